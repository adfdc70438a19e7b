import Authority
import Language
import Records

/// Finds who issues an official text: those whom its heading names, the leaders whose joint text it is, or the head of
/// state whose order it is.
struct IssuerReader {
  let speakers: SpeakerResolver

  func issuer() -> ResolvedActor {
    let heading = speakers.heading
    let folded = heading.lowercased()
    let people = speakers.headingPeople
    let isJoint = folded.contains("joint") || folded.contains("leaders")
    if !isJoint, let one = people.first { return speakers.person(one).actor }
    if isJoint {
      if people.count >= 2 { return speakers.joint(people.map { speakers.person($0).actor }).actor }
      if let one = people.first, let other = other(than: one) {
        return speakers.joint([speakers.person(one).actor, other]).actor
      }
      let states = self.states(in: heading)
      if states.count >= 2 { return speakers.joint(states.map(speakers.state)).actor }
      if let leaders = leaders(in: heading) { return speakers.collective(leaders, country: nil) }
      if let opening = parties { return speakers.joint(opening.map(speakers.state)).actor }
      return speakers.collective("joint issuers", country: nil)
    }
    if let person = headOfState { return person }
    if let body = body(in: heading) { return ResolvedActor(speaker: body) }
    return speakers.cast.mentions.first.map { speakers.person($0.member).actor } ?? ResolvedActor()
  }

  /// The first other person of the cast, where the heading is cut short after one name.
  private func other(than one: SpeakerEntry) -> ResolvedActor? {
    let member = speakers.cast.mentions.map(\.member)
      .first { speakers.cast.members[$0].entry.speaker.key != one.speaker.key }
    return member.map { speakers.person($0).actor }
  }

  private var authority: Authority { speakers.source.names.authority }

  private func meanings(in heading: String) -> [NameMeaning] {
    authority.mentions(in: heading).compactMap { mention in
      authority.meanings(of: mention).first { !$0.isAmbiguous }
    }
  }

  private func states(in heading: String) -> [CountryCode] {
    var codes: [CountryCode] = []
    for meaning in meanings(in: heading) where meaning.entry.kind == .country {
      let code = authority.countryCode(meaning.entry.index)
      if !codes.contains(code) { codes.append(code) }
    }
    return codes
  }

  private func body(in heading: String) -> Speaker? {
    meanings(in: heading).filter { $0.entry.kind == .speaker }
      .map { authority.speaker($0.entry.index).speaker }.first { $0.kind != .person }
  }

  /// "Quad leaders": the words up to "leaders" that are capitalised, without the day before them.
  private func leaders(in heading: String) -> String? {
    let words = heading.split(separator: " ").filter { $0.contains(where: \.isLetter) }
    guard let end = words.firstIndex(where: { $0.lowercased().hasPrefix("leaders") }), end > 0
    else {
      return nil
    }
    var start = end
    while start > 0, end - start < 3, words[start - 1].count > 2,
      words[start - 1].first?.isUppercase == true,
      !["Statement", "Joint", "Declaration", "The"].contains(String(words[start - 1]))
    {
      start -= 1
    }
    guard start < end else { return nil }
    return (words[start..<end] + ["leaders"]).joined(separator: " ")
  }

  /// The countries that a joint text names in its first words.
  private var parties: [CountryCode]? {
    let source = speakers.source
    guard let first = source.text.paragraphs.first(where: { !$0.isEmpty }) else { return nil }
    var codes: [CountryCode] = []
    for name in source.actors(in: first) {
      guard let meaning = name.meanings.first(where: { $0.entry.kind == .country }) else {
        continue
      }
      let code = authority.countryCode(meaning.entry.index)
      if !codes.contains(code) { codes.append(code) }
    }
    return codes.count >= 2 ? codes : nil
  }

  /// Who is head of state where a text is an order or a proclamation under a country's law.
  private var headOfState: ResolvedActor? {
    guard let date = speakers.date else { return nil }
    let body = speakers.article.body
    let isAmerican =
      body.contains("U.S.C.") || body.contains("vested in me as President")
      || body.contains("President of the United States")
    guard let country = isAmerican ? CountryCode(rawValue: "US") : nil else { return nil }
    for (index, post) in speakers.offices.posts.enumerated()
    where post.role == .headOfState && post.side == country {
      let holders = authority.holders(ofOffice: index, on: date)
      if holders.count == 1 {
        return speakers.person(authority.speaker(holders[0].index)).actor
      }
    }
    return nil
  }
}
