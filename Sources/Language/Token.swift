import Records

/// A word, number, mark or sign of a text, as the Penn Treebank cuts them.
public struct Token: Hashable, Sendable {
  /// UTF-8 byte offset of its first byte.
  public var start: Int32
  /// UTF-8 byte offset after its last byte.
  public var end: Int32

  /// - Parameters:
  ///   - start: UTF-8 byte offset of its first byte.
  ///   - end: UTF-8 byte offset after its last byte.
  public init(start: Int, end: Int) {
    self.start = Int32(start)
    self.end = Int32(end)
  }

  /// UTF-8 byte range.
  public var range: Range<Int> { Int(start)..<Int(end) }
  /// The number of bytes.
  public var count: Int { Int(end - start) }
}

/// Where a token stands to the quotation marks of its paragraph.
public enum QuotationState: UInt8, Sendable {
  case outside, inside
  /// The mark that opens a quotation.
  case opener
  /// The mark that closes one.
  case closer
}

/// A text cut into tokens, sentences and paragraphs, with what is known about each token.
public struct AnalysedText: Sendable {
  /// The text.
  public let buffer: TextBuffer
  /// In order, without overlap.
  public let tokens: [Token]
  /// Token ranges, none of them empty, in order; no sentence goes on into another paragraph.
  public let sentences: [Range<Int>]
  /// Token ranges, one for each paragraph given; empty for one without tokens.
  public let paragraphs: [Range<Int>]
  /// The quotations of each paragraph.
  public let quotations: [[QuotationSpan]]
  /// One for each token.
  public let quotation: [QuotationState]
  /// One for each token.
  public let words: [WordForm]
  /// One for each token; empty before it is tagged, as are the arrays below.
  public var tags: [PartOfSpeech] = []
  /// One for each token.
  public var entities: [NamedEntity] = []
  /// The hash of each token's lemma, as `WordForm.hash` gives it.
  public var lemmas: [UInt32] = []
  /// The index of each token's head; -1 for the root of a sentence and where nothing is known.
  public var heads: [Int32] = []
  /// The relation of each token to its head.
  public var relations: [Relation] = []
  /// What the lemmas were made with.
  var lemmaTable: LemmaTable?

  /// The token range of those that overlap a UTF-8 byte range.
  ///
  /// - Complexity: O(log n) in the tokens.
  public func tokens(overlapping bytes: Range<Int>) -> Range<Int> {
    let first = tokens.firstOrdered { Int($0.end) > bytes.lowerBound }
    let end = tokens.firstOrdered { Int($0.start) >= bytes.upperBound }
    return first..<max(first, end)
  }

  /// The UTF-8 byte range from the first token's start to the last one's end.
  ///
  /// - Parameter tokens: Token range, not empty.
  public func byteRange(ofTokens tokens: Range<Int>) -> Range<Int> {
    Int(self.tokens[tokens.lowerBound].start)..<Int(self.tokens[tokens.upperBound - 1].end)
  }

  /// The number of the sentence that a token is in.
  ///
  /// - Complexity: O(log n) in the sentences.
  public func sentence(ofToken index: Int) -> Int {
    sentences.firstOrdered { $0.upperBound > index }
  }

  /// The words of a token.
  public func text(ofToken index: Int) -> String { buffer.text(in: tokens[index].range) }

  /// Sets the parts of speech and the lemmas that go with them.
  public mutating func setLemmas(from table: LemmaTable, tags: [PartOfSpeech]) {
    lemmas = lemmaHashes(from: table, tags: tags)
    self.tags = tags
    lemmaTable = table
  }

  /// Leaves every token without head and relation.
  public mutating func clearTree() {
    heads = Array(repeating: -1, count: tokens.count)
    relations = Array(repeating: .unknown, count: tokens.count)
  }

  /// Takes the heads and relations out of the sentences that meet a condition.
  public mutating func clearTree(ofSentences isLeftOut: (Range<Int>) -> Bool) {
    for sentence in sentences where isLeftOut(sentence) {
      for index in sentence {
        heads[index] = -1
        relations[index] = .unknown
      }
    }
  }

  private func lemmaHashes(from table: LemmaTable, tags: [PartOfSpeech]) -> [UInt32] {
    let bytes = buffer.bytes.span
    var hashes: [UInt32] = []
    hashes.reserveCapacity(tokens.count)
    for index in tokens.indices {
      hashes.append(table.hash(bytes, tokens[index], word: words[index], tag: tags[index]))
    }
    return hashes
  }

  /// The lemma of a token, in lower case; the word itself in lower case without a model.
  public func lemma(ofToken index: Int) -> String {
    guard let lemmaTable else { return text(ofToken: index).lowercased() }
    let bytes = lemmaTable.lemma(
      buffer.bytes.span, tokens[index], word: words[index], tag: tags[index])
    return String(decoding: bytes, as: UTF8.self)
  }
}
