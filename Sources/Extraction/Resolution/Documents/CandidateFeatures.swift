import Records

/// What tells a mention of an instrument from a phrase that happens to hold such a noun.
struct CandidateFeatures {
  private let words: [PlainWord]
  private let candidates: [DocumentCandidate]
  /// By family: how many candidates, and how many of them are definite.
  private var counts: [DocumentFamily: Int] = [:]
  private var definiteCounts: [DocumentFamily: Int] = [:]
  private var named: Set<DocumentFamily> = []

  init(of candidates: [DocumentCandidate], in words: [PlainWord]) {
    self.words = words
    self.candidates = candidates
    for candidate in candidates {
      counts[candidate.family, default: 0] += 1
      if ["the", "this", "that"].contains(candidate.determiner) {
        definiteCounts[candidate.family, default: 0] += 1
      }
      if candidate.isName { named.insert(candidate.family) }
    }
  }

  /// The features of each candidate, in order.
  func all() -> [[UInt32]] {
    var before: [DocumentFamily: Before] = [:]
    return candidates.map { candidate in
      let slots = slots(of: candidate, before: before[candidate.family] ?? Before())
      before[candidate.family, default: Before()].add(candidate)
      return slots
    }
  }

  /// The candidates of one family that came before.
  private struct Before {
    private(set) var count = 0
    // No family has more nouns than some dozens.
    private var nouns: [String] = []
    private var certain: [String] = []

    mutating func add(_ candidate: DocumentCandidate) {
      count += 1
      if !nouns.contains(candidate.noun) { nouns.append(candidate.noun) }
      guard candidate.isName || candidate.isNumbered, !certain.contains(candidate.noun) else {
        return
      }
      certain.append(candidate.noun)
    }

    /// The hash of "0" to "2" for the count, "s" for the same noun and "C" where it was certain.
    func description(for noun: String) -> TextHash {
      var hash = FNV1a()
      hash.add(UInt8(ascii: "0") + UInt8(min(2, count)))
      if nouns.contains(noun) { hash.add(UInt8(ascii: "s")) }
      if certain.contains(noun) { hash.add(UInt8(ascii: "C")) }
      return TextHash(value: hash.value)
    }
  }

  private func slots(of candidate: DocumentCandidate, before: Before) -> [UInt32] {
    var slots = FeatureSlots()
    addPhrase(candidate, to: &slots)
    addFollowing(candidate, to: &slots)
    addPreceding(candidate, to: &slots)
    addArticle(candidate, before: before, to: &slots)
    return slots.unique
  }

  private func addPhrase(_ candidate: DocumentCandidate, to slots: inout FeatureSlots) {
    let family = TextHash(candidate.family.rawValue)
    let noun = TextHash(candidate.noun)
    let determiner = candidate.determiner
    let singular =
      candidate.isPlural && candidate.noun.hasSuffix("s")
      ? TextHash(candidate.noun.dropLast()) : noun
    slots.add("bias")
    slots.add("h", noun)
    slots.add("g", family)
    slots.add("d", determiner)
    slots.add("hd", singular, determiner)
    slots.add("gd", family, determiner)
    if candidate.isPlural {
      slots.add("pl")
      slots.add("plg", family)
    }
    for index in candidate.modifiers {
      slots.add("m", words[index].text)
      slots.add("mg", family, words[index].text)
    }
    slots.add("nm", TextHash(digit: min(3, candidate.modifiers.count)))
    slots.add("dnm", determiner, family, TextHash(digit: min(2, candidate.modifiers.count)))
    if candidate.nouns.count > 1 {
      slots.add("comp")
      slots.add("comp", TextHash(candidate.nouns.joined(separator: "+")))
    }
    let capitals = TextHash(digit: min(2, candidate.capitalModifierCount))
    if candidate.isName {
      slots.add("cap")
      slots.add("capg", family)
      slots.add("capn", capitals)
      slots.add("caph", singular, capitals)
    } else if candidate.capitalModifierCount > 0 {
      slots.add("capm")
      slots.add("capmg", family)
    }
    if candidate.isNumbered { slots.add("num") }
    if candidate.year != nil { slots.add("year") }
    if candidate.isQuoted { slots.add("quoted") }
  }

