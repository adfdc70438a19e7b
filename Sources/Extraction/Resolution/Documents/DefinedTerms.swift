/// The short names that a text gives to its documents: "RCEP" of "the Regional Comprehensive Economic Partnership (RCEP)",
/// "the Agreement" of "an Agreement on Reciprocal Trade (Agreement)".
struct DefinedTerms {
  private let words: [PlainWord]
  private let bytes: [UInt8]
  /// Places of clusters, by terms in lower case.
  private var clusters: [String: Int] = [:]

  init(words: [PlainWord], bytes: [UInt8]) {
    self.words = words
    self.bytes = bytes
  }

  /// The cluster that words in capitals stand for.
  func cluster(of places: Range<Int>) -> Int? {
    clusters[text(of: places)]
  }

  private func text(of places: Range<Int>) -> String {
    words[places].map { $0.string(in: bytes) }.joined(separator: " ")
  }

  /// Whether what stands in brackets right after a name is a short name for it.
  func defines(after end: Int) -> Bool { term(after: end) != nil }

  /// Takes what stands in brackets right after a mention as its short name, unless it is another's already.
  mutating func read(after end: Int, cluster: Int) {
    guard let places = term(after: end) else { return }
    let term = text(of: places)
    clusters[term] = clusters[term] ?? cluster
  }

  private func term(after end: Int) -> Range<Int>? {
    guard let places = bracket(after: end) else { return nil }
    var start = places.lowerBound
    while start < places.upperBound, ["the", "hereinafter"].contains(words[start].text) {
      start += 1
    }
    guard start < places.upperBound, places.upperBound - start <= 6 else { return nil }
    let last = words[places.upperBound - 1]
    let isShortName =
      places.upperBound - start == 1 && isAcronym(at: start)
      || last.isCapitalised && DocumentFamily(last) != nil && words[start].isCapitalised
    return isShortName ? start..<places.upperBound : nil
  }

  /// Whether a word is in capitals and can be a document's short name.
  func isAcronym(at place: Int) -> Bool {
    guard words[place].isCapitalised else { return false }
    let range = words[place].stem(in: bytes)
    guard (3...8).contains(range.count), bytes[range].allSatisfy(\.isUppercaseLetter) else {
      return false
    }
    // "(XXVI)" numbers a session.
    return !bytes[range].allSatisfy { "IVXLC".utf8.contains($0) }
  }

  /// The words in brackets that open right after a word.
  func bracket(after end: Int) -> Range<Int>? {
    guard end < words.count, end > 0 else { return nil }
    let between = words[end - 1].range.upperBound..<words[end].range.lowerBound
    guard between.count <= 6, let open = bytes[between].firstIndex(of: UInt8(ascii: "(")),
      !bytes[between.lowerBound..<open].contains(where: { !$0.isBlank && $0 < 0x80 })
    else { return nil }
    var position = open + 1
    let limit = min(bytes.count, open + 240)
    while position < limit, bytes[position] != UInt8(ascii: ")") {
      if bytes[position] == UInt8(ascii: "(") { return nil }
      position += 1
    }
    guard position < limit else { return nil }
    var last = end
    while last < words.count, words[last].range.upperBound <= position { last += 1 }
    return last > end ? end..<last : nil
  }
}
