/// What sort of entry a name in a filter stands for.
package enum NamedKind: String, CaseIterable, Sendable {
  case speaker, office, topic, document, outlet, country
}

/// One entry that a name may stand for.
package struct NameCandidate: Hashable, Sendable {
  package var kind: NamedKind
  /// The row id; 0 for a country, which has its code as key.
  package var id: Int64
  /// The key of a speaker, office, topic or document, the code of a country, the name of an outlet.
  package var key: String
  /// The name to show.
  package var name: String
  /// What tells it from its namesakes: kind and country of a speaker, date of a document.
  package var detail: String?
}

/// What became of one name in a filter. That a name is not known is data and not an error.
package struct NameResolution: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    case resolved(NameCandidate)
    /// Several entries fit equally well; an answer takes them all.
    case ambiguous([NameCandidate])
    /// Nothing fits; names that are spelt nearly so, nearest first.
    case unknown(near: [String])
  }

  package var kind: NamedKind
  /// As it stands in the filter.
  package var name: String
  package var outcome: Outcome

  /// The entries that an answer takes.
  package var candidates: [NameCandidate] {
    switch outcome {
    case .resolved(let candidate): [candidate]
    case .ambiguous(let candidates): candidates
    case .unknown: []
    }
  }
}
