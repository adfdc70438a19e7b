import GRDB
package import Records

/// What words of a question name in one database.
package struct PhraseMeaning: Hashable, Sendable {
  /// The words, as they were given.
  package var phrase: String
  package var candidate: NameCandidate
  /// What a speaker is; `nil` for anything else.
  package var speakerKind: SpeakerKind?
}

/// Articles and statements in time: what an answer can cover at all.
package struct Coverage: Hashable, Sendable {
  package var articles: Int
  package var statements: Int
  package var undatedStatements: Int
  package var first: PartialDate?
  package var last: PartialDate?
  /// Of the articles.
  package var firstPublishedOn: PartialDate?
  package var lastPublishedOn: PartialDate?

  package init(
    articles: Int, statements: Int, undatedStatements: Int, first: PartialDate?,
    last: PartialDate?, firstPublishedOn: PartialDate?, lastPublishedOn: PartialDate?
  ) {
    self.articles = articles
    self.statements = statements
    self.undatedStatements = undatedStatements
    self.first = first
    self.last = last
    self.firstPublishedOn = firstPublishedOn
    self.lastPublishedOn = lastPublishedOn
  }
}

extension Archive {
  /// The speakers, documents and outlets that phrases name, case and accents aside; speakers also by last name.
  ///
  /// - Returns: Only those with a statement, a reference or an article; in the order of the phrases.
  /// - Complexity: One look into an index for each phrase and kind.
  package func meanings(of phrases: [String]) throws(ArchiveError) -> [PhraseMeaning] {
    try read { database in
      let lookUps = try Self.phraseLookUps.map { ($0.0, try PreparedStatement(database, $0.1)) }
      var found: [PhraseMeaning] = []
      for phrase in phrases {
        let folded = NameFolding.fold(phrase)
        for (kind, statement) in lookUps {
          try statement.each([.text(folded)]) { row in
            found.append(
              PhraseMeaning(
                phrase: phrase,
                candidate: NameCandidate(
                  kind: kind, id: row.integer(0), key: row.text(1), name: row.text(2),
                  detail: row.optionalText(3)),
                speakerKind: kind == .speaker ? SpeakerKind(rawValue: row.text(4)) : nil))
          }
        }
      }
      return found
    }
  }

  private static let phraseLookUps: [(NamedKind, String)] = [
    (
      .speaker,
      """
      SELECT p.id, p.key, p.name, p.kind || coalesce(', ' || p.country_code, ''), p.kind
      FROM speaker p
      WHERE p.id IN (SELECT speaker_id FROM speaker_name WHERE folded = ?1
          UNION SELECT speaker_id FROM speaker_name WHERE folded_last = ?1)
        AND EXISTS (SELECT * FROM statement s WHERE s.speaker_id = p.id)
      ORDER BY p.id
      """
    ),
    (
      .document,
      """
      SELECT d.id, d.key, coalesce(d.short_title, d.title), d.signed_on, NULL FROM document d
      WHERE d.id IN (SELECT document_id FROM document_name WHERE folded = ?1)
        AND EXISTS (SELECT * FROM document_reference r WHERE r.document_id = d.id)
      ORDER BY d.id
      """
    ),
    (.outlet, "SELECT id, name, name, NULL, NULL FROM outlet WHERE folded IN (?1, 'the ' || ?1)"),
  ]

  /// The documents whose names end with phrases, case and accents aside; those that only texts name are left out.
  ///
  /// - Returns: Only those with a reference, and nothing for a phrase that more than five documents' names end with.
  /// - Complexity: One pass over the names for each phrase.
  package func documents(ending phrases: [String]) throws(ArchiveError) -> [PhraseMeaning] {
    try read { database in
      let statement = try PreparedStatement(
        database,
        """
        SELECT DISTINCT d.id, d.key, coalesce(d.short_title, d.title), d.signed_on
        FROM document_name n JOIN document d ON d.id = n.document_id
        WHERE substr(n.folded, -length(?1)) = ?1 AND NOT d.provisional
          AND EXISTS (SELECT * FROM document_reference r WHERE r.document_id = d.id)
        ORDER BY d.id LIMIT 6
        """)
      return try phrases.flatMap { phrase in
        var found: [PhraseMeaning] = []
        try statement.each([.text(" " + NameFolding.fold(phrase))]) { row in
          found.append(
            PhraseMeaning(
              phrase: phrase,
              candidate: NameCandidate(
                kind: .document, id: row.integer(0), key: row.text(1), name: row.text(2),
                detail: row.optionalText(3)),
              speakerKind: nil))
        }
        return found.count > 5 ? [] : found
      }
    }
  }

