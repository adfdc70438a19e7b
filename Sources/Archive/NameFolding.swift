import Foundation

/// Names without what people leave out when they type them.
enum NameFolding {
  /// Letters that no accent separates from their plain form.
  private static let plain: [Unicode.Scalar: String] = [
    "ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d",
    "’": "'", "‘": "'", "ʼ": "'", "–": "-", "‑": "-", "“": "\"", "”": "\"",
  ]

  /// The name in lower case, without accents, with single spaces and without a dot after an initial.
  static func fold(_ name: String) -> String {
    let decomposed =
      name.utf8.allSatisfy { $0 < 0x80 }
      ? name.lowercased() : name.decomposedStringWithCompatibilityMapping.lowercased()
    var folded = ""
    for scalar in decomposed.unicodeScalars {
      if scalar.properties.generalCategory == .nonspacingMark { continue }
      if scalar == "." { continue }
      if scalar.properties.isWhitespace {
        if !folded.isEmpty, !folded.hasSuffix(" ") { folded += " " }
      } else if let replacement = plain[scalar] {
        folded += replacement
      } else {
        folded.unicodeScalars.append(scalar)
      }
    }
    return folded.hasSuffix(" ") ? String(folded.dropLast()) : folded
  }

  /// The last word of a folded name of two words or more: a surname, more often than not.
  static func lastWord(_ folded: String) -> String? {
    guard let space = folded.lastIndex(of: " ") else { return nil }
    return String(folded[folded.index(after: space)...])
  }
}
