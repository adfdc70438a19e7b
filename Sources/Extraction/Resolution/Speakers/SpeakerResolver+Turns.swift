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
    if TurnWords.areUnnamed(words) {
      // "SENIOR ADMINISTRATION OFFICIAL", and the moderator who calls on one.
      let isHost = words.contains { ["ADMINISTRATION", "MODERATOR"].contains($0.uppercased()) }
      let isAmerican = isHost && source.text.buffer.bytes.holds("ADMINISTRATION OFFICIAL")
      return Reading(
        actor: provisional(
          label, kind: .unnamed, country: isAmerican ? CountryCode(rawValue: "US") : nil))
    }
    let name = LabelName(words)
    if !name.words.isEmpty {
      return named(name, pronoun: words.first.flatMap { NameWords.pronoun($0.lowercased()) })
    }
    if let role = TurnWords.role(of: words), let reading = holder(of: role) { return reading }
    return Reading(actor: provisional(label, kind: .person, country: nil))
  }

  private func named(_ name: LabelName, pronoun: String?) -> Reading {
    let printed = name.words.joined(separator: " ")
    let folded = LetterFolding.folded(printed)
    let surname = TextHash(LetterFolding.folded(name.words[name.words.count - 1]))
    let posts = offices.posts(titled: name.title)
    let isOneWord = name.words.count == 1
    let inCast = cast.members.indices.filter { index in
      let member = cast.members[index]
      return
        (member.shortNames.contains(TextHash(folded))
        || (!isOneWord && member.shortNames.contains(surname) && isWhole(folded, member.entry)))
        && (pronoun == nil || member.pronoun == nil || member.pronoun == pronoun)
        && !(isOneWord && name.title.isEmpty && isHeadOutsideHeading(member.entry))
    }
    let same =
      inCast.first { LetterFolding.folded(cast.members[$0].name) == folded }
      ?? inCast.first { holds(cast.members[$0].entry, any: posts) }
    if let same {
      return person(same)
    }
    // "PRESIDENT LEE" is the one in office, though the text names another of the family in full.
    if !inCast.isEmpty, isOneWord, let entry = holder(ofAny: posts, named: folded) {
      return person(entry)
    }
    if let same = inCast.first { return person(same) }
    let full =
      name.words.count == 1 || name.words[0].first?.isLowercase == true
      ? FullNames(
        source: source,
        heading: heading.split { !$0.isLetter && !"’'".contains($0) }.map(String.init)
      )
      .name(withSurname: printed) : nil
    var known = people(named: full ?? printed)
    if known.isEmpty, full == nil {
      known = people(named: name.words[name.words.count - 1]).filter { isWhole(folded, $0) }
    }
    // "GOVERNOR LEE" is none of those Lees who never were one.
    if full == nil, name.words.count == 1, !name.title.isEmpty {
      known = known.filter { entry in hasTitle(name.title, entry) }
    }
    if full == nil, let entry = holder(ofAny: posts, named: folded) { return person(entry) }
    // "MS. LEE" is one of those in office, where only they are known.
    if full == nil, name.title.isEmpty, let date {
      if isOneWord { known.removeAll(where: isHeadOutsideHeading) }
      known = known.filter { entry in
        entry.tenures.isEmpty || entry.tenures.contains { $0.isHeld(on: date) != false }
      }
    }
    let hint = Namesakes.Hint(posts: Array(posts), pronoun: pronoun)
    if full == nil, name.words.count == 1 {
      known = known.filter { namesakes.isSupported($0, hint, among: []) }
    }
    if let entry = namesakes.best(among: known, hint) { return person(entry) }
    return Reading(
      actor: provisional(full ?? printed, kind: .person, country: side(of: name, full ?? printed)))
  }

  /// For whom one of a transcript speaks whom no file knows: the country after the name in the heading, else, with the
  /// title of a post at home, the government whose site has the transcript.
  private func side(of label: LabelName, _ name: String) -> CountryCode? {
    if let place = heading.firstRange(of: name + " of ") {
      let rest = String(heading[place.upperBound...])
      let country = source.names.authority.mentions(in: rest).first.flatMap { mention in
        mention.range.lowerBound <= "the ".count
          ? source.names.authority.meanings(of: mention).first(where: \.isCountry) : nil
      }
      if let country { return source.names.authority.countryCode(country.entry.index) }
    }
    let isOfHome = label.title.split(separator: " ").contains { Self.homePosts.contains($0) }
    let isForeign = label.title.split(separator: " ").contains { $0 == "foreign" || $0 == "prime" }
    return isOfHome && !isForeign ? OfficialSite.side(of: article) : nil
  }

  private static let homePosts: Set<Substring> = [
    "secretary", "senator", "sen", "representative", "rep", "congressman", "congresswoman",
    "administrator", "director", "governor", "gov", "attorney", "surgeon", "undersecretary",
  ]

  /// Whether a label's words can all be a person's: the whole surname, after a first name that agrees or none.
  private func isWhole(_ folded: String, _ entry: SpeakerEntry) -> Bool {
    let words = folded.split(separator: " ").map(String.init)
    return ([entry.speaker.name] + entry.aliases.map(\.text)).contains { name in
      let own = LetterFolding.folded(name).split(separator: " ").map(String.init)
      guard let last = own.last, last == words.last else { return false }
      return Array(own.suffix(words.count)) == words || FirstNames.agree(words[0], own[0])
    }
  }

  /// "MR. LEE" is no head of state or government, whom a label gives the post, unless the heading names that one.
  private func isHeadOutsideHeading(_ entry: SpeakerEntry) -> Bool {
    guard let date else { return false }
    let isHead = entry.tenures.contains { tenure in
      guard let id = source.names.authority.entry(.office, key: tenure.office.rawValue) else {
        return false
      }
      let role = offices.posts[id.index].role
      return (role == .headOfState || role == .headOfGovernment) && tenure.isHeld(on: date) == true
    }
    return isHead && !headingPeople.contains { $0.speaker.key == entry.speaker.key }
  }

  /// The persons of the files whom a name may mean.
  private func people(named name: String) -> [SpeakerEntry] {
    source.names.authority.mentions(in: name).filter { $0.range == 0..<name.utf8.count }
      .flatMap(source.names.authority.meanings(of:)).filter(\.isSpeaker)
      .map { source.speaker($0.entry.index) }
      .filter { $0.speaker.kind == .person }
  }

  /// "PRIME MINISTER LEE": the one holder at the date whose name has the word, in whatever place.
  private func holder(ofAny posts: Set<Int>, named word: String) -> SpeakerEntry? {
    guard let date else { return nil }
    var found: [SpeakerEntry] = []
    for post in posts {
      for id in source.names.authority.holders(ofOffice: post, on: date) {
        let entry = source.speaker(id.index)
        let words = LetterFolding.folded(entry.speaker.name).split(separator: " ")
        if words.contains(where: { $0 == word }),
          !found.contains(where: { $0.speaker.key == entry.speaker.key })
        {
          found.append(entry)
        }
      }
    }
    return found.count == 1 ? found[0] : nil
  }

  private func holds(_ entry: SpeakerEntry, any posts: Set<Int>) -> Bool {
    entry.tenures.contains { tenure in
      source.names.authority.entry(.office, key: tenure.office.rawValue)
        .map { posts.contains($0.index) } ?? false
    }
  }

  /// Whether one has held a post whose title has the last word of a label's title.
  private func hasTitle(_ title: String, _ entry: SpeakerEntry) -> Bool {
    guard let word = title.split(separator: " ").last else { return true }
    return entry.tenures.contains { tenure in
      guard let id = source.names.authority.entry(.office, key: tenure.office.rawValue) else {
        return false
      }
      let words = offices.posts[id.index].title.split { !$0.isLetter && $0 != "-" }
      return words.contains(word) || (word == "general" && words.contains("secretary-general"))
    }
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
          && id.map { offices.posts[$0.index].title.hasPrefix(role) } == true
      }
    }
    if let entry = headingPeople.first(where: holds) { return person(entry) }
    if let member = cast.members.indices.first(where: { holds(cast.members[$0].entry) }) {
      return person(member)
    }
    return compatriot(holding: role)
  }

  /// "THE VICE PRESIDENT" beside a president: the one who held the post on the same side.
  private func compatriot(holding role: String) -> Reading? {
    guard let date, let side = headingPeople.first.flatMap({ person($0).actor.speaker?.country })
    else { return nil }
    for post in offices.posts(titled: role) where offices.posts[post].side == side {
      let holders = source.names.authority.holders(ofOffice: post, on: date)
      if holders.count == 1 { return person(source.speaker(holders[0].index)) }
    }
    return nil
  }

  // MARK: The heading

  /// The title; else the article's name, where it is one as archives name files.
  var heading: String {
    if let title = article.title { return title }
    var words = article.id.split { $0 == "-" || $0 == "_" }
      .map { $0.prefix(1).uppercased() + $0.dropFirst() }
    // "president-bidens-call": file names drop the apostrophe.
    for index in words.indices.dropFirst()
    where words[index].hasSuffix("s") && words[index].count > 3 {
      let stem = String(words[index].dropLast())
      let isTitled = NameWords.titles.contains(words[index - 1].lowercased())
      if people(named: isTitled ? words[index] : words[index - 1] + " " + words[index]).isEmpty,
        !people(named: isTitled ? stem : words[index - 1] + " " + stem).isEmpty
      {
        words[index] = stem
      }
    }
    return words.joined(separator: " ")
  }

  private static let courtesies: WordSet = [
    "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.",
  ]

  var headingPeople: [SpeakerEntry] { people(inHeading: heading) }

  /// The known persons whom a heading names, by full name, or by title and surname.
  func people(inHeading heading: String) -> [SpeakerEntry] {
    source.names.authority.mentions(in: heading).compactMap { mention in
      let before = heading.utf8.prefix(mention.range.lowerBound)
      let title = String(decoding: before, as: UTF8.self).split(separator: " ").last
        .map { $0.lowercased() }
      let isTitled = title.map(NameWords.titles.contains) ?? false
      let people = source.names.authority.meanings(of: mention)
        .filter { $0.isSpeaker && (isTitled || $0.role != .surname) }
        .filter { meaning in
          guard meaning.role == .surname, let title else { return true }
          return Self.courtesies.contains(title)
            || hasTitle(title, source.speaker(meaning.entry.index))
        }
        .map { source.speaker($0.entry.index) }
        .filter { $0.speaker.kind == .person }
      let words = String(decoding: before, as: UTF8.self).split(separator: " ").suffix(2)
        .map { $0.lowercased() }
      let titles = [words.joined(separator: " "), title ?? ""]
      let named =
        isTitled && people.count > 1
        ? titles.lazy.map(offices.posts(titled:)).first { !$0.isEmpty } ?? [] : []
      return namesakes.best(among: people, Namesakes.Hint(posts: Array(named)))
    }
  }
}
