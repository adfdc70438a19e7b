/// How a token depends on its head, as Stanford's typed dependencies tell it.
public enum Relation: UInt8, CaseIterable, Sendable {
  case unknown
  case root, subject, passiveSubject, clausalSubject, passiveClausalSubject
  case object, indirectObject, complementClause, openComplement
  case nominalModifier, possessive, temporalModifier, adverbialNominal
  case adverbialClause, clausalModifier, relativeClause, parataxis, apposition, dependent
  case mark, caseMarker, auxiliary, passiveAuxiliary, copula, negation
  case determiner, predeterminer, adjectivalModifier, adverbialModifier, numericModifier
  case compound, particle, fixedExpression, coordinator, preconjunction, conjunct
  case expletive, discourse, punctuation

  /// The number of cases, counted once.
  static let count = allCases.count

  /// Stanford's names, in the order of the cases.
  private static let names = [
    "_", "root", "nsubj", "nsubjpass", "csubj", "csubjpass", "dobj", "iobj", "ccomp", "xcomp",
    "nmod", "nmod:poss", "nmod:tmod", "nmod:npmod", "advcl", "acl", "acl:relcl", "parataxis",
    "appos", "dep", "mark", "case", "aux", "auxpass", "cop", "neg", "det", "det:predet", "amod",
    "advmod", "nummod", "compound", "compound:prt", "mwe", "cc", "cc:preconj", "conj", "expl",
    "discourse", "punct",
  ]

  /// The relation of a name such as `nsubj`; `nil` for one that is not in use.
  public init?(stanfordName: String) {
    guard let index = Self.names.firstIndex(of: stanfordName) else { return nil }
    self.init(rawValue: UInt8(index))
  }
}
