/// What the rows of an answer are.
package enum RowKind: String, CaseIterable, Sendable {
  case articles, statements, speakers, documents, references, topics, outlets, countries, batches
  case refusals, corrections
}

extension RowKind {
  /// The orders that mean something for rows of the kind.
  package var sortOrders: [SortOrder] {
    switch self {
    case .articles: [.date, .newest, .relevance, .count, .name, .id]
    case .statements: [.date, .newest, .relevance, .name, .confidence, .id]
    case .references: [.date, .newest, .name, .id]
    case .speakers, .documents, .topics, .outlets, .countries: [.count, .name, .id]
    case .batches, .refusals, .corrections: [.date, .newest, .id]
    }
  }
}

/// In which order rows come. Ties are broken by id, so that every order is total.
package enum SortOrder: String, CaseIterable, Sendable {
  /// Oldest first.
  case date
  /// Latest first.
  case newest
  /// Best match first; by date where there are no words to search.
  case relevance
  /// Most statements first.
  case count
  case name
  case confidence
  case id
}

/// A question in the one form that the archive answers.
package struct Query: Hashable, Sendable {
  package var rows: RowKind
  package var filter: Filter
  /// Words to search for, as a person typed them; any text is safe.
  package var words: String?
  package var sort: SortOrder
  /// At most so many rows; `nil` for all.
  package var limit: Int?
  package var offset: Int
  /// Whether speakers, documents, topics and countries that the authority files know and no text names are among the
  /// rows, where nothing is asked; under conditions, those that any key of the statements found leads to.
  package var everyEntry: Bool

  package init(
    rows: RowKind, filter: Filter = Filter(), words: String? = nil, sort: SortOrder = .id,
    limit: Int? = nil, offset: Int = 0, everyEntry: Bool = false
  ) {
    self.rows = rows
    self.filter = filter
    self.words = words
    self.sort = sort
    self.limit = limit
    self.offset = offset
    self.everyEntry = everyEntry
  }
}
