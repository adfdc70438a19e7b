import Records

/// What the statements of a query are, in figures. Groups have the largest count first.
package struct StatementOutline: Hashable, Sendable {
  package var span = DateSpan(count: 0, undated: 0)
  package var speakers: [GroupCount] = []
  package var acts: [GroupCount] = []
  /// Of a query that names topics, those and the ones below them.
  package var topics: [GroupCount] = []
  /// Of a query that names documents, those.
  package var documents: [GroupCount] = []
  /// The newest first.
  package var latest: [OutlinedStatement] = []
}

/// One statement of an outline.
package struct OutlinedStatement: Hashable, Sendable {
  package var id: Int64
  /// ISO 8601, as precise as is known.
  package var datedOn: String?
  package var content: String
}
