import GRDB
import Records

/// Finds the rows of speakers, offices, documents, topics, countries and outlets, and makes those that are not there.
struct EntryWriter {
  let database: Database
  var rows: KnownRows

  typealias Entry = KnownRows.Entry

  mutating func country(_ code: CountryCode) throws {
    guard rows.countries.insert(code).inserted else { return }
    try EntryRows(database: database).ensureCountry(code)
  }

  mutating func outlet(_ name: String) throws -> Int64 {
    if let id = rows.outlets[name] { return id }
    let folded = NameFolding.fold(name)
    let find = try PreparedStatement(database, "SELECT id FROM outlet WHERE folded = ?")
    var id = try find.first(.text(folded)) { $0.integer(0) }
    if id == nil {
      try PreparedStatement(database, "INSERT INTO outlet (name, folded) VALUES (?, ?)")
        .run(.text(name), .text(folded))
      id = database.lastInsertedRowID
    }
    let found = id ?? 0
    rows.outlets[name] = found
    return found
  }

  mutating func speaker(_ speaker: Speaker) throws -> Entry {
    if let entry = rows.speakers[speaker.key] { return entry }
    let entry = try find("speaker", speaker.key) ?? insert(speaker)
    rows.speakers[speaker.key] = entry
    return entry
  }

  private mutating func insert(_ speaker: Speaker) throws -> Entry {
    if let country = speaker.country { try self.country(country) }
    try PreparedStatement(
      database,
      "INSERT INTO speaker (key, name, kind, country_code, origin) VALUES (?, ?, ?, ?, 'text')"
    ).run(
      .text(speaker.key.rawValue), .text(speaker.name), .text(speaker.kind.rawValue),
      Cell(speaker.country?.rawValue))
    let id = database.lastInsertedRowID
    try SpeakerNames(database).add(
      speaker.name, language: "en", to: id, kind: speaker.kind, origin: .text)
    try SpeakerMembers(database).write(speaker.name, of: id, kind: speaker.kind)
    return Entry(own: id, effective: id)
  }

  mutating func office(_ office: Office) throws -> Entry {
    if let entry = rows.offices[office.key] { return entry }
    let entry = try find("office", office.key) ?? insert(office)
    rows.offices[office.key] = entry
    return entry
  }

  private mutating func insert(_ office: Office) throws -> Entry {
    if let country = office.country { try self.country(country) }
    try PreparedStatement(
      database,
      "INSERT INTO office (key, title, role, country_code, origin) VALUES (?, ?, 'other', ?, 'text')"
    ).run(.text(office.key.rawValue), .text(office.title), Cell(office.country?.rawValue))
    let id = database.lastInsertedRowID
    try PreparedStatement(
      database, "INSERT INTO office_name (office_id, name, folded) VALUES (?, ?, ?)"
    ).run(.integer(id), .text(office.title), .text(NameFolding.fold(office.title)))
    return Entry(own: id, effective: id)
  }

  mutating func document(_ document: Document) throws -> Entry {
    if let entry = rows.documents[document.key] { return entry }
    let entry = try find("document", document.key) ?? insert(document)
    rows.documents[document.key] = entry
    return entry
  }

  /// The row of a document of which only the key is told, and which no reference of the article names.
  mutating func document(_ key: AuthorityKey) throws -> Entry {
    try document(Document(key: key, title: key.rawValue, kind: .other))
  }

  private mutating func insert(_ document: Document) throws -> Entry {
    try PreparedStatement(
      database,
      """
      INSERT INTO document (
        key, title, short_title, kind, signed_on, symbol, origin, provisional)
      VALUES (?, ?, ?, ?, ?, ?, 'text', 1)
      """
    ).run(
      .text(document.key.rawValue), .text(document.title), Cell(document.shortTitle),
      .text(document.kind.rawValue), Cell(document.signedOn?.description), Cell(document.symbol))
    let id = database.lastInsertedRowID
    let names = try DocumentNames(database)
    try names.add(document, to: id, origin: .text)
    for party in document.parties {
      try country(party)
      try names.add(party: party, to: id)
    }
    return Entry(own: id, effective: id)
  }

  mutating func topic(_ key: AuthorityKey) throws -> Entry {
    if let entry = rows.topics[key] { return entry }
    var entry = try find("topic", key)
    if entry == nil {
      try PreparedStatement(
        database, "INSERT INTO topic (key, label, folded, origin) VALUES (?1, ?1, ?2, 'text')"
      ).run(.text(key.rawValue), .text(NameFolding.fold(key.rawValue)))
      let id = database.lastInsertedRowID
      entry = Entry(own: id, effective: id)
    }
    let found = entry ?? Entry(own: 0, effective: 0)
    rows.topics[key] = found
    return found
  }

  private func find(_ table: String, _ key: AuthorityKey) throws -> Entry? {
    try PreparedStatement(
      database, "SELECT id, coalesce(merged_into_id, id) FROM \(table) WHERE key = ?"
    ).first(.text(key.rawValue)) { Entry(own: $0.integer(0), effective: $0.integer(1)) }
  }
}