  /// The keys that have a statement, as speaker, as office or as document.
  ///
  /// - Parameter kind: `speaker`, `office` or `document`.
  package func keysWithStatements(
    _ keys: [AuthorityKey], as kind: NamedKind
  ) throws(ArchiveError) -> Set<AuthorityKey> {
    let link =
      kind == .document
      ? "statement_document x ON x.document_id" : "statement x ON x.\(kind.rawValue)_id"
    return try read { database in
      let statement = try PreparedStatement(
        database,
        """
        SELECT 1 FROM \(kind.rawValue) e JOIN \(link) = coalesce(e.merged_into_id, e.id)
        WHERE e.key = ? LIMIT 1
        """)
      return Set(
        try keys.filter { try statement.first(.text($0.rawValue)) { _ in true } ?? false })
    }
  }

  /// Those of the words that no statement contains in any of their forms.
  package func wordsInNoStatement(_ words: [String]) throws(ArchiveError) -> [String] {
    try read { database in
      let statement = try PreparedStatement(
        database, "SELECT 1 FROM statement_search WHERE statement_search MATCH ? LIMIT 1")
      return try words.filter { word in
        guard let match = SearchExpression("\"\(word)\"").match else { return false }
        return try statement.first(.text(match)) { _ in true } == nil
      }
    }
  }

  /// The name in use that a word is nearly spelt like.
  ///
  /// - Returns: The surname or the name, of speakers with statements first, then of documents and outlets.
  package func nearName(to word: String) throws(ArchiveError) -> String? {
    let wanted = NearSpelling(NameFolding.fold(word))
    // Two slips in a short word make another word.
    let most = word.utf8.count < 8 ? 1 : 2
    return try read { database in
      var best: (distance: Int, name: String)?
      func consider(_ folded: String, _ name: @autoclosure () -> String) {
        guard let distance = wanted.distance(to: folded), distance <= most else { return }
        if let best, best.distance <= distance { return }
        best = (distance, name())
      }
      try PreparedStatement(
        database,
        """
        SELECT n.name, n.folded, n.folded_last FROM speaker_name n
        WHERE n.speaker_id IN (SELECT DISTINCT speaker_id FROM statement)
        UNION ALL SELECT name, folded, NULL FROM outlet
        UNION ALL SELECT name, folded, NULL FROM country_name
        """
      ).each([]) { row in
        let name = row.text(0)
        if let last = row.optionalText(2) {
          consider(last, name.split(separator: " ").last.map(String.init) ?? name)
        }
        consider(row.text(1), name)
        for part in row.text(1).split(separator: "-") where part.utf8.count > 4 {
          consider(String(part), String(part))
        }
      }
      return best?.name
    }
  }

  /// What the database covers.
  package func coverage() throws(ArchiveError) -> Coverage {
    try read { database in
      let standing = QueryConditions.notRejected("id").sql
      let row = try PreparedStatement(
        database,
        """
        SELECT (SELECT count(*) FROM article),
          (SELECT count(*) FROM statement WHERE \(standing)),
          (SELECT count(*) FROM statement WHERE dated_on IS NULL AND \(standing)),
          (SELECT min(dated_on) FROM statement WHERE \(standing)),
          (SELECT max(dated_on) FROM statement WHERE \(standing)),
          (SELECT min(published_on) FROM article), (SELECT max(published_on) FROM article)
        """
      ).first([]) { row in
        let dates = (3...6).map { row.optionalText(Int32($0)).flatMap { PartialDate($0) } }
        return Coverage(
          articles: Int(row.integer(0)), statements: Int(row.integer(1)),
          undatedStatements: Int(row.integer(2)),
          first: [dates[0], dates[2]].compactMap(\.self).min(),
          last: [dates[1], dates[3]].compactMap(\.self).max(), firstPublishedOn: dates[2],
          lastPublishedOn: dates[3])
      }
      return row
        ?? Coverage(
          articles: 0, statements: 0, undatedStatements: 0, first: nil, last: nil,
          firstPublishedOn: nil, lastPublishedOn: nil)
    }
  }
}
