import Records

/// What is known of some words, found by a word's hash alone, as nearly every word that is looked up is none of them.
///
/// A word of a text that is not in the table would have to share all 64 bits of one that is.
struct WordTable<Value: Sendable>: Sendable {
  private var hashes: [UInt64]
  private var values: [Value?]
  private let mask: Int

  /// - Parameter known: By words in lower case.
  init(_ known: [String: Value]) { self.init(known.map { (TextHash($0), $1) }) }

  /// - Parameter known: By the hashes of words in lower case.
  init(_ known: [TextHash: Value]) { self.init(known.map { ($0, $1) }) }

  /// - Parameter known: Of a word that comes twice the first value stands.
  private init(_ known: [(word: TextHash, value: Value)]) {
    var size = 16
    while size < known.count * 4 { size *= 2 }
    hashes = Array(repeating: 0, count: size)
    values = Array(repeating: nil, count: size)
    mask = size - 1
    for (word, value) in known {
      var slot = Int(truncatingIfNeeded: word.value) & mask
      while values[slot] != nil, hashes[slot] != word.value { slot = (slot + 1) & mask }
      guard values[slot] == nil else { continue }
      hashes[slot] = word.value
      values[slot] = value
    }
  }

  /// - Parameter hash: `FNV1a` of a word's UTF-8.
  /// - Complexity: O(1): three slots in four are empty.
  subscript(hash: UInt64) -> Value? {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while let value = values[slot] {
      if hashes[slot] == hash { return value }
      slot = (slot + 1) & mask
    }
    return nil
  }
}

extension WordTable {
  subscript(word: TextHash) -> Value? { self[word.value] }
}

/// Fixed words in lower case.
typealias WordSet = WordTable<Bool>

extension WordTable: ExpressibleByArrayLiteral where Value == Bool {
  init(arrayLiteral words: String...) {
    self.init(words.map { (TextHash($0), true) })
  }

  /// Some words separated by white space.
  init(marking words: String) {
    self.init(
      words.utf8.split(whereSeparator: \.isBlank).map { (TextHash(value: FNV1a($0).value), true) })
  }

  func contains(_ word: TextHash) -> Bool { self[word] != nil }

  /// - Parameter word: In lower case.
  func contains(_ word: some StringProtocol) -> Bool { contains(TextHash(word)) }

  func contains(_ word: PlainWord) -> Bool { self[word.hash] != nil }
}
