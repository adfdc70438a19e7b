import Authority
import Language
import Records

// Who the sides of a joint text are.

extension IssuerReader {
  /// Those who speak together in a joint text: the persons, states or bodies of its heading, else of its first sentence.
  func parties() -> ResolvedActor? { people.map { speakers.joint($0).actor } ?? sides }

  /// The states or bodies whose joint text it is: those of its heading, else of its first sentence or paragraph.
  var sides: ResolvedActor? {
    let own = actors(in: meanings(in: issuers))
    if own.count >= 2 { return speakers.joint(own).actor }
    let members = openingParties
    if opensTogether, members.count >= 2 { return speakers.joint(members).actor }
    if let leaders = leaders(in: heading) { return speakers.collective(leaders, country: nil) }
    // "Joint statement by the G7".
    if let club = own.first, club.speaker?.kind != .state { return club }
    let all = actors(in: meanings(in: heading))
    if all.count >= 2 { return speakers.joint(all).actor }
    if members.count >= 2 { return speakers.joint(members).actor }
    for part in [opening, firstParagraph].compactMap(\.self) {
      let named = actors(
        in: source.actors(in: part).compactMap(\.meanings.first)
          .filter(\.isCountry))
      if named.count >= 2 { return speakers.joint(named).actor }
    }
    return all.first { $0.speaker?.kind != .state }
  }

  /// The persons whose joint text it is, by its heading.
  var people: [ResolvedActor]? {
    for part in [issuers, heading] {
      var people: [SpeakerEntry] = []
      for entry in speakers.people(inHeading: part)
      where !people.contains(where: { $0.speaker.key == entry.speaker.key }) {
        people.append(entry)
      }
      if people.count >= 2 { return people.map { speakers.person($0).actor } }
    }
    if let one = speakers.people(inHeading: heading).first, let other = other(than: one) {
      return [speakers.person(one).actor, other]
    }
    return nil
  }

  /// The persons of whose meeting a readout tells, by its heading, else the first two of its opening.
  var principals: [ResolvedActor]? {
    let named = speakers.people(inHeading: heading)
    if Set(named.map(\.speaker.key)).count >= 2 { return people }
    return peopleOfOpening.map { Array($0.prefix(2)) }
  }

  /// The persons who meet in the first sentence: "On Friday, President NAME hosted Prime Minister NAME."
  var peopleOfOpening: [ResolvedActor]? {
    guard let opening, let firstParagraph else { return nil }
    // A sentence may be cut short, as after "Jr.".
    let next = source.text.sentences.first { $0.lowerBound >= opening.upperBound } ?? opening
    for region in [opening, opening.lowerBound..<min(next.upperBound, firstParagraph.upperBound)] {
      var members: [Int] = []
      for mention in speakers.cast.mentions
      where region.contains(mention.tokens.lowerBound) && !members.contains(mention.member)
        && isInPost(mention.member)
      {
        members.append(mention.member)
      }
      if members.count >= 2 { return members.map { speakers.person($0).actor } }
    }
    return nil
  }

  /// Whether a person speaks for a side: in a post at the date, or by what the text says.
  private func isInPost(_ member: Int) -> Bool {
    let figure = speakers.cast.members[member]
    if figure.isKnown { return speakers.post(of: figure) != nil || !figure.roles.isEmpty }
    return figure.name.contains(" ") && figure.roles.contains(where: SourceNoun.isPost)
  }

  private var source: SourceText { speakers.source }

  /// The first paragraph that is no heading.
  private var firstParagraph: Range<Int>? {
    source.text.paragraphs.first { $0.count > Self.openingReach / 4 }
  }

  private var opening: Range<Int>? {
    firstParagraph.flatMap { first in
      source.text.sentences.first { $0.lowerBound >= first.lowerBound }
    }
  }

  /// The first other person of the cast, where the heading is cut short after one name.
  private func other(than one: SpeakerEntry) -> ResolvedActor? {
    let member = speakers.cast.mentions.map(\.member)
      .first { speakers.cast.members[$0].entry.speaker.key != one.speaker.key && isInPost($0) }
    return member.map { speakers.person($0).actor }
  }

  /// The states and bodies that some names mean, each once.
  func actors(in meanings: [NameMeaning]) -> [ResolvedActor] {
    var actors: [ResolvedActor] = []
    for meaning in meanings {
      let actor: ResolvedActor
      switch meaning.entry.kind {
      case .country: actor = speakers.state(authority.countryCode(meaning.entry.index))
      case .speaker:
        let speaker = authority.speaker(meaning.entry.index).speaker
        guard speaker.kind != .person, meaning.role != .surname else { continue }
        actor = ResolvedActor(speaker: speaker)
      default: continue
      }
      // "U.S.-EU" and "European Commission" are one side.
      let isNew = !actors.contains {
        $0.speaker?.key == actor.speaker?.key
          || ($0.speaker?.country != nil && $0.speaker?.country == actor.speaker?.country)
      }
      if isNew, actor.speaker != nil { actors.append(actor) }
    }
    // "the Quad" beside its members is no further side.
    let states = actors.filter {
      $0.speaker?.kind == .state || $0.speaker?.country?.rawValue == "EU"
    }
    return states.count >= 2 ? states : actors
  }

  /// "Quad leaders": the words up to "leaders" that are capitalised, without the day before them.
  private func leaders(in heading: String) -> String? {
    let words = heading.split(separator: " ")
      .filter { $0.contains(where: \.isLetter) && $0.lowercased() != "joint" }
    guard let end = words.firstIndex(where: { $0.lowercased().hasPrefix("leaders") }), end > 0
    else {
      return nil
    }
    var start = end
    while start > 0, end - start < 3, words[start - 1].count > 1,
      words[start - 1].first?.isUppercase == true,
      !["Statement", "Declaration", "The"].contains(String(words[start - 1]))
    {
      start -= 1
    }
    guard start < end else { return nil }
    return (words[start..<end] + ["leaders"]).joined(separator: " ")
  }

  /// The first list of names near the beginning of a text: "We, the leaders of Norway, Malta and the European Union, …".
  private var openingParties: [ResolvedActor] {
    guard let opening else { return [] }
    var list: [NameMeaning] = []
    var end: Int?
    for name in source.actors(in: opening) {
      let tokens = source.tokens(of: name)
      guard let meaning = name.meanings.first(where: { $0.role != .surname }) else { continue }
      if let end, !isLink(end..<max(end, tokens.lowerBound)) {
        if actors(in: list).count >= 2 { break }
        list = []
      }
      guard !list.isEmpty || tokens.lowerBound < opening.lowerBound + Self.openingReach else {
        break
      }
      list.append(meaning)
      end = tokens.upperBound
    }
    return actors(in: list)
  }

  private func isLink(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { Self.links.contains(source.word($0)) }
  }

  /// Tokens in which the list of parties must begin.
  private static let openingReach = 40
  private static let links: WordSet = [
    ",", ";", "and", "the", "of", "&", "republic", "kingdom",
  ]
}
