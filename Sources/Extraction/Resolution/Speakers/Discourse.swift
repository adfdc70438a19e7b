import Records

/// Who has spoken so far in an article: what pronouns and short descriptions point back to.
struct Discourse {
  struct Turn {
    let actor: ResolvedActor
    /// The token at which the source begins, or the content where there is none.
    let place: Int
    let sentence: Int
    /// The head noun of the source, in the singular; empty for names and pronouns.
    let noun: String
    /// The person of the cast, when it is one.
    let member: Int?
  }

  private(set) var turns: [Turn] = []

  private var sentences: [Int: Int] = [:]

  mutating func add(_ turn: Turn) {
    turns.append(turn)
    if let member = turn.member { sentences[member] = turn.sentence }
  }

  /// The sentence in which a member of the cast spoke last.
  func lastSentence(of member: Int) -> Int? { sentences[member] }

  /// The last turn of a speaker of some kinds, not further back than some sentences.
  func last(_ kinds: Set<SpeakerKind>, before sentence: Int, within reach: Int) -> Turn? {
    for turn in turns.reversed() {
      guard sentence - turn.sentence <= reach else { return nil }
      if let kind = turn.actor.speaker?.kind, kinds.contains(kind) { return turn }
    }
    return nil
  }

  /// In turns: whoever spoke longer ago is named again.
  private static let memory = 200

  /// The last turn that meets a condition, among those that a reader remembers.
  func last(where condition: (Turn) -> Bool) -> Turn? {
    turns.suffix(Self.memory).last(where: condition)
  }

  /// The last turn whose source had a head noun, among those that a reader remembers.
  func last(noun: String, kinds: Set<SpeakerKind>) -> Turn? {
    last { turn in
      turn.noun == noun && turn.actor.speaker.map { kinds.contains($0.kind) } == true
    }
  }
}
