/// The label at the head of a turn in a transcript: `MS. PSAKI:`, `THE PRESIDENT:`, `Q`, `Sergey Lavrov:`.
struct TurnLabel: Hashable {
  /// UTF-8 byte range of the label without its colon or brackets.
  let range: Range<Int>
  /// Where the words of the turn begin.
  let contentStart: Int
  /// Whether its letters are all capitals, which little but a label is at the start of a line.
  let isCapital: Bool
  /// Whether it is "Q" or has a title or role in capitals, which no dateline or rubric has ("OSLO:", "EXCLUSIVE:").
  let namesRole: Bool

  /// The longest label in bytes: "SENIOR STATE DEPARTMENT OFFICIAL NUMBER TWO (via translator)".
  private static let longest = 80

  /// Reads the label with which a line or block begins.
  init?(atStartOf block: Range<Int>, in bytes: [UInt8]) {
    if let question = TurnLabel(questionAt: block, in: bytes) {
      self = question
      return
    }
    let limit = min(block.upperBound, block.lowerBound + TurnLabel.longest)
    guard bytes[block.lowerBound].isUppercaseLetter || bytes[block.lowerBound] >= 0xC3,
      let colon = bytes[block.lowerBound..<limit].firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    var name = bytes.trimmed(block.lowerBound..<colon)
    if let bracket = bytes[name].firstIndex(where: {
      $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[")
    }) {
      name = bytes.trimmed(name.lowerBound..<bracket)
    }
    guard let isCapital = TurnLabel.letterCase(of: bytes[name]) else { return nil }
    range = name
    contentStart = bytes.trimmed(colon + 1..<block.upperBound).lowerBound
    self.isCapital = isCapital
    namesRole = isCapital && SpeakerWords.haveRole(bytes[name].split(whereSeparator: \.isBlank))
  }

  /// `Q  Thank you, Jen.`: the letter, then two blanks or a no-break space; or one blank and no small letter, which may be a
  /// sentence too and is a label beside others only.
  private init?(questionAt block: Range<Int>, in bytes: [UInt8]) {
    let start = block.lowerBound
    guard block.count >= 4, bytes[start] == UInt8(ascii: "Q") else { return nil }
    let spaced =
      (bytes[start + 1].isBlank
        && (bytes[start + 2].isBlank || bytes.matches("\u{A0}", at: start + 2)))
      || bytes.matches("\u{A0}", at: start + 1) || bytes[start + 1] == UInt8(ascii: ":")
    let isLoose = bytes[start + 1].isBlank && !bytes[start + 2].isLowercaseLetter
    guard spaced || isLoose else { return nil }
    range = start..<start + 1
    contentStart =
      bytes.trimmed(start + (bytes[start + 1] == UInt8(ascii: ":") ? 2 : 1)..<block.upperBound)
      .lowerBound
    isCapital = spaced
    namesRole = spaced
  }

  /// - Returns: Whether all letters are capitals; `nil` when the words are not those of a label: names, titles and roles.
  private static func letterCase(of name: ArraySlice<UInt8>) -> Bool? {
    let words = name.split(whereSeparator: \.isBlank)
    guard !words.isEmpty, words.count <= 9 else { return nil }
    guard name.allSatisfy({ $0.isWordByte || $0.isBlank || ".'’-,#&/".utf8.contains($0) }) else {
      return nil
    }
    if !name.contains(where: \.isLowercaseLetter) {
      return name.contains(where: \.isUppercaseLetter) && SpeakerWords.areLabel(words) ? true : nil
    }
    // "Ms. PSAKI", "Secretary Blinken", "Sergey Lavrov": names, and not the start of a sentence.
    guard words.count <= 6, !SpeakerWords.areHeading(words) else { return nil }
    let isName = words.allSatisfy { word in
      word[word.startIndex].isUppercaseLetter || word[word.startIndex] >= 0x80
        || smallWords.contains(Array(word))
    }
    return isName ? false : nil
  }

  private static let smallWords: Set<[UInt8]> = Set(
    ["of", "the", "de", "da", "du", "van", "von", "bin", "ibn", "al", "el", "and", "y"]
      .map { Array($0.utf8) })
}

/// The words in capitals by which a label names who speaks, apart from a heading in capitals.
private enum SpeakerWords {
  /// A title or role anywhere, or a name of at most three words without a word that only a heading has.
  static func areLabel(_ words: [ArraySlice<UInt8>]) -> Bool {
    let bare = bare(words)
    // "END 2:15 P.M. EST".
    if bare.count == 2, bare[0].elementsEqual("END".utf8), bare[1].allSatisfy(\.isDigit) {
      return false
    }
    if bare.contains(where: roles.contains), !openers.contains(bare[0]) { return true }
    return words.count <= 3 && !bare.contains(where: headings.contains)
  }

