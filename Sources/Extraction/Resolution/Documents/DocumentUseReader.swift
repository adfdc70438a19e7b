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
    let near = before + after
    let isNegated = near.contains(where: negations.contains)
    let deeds = classes.classes(of: deeds(before, after))
    if deeds & breach != 0 { return isNegated ? .mention : .accuseBreach }
    if isGround(before) { return .invoke }
    if deeds & renunciation != 0 { return isNegated ? .reaffirm : .renounce }
    let clause = classes.classes(of: clause(before)) | classes.classes(of: after)
    if deeds & dispute != 0 || clause & flaw != 0
      || isNegated && classes.classes(of: near) & acceptance != 0
    {
      return .dispute
    }
    if deeds & reaffirmation != 0 { return .reaffirm }
    if deeds & proposal != 0 { return .propose }
    if let last = before.last(where: { !isFiller($0) }), grounds.contains(last) {
      return .invoke
    }
    if deeds & invocation != 0 { return .invoke }
    if let first = after.first, classes.classes(of: first) & interpretation != 0 {
      return .interpret
    }
    return .mention
  }

  /// The words around a mention that can tell what is done with it. A verb behind it has another object, unless it is
  /// passive: "the order amended another", "the order was amended"; "as amended" tells which wording is meant.
  private static func deeds(_ before: [PlainWord], _ after: [PlainWord]) -> [PlainWord] {
    var deeds: [PlainWord] = []
    for (place, word) in before.enumerated() {
      let previous: TextHash = place > 0 ? before[place - 1].text : ""
      // "as amended", "with respect to".
      if previous == "as" && word.text == "amended" || previous == "with" && word.text == "respect"
      {
        continue
      }
      deeds.append(word)
    }
    for (place, word) in after.enumerated() {
      let isVerb = word.ends(with: "ed") || word.ends(with: "ing")
      if place > 0, after[place - 1].text == "with", word.text == "respect" { continue }
      let isPassive = after[max(0, place - 3)..<place].contains(where: passive.contains)
      if isVerb, !isPassive { continue }
      deeds.append(word)
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

  private static let passive = WordTable(
    marking: "is are was were be been being hereby has had")

  private static let references = WordTable(
    marking:
      """
      declared described defined established forth provided identified imposed specified contained issued outlined
      enshrined stipulated
      """)

  private static let negations = WordTable(
    marking:
      """
      not never no without neither nor didn't doesn't don't won't hasn't haven't isn't wasn't
      """)

  private static let fillers = WordTable(
    marking:
      """
      the this that its of a an un section sections subsection paragraph annex articles title
      """)

  /// Whether a word between a document and what tells its use tells nothing: "section 12 of the".
  private static func isFiller(_ word: PlainWord) -> Bool {
    fillers.contains(word) || word.letter(0).isDigit || word.length == 1
  }

  /// Words before a document that is the ground for something.
  private static let grounds = WordTable(
    marking: "under with to by per in accordance line pursuant article")

  /// The words that tell a use.
  private static let classes = WordClasses([
    ("acceptance", "accept* recogni* bound binding valid legitim* sign ratif*"),
    (
      "breach",
      """
      violat* breach* flout* contraven* infring* defian* defy* defied non-complian* noncomplian* trampl* undermin*
      """
    ),
    ("dispute", "reject* disput* oppos* contest* challeng*"),
    ("flaw", "illegal* invalid* null void unlawful unacceptable"),
    (
      "interpretation",
      """
      says say states state stipulat* provides means calls bars bans prohibits allows permits obliges requires commits
      gives entitles forbids guarantees covers was is does cannot can must
      """
    ),
    (
      "invocation",
      "invok* cit* accordance pursuant basis based stipulat* enshrin* according line recall*"
    ),
    (
      "proposal",
      """
      propos* draft* negotiat* conclude concluding seek* sought sign signing revis* amend* renegotiat* table*
      """
    ),
    (
      "reaffirmation",
      """
      reaffirm* reiterat* uphold* upheld implement* abid* comply* complian* adher* honor* honour* respect* recommit*
      commit* committed support* fulfil* fulfill* observ* preserv* endors* full welcom*
      """
    ),
    (
      "renunciation",
      """
      withdraw* withdrew quit quits quitting exit* abandon* suspend* terminat* renounc* renunciation scrap* tear tore torn
      ripped abrogat* repudiat* leave leaving pull* ditch* revok* cancel* abeyance
      """
    ),
  ])

  private static let acceptance = classes.set(of: "acceptance")
  private static let breach = classes.set(of: "breach")
  private static let dispute = classes.set(of: "dispute")
  private static let flaw = classes.set(of: "flaw")
  private static let interpretation = classes.set(of: "interpretation")
  private static let invocation = classes.set(of: "invocation")
  private static let proposal = classes.set(of: "proposal")
  private static let reaffirmation = classes.set(of: "reaffirmation")
  private static let renunciation = classes.set(of: "renunciation")
}
