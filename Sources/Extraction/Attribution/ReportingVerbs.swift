/// The verbs that report speech or thought, by their forms.
enum ReportingVerbs {
  /// Whether the word reports in the past or present tense; lower case expected.
  static func reports(_ word: ArraySlice<UInt8>) -> Bool { finite.contains(Array(word)) }

  /// Whether the word reports as a participle after a comma: ", adding that …".
  static func continues(_ word: ArraySlice<UInt8>) -> Bool { participles.contains(Array(word)) }

  private static let finite: Set<[UInt8]> = Set(
    (regular.flatMap { [past(of: $0), present(of: $0)] } + irregular).map { Array($0.utf8) })

  private static let participles: Set<[UInt8]> = Set(
    (regular.map(participle) + ["saying", "telling", "writing", "thinking"]).map { Array($0.utf8) })

  private static let irregular = [
    "said", "says", "say", "told", "tells", "tell", "wrote", "writes", "write", "thought", "thinks",
    "think", "swore", "swears", "read", "reads", "made clear", "vowed", "quipped", "held", "felt",
  ]

  /// Verbs that take a clause or a quotation, from the reporting frames of FrameNet (Statement, Communication_response,
  /// Judgment_communication, Questioning, Opinion, Request, Commitment).
  private static let regular = [
    "accuse", "acknowledge", "add", "admit", "advise", "affirm", "agree", "allege", "announce",
    "answer", "appeal", "argue", "ask", "assert", "assure", "believe", "boast", "caution", "charge",
    "claim", "comment", "complain", "concede", "conclude", "condemn", "confirm", "contend",
    "continue",
    "counter", "criticize", "declare", "demand", "denounce", "deny", "describe", "disclose",
    "emphasize",
    "emphasise", "estimate", "exclaim", "explain", "express", "hint", "hope", "imply", "indicate",
    "inform", "insist", "joke", "lament", "maintain", "mention", "note", "object", "observe",
    "pledge",
    "point", "predict", "proclaim", "promise", "propose", "protest", "question", "reaffirm",
    "reassure",
    "recall", "recommend", "recount", "reiterate", "remark", "remind", "repeat", "reply", "report",
    "respond", "reveal", "state", "stress", "suggest", "testify", "threaten", "tweet", "underline",
    "underscore", "urge", "vow", "warn", "wonder",
  ]

  private static func past(of verb: String) -> String {
    if verb.hasSuffix("e") { return verb + "d" }
    if verb.hasSuffix("y"), !verb.hasSuffix("ey") { return verb.dropLast() + "ied" }
    return verb == "admit" ? "admitted" : verb + "ed"
  }

  private static func present(of verb: String) -> String {
    if verb.hasSuffix("ss") || verb.hasSuffix("sh") || verb.hasSuffix("ch") { return verb + "es" }
    return verb.hasSuffix("y") && !verb.hasSuffix("ey") ? verb.dropLast() + "ies" : verb + "s"
  }

  private static func participle(of verb: String) -> String {
    if verb == "admit" { return "admitting" }
    return (verb.hasSuffix("e") ? String(verb.dropLast()) : verb) + "ing"
  }
}
