import Authority
import Records

/// Who speaks, and in which post.
struct ResolvedActor {
  var speaker: Speaker?
  var office: Office?
}

/// Finds whom the sources of an article's statements stand for, one after the other in the order of the text.
///
/// A source names a person, an office, an organisation or a state; or it points back, as "he" and "the minister" do, to
/// the last one that fits.
struct SpeakerResolver {
  private let names: ArticleNames
  private let bytes: [UInt8]
  private let article: Article
  private let people: NamedPeople
  /// The person who spoke last, for "he" and "the diplomat".
  private var lastPerson: ResolvedActor?
  /// The organisation or state that spoke last, for "it" and "the ministry".
  private var lastBody: ResolvedActor?

  init(names: ArticleNames, bytes: [UInt8], article: Article) {
    self.names = names
    self.bytes = bytes
    self.article = article
    people = NamedPeople(names: names, bytes: bytes)
  }

  /// - Parameter attribution: Must come after those resolved before, in the order of the text.
  mutating func resolve(_ attribution: Attribution) -> ResolvedActor {
    if attribution.voice == .issued { return IssuerReader(names: names).issuer(of: article) }
    guard let first = attribution.source.first, let last = attribution.source.last else {
      return ResolvedActor()
    }
    let source = first.lowerBound..<last.upperBound
    let actor =
      attribution.voice == .turn ? turn(labelled: source) : reported(by: source)
    switch actor.speaker?.kind {
    case .person: lastPerson = actor
    case .organisation, .state: lastBody = actor
    case .collective, .unnamed, nil: break
    }
    return actor
  }

  // MARK: Reports

  private func reported(by source: Range<Int>) -> ResolvedActor {
    let words = SourceWords(String(decoding: bytes[source], as: UTF8.self))
    if let person = people.person(in: source) { return withOffice(person) }
    if words.isPersonalPronoun { return lastPerson ?? ResolvedActor() }
    if words.isPronounOfBody { return lastBody ?? ResolvedActor() }
    if let holder = officeHolder(in: source) { return holder }
    if words.isUnnamed {
      let several = words.isPlural
      return ResolvedActor(
        speaker: Speaker(
          key: AuthorityKey(rawValue: "~" + words.text.lowercased()), name: words.text,
          kind: several ? .collective : .unnamed, country: country(in: source)))
    }
    if let body = organisation(in: source) ?? ministry(in: source, words: words) { return body }
    if words.pointsBackToPerson, let lastPerson { return lastPerson }
    if words.pointsBackToBody, let lastBody { return lastBody }
    return state(in: source)
  }

  /// The holder of the office that the source names, at the article's date or as the article names a person who held it.
  private func officeHolder(in source: Range<Int>) -> ResolvedActor? {
    let offices = names.offices.inside(source).flatMap(\.meanings).map(\.entry)
    guard !offices.isEmpty else { return nil }
    let country = country(in: source)
    var candidates = offices.map { names.authority.office($0.index) }
    if let country { candidates = candidates.filter { $0.country == country } }
    let keys = Set(candidates.map(\.key))
    if let mentioned = people.lastHolder(of: keys, before: source.lowerBound) {
      return withOffice(mentioned)
    }
    guard let date = article.publishedOn, country != nil || keys.count == 1 else { return nil }
    for office in offices where keys.contains(names.authority.office(office.index).key) {
      let holders = names.authority.holders(ofOffice: office.index, on: date)
      if holders.count == 1 {
        return withOffice(names.authority.speaker(holders[0].index))
      }
    }
    return nil
  }

  private func organisation(in source: Range<Int>) -> ResolvedActor? {
    for name in names.actors.inside(source) {
      for meaning in name.meanings where meaning.entry.kind == .speaker && !meaning.isAmbiguous {
        let entry = names.authority.speaker(meaning.entry.index)
        if entry.speaker.kind != .person { return ResolvedActor(speaker: entry.speaker) }
      }
    }
    return nil
  }

  /// "The Norwegian Defence Ministry": a ministry that no file lists, named by its country and its matter.
  private func ministry(in source: Range<Int>, words: SourceWords) -> ResolvedActor? {
    guard let matter = words.ministry, let code = country(in: source),
      let entry = names.authority.entry(.country, key: code.rawValue),
      let demonym = names.authority.country(entry.index).demonyms.first
    else { return nil }
    let name = "\(demonym) \(matter) Ministry"
    return ResolvedActor(
      speaker: Speaker(
        key: AuthorityKey(rawValue: "~\(name.lowercased())|\(code.rawValue)"), name: name,
        kind: .organisation, country: code))
  }

  private func state(in source: Range<Int>) -> ResolvedActor {
    guard let code = country(in: source),
      let entry = names.authority.entry(.country, key: code.rawValue)
    else { return ResolvedActor() }
    return ResolvedActor(
      speaker: Speaker(
        key: AuthorityKey(rawValue: code.rawValue), name: names.authority.country(entry.index).name,
        kind: .state, country: code))
  }

  private func country(in source: Range<Int>) -> CountryCode? {
    for name in names.actors.inside(source) {
      if let meaning = name.meanings.first(where: { $0.entry.kind == .country }) {
        return names.authority.country(meaning.entry.index).code
      }
    }
    return nil
  }

  /// A person in the post that he or she held when the article was published.
  private func withOffice(_ entry: SpeakerEntry) -> ResolvedActor {
    var actor = ResolvedActor(speaker: entry.speaker)
    guard let date = article.publishedOn else { return actor }
    let held = entry.tenures.filter { tenure in
      guard let from = tenure.from, from.firstDay <= date.lastDay else { return false }
      return tenure.to.map { $0.lastDay >= date.firstDay } ?? true
    }
    let latest = held.max { ($0.from?.dayNumber ?? 0) < ($1.from?.dayNumber ?? 0) }
    if let latest, let id = names.authority.entry(.office, key: latest.office.rawValue) {
      let office = names.authority.office(id.index)
      actor.office = Office(key: office.key, title: office.title, country: office.country)
    }
    return actor
  }

  // MARK: Transcripts

  private func turn(labelled source: Range<Int>) -> ResolvedActor {
    let label = String(decoding: bytes[source], as: UTF8.self)
    let words = label.split(separator: " ").map {
      $0.filter { $0.isLetter || $0 == "-" || $0 == "’" }
    }
    if words.contains(where: TurnWords.unnamed.contains) {
      return ResolvedActor(
        speaker: Speaker(
          key: AuthorityKey(rawValue: "~" + label.lowercased()), name: label, kind: .unnamed))
    }
    if let surname = words.last, !TurnWords.roles.contains(surname.uppercased()),
      let entry = people.person(surnamed: surname)
    {
      return withOffice(entry)
    }
    if let role = TurnWords.role(of: words), let entry = people.titleHolder(role: role, of: article)
    {
      return withOffice(entry)
    }
    let name = words.filter { !TurnWords.roles.contains($0.uppercased()) && !$0.isEmpty }
      .map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(separator: " ")
    let shown = name.isEmpty ? label : name
    return ResolvedActor(
      speaker: Speaker(
        key: AuthorityKey(rawValue: "~" + shown.lowercased()), name: shown, kind: .person))
  }
}
