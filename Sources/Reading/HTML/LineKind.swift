/// What short lines between the paragraphs of an article are by their form.
enum LineKind {
  /// Whether a line says when something was posted and nothing else: `10.05 BST`, `3 hours ago`,
  /// `Published at 10:05 on 2 May`.
  ///
  /// - Parameter needsClock: Whether a day without an hour is no such line.
  static func isMoment(_ text: String, needsClock: Bool) -> Bool {
    guard text.utf8.count < 100, text.utf8.contains(where: { (48...57).contains($0) }) else {
      return false
    }
    let words = Boilerplate.words(of: text).split(separator: " ")
    var hasClock = false
    for (index, word) in words.enumerated() {
      if word.utf8.allSatisfy({ (48...57).contains($0) }) {
        guard word.utf8.count <= 4 else { return false }
        continue
      }
      // `10am`, `2nd`, `9h30`.
      let letters = word.drop { $0.isNumber }
      let unit = letters.isEmpty ? word : letters
      if clockWords.contains(String(unit)) || (letters.count < word.count && unit.first == "h") {
        hasClock = true
      } else if !momentWords.contains(String(unit)), MonthNames.number(of: String(unit)) == nil,
        !(index > 0 && ["st", "nd", "rd", "th", "er"].contains(String(unit)))
      {
        return false
      }
    }
    return hasClock || !needsClock || hasTime(text)
  }

  /// Whether a line is a time and a name, as the entries of a running report begin: `10:05 Ada
  /// Example`, `3 hours ago 10:05 KEY EVENT`.
  static func isEntryHead(_ text: String) -> Bool {
    guard text.utf8.count < 80, let time = text.firstIndex(where: \.isNumber),
      text.distance(from: text.startIndex, to: time) < 12,
      !text.hasSuffix("."), !text.hasSuffix("?"), !text.hasSuffix("!")
    else { return false }
    // The words around the time are parted from it by nothing, where elements were.
    var rest = text.split(whereSeparator: { !$0.isLetter && $0 != "-" && $0 != "'" })
    rest.removeAll { clockWords.contains($0.lowercased()) || momentWords.contains($0.lowercased()) }
    let isName = rest.count <= 5 && rest.allSatisfy { $0.first?.isUppercase == true }
    return isName && (hasTime(text) || isAgo(text))
  }

