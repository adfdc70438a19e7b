/// What the title of a text, or its file's name, tells of who speaks in it.
struct IssuedHeading {
  /// Whether the heading is that of a text in its issuers' own words.
  let namesIssuedText: Bool
  /// Whether the heading is that of a report on a meeting or a call.
  let namesReport: Bool
  /// Whether the heading is that of a speech.
  let namesSpeech: Bool

  init(_ heading: String) {
    let bytes = Array(heading.utf8)[...]
    namesReport = Self.reports.occurs(in: bytes)
    namesSpeech = Self.speeches.occurs(in: bytes)
    namesIssuedText = namesSpeech || Self.issued.occurs(in: bytes)
  }

  private static let reports = PhraseSet(["readout", "fact sheet"])

  private static let speeches = PhraseSet(
    ["remarks by ", "remarks as ", "remarks of ", "speech by ", "address by "])

  private static let issued = PhraseSet([
    "joint statement", "joint declaration", "joint communique", "joint communiqué", "statement by ",
    "statement from ", "statement of ", "statement on ", "leaders statement", "leaders’ statement",
    "leaders' statement", "leader statement", "level statement", "vision statement",
    "joint message", "leaders declaration", "leaders’ declaration", "leaders' declaration",
    "declaration on ", "declaration by ", "declaration of ", "communiqué", "communique",
    "proclamation", "executive order", "notice on the continuation", "notice of ", "memorandum on ",
    "memorandum for ", "presidential memorandum", "presidential determination", "letter to ",
    "letter from ", "message to ", "message on ", "open letter",
  ])
}
