package import Records

extension TextSignature {
  /// Words in a run: 5 tell wire copy from texts on the same matter.
  static let shingleWordCount = 5

  /// - Parameter text: The body of an article.
  /// - Returns: `nil` for texts of fewer than 20 words, which resemble one another by chance.
  /// - Complexity: O(n) in the bytes of the text.
  package init?(of text: String) {
    let words = Self.words(of: text)
    guard words.count >= 20 else { return nil }
    self.init(minima: Self.minima(of: words))
  }

  /// What stands for each word of a text, whatever its case.
  static func words(of text: String) -> [UInt64] {
    var words: [UInt64] = []
    var hash: UInt64 = 0
    for scalar in text.unicodeScalars {
      let value = scalar.value
      let isWord =
        value < 128
        ? (48...57).contains(value) || (97...122).contains(value | 32)
        : scalar.properties.isAlphabetic
      if isWord {
        let lower = (65...90).contains(value) ? value | 32 : value
        hash = Self.mixed(hash &* 0x100_0000_01B3 ^ UInt64(lower) &+ 1)
        // In scripts without spaces each character counts as a word.
        if (0x2E80...0x9FFF).contains(value) {
          words.append(hash)
          hash = 0
        }
      } else if hash != 0 {
        words.append(hash)
        hash = 0
      }
    }
    if hash != 0 { words.append(hash) }
    return words
  }

  /// What stands for each run of so many words.
  static func runs(of words: [UInt64], length: Int) -> [UInt64] {
    guard words.count >= length else { return [] }
    return (0...(words.count - length)).map { start in
      words[start..<(start + length)].reduce(0) { mixed($0 &* 31 &+ $1) }
    }
  }

  /// One permutation, its bins filled up as Shrivastava has it.
  ///
  /// - SeeAlso: Shrivastava, "Optimal Densification for Fast and Accurate Minwise Hashing", ICML 2017.
  private static func minima(of words: [UInt64]) -> [UInt32] {
    var minima = [UInt32?](repeating: nil, count: count)
    for hash in runs(of: words, length: shingleWordCount) {
      let bin = Int(hash >> 58)
      let value = UInt32(truncatingIfNeeded: hash)
      minima[bin] = min(minima[bin] ?? value, value)
    }
    // A short text leaves bins empty; each borrows from another that its number chooses, the same one
    // in every text.
    return minima.indices.map { bin in
      var place = bin
      var attempt: UInt64 = 0
      while minima[place] == nil {
        attempt += 1
        place = Int(mixed(UInt64(bin) << 32 | attempt) >> 58)
      }
      return minima[place] ?? 0
    }
  }
}
