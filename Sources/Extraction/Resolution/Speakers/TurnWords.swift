import Records

/// The words of a transcript's labels.
enum TurnWords {
  /// Labels of those who are not named.
  static let unnamed: Set<String> = [
    "Q", "QUESTION", "REPORTER", "REPORTERS", "OFFICIAL", "MODERATOR", "AUDIENCE",
    "PARTICIPANT", "PARTICIPANTS", "SPEAKER", "VOICE", "MEMBER", "OPERATOR", "INTERPRETER",
  ]

  /// Titles and roles, which are no names.
  static let roles: Set<String> = [
    "THE", "MR", "MRS", "MS", "MISS", "DR", "SIR", "LORD", "PRESIDENT", "VICE", "PRIME", "MINISTER",
    "SECRETARY", "SENATOR", "SEN", "REP", "GOVERNOR", "GOV", "MAYOR", "AMBASSADOR", "GENERAL",
    "GEN",
    "ADMIRAL", "CHANCELLOR", "KING", "QUEEN", "PRINCE", "LADY", "FIRST", "TAOISEACH", "FOREIGN",
    "SECRETARY-GENERAL", "DIRECTOR", "ATTORNEY", "OF", "STATE", "CHAIRMAN",
    "CONGRESSMAN",
    "CONGRESSWOMAN", "DEPUTY",
  ]

  /// The office that a label without a name stands for: "THE PRESIDENT", "THE VICE PRESIDENT", "PRIME MINISTER".
  static func role(of words: [String]) -> String? {
    let capitals = words.map { $0.uppercased() }
    guard capitals.first == "THE", capitals.count >= 2 else { return nil }
    return capitals.dropFirst().joined(separator: " ").lowercased()
  }
}
