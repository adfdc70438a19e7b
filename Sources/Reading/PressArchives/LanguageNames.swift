/// Languages by their English names, as archives write them.
enum LanguageNames {
  static func tag(_ name: String) -> String? {
    let first = name.lowercased().prefix { $0.isLetter }
    return tags[String(first)]
  }

  private static let tags = [
    "english": "en", "french": "fr", "german": "de", "spanish": "es", "italian": "it",
    "portuguese": "pt", "russian": "ru", "chinese": "zh", "japanese": "ja", "korean": "ko",
    "arabic": "ar", "turkish": "tr", "dutch": "nl", "polish": "pl", "ukrainian": "uk",
    "persian": "fa", "hebrew": "he", "hindi": "hi", "indonesian": "id", "vietnamese": "vi",
  ]
}
