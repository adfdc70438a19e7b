/// The values of a record under the fields of an article, as tables and JSON give them.
struct RecordFields {
  /// For each field its values, the most trustworthy first.
  var values: [String: [String]] = [:]
  /// The texts, the most trustworthy first.
  var texts: [String] = []

  /// The article that the values make.
  func draft() throws(ReadingFault) -> ArticleDraft {
    var draft = ArticleDraft()
    draft.id = first("id")
    draft.body = try body()
    draft.title = first("title").flatMap(PageMetadata.plain)
    // What is called the source may be the outlet or the address.
    draft.outlet = first("outlet") { !$0.contains("://") }.map(Self.unlinked)
      .flatMap(PageMetadata.plain)
    let address = first("url") ?? first("outlet") { $0.contains("://") }
    draft.url = address?.replacing("&amp;", with: "&")
    // A number is that of an author whom the record does not name.
    draft.byline = first("byline") { !$0.allSatisfy(\.isNumber) }.map(Self.unlinked)
      .flatMap(Self.listed).flatMap(PageMetadata.plain).map(PageMetadata.withoutBy)
    draft.dates = values["date"] ?? []
    draft.language = first("language")
    draft.genre = first("genre").flatMap(FieldNames.genre)
    return draft
  }

  private func first(_ field: String, where isWanted: (String) -> Bool = { _ in true }) -> String? {
    values[field]?.first { !Self.missing.contains($0) && isWanted($0) }
  }

  /// What programs write where there is no value, and services where they may not give one.
  private static let missing: Set = [
    "nan", "NaN", "NaT", "None", "NULL", "null", "N/A", "[]", "NA", "<NA>", "#N/A", "#NA", "n/a",
    "#VALUE!", "#REF!", "#NAME?", "#NULL!", "[Removed]",
  ]

  /// The first text; where it is a teaser, the full one after it.
  private func body() throws(ReadingFault) -> String? {
    var chosen: String?
    for text in texts where !Self.missing.contains(text) {
      let words = try HTMLFragment.words(of: text)
      guard let before = chosen else {
        chosen = words
        continue
      }
      if words.utf8.count > before.utf8.count * Self.fullTextFactor { chosen = words }
    }
    return chosen
  }

  /// Two versions of one text differ by less, a teaser and its text by more.
  private static let fullTextFactor = 2

  /// A text without the brackets of links between notes: `[[Ada Example]]`, `[[people/ada|Ada Example]]`.
  private static func unlinked(_ text: String) -> String {
    guard text.contains("[[") else { return text }
    return text.split(separator: "[[", omittingEmptySubsequences: false).enumerated()
      .map { index, part in
        guard index > 0, let end = part.firstRange(of: "]]") else { return String(part) }
        let name = part[..<end.lowerBound].split(separator: "|").last ?? ""
        return String(name) + String(part[end.upperBound...])
      }.joined()
  }

  /// Names in a list as Python writes it (`['Ada Example', 'Bo Example']`), with commas between them.
  ///
  /// - Returns: The text as it is when it is no list; `nil` when the list has no name.
  private static func listed(_ text: String) -> String? {
    guard text.hasPrefix("["), text.hasSuffix("]"),
      let quote = text.dropFirst().first, quote == "'" || quote == "\""
    else { return text }
    var names: [String] = []
    var rest = text.dropFirst().dropLast()
    while let mark = rest.first(where: { $0 == "'" || $0 == "\"" }),
      let open = rest.firstIndex(of: mark)
    {
      rest = rest[rest.index(after: open)...]
      // A name may have the other mark in it; its own only before a comma or the end.
      guard let close = rest.firstRange(of: "\(mark),")?.lowerBound ?? rest.lastIndex(of: mark)
      else { break }
      names.append(String(rest[..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}
