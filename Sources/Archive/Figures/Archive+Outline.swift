package import Records

extension Archive {
  /// When the statements of a query were made, by whom, what they do and what they are about.
  ///
  /// They are looked for once, whatever is counted of them.
  ///
  /// - Parameters:
  ///   - most: How many groups of a kind are wanted.
  ///   - latest: How many of the newest statements are wanted.
  package func outline(
    _ query: Query, most: Int, latest: Int
  ) throws(ArchiveError) -> StatementOutline {
    try read { database in
      let conditions = try QueryConditions(query, database: database)
      let tally = try StatementTally(conditions, latest: latest, database)
      let links = LinkCounts(conditions: conditions, database: database)
      let labels = GroupLabels(database: database, most: most)
      return StatementOutline(
        span: tally.span,
        speakers: try labels.groups(tally.speakers, of: "speaker", label: "e.name"),
        acts: tally.acts.map { GroupCount(key: $0, label: $0, count: $1) }.sorted(
          by: GroupCount.isBefore),
        topics: try links.topics(of: tally.ids, most: most),
        documents: try links.documents(of: tally.ids, most: most),
        latest: try tally.newest.map { newest in
          let content = try PreparedStatement(
            database, "SELECT content FROM statement WHERE id = ?"
          ).first(.integer(newest.id)) { $0.text(0) }
          return OutlinedStatement(
            id: newest.id, datedOn: newest.datedOn, content: content ?? "")
        })
    }
  }
}
