import Authority

/// A word in lower case, known by its hash alone: as in a `WordTable`, two words of one hash are one.
///
/// What asks whether a token is one of some words makes no text of it.
struct LowerWord: Hashable, Sendable {
  /// `FNV1a` of its UTF-8.
  let hash: UInt64

  init(hash: UInt64) { self.hash = hash }

  /// - Parameter word: In lower case.
  init(_ word: some StringProtocol) { hash = FNV1a(word.utf8).value }

  /// A word in ASCII, whatever the case of its letters; `nil` for another.
  init?(ofASCII bytes: ArraySlice<UInt8>) {
    var hash = FNV1a()
    var bits: UInt8 = 0
    for byte in bytes {
      hash.add(byte.lowercased)
      bits |= byte
    }
    guard bits < 0x80 else { return nil }
    self.hash = hash.value
  }
}

extension LowerWord: ExpressibleByStringLiteral {
  /// The compiler works out the hash.
  init(stringLiteral word: StaticString) {
    hash = word.withUTF8Buffer { FNV1a($0).value }
  }
}

/// Fixed words in lower case.
typealias WordSet = WordTable<Bool>

extension WordTable: ExpressibleByArrayLiteral where Value == Bool {
  init(arrayLiteral words: String...) {
    self.init(Dictionary(words.map { ($0, true) }, uniquingKeysWith: { first, _ in first }))
  }

  func contains(_ word: LowerWord) -> Bool { self[word.hash] != nil }

  /// - Parameter word: In lower case.
  func contains(_ word: some StringProtocol) -> Bool { contains(LowerWord(word)) }
}

extension WordTable {
  subscript(word: LowerWord) -> Value? { self[word.hash] }
}

extension StringProtocol {
  /// The parts between blanks (U+0020).
  var blankSeparated: [SubSequence] {
    // Bytes are cut far faster than characters.
    utf8.split(separator: UInt8(ascii: " ")).map { self[$0.startIndex..<$0.endIndex] }
  }
}
