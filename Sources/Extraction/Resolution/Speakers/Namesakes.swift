import Authority
import Records

/// Decides between known persons of one name by the post that the text gives, the countries that it names, the date, and
/// how prominent they are.
struct Namesakes {
  let authority: Authority
  let offices: OfficeIndex
  let date: PartialDate?
  /// The countries that the article names, by themselves, by a body of theirs or by somebody of theirs named in full.
  private let sides: Set<CountryCode>

  /// What the text says of the one that is meant.
  struct Hint {
    var posts: [Int] = []
    var country: CountryCode?
    var pronoun: String?
  }

  // A post that the text names outweighs being in office, which outweighs rank; a wrong pronoun excludes.
  private static let namedPost = 12
  private static let sameCountry = 8
  private static let namedSide = 7
  private static let inOffice = 6
  private static let otherPronoun = -30

  init(_ source: SourceText, offices: OfficeIndex, date: PartialDate?) {
    authority = source.names.authority
    self.offices = offices
    self.date = date
    var sides: Set<CountryCode> = []
    for meaning in source.names.actors.lazy.flatMap(\.meanings) where meaning.role != .surname {
      switch meaning.entry.kind {
      case .country: sides.insert(authority.countryCode(meaning.entry.index))
      case .speaker:
        if let side = source.side(ofSpeaker: meaning.entry.index) { sides.insert(side) }
      case .document, .office, .topic: break
      }
    }
    self.sides = sides
  }

  /// The likeliest one; `nil` when the pronoun excludes all.
  func best(among entries: [SpeakerEntry], _ hint: Hint) -> SpeakerEntry? {
    var best: (place: Int, weight: Int)?
    for place in entries.indices {
      let weight = weight(of: entries[place], hint)
      guard weight >= 0 else { continue }
      if let known = best {
        let isBetter =
          weight != known.weight
          ? weight > known.weight
          : entries[place].speaker.key < entries[known.place].speaker.key
        guard isBetter else { continue }
      }
      best = (place, weight)
    }
    return best.map { entries[$0.place] }
  }

  /// Whether the bare surname is enough to mean a person: a head of state or government, or one who was at the date.
  func isProminent(_ entry: SpeakerEntry) -> Bool {
    rank(of: heldPosts(of: entry)) >= OfficeRole.headOfState.prominence
  }

  /// Whether a bare surname can mean a person whom the article nowhere names in full: one in office about its date, of
  /// a country that the article names, or one whom the words beside the name describe. Many bear the surname of some
  /// foreign minister.
  ///
  /// - Parameter others: All known persons of that surname.
  func isSupported(_ entry: SpeakerEntry, _ hint: Hint, among others: [SpeakerEntry]) -> Bool {
    let posts = posts(of: entry)
    if posts.contains(where: hint.posts.contains) { return true }
    if let country = hint.country, country == entry.speaker.country { return true }
    if isHeadInOffice(entry), others.count(where: isHeadInOffice) == 1,
      entry.speaker.country.map({ !Self.englishSpeaking.contains($0.rawValue) }) ?? false
    {
      return true
    }
    let isNamed = isNamed(entry, posts: posts)
    guard let date, !entry.tenures.isEmpty else { return isNamed }
    let year = date.year
    return isNamed
      && entry.tenures.contains { tenure in
        (tenure.from?.year ?? year) <= year + Self.margin
          && (tenure.to?.year ?? year) >= year - Self.margin
      }
  }

  /// Whether someone was head of state or government at the article's date.
  private func isHeadInOffice(_ entry: SpeakerEntry) -> Bool {
    guard date != nil else { return false }
    return rank(of: heldPosts(of: entry)) >= OfficeRole.headOfState.prominence + Self.inOffice
  }

  /// Countries whose heads bear surnames that any English text has.
  private static let englishSpeaking: Set<String> = [
    "AG", "AU", "BB", "BS", "BZ", "CA", "DM", "FJ", "GB", "GD", "GY", "HK", "IE", "JM", "KN", "LC",
    "MT", "NZ", "PG", "SG", "TT", "US", "VC",
  ]

  /// In years: before an election and after a term the surname alone still means who stands for the office.
  private static let margin = 2

  private func isNamed(_ entry: SpeakerEntry, posts: [Int]) -> Bool {
    if let country = entry.speaker.country, sides.contains(country) { return true }
    return posts.contains { offices.posts[$0].side.map(sides.contains) ?? false }
  }

  private func weight(of entry: SpeakerEntry, _ hint: Hint) -> Int {
    if let pronoun = hint.pronoun, let own = entry.pronoun, own != pronoun {
      return Self.otherPronoun
    }
    let held = heldPosts(of: entry)
    var weight = rank(of: held, named: hint.posts)
    if let country = hint.country, country == entry.speaker.country { weight += Self.sameCountry }
    if isNamed(entry, posts: held.map(\.post)) { weight += Self.namedSide }
    return weight
  }

  /// By the best of the posts: its prominence, more where it is held or named.
  private func rank(of held: [(post: Int, tenure: Tenure)], named: [Int] = []) -> Int {
    var best = 0
    for (post, tenure) in held {
      var points = offices.posts[post].role.prominence
      if let date, tenure.isHeld(on: date) == true { points += Self.inOffice }
      if named.contains(post) { points += Self.namedPost }
      best = max(best, points)
    }
    return best
  }

  func posts(of entry: SpeakerEntry) -> [Int] { heldPosts(of: entry).map(\.post) }

  /// The posts that somebody held, and when.
  private func heldPosts(of entry: SpeakerEntry) -> [(post: Int, tenure: Tenure)] {
    entry.tenures.compactMap { tenure in
      authority.entry(.office, key: tenure.office.rawValue).map { ($0.index, tenure) }
    }
  }
}
