/// A part of speech as the Penn Treebank tells them apart.
public enum PartOfSpeech: UInt8, CaseIterable, Sendable {
  case unknown
  case coordinator, cardinal, determiner, existential, foreign, preposition
  case adjective, comparative, superlative, listItem, modal
  case noun, plural, properNoun, properPlural
  case predeterminer, possessiveMark, pronoun, possessivePronoun
  case adverb, comparativeAdverb, superlativeAdverb, particle, symbol, to, interjection
  case verbBase, verbPast, verbGerund, verbParticiple, verbPresent, verbThirdPerson
  case whDeterminer, whPronoun, whPossessive, whAdverb
  case comma, stop, colon, openingQuote, closingQuote, leftBracket, rightBracket, dollar, hash

  /// The names of the Treebank, in the order of the cases.
  private static let names = [
    "_", "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNS", "NNP",
    "NNPS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD",
    "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", ",", ".", ":", "``", "''", "-LRB-",
    "-RRB-", "$", "#",
  ]

  /// The part of speech of a name such as `VBD`; `nil` for one that the Treebank does not have.
  public init?(treebankName: String) {
    guard let index = Self.names.firstIndex(of: treebankName) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  /// `VBD` and the like; `_` when unknown.
  public var treebankName: String { Self.names[Int(rawValue)] }

  /// The number of cases, counted once.
  static let count = allCases.count

  /// A verb in any form; a modal is none.
  public var isVerb: Bool {
    (Self.verbBase.rawValue...Self.verbThirdPerson.rawValue).contains(rawValue)
  }
  /// A common or a proper noun.
  public var isNoun: Bool {
    (Self.noun.rawValue...Self.properPlural.rawValue).contains(rawValue)
  }
  /// An adjective in any degree.
  public var isAdjective: Bool {
    (Self.adjective.rawValue...Self.superlative.rawValue).contains(rawValue)
  }
  /// An adverb in any degree, or a particle.
  public var isAdverb: Bool {
    (Self.adverb.rawValue...Self.particle.rawValue).contains(rawValue)
  }
  /// "Who", "which", "when" and their like.
  public var isWh: Bool {
    (Self.whDeterminer.rawValue...Self.whAdverb.rawValue).contains(rawValue)
  }
  /// Commas, stops, brackets, quotation marks and the like.
  public var isMark: Bool { rawValue >= Self.comma.rawValue }
}

/// What a named entity is.
public enum NamedEntity: UInt8, CaseIterable, Sendable {
  case none, person, organisation, location, miscellaneous
  /// A date, a time or a duration.
  case date

  /// The number of cases, counted once.
  static let count = allCases.count
}
