import Records

/// The words of a transcript's labels.
enum TurnWords {
  /// Whether a label names nobody: "Q", "AUDIENCE MEMBER", "WHITE HOUSE AIDE", but not "SPEAKER" before a name.
  static func areUnnamed(_ words: [String]) -> Bool {
    let capitals = words.map { $0.uppercased() }
    if let speaker = capitals.lastIndex(of: "SPEAKER"), speaker + 1 < capitals.count,
      !unnamed.contains(capitals[speaker + 1])
    {
      return false
    }
    return capitals.contains(where: unnamed.contains)
  }

  private static let unnamed: Set<String> = [
    "Q", "QUESTION", "REPORTER", "REPORTERS", "OFFICIAL", "OFFICIALS", "MODERATOR", "AUDIENCE",
    "PARTICIPANT", "PARTICIPANTS", "SPEAKER", "VOICE", "VOICES", "MEMBER", "MEMBERS", "OPERATOR",
    "INTERPRETER", "TRANSLATOR", "AIDE", "STAFF", "STAFFER", "CROWD", "ANNOUNCER",
  ]

  /// Titles and roles, which are no names.
  static let roles: Set<String> = Set(
    """
    THE MR MRS MS MISS DR SIR LORD PRESIDENT VICE PRIME MINISTER SECRETARY SENATOR SEN REP REPRESENTATIVE GOVERNOR GOV
    MAYOR AMBASSADOR GENERAL GEN ADMIRAL ADM CHANCELLOR KING QUEEN PRINCE PRINCESS LADY GENTLEMAN FIRST SECOND TAOISEACH FOREIGN
    SECRETARY-GENERAL DIRECTOR ATTORNEY OF STATE CHAIRMAN CHAIRWOMAN CHAIR CONGRESSMAN CONGRESSWOMAN DEPUTY ACTING
    ADMINISTRATOR SURGEON JUSTICE JUDGE CHIEF REVEREND REV PASTOR BISHOP ARCHBISHOP PROFESSOR PROF COMMISSIONER COLONEL
    COL CAPTAIN CAPT MAJOR LIEUTENANT LT SERGEANT SGT COMMANDER EMIR SULTAN UNDERSECRETARY UNDER COUNSELOR SPEAKER PREMIER
    PRESS HIGH ADVISOR ADVISER SPOKESPERSON SPOKESMAN SPOKESWOMAN NATIONAL SECURITY
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Titles by which anybody is called.
  static let courtesies: Set<String> = ["THE", "MR", "MRS", "MS", "MISS", "DR"]

  /// The office that a label without a name stands for: "THE PRESIDENT", "THE VICE PRESIDENT", "PRIME MINISTER".
  static func role(of words: [String]) -> String? {
    let capitals = words.map { $0.uppercased() }
    guard capitals.first == "THE", capitals.count >= 2 else { return nil }
    return capitals.dropFirst().joined(separator: " ").lowercased()
  }
}
