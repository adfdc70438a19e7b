import Records

/// Tells how a text uses a document, from the words around the mention.
enum DocumentUseReader {
  /// How many words on each side count.
  private static let reach = 8

  /// - Parameter mention: Places of the mention's words.
  static func use(of mention: Range<Int>, in words: [PlainWord]) -> DocumentUse {
    var start = mention.lowerBound
    while start > 0, mention.lowerBound - start < reach, words[start].gap < .stop { start -= 1 }
    var end = mention.upperBound
    while end < words.count, end - mention.upperBound < reach, words[end].gap < .stop { end += 1 }
    let before = words[start..<mention.lowerBound].map(\.text)
    let after = words[mention.upperBound..<end].map(\.text)
    let near = before + after
    let isNegated = near.contains(where: negations.contains)
    func has(_ use: DocumentUse) -> Bool { near.contains { stems[use]?.matches($0) == true } }
    if has(.accuseBreach) { return isNegated ? .mention : .accuseBreach }
    if has(.renounce) { return isNegated ? .reaffirm : .renounce }
    if has(.dispute) || isNegated && near.contains(where: acceptance.matches) { return .dispute }
    if has(.reaffirm) { return .reaffirm }
    if has(.propose) { return .propose }
    if let last = before.last(where: { !fillers.contains($0) }), grounds.contains(last) {
      return .invoke
    }
    if has(.invoke) { return .invoke }
    if let first = after.first, interpretation.matches(first) { return .interpret }
    return .mention
  }

  private static let negations: Set<String> = [
    "not", "never", "no", "without", "neither", "nor", "didn't", "doesn't", "don't", "won't",
    "hasn't", "haven't", "isn't", "wasn't",
  ]

  private static let fillers: Set<String> = ["the", "this", "that", "its", "of", "a", "an", "un"]

  /// Words before a document that is the ground for something.
  private static let grounds: Set<String> = [
    "under", "with", "to", "by", "per", "in", "accordance", "line", "pursuant", "article",
  ]

  private static let acceptance = WordStems(
    "accept* recogni* bound binding valid legitim* sign ratif*")

  private static let interpretation = WordStems(
    """
    says say states state stipulat* provides means calls bars bans prohibits allows permits obliges requires commits
    gives entitles forbids guarantees covers was is does cannot can must
    """)

  private static let stems: [DocumentUse: WordStems] = [
    .accuseBreach: WordStems(
      "violat* breach* flout* contraven* infring* defian* defy* defied non-complian* noncomplian* trampl* undermin*"
    ),
    .renounce: WordStems(
      """
      withdraw* withdrew quit quits quitting exit* abandon* suspend* terminat* renounc* renunciation scrap* tear tore torn
      ripped abrogat* repudiat* leave leaving pull* ditch* revok* cancel* abeyance
      """),
    .dispute: WordStems(
      "reject* disput* illegal* invalid* null void unlawful oppos* contest* unacceptable challeng*"),
    .reaffirm: WordStems(
      """
      reaffirm* reiterat* uphold* upheld implement* abid* comply* complian* adher* honor* honour* respect* recommit*
      commit* committed support* fulfil* fulfill* observ* preserv* endors* full welcom*
      """),
    .propose: WordStems(
      "propos* draft* negotiat* conclude concluding seek* sought sign signing revis* amend* renegotiat* table*"
    ),
    .invoke: WordStems(
      "invok* cit* accordance pursuant basis based stipulat* enshrin* according line recall*"),
  ]
}

/// Words, and beginnings of words marked by a `*`.
struct WordStems: Sendable {
  private var whole: Set<String> = []
  private var beginnings: Set<String> = []
  private var shortest = Int.max

  /// - Parameter list: Words separated by white space.
  init(_ list: String) {
    for word in list.split(whereSeparator: \.isWhitespace) {
      if word.hasSuffix("*") {
        beginnings.insert(String(word.dropLast()))
        shortest = min(shortest, word.utf8.count - 1)
      } else {
        whole.insert(String(word))
      }
    }
  }

  func matches(_ word: String) -> Bool {
    if whole.contains(word) { return true }
    var length = shortest
    while length <= word.utf8.count {
      if beginnings.contains(String(word.prefix(length))) { return true }
      length += 1
    }
    return false
  }
}
