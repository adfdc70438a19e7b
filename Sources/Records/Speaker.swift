/// What a speaker is.
package enum SpeakerKind: String, CaseIterable, Sendable {
  case person
  case organisation
  case state
  /// Several together: "G7 leaders", "the two presidents".
  case collective
  /// Someone who is not named on purpose: "a senior official".
  case unnamed
}

/// A post as a statement names it.
package struct Office: Hashable, Sendable {
  /// The entry of the authority file; provisional when no file knows the post.
  package var key: AuthorityKey
  /// "Minister of Foreign Affairs of Russia".
  package var title: String
  package var country: CountryCode?

  package init(key: AuthorityKey, title: String, country: CountryCode? = nil) {
    self.key = key
    self.title = title
    self.country = country
  }
}

/// The person, organisation, state or collective that the source of a statement stands for.
package struct Speaker: Hashable, Sendable {
  package var key: AuthorityKey
  package var name: String
  package var kind: SpeakerKind
  /// The side that the speaker speaks for; `nil` when none or unknown.
  package var country: CountryCode?

  package init(key: AuthorityKey, name: String, kind: SpeakerKind, country: CountryCode? = nil) {
    self.key = key
    self.name = name
    self.kind = kind
    self.country = country
  }
}
