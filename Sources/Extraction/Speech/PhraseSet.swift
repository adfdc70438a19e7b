/// Phrases in small letters that are looked for in text, byte by byte.
struct PhraseSet {
  private let phrases: [[UInt8]]
  /// Whether any phrase begins with a byte.
  private let begins: [Bool]

  /// - Parameter phrases: In small letters, none of them empty.
  init(_ phrases: [String]) {
    self.phrases = phrases.map { Array($0.utf8) }
    var begins = [Bool](repeating: false, count: 256)
    for phrase in self.phrases { begins[Int(phrase[0])] = true }
    self.begins = begins
  }

  /// Whether one of the phrases stands in the text, whatever the case of its ASCII letters.
  ///
  /// - Complexity: O(n) in the bytes, for phrases that are few and short.
  func occurs(in text: ArraySlice<UInt8>) -> Bool {
    text.indices.contains { begins[Int(text[$0].lowercased)] && begin(text[$0...]) }
  }

  /// Whether a text begins with one of the phrases, whatever the case of its ASCII letters.
  func begin(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, begins[Int(first.lowercased)] else { return false }
    return phrases.contains { phrase in
      phrase.count <= text.count
        && phrase.indices.allSatisfy { text[text.startIndex + $0].lowercased == phrase[$0] }
    }
  }
}
