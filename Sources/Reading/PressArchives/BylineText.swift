/// Names of authors as archives write them.
enum BylineText {
  /// - Parameter language: The article's, as a tag; of another language "von" may be part of a name.
  /// - Returns: The names without the word before them.
  static func names(_ text: String, language: String?) -> String {
    guard let word = text.split(separator: " ").first, word.count < text.count,
      let own = words[word.lowercased()], word.first?.isUppercase == true || own == "en",
      own == "en" || language == nil || language == own
    else { return text }
    return String(PressArchive.trimmed(text.dropFirst(word.count)))
  }

  /// Whether a line begins like a byline.
  static func isByline(_ line: Substring) -> Bool {
    guard let word = line.split(separator: " ").first, let own = words[word.lowercased()] else {
      return false
    }
    return own == "en" || word.first?.isUppercase == true && isName(line.dropFirst(word.count))
  }

  /// Whether a line is the name of a person and nothing else.
  static func isName(_ line: Substring) -> Bool {
    let words = line.split(separator: " ")
    guard (2...4).contains(words.count), line.utf8.count <= 48 else { return false }
    let parts: Set = ["de", "van", "von", "der", "den", "bin", "al", "da", "di", "la", "le"]
    return words.allSatisfy { word in
      parts.contains(String(word))
        || (word.first?.isUppercase == true && !isCommon(word)
          && word.allSatisfy { $0.isLetter || $0 == "-" || $0 == "'" || $0 == "’" || $0 == "." })
    }
  }

  /// Words of headlines that are written with capitals.
  private static func isCommon(_ word: Substring) -> Bool {
    ["the", "and", "for", "with", "news", "talks", "ministers", "world", "of", "on", "in", "to"]
      .contains(word.lowercased())
  }

  private static let words = ["by": "en", "von": "de", "par": "fr", "por": "es"]
}
