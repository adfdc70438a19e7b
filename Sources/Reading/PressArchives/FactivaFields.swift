/// The fields of an article in a Factiva export, each behind its two or three letters.
///
/// - SeeAlso: Factiva, "Intelligent Indexing Fields".
struct FactivaFields {
  private var lines: [String: [Substring]] = [:]

  private static let head: Set = [
    "SE", "HD", "CR", "BY", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "CX",
  ]
  private static let text: Set = ["LP", "TD"]
  private static let tail: Set = [
    "ART", "CT", "RF", "CO", "IN", "NS", "RE", "PUB", "IPC", "IPD", "AN",
  ]

  /// - Parameter piece: The lines of one article, trimmed.
  /// - Returns: `nil` where they bear no letters.
  init?(_ piece: ArraySlice<Substring>) {
    guard let title = piece.first(where: { Self.word($0) == "HD" }) else { return nil }
    // Where one space follows the headline's letters, one follows the others too.
    let isNarrow = title.count > 2 && !Self.isWide(title, after: 2)
    var stage = 0
    var current: String?
    for line in piece {
      let word = String(Self.word(line))
      if lines[word] == nil, let next = Self.stage(of: word), next >= stage,
        line.utf8.count == word.utf8.count || Self.isWide(line, after: word.count)
          || (isNarrow && (next < 2 || Self.isCode(line, behind: word)))
      {
        (stage, current) = (next, word)
        let rest = PressArchive.trimmed(line.dropFirst(word.count))
        lines[word] = rest.isEmpty ? [] : [rest]
      } else if let current {
        lines[current]?.append(line)
      }
    }
    guard stage > 0, lines["PD"] != nil || lines["SN"] != nil else { return nil }
  }

  private static func word(_ line: Substring) -> Substring { line.prefix { !$0.isWhitespace } }

  private static func stage(of word: String) -> Int? {
    head.contains(word) ? 0 : text.contains(word) ? 1 : tail.contains(word) ? 2 : nil
  }

  /// "TD Bank said" begins no field: the letters stand alone, or with a tab or several spaces behind them.
  private static func isWide(_ line: Substring, after count: Int) -> Bool {
    let rest = line.dropFirst(count)
    return rest.hasPrefix("  ") || rest.hasPrefix("\t")
  }

  /// Whether a line holds codes ("NS gdip : International Relations"), and is not one of the text ("IN GENEVA, …").
  private static func isCode(_ line: Substring, behind word: String) -> Bool {
    ["ART", "PUB", "IPC", "IPD", "AN"].contains(word) || line.contains(" : ")
  }

  /// A field on one line; `nil` where it is not there or empty.
  func value(_ letters: String) -> String? {
    lines[letters].flatMap { OneLine.cleaned($0.joined(separator: " ")) }
  }

  /// The lead and what follows it, in paragraphs.
  var body: String {
    PressArchive.body((lines["LP"] ?? []) + [""] + (lines["TD"] ?? []))
  }
}
