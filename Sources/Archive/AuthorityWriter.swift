import GRDB
import Records

/// Writes entries: those of the authority files over those of an earlier version, or a person's over either.
struct AuthorityWriter {
  let database: Database
  /// Who knows the entries: an authority file or a person.
  var origin = EntryOrigin.file

  func write(_ entries: AuthorityEntries) throws {
    if origin == .file { try forgetEarlierFiles() }
    for entry in entries.countries { try write(entry) }
    for entry in entries.speakers { try write(entry) }
    for entry in entries.offices { try write(entry) }
    for entry in entries.speakers { try writeTenures(of: entry) }
    for entry in entries.topics { try write(entry) }
    for entry in entries.topics { try writeParent(of: entry) }
    for entry in entries.documents { try write(entry) }
    if origin == .file { try renameVanished() }
    try AliasWriter(database: database).writeAll()
  }

  private func forgetEarlierFiles() throws {
    for table in ["country", "speaker", "office", "topic", "document"] {
      try execute("UPDATE \(table) SET origin = 'text' WHERE origin = 'file'")
    }
    for table in ["speaker_name", "document_name", "tenure"] {
      try execute("DELETE FROM \(table) WHERE origin = 'file'")
    }
  }

  /// Takes away the names that a person's entry replaces; those that texts gave stay.
  private func forgetNames(_ table: String, _ id: Int64) throws {
    guard origin == .user else { return }
    try execute(
      "DELETE FROM \(table)_name WHERE \(table)_id = ? AND origin <> 'text'", .integer(id))
  }

  /// Whether a person wrote the entry, which the authority files then leave alone.
  private func isTaken(_ table: String, _ key: String) throws -> Bool {
    guard origin == .file else { return false }
    let column = table == "country" ? "code" : "key"
    return try PreparedStatement(
      database, "SELECT 1 FROM \(table) WHERE \(column) = ? AND origin = 'user'"
    ).first(.text(key)) { _ in true } ?? false
  }

  /// Gives back their first name to entries that the files no longer have.
  private func renameVanished() throws {
    let speakers = try SpeakerNames(database)
    try PreparedStatement(
      database,
      """
      SELECT id, name, kind FROM speaker
      WHERE origin = 'text' AND id NOT IN (SELECT speaker_id FROM speaker_name)
      """
    ).each([]) { row in
      try speakers.add(
        row.text(1), language: "en", to: row.integer(0),
        kind: SpeakerKind(rawValue: row.text(2)) ?? .unnamed, origin: .text)
    }
    let documents = try DocumentNames(database)
    try PreparedStatement(
      database,
      """
      SELECT id, title FROM document
      WHERE origin = 'text' AND id NOT IN (SELECT document_id FROM document_name)
      """
    ).each([]) { row in
      try documents.add(AuthorityName(row.text(1)), to: row.integer(0), origin: .text)
    }
  }

  private func execute(_ sql: String, _ values: Cell...) throws {
    try PreparedStatement(database, sql).run(values)
  }

  private func write(_ entry: CountryEntry) throws {
    guard try !isTaken("country", entry.code.rawValue) else { return }
    try execute(
      """
      INSERT INTO country (code, alpha3, name, official_name, is_un_member, origin)
      VALUES (?, ?, ?, ?, ?, '\(origin.rawValue)')
      ON CONFLICT (code) DO UPDATE SET
        alpha3 = excluded.alpha3, name = excluded.name, official_name = excluded.official_name,
        is_un_member = excluded.is_un_member, origin = excluded.origin
      """,
      .text(entry.code.rawValue), Cell(entry.alpha3), .text(entry.name), Cell(entry.officialName),
      .integer(entry.isUNMember ? 1 : 0))
    try execute("DELETE FROM country_name WHERE country_code = ?", .text(entry.code.rawValue))
    func add(_ kind: String, _ name: AuthorityName) throws {
      try execute(
        """
        INSERT INTO country_name (country_code, kind, name, language, folded)
        VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """,
        .text(entry.code.rawValue), .text(kind), .text(name.text), .text(name.language),
        .text(NameFolding.fold(name.text)))
    }
    try add("name", AuthorityName(entry.name))
    if let official = entry.officialName { try add("official", AuthorityName(official)) }
    for alias in entry.aliases { try add("alias", alias) }
    for demonym in entry.demonyms { try add("demonym", AuthorityName(demonym)) }
    for metonym in entry.metonyms { try add("metonym", AuthorityName(metonym)) }
  }

  private func write(_ entry: SpeakerEntry) throws {
    let speaker = entry.speaker
    guard try !isTaken("speaker", speaker.key.rawValue) else { return }
    try ensureCountry(speaker.country)
    try execute(
      """
      INSERT INTO speaker (key, name, kind, country_code, pronoun, origin)
      VALUES (?, ?, ?, ?, ?, '\(origin.rawValue)')
      ON CONFLICT (key) DO UPDATE SET
        name = excluded.name, kind = excluded.kind, country_code = excluded.country_code,
        pronoun = excluded.pronoun, origin = excluded.origin
      """,
      .text(speaker.key.rawValue), .text(speaker.name), .text(speaker.kind.rawValue),
      Cell(speaker.country?.rawValue), Cell(entry.pronoun))
    guard let id = try row("speaker", speaker.key) else { return }
    try forgetNames("speaker", id)
    let names = try SpeakerNames(database)
    for name in [AuthorityName(speaker.name)] + entry.aliases {
      try names.add(
        name.text, language: name.language, to: id, kind: speaker.kind, origin: origin)
    }
    if origin == .user {
      try SpeakerMembers(database).write(speaker.name, of: id, kind: speaker.kind)
    }
  }

