/// Text that has to stand on one line: titles, names, bylines.
enum OneLine {
  /// - Returns: The words with single spaces between them, without invisible characters; `nil` when
  ///   there are none.
  static func cleaned(_ text: String) -> String? {
    var line = ""
    var gap = false
    for scalar in text.unicodeScalars {
      if isInvisible(scalar) { continue }
      if scalar.properties.isWhitespace || scalar.value == 0 {
        gap = true
      } else {
        if gap, !line.isEmpty { line.unicodeScalars.append(" ") }
        gap = false
        line.unicodeScalars.append(scalar)
      }
    }
    return line.isEmpty ? nil : line
  }

  /// Characters that only steer typesetting: zero-width space, word joiner, soft hyphen, byte-order
  /// mark, and the marks of writing direction.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF: true
    default: false
    }
  }
}

/// Language tags as BCP 47 writes them.
enum LanguageTag {
  /// - Returns: `en_US` as `en-US`, `EN` as `en`; `nil` for what is no tag.
  static func cleaned(_ text: String) -> String? {
    let parts = text.split { $0 == "-" || $0 == "_" || $0.isWhitespace }
    guard let first = parts.first, (2...3).contains(first.utf8.count),
      first.utf8.allSatisfy({ (65...90).contains($0 & 0xDF) })
    else { return nil }
    var tag = first.lowercased()
    for part in parts.dropFirst() {
      guard (2...8).contains(part.utf8.count),
        part.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
      else { break }
      tag += "-" + (part.utf8.count == 2 ? part.uppercased() : String(part))
    }
    return tag
  }
}
