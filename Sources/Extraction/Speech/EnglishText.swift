import Language

/// Tells whether a text is in English, the language that the model has learnt; in others it would find what nobody said.
enum EnglishText {
  /// Words that English text is full of and that hardly any other language has.
  private static let words: WordSet = [
    "the", "of", "and", "to", "that", "for", "with", "said", "from", "this", "they", "have",
    "has", "were", "been", "would", "which", "are", "their", "we", "our", "you", "is", "it",
  ]
  /// In bytes.
  private static let longestWord = 5

  /// How many words are looked at: more tell nothing new.
  private static let looked = 600
  /// Of fewer words only the script tells anything.
  private static let fewest = 20
  /// The least share of such words; English prose has a quarter, other languages less than a thirtieth.
  private static let leastShare = 0.05

  /// - Returns: `nil` where the text is too short to tell.
  /// - Complexity: O(n) in the bytes.
  static func holds(_ text: AnalysedText) -> Bool? {
    let bytes = text.buffer.bytes
    var count = 0
    var english = 0
    // What a text repeats word for word is no language.
    var last: (UInt32, UInt32) = (0, 0)
    for (token, word) in zip(text.tokens, text.words)
    where isLetter(bytes[Int(token.start)]) && word.lower != last.0 && word.lower != last.1 {
      last = (word.lower, last.0)
      count += 1
      if token.count <= longestWord,
        let word = TextHash(ofASCII: bytes[token.range]), words.contains(word)
      {
        english += 1
      }
      if count == looked { break }
    }
    if count < fewest {
      return ScriptCount(bytes[...]).dominant.map { $0 == .latin } == false ? false : nil
    }
    return Double(english) >= leastShare * Double(count)
  }

  /// Whether a first byte of UTF-8 is that of a letter, as far as it tells: 0xE2 and 0xEF begin dashes, quotation marks and the
  /// sign for what cannot be read.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte.isLetter || byte >= 0xC3 && byte != 0xE2 && byte != 0xEF
  }
}
