/// Phrases in small letters that are looked for in text, byte by byte.
struct PhraseSet {
  private let phrases: [[UInt8]]
  /// Whether any phrase begins with a byte, whatever the case.
  private let begins: [Bool]
  /// Whether a byte is the second one of any phrase, whatever the case.
  private let follows: [Bool]

  /// - Parameter phrases: In small letters, of two bytes or more.
  init(_ phrases: [String]) {
    self.phrases = phrases.map { Array($0.utf8) }
    begins = Self.table(of: self.phrases.map { $0[0] })
    follows = Self.table(of: self.phrases.map { $0[1] })
  }

  /// Whether each byte is one of some, whatever the case.
  private static func table(of bytes: [UInt8]) -> [Bool] {
    var table = [Bool](repeating: false, count: 256)
    for byte in bytes {
      table[Int(byte)] = true
      if byte.isLowercaseLetter { table[Int(byte & 0xDF)] = true }
    }
    return table
  }

  /// Whether one of the phrases stands in the text, whatever the case of its ASCII letters.
  ///
  /// - Complexity: O(n) in the bytes, for phrases that are few and short.
  func occurs(in text: ArraySlice<UInt8>) -> Bool {
    text.indices.dropLast().contains {
      begins[Int(text[$0])] && follows[Int(text[$0 + 1])] && begin(text[$0...])
    }
  }

  /// Whether a text begins with one of the phrases, whatever the case of its ASCII letters.
  func begin(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, begins[Int(first)] else { return false }
    return phrases.contains { phrase in
      phrase.count <= text.count
        && phrase.indices.allSatisfy { text[text.startIndex + $0].lowercased == phrase[$0] }
    }
  }
}
