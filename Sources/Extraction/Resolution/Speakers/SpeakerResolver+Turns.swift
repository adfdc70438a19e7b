import Authority
import Language
import Records

// The labels of a transcript: "MS. PSAKI", "THE PRESIDENT", "Q".

extension SpeakerResolver {
  func turn(labelled range: Range<Int>) -> Reading {
    let bytes = source.text.buffer.bytes
    let label = String(decoding: bytes[range], as: UTF8.self)
    let words = label.split(separator: " ").map {
      $0.filter { $0.isLetter || $0 == "-" || $0 == "’" || $0 == "'" }
    }.filter { !$0.isEmpty }
    if words.contains(where: { TurnWords.unnamed.contains($0.uppercased()) }) {
      // "SENIOR ADMINISTRATION OFFICIAL", and the moderator who calls on one.
      let isHost = words.contains { ["ADMINISTRATION", "MODERATOR"].contains($0.uppercased()) }
      let isAmerican = isHost && article.body.contains("ADMINISTRATION OFFICIAL")
      return Reading(
        actor: provisional(
          label, kind: .unnamed, country: isAmerican ? CountryCode(rawValue: "US") : nil))
    }
    let names = words.filter { !TurnWords.roles.contains($0.uppercased()) }
    if !names.isEmpty { return named(names, in: label) }
    if let role = TurnWords.role(of: words), let reading = holder(of: role) { return reading }
    return Reading(actor: provisional(label, kind: .person, country: nil))
  }

  private func named(_ names: [String], in label: String) -> Reading {
    let spelled = names.map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }
    let surname = LetterFolding.folded(spelled[spelled.count - 1])
    let pronoun = label.split(separator: " ").first
      .flatMap { NameWords.pronoun($0.lowercased()) }
    let inCast = cast.members.indices.filter { index in
      let member = cast.members[index]
      return member.shortNames.contains(surname)
        && (pronoun == nil || member.pronoun == nil || member.pronoun == pronoun)
    }
    let full = LetterFolding.folded(spelled.joined(separator: " "))
    if let same = inCast.first(where: { LetterFolding.folded(cast.members[$0].name) == full })
      ?? inCast.first
    {
      return person(same)
    }
    let known = source.names.authority.mentions(in: spelled.joined(separator: " "))
      .flatMap(source.names.authority.meanings(of:)).filter { $0.entry.kind == .speaker }
      .map { source.speaker($0.entry.index) }
      .filter { $0.speaker.kind == .person }
    if let entry = namesakes.best(among: known, Namesakes.Hint(pronoun: pronoun)) {
      return person(entry)
    }
    return Reading(
      actor: provisional(spelled.joined(separator: " "), kind: .person, country: nil))
  }

  /// A known person who is not of the cast.
  func person(_ entry: SpeakerEntry) -> Reading {
    var actor = ResolvedActor(speaker: entry.speaker)
    let figure = Cast.Member(
      entry: entry, isKnown: true, pronoun: entry.pronoun, shortNames: [])
    if let index = post(of: figure) {
      actor.office = offices.posts[index].office
      actor.speaker?.country = offices.posts[index].side
    }
    return Reading(actor: actor)
  }

  /// Who held "the president"'s office when the article appeared: one whom the heading or the text names.
  private func holder(of role: String) -> Reading? {
    func holds(_ entry: SpeakerEntry) -> Bool {
      entry.tenures.contains { tenure in
        let id = source.names.authority.entry(.office, key: tenure.office.rawValue)
        let isThen = date.map { tenure.isHeld(on: $0) == true } ?? true
        return isThen
          && id.map { offices.posts[$0.index].office.title.lowercased().hasPrefix(role) } == true
      }
    }
    if let entry = headingPeople.first(where: holds) { return person(entry) }
    if let member = cast.members.indices.first(where: { holds(cast.members[$0].entry) }) {
      return person(member)
    }
    return nil
  }

  // MARK: The heading

  /// The title; else the article's name, where it is one as archives name files.
  var heading: String {
    if let title = article.title { return title }
    return article.id.split { $0 == "-" || $0 == "_" }
      .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }

  /// The known persons whom the heading names.
  var headingPeople: [SpeakerEntry] {
    source.names.authority.mentions(in: heading).compactMap { mention in
      let people = source.names.authority.meanings(of: mention)
        .filter { $0.entry.kind == .speaker }
        .map { source.speaker($0.entry.index) }
        .filter { $0.speaker.kind == .person }
      return namesakes.best(among: people, Namesakes.Hint())
    }
  }
}
