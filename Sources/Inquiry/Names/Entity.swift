import Records

/// An entry with its name for a person.
struct NamedKey: Hashable, Sendable {
  var key: AuthorityKey
  var name: String
  /// What tells it from its namesakes.
  var detail: String?
  var country: CountryCode?

  /// Name and detail.
  var shown: String { detail.map { "\(name) (\($0))" } ?? name }
}

/// What some words of a question name.
enum Entity: Hashable, Sendable {
  /// Several where a name is ambiguous; a query takes them all.
  case speakers([NamedKey])
  case country(CountryCode, name: String)
  case offices([NamedKey])
  case documents([NamedKey])
  /// "A UN resolution".
  case documentKinds([DocumentKind])
  case topics([NamedKey])
  case outlet(String)

  /// Whether it can say something.
  var isActor: Bool {
    switch self {
    case .speakers, .country, .offices, .outlet: true
    case .documents, .documentKinds, .topics: false
    }
  }
}

/// Some words of a question that name something.
struct EntityMention: Hashable, Sendable {
  /// Range of tokens.
  var tokens: Range<Int>
  var entity: Entity
  /// What else the words could name; empty when nothing.
  var candidates: [String] = []
  /// Said of it to the person.
  var note: String?
}
