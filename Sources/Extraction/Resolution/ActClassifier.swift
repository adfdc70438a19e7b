import Records

/// Tells what a speaker does by a statement, from its cue and, in a transcript, from its label.
enum ActClassifier {
  /// - Parameter bytes: The text that the attribution's ranges lie in.
  static func act(of attribution: Attribution, in bytes: [UInt8]) -> Act {
    if attribution.voice == .turn, let label = attribution.source.first {
      let words = String(decoding: bytes[label], as: UTF8.self)
      return ["Q", "QUESTION", "Question", "REPORTER"].contains(words) ? .ask : .assert
    }
    let cue = attribution.cue
      .map { String(decoding: bytes[$0], as: UTF8.self).lowercased() }.joined(separator: " ")
    let isNegated = cue.contains("not ") || cue.contains("n't") || cue.contains("n’t")
    if isNegated || cue.contains("declin") || cue.contains("refus") {
      if ["comment", "say", "elaborate", "discuss", "answer", "respond", "declin"]
        .contains(where: cue.contains)
      {
        return .declineComment
      }
    }
    return stems.first { cue.contains($0.stem) }?.act ?? .assert
  }

  /// Tried in this order; a cue that holds none of them asserts.
  private static let stems: [(stem: String, act: Act)] = [
    ("accus", .accuse), ("blam", .accuse), ("condemn", .accuse), ("denounc", .accuse),
    ("criticiz", .accuse), ("criticis", .accuse), ("alleg", .accuse), ("charged", .accuse),
    ("deni", .deny), ("deny", .deny), ("dismiss", .reject), ("reject", .reject), ("refus", .reject),
    ("ruled out", .reject), ("oppos", .reject), ("object", .reject), ("threaten", .threaten),
    ("warn", .warn), ("caution", .warn), ("vow", .promise), ("promis", .promise),
    ("pledg", .promise), ("swore", .promise), ("assur", .promise), ("commit", .promise),
    ("called for", .request), ("called on", .request), ("calls for", .request), ("urg", .request),
    ("demand", .request), ("request", .request), ("appeal", .request), ("recommend", .request),
    ("propos", .request), ("asked", .ask), ("asks", .ask), ("question", .ask), ("wonder", .ask),
    ("agre", .agree), ("accept", .agree), ("conced", .agree), ("acknowledg", .agree),
    ("admit", .agree), ("welcom", .support), ("support", .support), ("back", .support),
    ("endors", .support), ("prais", .praise), ("commend", .praise), ("congratulat", .praise),
    ("thank", .praise), ("announc", .announce), ("declar", .announce), ("unveil", .announce),
    ("plan", .intend), ("intend", .intend), ("aim", .intend), ("want", .request),
    ("believ", .believe), ("think", .believe), ("thought", .believe), ("hope", .believe),
    ("fear", .believe), ("expect", .believe), ("doubt", .believe),
  ]
}
