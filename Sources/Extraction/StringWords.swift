extension String {
  /// The words of a list that the program holds, which white space parts.
  var listedWords: [String] { utf8.split(whereSeparator: \.isBlank).map { String(Substring($0)) } }

  /// The text with a blank for each run of white space, and none at its ends.
  var onOneLine: String {
    let words =
      utf8.allSatisfy { $0 < 0x80 }
      ? listedWords : split(whereSeparator: \.isWhitespace).map(String.init)
    return words.joined(separator: " ")
  }
}

extension StringProtocol {
  /// The parts between blanks (U+0020).
  var blankSeparated: [SubSequence] {
    // Bytes are cut far faster than characters.
    utf8.split(separator: UInt8(ascii: " ")).map { self[$0.startIndex..<$0.endIndex] }
  }
}
