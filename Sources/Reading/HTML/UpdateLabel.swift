/// Words that say of a date that something was changed then, and published before.
enum UpdateLabel {
  /// Whether the time in an element is that of a change, by its own label or by the words before it.
  static func isAbout(_ node: Int, _ tree: HTMLTree) -> Bool {
    for labelled in [node, tree.nodes[node].parent] where labelled >= 0 {
      for name in [HTMLTree.AttributeName.class, .itemprop] {
        guard let label = tree.attribute(name, of: labelled)?.lowercased() else { continue }
        if label.contains("publi") || label.contains("entry-date") { return false }
        if label.contains("updat") || label.contains("modif") { return true }
      }
    }
    // The words may stand in an element of their own.
    for before in stride(from: node - 1, through: max(0, node - 3), by: -1)
    where tree.nodes[before].tag == .text {
      let text = tree.text(tree.nodes[before].text)
      if OneLine.cleaned(text) == nil { continue }
      return ends(text)
    }
    return false
  }

  /// Whether a line begins with such words.
  static func begins(_ line: String) -> Bool {
    let line = line.prefix(60).lowercased().drop { !$0.isLetter }
    return words.contains(where: line.hasPrefix)
  }

  /// Whether a text ends with such words, whatever small words come after them.
  private static func ends(_ text: String) -> Bool {
    let end = text.lowercased().split { !$0.isLetter }.suffix(5)
    return words.contains { word in
      let parts = word.split(separator: " ")
      return end.indices.contains { index in
        end[index...].count >= parts.count
          && zip(end[index...], parts).allSatisfy { $0.hasPrefix($1) }
      }
    }
  }

  private static let words = [
    "updated", "last updated", "update", "modified", "last modified", "edited", "changed",
    "aktualisiert",
    "zuletzt aktualisiert", "geändert", "mis à jour", "modifié", "actualizado", "actualizada",
    "aggiornato", "atualizado", "обновлено", "изменено", "оновлено", "güncelleme", "zaktualizowano",
    "bijgewerkt",
    "uppdaterad", "opdateret", "oppdatert", "更新",
  ]
}
