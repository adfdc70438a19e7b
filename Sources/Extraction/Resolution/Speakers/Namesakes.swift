import Authority
import Records

/// Decides between known persons of one name by the post that the text gives, the date, and how prominent they are.
struct Namesakes {
  let authority: Authority
  let offices: OfficeIndex
  let date: PartialDate?

  /// What the text says of the one that is meant.
  struct Hint {
    var posts: Set<Int> = []
    var country: CountryCode?
    var pronoun: String?
  }

  // A post that the text names outweighs being in office, which outweighs rank; a wrong pronoun excludes.
  private static let namedPost = 12
  private static let sameCountry = 8
  private static let inOffice = 6
  private static let otherPronoun = -30

  /// The likeliest one; `nil` when the pronoun excludes all.
  func best(among entries: [SpeakerEntry], _ hint: Hint) -> SpeakerEntry? {
    let weighed = entries.map { (entry: $0, weight: weight(of: $0, hint)) }.filter {
      $0.weight >= 0
    }
    return weighed.max { left, right in
      left.weight != right.weight
        ? left.weight < right.weight
        : left.entry.speaker.key.rawValue > right.entry.speaker.key.rawValue
    }?.entry
  }

  /// Whether the bare surname is enough to mean a person: a head of state or government, or one who was at the date.
  func isProminent(_ entry: SpeakerEntry) -> Bool {
    weight(of: entry, Hint()) >= OfficeRole.headOfState.prominence
  }

  private func weight(of entry: SpeakerEntry, _ hint: Hint) -> Int {
    if let pronoun = hint.pronoun, let own = entry.pronoun, own != pronoun {
      return Self.otherPronoun
    }
    var weight = 0
    for tenure in entry.tenures {
      guard let index = authority.entry(.office, key: tenure.office.rawValue)?.index else {
        continue
      }
      var points = offices.posts[index].role.prominence
      if let date, tenure.isHeld(on: date) == true { points += Self.inOffice }
      if hint.posts.contains(index) { points += Self.namedPost }
      weight = max(weight, points)
    }
    if let country = hint.country, country == entry.speaker.country { weight += Self.sameCountry }
    return weight
  }
}
