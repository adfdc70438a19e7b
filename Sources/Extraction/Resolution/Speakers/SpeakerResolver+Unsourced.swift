import Authority
import Language
import Records

// Statements whose words name nobody.

extension SpeakerResolver {
  /// The speaker of a statement without a source: the subject of its cue, or nobody who is named.
  func unsourced(_ attribution: Attribution, at token: Int) -> Reading {
    guard let cue = attribution.cue.first else {
      // A quotation that goes on.
      return discourse.turns.last.map(repeated) ?? unnamed
    }
    let cueTokens = source.text.tokens(overlapping: cue)
    if isAgentless(cueTokens) { return unnamed }
    // "- Recognised the importance of …": a point of a joint text.
    if let parties, parties.isJoint, isAtHead(cueTokens) { return Reading(actor: parties.speakers) }
    if let subject = subject(of: cueTokens), let reading = nonEmpty(read(subject, depth: 1)),
      source.noun(subject.upperBound - 1) != nil
        || reading.actor.speaker?.kind != .unnamed
    {
      return reading
    }
    return unnamed
  }

  private var unnamed: Reading {
    Reading(actor: provisional("unnamed", kind: .unnamed, country: nil))
  }

  private func nonEmpty(_ reading: Reading) -> Reading? {
    reading.actor.speaker == nil ? nil : reading
  }

  /// "is expected to", "was believed": a passive that leaves out who thinks so, or a noun.
  private func isAgentless(_ cue: Range<Int>) -> Bool {
    guard let last = cue.last else { return false }
    return source.tag(last) == .verbParticiple
      && cue.contains { Self.formsOfBe.contains(source.word($0)) }
  }

  private static let formsOfBe: WordSet = [
    "is", "are", "was", "were", "be", "been", "being", "'s", "'re",
  ]

  /// Whether nothing but a bullet stands before a cue in its paragraph.
  private func isAtHead(_ cue: Range<Int>) -> Bool {
    guard let first = cue.first else { return false }
    let paragraph = source.text.paragraphs[source.paragraph[first]]
    return (paragraph.lowerBound..<first).allSatisfy { source.tag($0).isMark }
      && source.tag(first) != .verbParticiple
  }

  /// The subject of a cue's verb, or of the verb that it hangs on: "Saying there was no plan, NAME asked …".
  private func subject(of cue: Range<Int>) -> Range<Int>? {
    guard !source.text.heads.isEmpty, var verb = cue.last(where: { source.tag($0).isVerb }) else {
      return nil
    }
    let sentence = source.sentenceRange(of: verb)
    for _ in 0..<Self.longestClimb {
      let subject = sentence.first { token in
        Int(source.text.heads[token]) == verb && source.isSubject(token)
      }
      if let subject { return phrase(headedBy: subject) }
      let head = Int(source.text.heads[verb])
      let isTaken =
        source.tag(verb) == .verbGerund || source.text.relations[verb] == .conjunct
        || source.text.relations[verb] == .openComplement
      guard isTaken, sentence.contains(head), source.tag(head).isVerb else { return nil }
      verb = head
    }
    return nil
  }

  /// How many verbs up a subject is looked for.
  private static let longestClimb = 3

  /// The tokens from the first to the last that hang on a noun.
  private func phrase(headedBy noun: Int) -> Range<Int> {
    let sentence = source.sentenceRange(of: noun)
    var start = noun
    while start > sentence.lowerBound, Int(source.text.heads[start - 1]) == noun { start -= 1 }
    return start..<noun + 1
  }
}