  private func addFollowing(_ candidate: DocumentCandidate, to slots: inout FeatureSlots) {
    let family = TextHash(candidate.family.rawValue)
    let determiner = candidate.determiner
    let next = candidate.words.upperBound
    guard next < words.count, words[next].gap == .open else {
      slots.add("brk", "1")
      slots.add("brk", "1", family, determiner)
      return
    }
    slots.add("brk", "0")
    slots.add("brk", "0", family, determiner)
    slots.add("n1", words[next].text)
    slots.add("n1g", family, determiner, words[next].text)
    if ["to", "that", "which", "on", "between", "with", "for"].contains(words[next].text) {
      slots.add("n1d", words[next].text, determiner)
    }
    for index in next..<min(words.count, next + 5) {
      if index > next, words[index].gap != .open { break }
      let word = words[index]
      slots.add("nw", word.text)
      if let deed = Self.deeds[word.text] {
        slots.add("nv", deed)
        slots.add("nvg", family, deed)
      }
      if word.isCapitalised {
        slots.add("ncap")
        slots.add("ncap", family, determiner)
      }
      if word.year != nil {
        slots.add("nyear")
        slots.add("nyear", family)
      }
    }
  }

  private func addPreceding(_ candidate: DocumentCandidate, to slots: inout FeatureSlots) {
    let family = TextHash(candidate.family.rawValue)
    let start = candidate.words.lowerBound
    guard start > 0, words[start].gap != .stop else {
      slots.add("start")
      slots.add("start", family)
      return
    }
    slots.add("p1", words[start - 1].text)
    slots.add("p1g", family, words[start - 1].text)
    if start > 1 { slots.add("p2", words[start - 2].text) }
    for index in max(0, start - 3)..<start {
      slots.add("pw", words[index].text)
      if let deed = Self.deeds[words[index].text] {
        slots.add("pv", deed)
        slots.add("pvg", deed, family, candidate.determiner)
      }
    }
  }

  private func addArticle(
    _ candidate: DocumentCandidate, before: Before, to slots: inout FeatureSlots
  ) {
    let family = TextHash(candidate.family.rawValue)
    let count = counts[candidate.family, default: 0]
    let definite = TextHash(digit: min(5, definiteCounts[candidate.family, default: 0]))
    slots.add("cntg", family, TextHash(digit: min(6, count)))
    slots.add("cnt", TextHash(digit: min(8, count)))
    slots.add("the", family, definite)
    slots.add("thed", candidate.determiner, family, definite)
    let deals = counts[.deal, default: 0] + counts[.truce, default: 0]
    slots.add("dt", TextHash(digit: min(8, deals / 2)), family, candidate.determiner)
    if named.contains(candidate.family) { slots.add("artcap", family) }
    slots.add("pos", TextHash(digit: min(4, candidate.words.lowerBound * 5 / max(1, words.count))))
    let prior = before.description(for: candidate.noun)
    slots.add("prior", prior)
    slots.add("priorg", prior, family, candidate.determiner)
  }

  /// What is done with instruments, by the words for it.
  private static let deeds: WordTable<TextHash> = {
    let classes: [(TextHash, String)] = [
      (
        "signed",
        """
        reached reach sign signed signing struck agreed concluded conclude brokered negotiated clinched sealed ratified
        ratify joined entered adopted adopt passed approved approve endorsed unveiled drafted
        """
      ),
      (
        "breach",
        """
        violate violated violating violation violations breach breached breaching breaches broke breaking break scrap
        scrapped tear abandon withdraw withdrawing quit exit undermine renegotiate undo kill
        """
      ),
      (
        "keep",
        """
        implement implemented implementing implementation respect respected uphold honor honour observe abide comply
        adhere enforce enforcing under terms preserve defend save
        """
      ),
      (
        "seek",
        """
        seek seeking sought negotiate negotiating towards toward make making cut want wants calling for propose proposed
        broker need no any without possible potential final
        """
      ),
      ("say", "said says say told according issued issue released release read made wrote"),
      (
        "effect",
        "effect force took went expired expires collapsed collapse holds hold held unravel unraveling due entry"
      ),
    ]
    var table: [String: TextHash] = [:]
    for (name, list) in classes {
      for word in list.listedWords { table[word] = name }
    }
    return WordTable(table)
  }()
}
