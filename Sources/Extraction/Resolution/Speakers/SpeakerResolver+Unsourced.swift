import Authority
import Language
import Records

// Statements whose words name nobody.

extension SpeakerResolver {
  /// The speaker of a statement without a source: the subject that its cue hangs on, or who spoke just before.
  func unsourced(_ attribution: Attribution, at token: Int) -> Reading {
    let sentence = token < source.sentence.count ? source.sentence[token] : 0
    guard let cue = attribution.cue.first else {
      // A quotation that goes on.
      return discourse.turns.last.map(repeated) ?? unnamed
    }
    let cueTokens = source.text.tokens(overlapping: cue)
    if isAgentless(cueTokens) { return unnamed }
    if let subject = subject(of: cueTokens), let reading = nonEmpty(read(subject, depth: 1)) {
      return reading
    }
    if let last = discourse.turns.last, sentence - last.sentence <= 1 { return repeated(last) }
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
    if source.tag(last) == .verbParticiple, cue.contains(where: { isForm(ofBe: source.lower($0)) }) {
      return true
    }
    return false
  }

  private func isForm(ofBe word: String) -> Bool {
    ["is", "are", "was", "were", "be", "been", "being", "'s", "'re"].contains(word)
  }

  /// The subject of a cue's verb, or of the verb that it hangs on ("said …, adding that").
  private func subject(of cue: Range<Int>) -> Range<Int>? {
    guard !source.text.heads.isEmpty, let verb = cue.last(where: { source.tag($0).isVerb }) else {
      return nil
    }
    var governor = verb
    for _ in 0..<4 {
      let sentence = source.sentenceRange(of: governor)
      if let subject = sentence.first(where: {
        Int(source.text.heads[$0]) == governor && source.isSubject($0)
      }) {
        return phrase(headedBy: subject)
      }
      let next = Int(source.text.heads[governor])
      guard next >= 0, sentence.contains(next) else { return nil }
      governor = next
    }
    return nil
  }

  /// The tokens from the first to the last that hang on a noun.
  private func phrase(headedBy noun: Int) -> Range<Int> {
    let sentence = source.sentenceRange(of: noun)
    var start = noun
    while start > sentence.lowerBound, Int(source.text.heads[start - 1]) == noun { start -= 1 }
    return start..<noun + 1
  }
}
