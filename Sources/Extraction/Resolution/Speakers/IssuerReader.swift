import Authority
import Language
import Records

/// Finds who issues an official text: those whom its heading names, the parties whose joint text it is, or the head of
/// state whose order it is.
struct IssuerReader {
  let speakers: SpeakerResolver
  let heading: String
  /// The heading up to the matter: "Statement by X" of "Statement by X on Y".
  let issuers: String

  init(speakers: SpeakerResolver) {
    self.speakers = speakers
    heading = speakers.heading
    issuers = Self.beforeMatter(in: heading)
  }

  func issuer() -> ResolvedActor {
    if isJoint { return parties() ?? speakers.collective("joint issuers", country: nil) }
    if let one = speakers.people(inHeading: issuers).first { return speakers.person(one).actor }
    let several = actors(in: meanings(in: issuers).filter { $0.entry.kind == .country })
    if several.count >= 2 { return speakers.joint(several).actor }
    if let name = nameAfterTitle {
      return speakers.provisional(name, kind: .person, country: nil)
    }
    if let person = headOfState { return person }
    if let holder = holder(in: issuers) { return holder }
    if let body = body(in: heading) { return ResolvedActor(speaker: body) }
    return speakers.cast.mentions.first.map { speakers.person($0.member).actor } ?? ResolvedActor()
  }

  // MARK: Headings

  /// Whether the heading is that of a text of several sides.
  var isJoint: Bool {
    let words = heading.lowercased().split { !$0.isLetter }
    guard words.contains(where: Self.texts.contains), words.first != "remarks" else { return false }
    if words.contains("leaders") { return true }
    return zip(words, words.dropFirst() + [""]).contains { word, next in
      word == "joint" && !Self.notOfSides.contains(String(next))
    }
  }

  private static let texts: Set<Substring> = [
    "statement", "declaration", "communique", "communiqué", "readout", "message", "release",
    "sheet", "vision", "principles", "commitment", "letter",
  ]

  /// What "joint" goes with that is no matter of sides.
  private static let notOfSides: Set<String> = [
    "session", "resolution", "base", "chiefs", "press", "actions", "task", "address", "venture",
    "economic",
  ]

  private static func beforeMatter(in heading: String) -> String {
    let words = heading.split(separator: " ")
    let end = words.indices.dropFirst(2).first { matters.contains(words[$0].lowercased()) }
    return words[..<(end ?? words.count)].joined(separator: " ")
  }

  private static let matters: Set<String> = [
    "on", "regarding", "about", "marking", "commemorating", "welcoming", "congratulating",
    "honoring", "announcing", "following", "condemning",
  ]

  var authority: Authority { speakers.source.names.authority }

  func meanings(in heading: String) -> [NameMeaning] {
    authority.mentions(in: heading).compactMap { mention in
      authority.meanings(of: mention).first { !$0.isAmbiguous }
    }
  }

  private func body(in heading: String) -> Speaker? {
    meanings(in: heading).filter { $0.entry.kind == .speaker }
      .map { authority.speaker($0.entry.index).speaker }.first { $0.kind != .person }
  }

  /// "Statement from CEA Chair NAME NAME": one whom no file knows, after a title.
  private var nameAfterTitle: String? {
    let words = issuers.split(separator: " ").map(String.init)
    guard let by = words.firstIndex(where: { ["by", "from"].contains($0.lowercased()) }),
      words.count - by >= 4
    else { return nil }
    let isTitle = { (word: String) in
      NameWords.titles.contains(word.lowercased()) || SourceNoun(word.lowercased()) != nil
    }
    let name = words.suffix(2)
    guard !name.contains(where: isTitle), isTitle(words[words.count - 3]),
      name.allSatisfy({ $0.first?.isUppercase == true && $0.count > 1 })
    else { return nil }
    return name.joined(separator: " ")
  }

  /// "Statement from the Press Secretary": the holder at the date of the one post that the heading names.
  private func holder(in heading: String) -> ResolvedActor? {
    guard let date = speakers.date else { return nil }
    let posts = Set(
      authority.mentions(in: heading).flatMap(authority.meanings(of:))
        .filter { $0.entry.kind == .office }.map(\.entry.index))
    guard let post = posts.first, posts.count == 1 else { return nil }
    let holders = authority.holders(ofOffice: post, on: date)
    return holders.count == 1
      ? speakers.person(authority.speaker(holders[0].index)).actor : nil
  }

  // MARK: Heads of state

  /// Who is head of state where a text is an order or a proclamation under a country's law.
  private var headOfState: ResolvedActor? {
    guard let date = speakers.date else { return nil }
    let body = speakers.article.body
    let isAmerican =
      body.contains("U.S.C.") || body.contains("vested in me as President")
      || body.contains("President of the United States")
      || (heading.lowercased().contains("presidential")
        && speakers.article.outlet?.contains("White House") == true)
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
