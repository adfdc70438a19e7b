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
    if let subject = subject(of: cueTokens), let reading = nonEmpty(read(subject, depth: 1)) {
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
    if source.tag(last) == .verbParticiple, cue.contains(where: { isForm(ofBe: source.lower($0)) })
    {
      return true
    }
    return false
  }

  private func isForm(ofBe word: String) -> Bool {
    ["is", "are", "was", "were", "be", "been", "being", "'s", "'re"].contains(word)
  }

  /// The subject of a cue's verb.
  private func subject(of cue: Range<Int>) -> Range<Int>? {
    guard !source.text.heads.isEmpty, let verb = cue.last(where: { source.tag($0).isVerb }) else {
      return nil
    }
    let subject = source.sentenceRange(of: verb).first { token in
      Int(source.text.heads[token]) == verb && source.isSubject(token)
    }
    return subject.map(phrase(headedBy:))
  }

  /// The tokens from the first to the last that hang on a noun.
  private func phrase(headedBy noun: Int) -> Range<Int> {
    let sentence = source.sentenceRange(of: noun)
    var start = noun
    while start > sentence.lowerBound, Int(source.text.heads[start - 1]) == noun { start -= 1 }
    return start..<noun + 1
  }
}
