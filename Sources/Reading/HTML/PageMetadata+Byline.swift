extension PageMetadata {
  /// The authors, with commas between them.
  ///
  /// The names of the most trustworthy place that names somebody; the outlet is an author only where
  /// nobody else is.
  var byline: String? {
    let all = authors.map(Self.names).filter { !$0.isEmpty }
    let outlets = Set((outlets + canonical.compactMap(WebAddress.outlet)).map(Self.joined))
    let persons = all.lazy.map { names in names.filter { !isOutlet($0, outlets) } }
    return (persons.first { !$0.isEmpty } ?? all.first)?.joined(separator: ", ")
  }

  /// Whether a name is that of the outlet, which data may give longer or shorter than the page does.
  private func isOutlet(_ name: String, _ outlets: Set<String>) -> Bool {
    let name = Self.joined(name)
    return outlets.contains { outlet in
      outlet == name
        || (min(outlet.utf8.count, name.utf8.count) > 5
          && (outlet.hasPrefix(name) || name.hasPrefix(outlet)))
    }
  }

  private static func joined(_ name: String) -> String {
    Boilerplate.words(of: plain(name) ?? "").filter { $0 != " " }
  }

  /// The names that some values hold, each once, in their order.
  private static func names(in values: [String]) -> [String] {
    var names: [String] = []
    for value in values {
      guard let value = plain(value).map(withoutBy), isName(value) else { continue }
      for name in parted(value) where !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// The author by a line behind the title that signs the text, without the place that he or she wrote it in.
  static func author(amongst lines: [String]) -> String? {
    guard let line = lines.lazy.compactMap(signed).first else { return nil }
    let name = withoutBy(line)
    let names = parted(name.firstRange(of: " in ").map { String(name[..<$0.lowerBound]) } ?? name)
    // "By Tuesday evening" and "By clicking here" sign nothing.
    let isSigned = names.first.map { BylineText.isName($0[...]) } ?? false
    return isSigned && name != line ? names.joined(separator: ", ") : nil
  }

  /// Takes off the word that introduces a name.
  static func withoutBy(_ text: String) -> String {
    let words = text.split(separator: " ", maxSplits: 1)
    guard words.count == 2, ["by", "by:", "von", "par", "por"].contains(words[0].lowercased()),
      words[1].first?.isUppercase == true || words[1].first?.isCased == false
    else { return text }
    return String(words[1])
  }

  /// Whether a value may be a name: no address, no picture's credit in brackets, and no name as it
  /// stands in an address (`ada-example`).
  private static func isName(_ text: String) -> Bool {
    guard let first = text.first, !text.contains("://"), first != "(" else { return false }
    let isLower = text.utf8.allSatisfy {
      (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-")
    }
    return !(isLower && text.utf8.contains(UInt8(ascii: "-")))
  }

  /// Parts two persons whom one value names, but not "Trade and Industry".
  private static func parted(_ text: String) -> [String] {
    var parts = text.split(separator: ", ").map(String.init)
    guard let last = parts.popLast() else { return [] }
    for word in [" and ", " & ", " und ", " et ", " y "] {
      let names = last.split(separator: word, maxSplits: 1).map(String.init)
      if names.count == 2, names.allSatisfy(isPerson) { return parts + names }
    }
    return parts + [last]
  }

  /// Whether a text has the form of a person's name, of two to four words in capitals.
  private static func isPerson(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return (2...4).contains(words.count) && words.first?.first?.isUppercase == true
      && words.last?.first?.isUppercase == true
      && !words.contains { Self.bodies.contains($0.lowercased()) }
  }

  /// Words of names that are no person's.
  private static let bodies: Set<String> = [
    "ministry", "department", "office", "bureau", "institute", "committee", "council", "center",
    "centre", "agency", "commission", "university", "association", "society", "foundation", "of",
  ]
}
