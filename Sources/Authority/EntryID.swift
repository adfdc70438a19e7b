// Authority: the curated entries, as people edit them, and the names in a text that mean one of them.

/// What an entry of the authority files is.
package enum EntryKind: UInt32, CaseIterable, Sendable {
  case country, office, speaker, document, topic
}

/// The place of an entry in one `Authority`.
package struct EntryID: Hashable, Sendable {
  package let kind: EntryKind
  /// Counted from 0 within the kind, in the order of the keys.
  package let index: Int

  package init(kind: EntryKind, index: Int) {
    self.kind = kind
    self.index = index
  }
}

extension EntryID: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    (left.kind.rawValue, left.index) < (right.kind.rawValue, right.index)
  }
}

extension EntryID {
  /// Kind and index in one word: 4 bits and 28.
  var packed: UInt32 { kind.rawValue << 28 | UInt32(index) }

  init?(packed: UInt32) {
    guard let kind = EntryKind(rawValue: packed >> 28) else { return nil }
    self.init(kind: kind, index: Int(packed & 0x0FFF_FFFF))
  }
}

/// What a name is to its entry.
package enum NameRole: UInt32, Sendable {
  /// A title, full name or alias.
  case name
  /// "Russian": the adjective or the people of a country.
  case demonym
  /// "Moscow", "Brussels": a city or building that stands for a government or an organisation.
  case seat
  /// The last name of a person, or the first in the languages that put it first.
  case surname
  /// A longer expression that holds a name of the entry and is not it.
  case exception
  /// A word or phrase that shows a topic.
  case indicator
}

/// One entry that a name in a text may mean.
package struct NameMeaning: Hashable, Sendable {
  package let entry: EntryID
  package let role: NameRole
  /// Whether the name means other things too, so that the text must support this meaning.
  package let isAmbiguous: Bool

  package init(entry: EntryID, role: NameRole, isAmbiguous: Bool) {
    self.entry = entry
    self.role = role
    self.isAmbiguous = isAmbiguous
  }
}

/// Which names of a text are looked for without regard to the others, because they may overlap them.
package enum NameLayer: Int, CaseIterable, Sendable {
  /// Countries and speakers.
  case actor
  case office
  case document
  case topic

  init(_ kind: EntryKind) {
    switch kind {
    case .country, .speaker: self = .actor
    case .office: self = .office
    case .document: self = .document
    case .topic: self = .topic
    }
  }
}

/// A name in a text.
package struct NameMention: Hashable, Sendable {
  package let layer: NameLayer
  /// UTF-8 byte range, without a possessive "'s".
  package let range: Range<Int>
  /// Range of the words given to the matcher.
  package let words: Range<Int>
  /// The names of the trie's node, those among them that the letters' case allows.
  let names: Range<Int>
  let capitals: UInt32
  let uppers: UInt32
}