  /// Whether one of the words is a title or role.
  static func haveRole(_ words: [ArraySlice<UInt8>]) -> Bool {
    bare(words).contains(where: roles.contains)
  }

  private static func bare(_ words: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>] {
    words.map { word in word.filter(\.isWordByte)[...] }
  }

  /// Whether a word alone heads a list rather than a turn: "Fact:", "Sentence:".
  static func areHeading(_ words: [ArraySlice<UInt8>]) -> Bool {
    guard words.count == 1 else { return false }
    return headings.contains(words[0].map { $0.isLowercaseLetter ? $0 - 32 : $0 }[...])
  }

  private static let roles = set(
    """
    MR MRS MS MISS DR SIR LORD PRESIDENT VICE PRIME MINISTER SECRETARY SENATOR SEN REP CONGRESSMAN CONGRESSWOMAN
    GOVERNOR GOV MAYOR AMBASSADOR GENERAL GEN ADMIRAL ADM COLONEL COL CHANCELLOR KING QUEEN PRINCE PRINCESS LADY GENTLEMAN
    OFFICIAL MODERATOR AUDIENCE PARTICIPANT PARTICIPANTS REPORTER REPORTERS QUESTION ANSWER HOST INTERVIEWER
    INTERPRETER OPERATOR SPEAKER CHAIRMAN CHAIR DIRECTOR ADMINISTRATOR COMMISSIONER JUSTICE JUDGE PROFESSOR
    SPOKESPERSON SPOKESMAN SPOKESWOMAN MEMBER ALL STAFF TAOISEACH EMIR SULTAN POPE PASTOR REVEREND REV BISHOP CHIEF
    LEADER ATTORNEY DEPUTY UNDERSECRETARY COUNSELOR ADVISOR ADVISER SERGEANT SGT CAPTAIN MAJOR LIEUTENANT
    """)

  /// How headings and letterheads begin that may name a role further on ("TO THE SPEAKER").
  private static let openers = set(
    "TO FROM FOR MEMORANDUM NOMINATION NOMINATIONS STATEMENT REMARKS")

  /// How headings and letterheads begin, and the small words that they have and names lack.
  private static let headings = set(
    """
    TO FROM SUBJECT RE CC DATE TIME PLACE NOTE UPDATE FACT FACTS BACKGROUND ALERT CORRECTION CLARIFICATION SUMMARY
    CONTACT SOURCE MYTH TRUTH REALITY FOR OF AND THE A AN IN ON WITH BY NOMINATION NOMINATIONS WITHDRAWAL
    MEMORANDUM IMMEDIATE RELEASE BREAKING EXCLUSIVE WATCH VIDEO PHOTO PHOTOS READ MORE LIVE WASHINGTON PROMISE PROMISES
    CLAIM FICTION RUMOR RUMOUR HOAX RESULT RESULTS GOAL STEP SECTION TITLE STATUS OFFENSE OFFENCE SENTENCE
    """)

  private static func set(_ words: String) -> Set<ArraySlice<UInt8>> {
    Set(words.split(whereSeparator: \.isWhitespace).map { Array($0.utf8)[...] })
  }
}
