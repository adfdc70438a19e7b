/// One name of an entry in an authority file.
package struct AuthorityName: Hashable, Sendable {
  package var text: String
  /// A BCP 47 tag.
  package var language: String
  /// Whether it means other things too, so that it stands for the entry only where the text supports it.
  package var isAmbiguous: Bool

  package init(_ text: String, language: String = "en", isAmbiguous: Bool = false) {
    self.text = text
    self.language = language
    self.isAmbiguous = isAmbiguous
  }
}

/// A country or other polity as the authority file has it.
package struct CountryEntry: Hashable, Sendable {
  package var code: CountryCode
  package var alpha3: String?
  /// The usual short English name.
  package var name: String
  package var officialName: String?
  /// Other names of the polity itself.
  package var aliases: [AuthorityName]
  /// "Russian": adjective or people.
  package var demonyms: [String]
  /// Capitals and seats that stand for the government: "Moscow", "the Kremlin".
  package var metonyms: [String]
  /// Those of the names above that mean other things too: "Georgia", "Jordan".
  package var ambiguous: [String]
  /// Longer expressions that hold a name above and are not the polity: "Emirates Stadium".
  package var exceptions: [String]
  package var isUNMember: Bool

  package init(
    code: CountryCode, alpha3: String? = nil, name: String, officialName: String? = nil,
    aliases: [AuthorityName] = [], demonyms: [String] = [], metonyms: [String] = [],
    ambiguous: [String] = [], exceptions: [String] = [], isUNMember: Bool = false
  ) {
    self.code = code
    self.alpha3 = alpha3
    self.name = name
    self.officialName = officialName
    self.aliases = aliases
    self.demonyms = demonyms
    self.metonyms = metonyms
    self.ambiguous = ambiguous
    self.exceptions = exceptions
    self.isUNMember = isUNMember
  }
}

/// What sort of post an office is, by which definite descriptions find it ("the foreign minister").
package enum OfficeRole: String, CaseIterable, Sendable {
  case headOfState = "head-of-state"
  case headOfGovernment = "head-of-government"
  case foreignMinister = "foreign-minister"
  case defenceMinister = "defence-minister"
  case spokesperson
  case ambassador
  case headOfOrganisation = "head-of-organisation"
  case other
}

/// A post as the authority file has it.
package struct OfficeEntry: Hashable, Sendable {
  package var key: AuthorityKey
  /// "Minister of Foreign Affairs of Russia".
  package var title: String
  package var role: OfficeRole
  package var country: CountryCode?
  /// The organisation whose post it is, when it is not a state's.
  package var organisation: AuthorityKey?
  /// "foreign minister", "top diplomat": without the country.
  package var aliases: [String]

  package init(
    key: AuthorityKey, title: String, role: OfficeRole, country: CountryCode? = nil,
    organisation: AuthorityKey? = nil, aliases: [String] = []
  ) {
    self.key = key
    self.title = title
    self.role = role
    self.country = country
    self.organisation = organisation
    self.aliases = aliases
  }
}

/// Who held a post from when to when.
package struct Tenure: Hashable, Sendable {
  package var office: AuthorityKey
  /// `nil` when not known for certain.
  package var from: PartialDate?
  /// `nil` when not known for certain, or not ended.
  package var to: PartialDate?

  package init(office: AuthorityKey, from: PartialDate? = nil, to: PartialDate? = nil) {
    self.office = office
    self.from = from
    self.to = to
  }
}

/// A person, organisation or collective as the authority file has it.
package struct SpeakerEntry: Hashable, Sendable {
  package var speaker: Speaker
  package var aliases: [AuthorityName]
  package var tenures: [Tenure]
  /// `he`, `she`, `they`; `nil` when not known for certain.
  package var pronoun: String?
  /// Cities and buildings that stand for an organisation: "Brussels", "Turtle Bay".
  package var seats: [String]
  /// Longer expressions that hold a name of the entry and are not it.
  package var exceptions: [String]
  /// Whether an organisation publishes news: it relays what others say.
  package var isPress: Bool

  package init(
    speaker: Speaker, aliases: [AuthorityName] = [], tenures: [Tenure] = [],
    pronoun: String? = nil, seats: [String] = [], exceptions: [String] = [], isPress: Bool = false
  ) {
    self.speaker = speaker
    self.aliases = aliases
    self.tenures = tenures
    self.pronoun = pronoun
    self.seats = seats
    self.exceptions = exceptions
    self.isPress = isPress
  }
}

/// An instrument as the authority file has it.
package struct DocumentEntry: Hashable, Sendable {
  package var document: Document
  package var aliases: [AuthorityName]
  /// Longer expressions that hold a name of the entry and are not it.
  package var exceptions: [String]

  package init(
    document: Document, aliases: [AuthorityName] = [], exceptions: [String] = []
  ) {
    self.document = document
    self.aliases = aliases
    self.exceptions = exceptions
  }
}

/// A subject of the controlled list.
package struct TopicEntry: Hashable, Sendable {
  package var key: AuthorityKey
  package var label: String
  package var parent: AuthorityKey?
  package var definition: String?
  /// Words and phrases that show the topic.
  package var indicators: [String]
  /// Codes of the Comparative Agendas Project's major and minor topics.
  package var agendaCodes: [Int]

  package init(
    key: AuthorityKey, label: String, parent: AuthorityKey? = nil, definition: String? = nil,
    indicators: [String] = [], agendaCodes: [Int] = []
  ) {
    self.key = key
    self.label = label
    self.parent = parent
    self.definition = definition
    self.indicators = indicators
    self.agendaCodes = agendaCodes
  }
}

/// The content of all authority files.
package struct AuthorityEntries: Hashable, Sendable {
  package var countries: [CountryEntry]
  package var offices: [OfficeEntry]
  package var speakers: [SpeakerEntry]
  package var documents: [DocumentEntry]
  package var topics: [TopicEntry]

  package init(
    countries: [CountryEntry] = [], offices: [OfficeEntry] = [], speakers: [SpeakerEntry] = [],
    documents: [DocumentEntry] = [], topics: [TopicEntry] = []
  ) {
    self.countries = countries
    self.offices = offices
    self.speakers = speakers
    self.documents = documents
    self.topics = topics
  }
}
