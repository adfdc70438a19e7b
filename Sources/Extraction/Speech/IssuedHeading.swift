/// What the title of a text, or its file's name, tells of who speaks in it.
struct IssuedHeading {
  /// Whether the heading is that of a text in its issuers' own words.
  let namesIssuedText: Bool
  /// Whether the heading is that of a report on a meeting or a call.
  let namesReport: Bool
  /// Whether the heading is that of a speech.
  let namesSpeech: Bool

  init(_ heading: String) {
    let bytes = Array(heading.lowercased().utf8)
    func contains(_ phrases: [[UInt8]]) -> Bool {
      bytes.indices.contains { start in
        phrases.contains { bytes[start] == $0[0] && bytes[start...].starts(with: $0) }
      }
    }
    namesReport = contains(Self.reports)
    namesSpeech = contains(Self.speeches)
    namesIssuedText = namesSpeech || contains(Self.issued)
  }

  private static let reports = phrases(["readout", "fact sheet"])

  private static let speeches = phrases(
    ["remarks by ", "remarks as ", "remarks of ", "speech by ", "address by "])

  private static let issued = phrases([
    "joint statement", "joint declaration", "joint communique", "joint communiqué", "statement by ",
    "statement from ", "statement of ", "statement on ", "leaders statement", "leaders’ statement",
    "leaders' statement", "declaration by ", "declaration of ", "communiqué", "communique",
    "proclamation", "executive order", "notice on the continuation", "notice of ", "memorandum on ",
    "memorandum for ", "presidential memorandum", "presidential determination", "letter to ",
    "letter from ", "message to ", "message on ", "open letter",
  ])

  private static func phrases(_ texts: [String]) -> [[UInt8]] { texts.map { Array($0.utf8) } }
}
