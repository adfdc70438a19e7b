import Records

/// Kinds of instruments that news calls by each other's names.
enum DocumentFamily: String, CaseIterable {
  case deal, treaty, truce, resolution, law, statement, plan, charter, ruling

  /// The family that a noun names; `nil` for a noun that names no instrument.
  init?(noun: String) {
    guard let family = Self.byNoun[noun] else { return nil }
    self = family
  }

  /// The family that a word of a text names.
  init?(_ word: PlainWord) {
    guard let noun = Self.byWord[word.hash] else { return nil }
    self = noun.family
  }

  /// The noun of an instrument that a word of a text is, in lower case; `nil` for another word.
  static func noun(_ word: PlainWord) -> String? { byWord[word.hash]?.text }

  /// Whether a later mention of one family can mean an instrument of the other: a draft is of anything.
  func isCompatible(with other: DocumentFamily) -> Bool {
    self == other || Self.pairs.contains { $0 == (self, other) || $0 == (other, self) }
  }

  private static let pairs: [(DocumentFamily, DocumentFamily)] = [
    (.deal, .truce), (.deal, .treaty), (.plan, .deal), (.plan, .truce), (.plan, .law),
    (.plan, .resolution), (.plan, .statement), (.charter, .deal), (.treaty, .charter),
  ]

  private static let byNoun: [String: DocumentFamily] = {
    let nouns: [(DocumentFamily, String)] = [
      (
        .deal,
        "deal deals agreement agreements accord accords pact pacts arrangement arrangements understanding contract contracts"
      ),
      (
        .treaty,
        "treaty treaties convention conventions protocol protocols covenant covenants"
      ),
      (
        .truce,
        "truce truces ceasefire ceasefires cease-fire cease-fires cessation armistice pause"
      ),
      (.resolution, "resolution resolutions"),
      (
        .law,
        "law laws bill bills act acts legislation constitution order orders decree decrees measure measures statute amendment regulations rule code proclamation proclamations"
      ),
      (
        .statement,
        "statement statements communique communiqué communiques communiqués declaration declarations"
      ),
      (
        .plan,
        "plan plans proposal proposals draft drafts text framework frameworks roadmap guidelines principles package initiative document blueprint strategy concept outlook"
      ),
      (.charter, "charter charters memorandum memorandums memoranda"),
      (.ruling, "ruling rulings decision award judgment judgement verdict opinion"),
    ]
    var table: [String: DocumentFamily] = [:]
    for (family, list) in nouns {
      for noun in list.listedWords { table[noun] = family }
    }
    return table
  }()

  private static let byWord = WordTable(
    Dictionary(uniqueKeysWithValues: byNoun.map { ($0, (text: $0, family: $1)) }))

  static func isPlural(_ noun: String) -> Bool {
    noun == "memoranda" || (noun.hasSuffix("s") && byNoun[noun] != nil && noun != "guidelines")
  }

  /// The kind of an instrument that only a text names.
  static func kind(ofNoun noun: String) -> DocumentKind? {
    let singular = noun.hasSuffix("s") ? String(noun.dropLast()) : noun
    if let kind = kinds[singular] { return kind }
    return byNoun[noun].map { family in
      switch family {
      case .deal: .agreement
      case .treaty: .treaty
      case .truce: .truce
      case .resolution: .resolution
      case .law: .law
      case .statement: .statement
      case .plan: .plan
      case .charter: .charter
      case .ruling: .judgment
      }
    }
  }

  private static let kinds: [String: DocumentKind] = [
    "convention": .convention, "proclamation": .law, "covenant": .convention,
    "protocol": .protocol_,
    "memorandum": .memorandum, "memoranda": .memorandum, "declaration": .declaration,
    "communique": .communique, "communiqué": .communique, "pact": .treaty, "order": .law,
    "contract": .agreement, "text": .other, "document": .other, "principle": .other,
  ]

  /// The kinds of known documents that a noun can stand for: "pact" for a treaty or an agreement.
  static func kinds(ofNoun noun: String) -> Set<DocumentKind> {
    guard let family = byNoun[noun] else { return [] }
    switch family {
    case .treaty:
      return noun.hasPrefix("protocol") ? [.protocol_] : [.treaty, .convention]
    case .deal: return [.agreement, .treaty, .memorandum, .truce]
    case .truce: return [.truce, .agreement]
    case .statement:
      if noun.hasPrefix("declaration") { return [.declaration] }
      return noun.hasPrefix("communiqu") ? [.communique] : [.statement, .communique]
    case .charter: return noun.hasPrefix("charter") ? [.charter] : [.memorandum]
    case .resolution: return [.resolution]
    case .law: return [.law]
    case .plan: return [.plan]
    case .ruling: return [.judgment]
    }
  }
}
