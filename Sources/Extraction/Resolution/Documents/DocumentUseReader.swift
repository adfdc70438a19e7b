import Records

/// Tells how a text uses a document, from the words around the mention.
enum DocumentUseReader {
  /// How many words on each side count.
  private static let reach = 8

  /// - Parameters:
  ///   - mention: Places of the mention's words.
  ///   - next: The place behind the date and the title in brackets that follow it.
  static func use(
    of mention: Range<Int>, before next: Int, in words: [PlainWord]
  ) -> DocumentUse {
    var start = mention.lowerBound
    while start > 0, mention.lowerBound - start < reach, words[start].gap < .stop { start -= 1 }
    var end = next
    while end < words.count, end - next < reach, words[end].gap < .stop { end += 1 }
    let before = Array(words[start..<mention.lowerBound])
    let after = Array(words[next..<end])
    let near = (before + after).map(\.text)
    let isNegated = near.contains(where: negations.contains)
    let deeds = deeds(before, after)
    func has(_ use: DocumentUse) -> Bool { deeds.contains { stems[use]?.matches($0) == true } }
    if has(.accuseBreach) { return isNegated ? .mention : .accuseBreach }
    if isGround(before) { return .invoke }
    if has(.renounce) { return isNegated ? .reaffirm : .renounce }
    let clause = clause(before).map(\.text) + after.map(\.text)
    if has(.dispute) || clause.contains(where: flaws.matches)
      || isNegated && near.contains(where: acceptance.matches)
    {
      return .dispute
    }
    if has(.reaffirm) { return .reaffirm }
    if has(.propose) { return .propose }
    if let last = before.last(where: { !isFiller($0) }), grounds.contains(last.text) {
      return .invoke
    }
    if has(.invoke) { return .invoke }
    if let first = after.first, interpretation.matches(first.text) { return .interpret }
    return .mention
  }

  /// The words around a mention that can tell what is done with it. A verb behind it has another object, unless it is
  /// passive: "the order amended another", "the order was amended"; "as amended" tells which wording is meant.
  private static func deeds(_ before: [PlainWord], _ after: [PlainWord]) -> [String] {
    var deeds: [String] = []
    for (place, word) in before.enumerated() {
      let previous = place > 0 ? before[place - 1].text : ""
      // "as amended", "with respect to".
      if previous == "as" && word.text == "amended" || previous == "with" && word.text == "respect"
      {
        continue
      }
      deeds.append(word.text)
    }
    for (place, word) in after.enumerated() {
      let isVerb = word.text.hasSuffix("ed") || word.text.hasSuffix("ing")
      if place > 0, after[place - 1].text == "with", word.text == "respect" { continue }
      let isPassive = after[max(0, place - 3)..<place].contains { passive.contains($0.text) }
      if isVerb, !isPassive { continue }
      deeds.append(word.text)
    }
    return deeds
  }

  private static func clause(_ before: [PlainWord]) -> ArraySlice<PlainWord> {
    before[(before.lastIndex { $0.gap > .open } ?? 0)...]
  }

  /// Whether the words before a mention say that something rests on it: "pursuant to", "declared in", "set forth in".
  private static func isGround(_ before: [PlainWord]) -> Bool {
    let words = before.filter { !isFiller($0) }.map(\.text)
    guard words.count >= 2 else { return false }
    let (verb, preposition) = (words[words.count - 2], words[words.count - 1])
    switch preposition {
    case "to": return verb == "pursuant"
    case "with": return verb == "accordance"
    case "in", "by", "under": return references.contains(verb)
    default: return false
    }
  }

  private static let passive: Set<String> = [
    "is", "are", "was", "were", "be", "been", "being", "hereby", "has", "had",
  ]

  private static let references: Set<String> = [
    "declared", "described", "defined", "established", "forth", "provided", "identified",
    "imposed", "specified", "contained", "issued", "outlined", "enshrined", "stipulated",
  ]

  private static let negations: Set<String> = [
    "not", "never", "no", "without", "neither", "nor", "didn't", "doesn't", "don't", "won't",
    "hasn't", "haven't", "isn't", "wasn't",
  ]

  private static let fillers: Set<String> = [
    "the", "this", "that", "its", "of", "a", "an", "un", "section", "sections", "subsection",
    "paragraph", "annex", "articles", "title",
  ]

  /// Whether a word between a document and what tells its use tells nothing: "section 12 of the".
  private static func isFiller(_ word: PlainWord) -> Bool {
    fillers.contains(word.text) || word.text.utf8.first?.isDigit == true
      || word.text.utf8.count == 1
  }

  /// Words before a document that is the ground for something.
  private static let grounds: Set<String> = [
    "under", "with", "to", "by", "per", "in", "accordance", "line", "pursuant", "article",
  ]

  private static let acceptance = WordStems(
    "accept* recogni* bound binding valid legitim* sign ratif*")

  private static let flaws = WordStems("illegal* invalid* null void unlawful unacceptable")

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
      "reject* disput* oppos* contest* challeng*"),
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
      if beginnings.contains(String(Substring(word.utf8.prefix(length)))) { return true }
      length += 1
    }
    return false
  }
}
