/// Languages by the names that archives write, in English and in the languages themselves.
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
    "swedish": "sv", "danish": "da", "norwegian": "no", "finnish": "fi", "czech": "cs",
    "slovak": "sk", "hungarian": "hu", "romanian": "ro", "bulgarian": "bg", "greek": "el",
    "serbian": "sr", "croatian": "hr", "slovenian": "sl", "catalan": "ca", "malay": "ms",
    "thai": "th", "urdu": "ur", "bengali": "bn", "lithuanian": "lt", "latvian": "lv",
    "estonian": "et", "englisch": "en", "anglais": "en", "inglés": "en", "deutsch": "de",
    "allemand": "de", "alemán": "de", "français": "fr", "französisch": "fr", "francés": "fr",
    "español": "es", "spanisch": "es", "espagnol": "es", "italiano": "it", "italienisch": "it",
    "italien": "it", "português": "pt", "русский": "ru", "russisch": "ru", "russe": "ru",
    "nederlands": "nl", "svenska": "sv", "dansk": "da", "norsk": "no", "polski": "pl",
  ]
}
