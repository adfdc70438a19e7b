/// The name in a transcript's label, written as names are: "JEAN-PIERRE" as "Jean-Pierre".
struct LabelName {
  /// Titles and roles in small letters, without those by which anybody is called: "vice president".
  let title: String
  /// The words of the name; empty in "THE PRESIDENT".
  let words: [String]

  /// - Parameter label: Its words, without marks but hyphens and apostrophes.
  init(_ label: [String]) {
    var words = label.filter { !TurnWords.roles.contains($0.uppercased()) }
    // "MR. KING": after a courtesy a lone word is a name, whatever else it means.
    if words.isEmpty, label.count == 2, let last = label.last,
      TurnWords.courtesies.subtracting(["THE"]).contains(label[0].uppercased()),
      Self.surnames.contains(last.uppercased())
    {
      words = [last]
    }
    let isInCapitals = !words.contains { $0.contains(where: \.isLowercase) }
    self.words = isInCapitals ? words.map(Self.spelled) : words
    title = label.map { $0.uppercased() }
      .filter { TurnWords.roles.contains($0) && !TurnWords.courtesies.contains($0) }
      .joined(separator: " ").lowercased()
  }

  /// Titles that are surnames too.
  private static let surnames: Set<String> = [
    "KING", "PRINCE", "BISHOP", "JUDGE", "POPE", "MAJOR", "CHAIR", "CHANCELLOR", "JUSTICE",
    "MARSHALL",
  ]

  /// A word in capitals as it is written in a name: "O’Brien", "McConnell", "von".
  static func spelled(_ word: String) -> String {
    if particles.contains(word) { return word.lowercased() }
    return word.split(separator: "-", omittingEmptySubsequences: false)
      .map { capitalised(String($0)) }.joined(separator: "-")
  }

  private static let particles: Set<String> = ["VON", "DER", "VAN", "DEN", "DE", "DA", "BIN"]

  private static func capitalised(_ word: String) -> String {
    if word.hasPrefix("MC"), word.count > 3 { return "Mc" + first(of: word.dropFirst(2)) }
    for mark in ["'", "’"] where word.dropFirst().hasPrefix(mark) && word.count > 3 {
      return word.prefix(2) + first(of: word.dropFirst(2))
    }
    return first(of: word[...])
  }

  private static func first(of word: Substring) -> String {
    word.prefix(1).uppercased() + word.dropFirst().lowercased()
  }
}