  private func write(_ entry: OfficeEntry) throws {
    guard try !isTaken("office", entry.key.rawValue) else { return }
    try ensureCountry(entry.country)
    let organisation = try entry.organisation.flatMap { try row("speaker", $0) }
    try execute(
      """
      INSERT INTO office (key, title, role, country_code, organisation_id, origin)
      VALUES (?, ?, ?, ?, ?, '\(origin.rawValue)')
      ON CONFLICT (key) DO UPDATE SET
        title = excluded.title, role = excluded.role, country_code = excluded.country_code,
        organisation_id = excluded.organisation_id, origin = excluded.origin
      """,
      .text(entry.key.rawValue), .text(entry.title), .text(entry.role.rawValue),
      Cell(entry.country?.rawValue), Cell(organisation))
    guard let id = try row("office", entry.key) else { return }
    try execute("DELETE FROM office_name WHERE office_id = ?", .integer(id))
    for name in [entry.title] + entry.aliases {
      try execute(
        "INSERT INTO office_name (office_id, name, folded) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        .integer(id), .text(name), .text(NameFolding.fold(name)))
    }
  }

  private func writeTenures(of entry: SpeakerEntry) throws {
    let key = entry.speaker.key
    guard try !isTaken("speaker", key.rawValue), let speaker = try row("speaker", key) else {
      return
    }
    if origin == .user { try execute("DELETE FROM tenure WHERE speaker_id = ?", .integer(speaker)) }
    for tenure in entry.tenures {
      guard let office = try row("office", tenure.office) else { continue }
      try execute(
        """
        INSERT INTO tenure (speaker_id, office_id, from_on, to_on, origin)
        VALUES (?, ?, ?, ?, '\(origin.rawValue)')
        """,
        .integer(speaker), .integer(office), Cell(tenure.from?.description),
        Cell(tenure.to?.description))
    }
  }

  private func write(_ entry: TopicEntry) throws {
    guard try !isTaken("topic", entry.key.rawValue) else { return }
    try execute(
      """
      INSERT INTO topic (key, label, folded, definition, origin)
      VALUES (?, ?, ?, ?, '\(origin.rawValue)')
      ON CONFLICT (key) DO UPDATE SET
        label = excluded.label, folded = excluded.folded, definition = excluded.definition,
        origin = excluded.origin
      """,
      .text(entry.key.rawValue), .text(entry.label), .text(NameFolding.fold(entry.label)),
      Cell(entry.definition))
    guard let id = try row("topic", entry.key) else { return }
    try execute("DELETE FROM topic_indicator WHERE topic_id = ?", .integer(id))
    try execute("DELETE FROM topic_agenda_code WHERE topic_id = ?", .integer(id))
    for phrase in entry.indicators {
      try execute(
        "INSERT INTO topic_indicator (topic_id, phrase) VALUES (?, ?) ON CONFLICT DO NOTHING",
        .integer(id), .text(phrase))
    }
    for code in entry.agendaCodes {
      try execute(
        "INSERT INTO topic_agenda_code (topic_id, code) VALUES (?, ?) ON CONFLICT DO NOTHING",
        .integer(id), Cell(code))
    }
  }

  private func writeParent(of entry: TopicEntry) throws {
    let parent = try entry.parent.flatMap { try row("topic", $0) }
    try execute(
      "UPDATE topic SET parent_id = ? WHERE key = ? AND origin = '\(origin.rawValue)'",
      Cell(parent),
      .text(entry.key.rawValue))
  }

  private func write(_ entry: DocumentEntry) throws {
    let document = entry.document
    guard try !isTaken("document", document.key.rawValue) else { return }
    try execute(
      """
      INSERT INTO document (
        key, title, short_title, kind, signed_on, symbol, origin, provisional)
      VALUES (?, ?, ?, ?, ?, ?, '\(origin.rawValue)', 0)
      ON CONFLICT (key) DO UPDATE SET
        title = excluded.title, short_title = excluded.short_title, kind = excluded.kind,
        signed_on = excluded.signed_on, symbol = excluded.symbol, origin = excluded.origin,
        provisional = 0
      """,
      .text(document.key.rawValue), .text(document.title), Cell(document.shortTitle),
      .text(document.kind.rawValue), Cell(document.signedOn?.description), Cell(document.symbol))
    guard let id = try row("document", document.key) else { return }
    try execute("DELETE FROM document_party WHERE document_id = ?", .integer(id))
    try forgetNames("document", id)
    let names = try DocumentNames(database)
    try names.add(document, to: id, origin: origin)
    for alias in entry.aliases { try names.add(alias, to: id, origin: origin) }
    for party in document.parties {
      try ensureCountry(party)
      try names.add(party: party, to: id)
    }
  }

  private func ensureCountry(_ code: CountryCode?) throws {
    if let code { try EntryRows(database: database).ensureCountry(code) }
  }

  private func row(_ table: String, _ key: AuthorityKey) throws -> Int64? {
    try EntryRows(database: database).own(table, key)
  }
}
