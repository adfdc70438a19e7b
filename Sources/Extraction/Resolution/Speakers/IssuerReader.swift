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
  /// Those of the heading, in lower case.
  private let words: [Substring]

  init(speakers: SpeakerResolver) {
    self.speakers = speakers
    heading = speakers.heading
    issuers = Self.beforeMatter(in: heading)
    words = heading.lowercased().split { !$0.isLetter }
  }

  func issuer() -> ResolvedActor {
    if isJoint { return parties() ?? speakers.collective("joint issuers", country: nil) }
    if isDecree || isPaperOfHead, let person = headOfState { return person }
    if let one = speakers.people(inHeading: issuers).first { return speakers.person(one).actor }
    let several = actors(in: meanings(in: issuers).filter(\.isCountry))
    if several.count >= 2 { return speakers.joint(several).actor }
    if let name = nameAfterTitle {
      return speakers.provisional(
        name, kind: .person, country: OfficialSite.side(of: speakers.article))
    }
    if let person = headOfState { return person }
    if let holder = holder(in: issuers) { return holder }
    if let sides, opensTogether { return sides }
    if let body = body(in: heading) { return ResolvedActor(speaker: body) }
    return speakers.cast.mentions.first.map { speakers.person($0.member).actor } ?? ResolvedActor()
  }

  /// "We, the leaders of …".
  var opensTogether: Bool {
    let words = speakers.article.body.split(maxSplits: 3, whereSeparator: \.isWhitespace)
    return words.first?.prefix(2) == "We" && words.dropFirst().first?.lowercased() == "the"
  }

  /// "By the authority vested in me as President …": what a head of state orders, whomever the heading names.
  private var isDecree: Bool {
    let body = speakers.source.text.buffer.bytes
    return Self.decrees.contains { body.holds($0) }
      || body.holds("MEMORANDUM FOR ") && body.holds("United States")
        && !body.holds("FROM:")
  }

  private static let decrees: [StaticString] = [
    "vested in me as President", "vested in me by the Constitution", "NOW, THEREFORE, I",
    "IN WITNESS WHEREOF, I",
  ]

  /// "Letter to the Speaker of the House", "Message to the Congress", "Memorandum on …" on a government's own site.
  private var isPaperOfHead: Bool {
    let words = words.drop { ["a", "press", "release", "presidential"].contains($0) }
    guard let first = words.first, !words.contains("from"),
      OfficialSite.side(of: speakers.article) != nil
    else { return false }
    if ["memorandum", "proclamation", "notice"].contains(first) { return true }
    return ["letter", "letters", "message"].contains(first) && words.dropFirst().first == "to"
      && !words.contains("by")
  }

  // MARK: Headings

  /// Whether the heading is that of a text of several sides.
  var isJoint: Bool {
    guard words.contains(where: Self.texts.contains), words.first != "remarks" else { return false }
    if issuers.lowercased().split(whereSeparator: { !$0.isLetter }).contains("leaders") {
      return true
    }
    return zip(words, words.dropFirst() + [""]).contains { word, next in
      word == "joint" && !Self.notOfSides.contains(String(next))
    }
  }

  /// Whether the heading is that of one side's account of a meeting or a call.
  var isReadout: Bool {
    words.contains("readout")
      && words.contains { ["meeting", "call", "meetings", "calls", "bilateral"].contains($0) }
  }

  private static let texts: Set<Substring> = [
    "statement", "declaration", "communique", "communiqué", "readout", "message", "release",
    "sheet", "vision", "principles", "commitment", "letter",
  ]

  /// What "joint" goes with that is no matter of sides.
  private static let notOfSides: WordSet = [
    "session", "resolution", "base", "chiefs", "press", "actions", "task", "address", "venture",
    "economic",
  ]

  private static func beforeMatter(in heading: String) -> String {
    let words = heading.blankSeparated
    let end = words.indices.dropFirst(2).first { matters.contains(words[$0].lowercased()) }
    return words[..<(end ?? words.count)].joined(separator: " ")
  }

  private static let matters: WordSet = [
    "on", "regarding", "about", "marking", "commemorating", "welcoming", "congratulating",
    "honoring", "announcing", "following", "condemning",
  ]

  var authority: Authority { speakers.source.names.authority }

  func meanings(in heading: String) -> [NameMeaning] {
    authority.mentions(in: heading).compactMap { mention in
      // "Turkey" and "Georgia" in a heading are countries.
      authority.meanings(of: mention).first {
        !$0.isAmbiguous || ($0.isCountry && $0.role != .seat)
      }
    }
  }

  private func body(in heading: String) -> Speaker? {
    meanings(in: heading).filter(\.isSpeaker)
      .map { authority.speaker($0.entry.index).speaker }.first { $0.kind != .person }
  }

  /// "Remarks by NEC Director NAME NAME at …": one whom no file knows, after a title.
  private var nameAfterTitle: String? {
    let words = issuers.split(separator: " ").map { $0.trimming { $0 == "," || $0 == ":" } }
    guard let by = words.firstIndex(where: { ["by", "from"].contains($0.lowercased()) }) else {
      return nil
    }
    let rest = words[(by + 1)...]
    let afterTitle = rest.indices.dropFirst().first {
      !Self.isTitle(rest[$0]) && Self.isTitle(rest[$0 - 1])
    }
    // "Remarks by NAME NAME on …": nothing but a name stands there.
    let isRemarks = ["remarks", "statement", "speech", "address"].contains(words[0].lowercased())
    guard let start = afterTitle ?? (isRemarks ? rest.startIndex : nil), start + 1 < rest.endIndex
    else { return nil }
    var name = [rest[start], rest[start + 1]]
    // "Orla B. Quennell".
    if name[1].filter(\.isLetter).count == 1, start + 2 < rest.endIndex {
      name.append(rest[start + 2])
    }
    let isName = name.allSatisfy { word in
      word.first?.isUppercase == true && !Self.isTitle(word)
        && !Self.matters.contains(word.lowercased()) && !Self.small.contains(word.lowercased())
        && word.allSatisfy { $0.isLetter || "-’'.".contains($0) }
    }
    return isName && name[0].count > 1 && name[name.count - 1].count > 2
      ? name.joined(separator: " ") : nil
  }

  private static let small: WordSet = [
    "the", "a", "an", "at", "in", "of", "to", "for", "with", "after", "before", "during", "and",
  ]

  private static func isTitle(_ word: String) -> Bool {
    let word = word.lowercased()
    return NameWords.titles.contains(word) || SourceNoun(word) == .person || word == "gentleman"
  }

  /// "Statement from the Press Secretary": the holder at the date of the one post that the heading names.
  private func holder(in heading: String) -> ResolvedActor? {
    guard let date = speakers.date else { return nil }
    let posts = Set(
      authority.mentions(in: heading).flatMap(authority.meanings(of:))
        .filter { $0.entry.kind == .office }.map(\.entry.index))
    guard let post = posts.count == 1 ? posts.first : postOfSite(in: heading) else { return nil }
    let holders = authority.holders(ofOffice: post, on: date)
    return holders.count == 1
      ? speakers.person(authority.speaker(holders[0].index)).actor : nil
  }

  /// "Statement from the Vice President" on a government's own site.
  private func postOfSite(in heading: String) -> Int? {
    guard let side = OfficialSite.side(of: speakers.article) else { return nil }
    let words = heading.lowercased()
    return ["vice president", "president", "prime minister"].lazy
      .filter { words.contains("the " + $0) }
      .compactMap { title in
        speakers.offices.posts(titled: title).sorted()
          .first { speakers.offices.posts[$0].side == side }
      }.first
  }

  // MARK: Heads of state

  /// Who is head of state where a text is an order or a proclamation under a country's law.
  var headOfState: ResolvedActor? {
    guard let date = speakers.date else { return nil }
    let body = speakers.source.text.buffer.bytes
    let isAmerican =
      isDecree || body.holds("U.S.C.") || body.holds("United States Code")
      || body.holds("President of the United States")
    let isPresidential =
      isPaperOfHead || heading.lowercased().contains("presidential message")
    guard
      let country = isAmerican
        ? CountryCode(rawValue: "US")
        : isPresidential ? OfficialSite.side(of: speakers.article) : nil
    else { return nil }
    let posts = speakers.offices.posts
    for index in posts.indices
    where posts[index].role == .headOfState && posts[index].side == country {
      // On the day of the change it is the new one who has orders to give.
      let inOffice = authority.holders(ofOffice: index, on: date)
      let holders = authority.tenures(ofOffice: index).filter { tenure in
        inOffice.contains(tenure.speaker)
          && tenure.from.map { $0.firstDay <= date.lastDay } ?? false
      }
      let last = holders.max { left, right in
        left.from?.firstDay ?? date < right.from?.firstDay ?? date
      }
      if let last { return speakers.person(authority.speaker(last.speaker.index)).actor }
    }
    return nil
  }
}

extension Substring {
  /// Without the characters at both ends that are none of a word.
  fileprivate func trimming(_ isMark: (Character) -> Bool) -> String {
    var text = self
    while let first = text.first, isMark(first) { text.removeFirst() }
    while let last = text.last, isMark(last) { text.removeLast() }
    return String(text)
  }
}