  /// Whether a text has an hour with minutes in it.
  private static func hasTime(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    func isDigit(_ index: Int) -> Bool {
      bytes.indices.contains(index) && (48...57).contains(bytes[index])
    }
    return bytes.indices.contains { index in
      (bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: "."))
        && isDigit(index - 1) && isDigit(index + 1) && isDigit(index + 2) && !isDigit(index + 3)
        && !(isDigit(index - 1) && isDigit(index - 2) && isDigit(index - 3))
    }
  }

  private static func isAgo(_ text: String) -> Bool {
    let words = Boilerplate.words(of: text)
    return ["ago", "il y a", "hace", "назад", "önce"].contains { words.contains($0) }
  }

  /// Whether a line is the caption of a picture by the credit at its end: `The hall. (AP Photo/…)`.
  static func isCaption(_ text: String) -> Bool {
    guard text.utf8.count < 400 else { return false }
    let head = lowered(text.utf8.prefix(24))
    if credits.contains(where: { head.starts(with: $0) }) {
      return text.utf8.count < 120 && !text.hasSuffix(".")
    }
    let tail = lowered(text.utf8.suffix(80))
    if endings.contains(where: { tail.suffix($0.count).elementsEqual($0) }) { return true }
    for place in tail.indices where creditStarts.contains(tail[place]) {
      guard let credit = credits.first(where: { tail[place...].starts(with: $0) }),
        tail[..<place].last(where: { $0 != 32 }).map(isBoundary) ?? true
      else { continue }
      // A credit is hardly more than a name: no sentence goes on behind it.
      return tail[(place + credit.count)...].split(separator: 32).count <= 7
    }
    return false
  }

  /// Whether a credit may follow a byte: the end of a sentence, a bracket, a line's end, a dash.
  private static func isBoundary(_ byte: UInt8) -> Bool {
    byte >= 128 || byte == 10 || ".!?()[]|/;-".utf8.contains(byte)
  }

  private static func lowered(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
  }

  private static let credits: [[UInt8]] = [
    "(ap photo", "(photo:", "photo:", "photo :", "(photo :", "photos :", "crédit :", "crédits :",
    "photo credit:", "photograph:", "photo by ", "photos by ",
    "image credit:", "(image:", "image:", "picture:", "foto:", "(foto", "фото:", "Фото:",
    "reuters/", "afp/", "(reuters/", "crédit photo", "fotoğraf:", "写真=", "写真：",
  ].map { Array($0.utf8) }

  private static let endings: [[UInt8]] = ["getty images", "getty images)", "getty images]"]
    .map { Array($0.utf8) }

  private static let creditStarts = Set(credits.compactMap(\.first))

  /// Whether a line begins with the name of its speaker in capitals, as in a transcript.
  static func isTurn(_ text: String) -> Bool {
    guard let colon = text.prefix(60).firstIndex(of: ":"), colon > text.startIndex else {
      return false
    }
    let name = text[..<colon]
    return name.contains(where: \.isLetter) && !name.contains(where: \.isLowercase)
  }

  /// The name that stands with a colon before what its bearer says, in capitals or not: "Ada Example: No comment."
  ///
  /// - Returns: `nil` where a line begins otherwise, or is longer than an answer that is given twice.
  static func speaker(_ text: String) -> Substring? {
    guard text.utf8.count < 200, let colon = text.prefix(40).firstIndex(of: ":") else { return nil }
    let words = text[..<colon].split(separator: " ")
    let isName = words.allSatisfy { $0.first?.isUppercase == true }
    return (1...5).contains(words.count) && isName && text[colon...].dropFirst().first == " "
      ? text[..<colon] : nil
  }

  /// Whether a line says who somebody is that writes for the press: `Ada Example is a reporter at …`.
  static func isBiography(_ text: String) -> Bool {
    let words = text.prefix(160).split(separator: " ").prefix(14)
    guard let verb = words.prefix(6).firstIndex(of: "is"), verb >= 2,
      words[..<verb].allSatisfy({ $0.first?.isUppercase == true })
    else { return false }
    return words[verb...].contains { word in
      pressWords.contains(word.filter(\.isLetter).lowercased())
    }
  }

  private static let pressWords: Set<String> = [
    "correspondent", "reporter", "columnist", "freelance", "freelancer", "editor", "contributor",
  ]

  /// Whether a line signs a post of social media that is put into the article: `— Ada (@ada) May 2`.
  static func isPostSignature(_ text: String) -> Bool {
    text.utf8.count < 160 && text.hasPrefix("— ") && text.contains("(@")
  }

  /// Whether a line is nothing but an address on the web.
  static func isAddress(_ text: String) -> Bool {
    !text.utf8.contains(32) && text.utf8.count < 1000 && text.contains("://")
  }

  private static let clockWords: Set<String> = [
    "am", "pm", "gmt", "bst", "utc", "est", "edt", "et", "cet", "cest", "ist", "msk", "pst", "pdt",
    "aest", "jst", "hours", "hour", "hr", "hrs", "minutes", "minute", "mins", "min", "ago", "now",
    "uhr", "h", "stunden", "minuten", "heures", "heure", "horas", "hora", "ore", "минут", "часов",
    "часа", "назад", "saat", "dakika", "önce", "mn", "m",
    "read", "comments", "comment", "views", "shares", "likes", "k", "duration",
  ]

  private static let momentWords: Set<String> = [
    "published", "posted", "updated", "modified", "created", "first", "last", "on", "at", "of",
    "the", "and", "date", "time", "today", "yesterday", "day", "days", "week", "weeks",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "il", "y", "a", "publié", "le",
    "mis", "à", "jour", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    "vor", "veröffentlicht", "am", "um", "stand", "montag", "dienstag", "mittwoch", "donnerstag",
    "freitag", "samstag", "sonntag", "aktualisiert", "hace", "publicado", "actualizado", "el",
    "las",
    "de", "del", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo",
    "pubblicato", "aggiornato", "alle", "em", "às", "опубликовано", "обновлено", "в", "güncelleme",
    "t", "z",
  ]
}
