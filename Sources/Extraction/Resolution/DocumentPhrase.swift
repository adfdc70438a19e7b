import Records

/// A phrase that means a document without its name: "the 1960 Treaty", "this declaration".
struct DocumentPhrase {
  /// UTF-8 byte range, the determiner included where it is "this" or "that".
  let range: Range<Int>
  let year: Int?
  let kinds: Set<DocumentKind>

  /// Whether a document is of the kind that the phrase names.
  func fits(_ document: Document) -> Bool { kinds.contains(document.kind) }

  /// A document that no authority file has, named by the phrase itself.
  func provisional(in bytes: [UInt8]) -> Document? {
    guard let year, let kind = kinds.sorted(by: { $0.rawValue < $1.rawValue }).first else {
      return nil
    }
    let title = String(decoding: bytes[range], as: UTF8.self)
    return Document(
      key: AuthorityKey(rawValue: "~" + title.lowercased().replacing(" ", with: "-")), title: title,
      kind: kinds.count == 1 ? kind : .other, signedOn: PartialDate(year: year))
  }

  /// - Returns: The phrases of a paragraph, in order.
  static func phrases(in paragraph: Range<Int>, of bytes: [UInt8]) -> [DocumentPhrase] {
    let words = words(in: paragraph, of: bytes)
    var phrases: [DocumentPhrase] = []
    for (index, word) in words.enumerated() {
      guard let kinds = kindsByNoun[word.folded], index > 0 else { continue }
      // The words before the noun back to a year or a determiner, over capitalised words: "1956 Joint Declaration".
      var first = index
      while first > 0, index - first < 4, isPartOfName(words[first - 1], in: bytes) { first -= 1 }
      if first > 0, let year = year(words[first - 1]) {
        phrases.append(
          DocumentPhrase(
            range: words[first - 1].range.lowerBound..<word.range.upperBound, year: year,
            kinds: kinds))
      } else if first == index, demonstratives.contains(words[index - 1].folded) {
        phrases.append(
          DocumentPhrase(
            range: words[index - 1].range.lowerBound..<word.range.upperBound, year: nil,
            kinds: kinds))
      }
    }
    return phrases
  }

  private struct FoldedWord {
    let range: Range<Int>
    let folded: String
  }

  private static func words(in paragraph: Range<Int>, of bytes: [UInt8]) -> [FoldedWord] {
    bytes[paragraph].split(whereSeparator: { !$0.isWordByte }).map { word in
      FoldedWord(
        range: word.startIndex..<word.endIndex,
        folded: String(decoding: word.map(\.lowercased), as: UTF8.self))
    }
  }

  private static func isPartOfName(_ word: FoldedWord, in bytes: [UInt8]) -> Bool {
    bytes[word.range.lowerBound].isUppercaseLetter && !demonstratives.contains(word.folded)
      && word.folded != "the"
  }

  private static func year(_ word: FoldedWord) -> Int? {
    guard word.folded.utf8.count == 4, let year = Int(word.folded), (1600...2100).contains(year)
    else {
      return nil
    }
    return year
  }

  private static let demonstratives: Set<String> = ["this", "that"]

  private static let kindsByNoun: [String: Set<DocumentKind>] = [
    "treaty": [.treaty, .convention], "pact": [.treaty, .agreement],
    "convention": [.convention, .treaty],
    "agreement": [.agreement, .treaty, .memorandum], "accord": [.agreement, .treaty, .truce],
    "accords": [.agreement, .treaty, .truce], "declaration": [.declaration],
    "communique": [.communique], "communiqué": [.communique], "protocol": [.protocol_],
    "charter": [.charter], "resolution": [.resolution], "memorandum": [.memorandum],
    "truce": [.truce], "armistice": [.truce, .agreement],
  ]
}

/// The part of a document that a text names: "Article 9 of …", "paragraph 3 of …".
enum Provision {
  /// - Returns: The words before a reference that name a part of it; `nil` when there are none.
  static func provision(before range: Range<Int>, in bytes: [UInt8]) -> String? {
    let start = max(0, range.lowerBound - 40)
    let before = bytes[start..<range.lowerBound]
    let words = before.split(whereSeparator: \.isBlank)
    guard words.count >= 3,
      let of = words.indices.last(where: { words[$0].elementsEqual("of".utf8) }),
      of >= 2, words.count - of <= 2
    else { return nil }
    let unit = String(decoding: words[of - 2], as: UTF8.self)
    guard units.contains(unit.lowercased()),
      words[of - 1].first.map({ $0.isDigit || $0.isUppercaseLetter }) == true
    else { return nil }
    return unit + " " + String(decoding: words[of - 1], as: UTF8.self)
  }

  private static let units: Set<String> = [
    "article", "articles", "paragraph", "section", "chapter", "clause", "annex", "point",
  ]
}
