import GRDB
import Records

/// Finds the entries that a name stands for.
///
/// `#` and a row id, then the key, then whole names and aliases, then the surname of a person: the first of these that
/// fits anything decides. Case, accents and dots do not count, nor does "the" before a name without it, nor the title
/// before a person's. An office is found by its owner too (`Russian foreign minister`), and in the plural.
///
/// Every entry that bears the whole name is meant, so that what a row shows finds the row. Where only texts have it, a
/// surname of the authority files is meant besides: `Lavrov` is the minister, and a bare Lavrov whom nobody could place.
struct NameFinder {
  let database: Database
  /// Whether an entry of an authority file or of a person is meant rather than one that only a text named, where one
  /// entry is looked for.
  var prefersKnown = false

  func resolve(_ name: String, as kind: NamedKind) throws -> NameResolution {
    var found = try candidates(name, kind)
    if found.isEmpty, name.lowercased().hasPrefix("the ") {
      found = try candidates(String(name.dropFirst(4)), kind)
    }
    if found.isEmpty, kind == .speaker { found = try afterTitle(NameFolding.fold(name)) }
    if found.isEmpty, kind == .speaker, !prefersKnown {
      found = try jointly(NameFolding.fold(name))
    }
    let known = found.filter(\.isKnown)
    if prefersKnown, !known.isEmpty { found = known }
    let outcome: NameResolution.Outcome =
      switch found.count {
      case 0: .unknown(near: try nearNames(name, kind))
      case 1: .resolved(found[0].candidate)
      default: .ambiguous(found.map(\.candidate))
      }
    return NameResolution(kind: kind, name: name, outcome: outcome)
  }

  private struct Found {
    var candidate: NameCandidate
    var isKnown: Bool
    /// Whether it is a person.
    var isPerson = false
    /// Whether it is a speaker with a statement, made alone or jointly with others.
    var isHeard = false
  }

  private func candidates(_ name: String, _ kind: NamedKind) throws -> [Found] {
    if name.hasPrefix("#"), let id = Int64(name.dropFirst()), kind != .country {
      let condition =
        kind.canMerge
        ? "t.id = (SELECT coalesce(merged_into_id, id) FROM \(kind.rawValue) WHERE id = ?)"
        : "t.id = ?"
      return try fetch(kind, where: condition, .integer(id))
    }
    let folded = NameFolding.fold(name)
    var found: [Found] = []
    for (condition, spelling) in kind.conditions where found.isEmpty {
      found = try fetch(kind, where: condition, .text(spelling == .asTyped ? name : folded))
      if spelling == .folded, kind == .speaker, !found.contains(where: \.isKnown) {
        found = try withSurname(folded, besides: found)
      }
    }
    return found.isEmpty && kind == .office ? try offices(OfficeReading.all(of: folded)) : found
  }

  /// The persons with a surname, besides those whom only texts call by it alone.
  ///
  /// Of those who only share the surname, the ones with a statement are meant where there are any, and of these the ones
  /// of the authority files.
  private func withSurname(_ folded: String, besides bare: [Found]) throws -> [Found] {
    let sharing = try fetch(.speaker, where: NamedKind.surname, .text(folded))
    let heard = sharing.filter(\.isHeard)
    let known = heard.filter(\.isKnown)
    if !bare.isEmpty { return (prefersKnown ? sharing.filter(\.isKnown) : known) + bare }
    return !known.isEmpty ? known : !heard.isEmpty ? heard : sharing
  }

  /// The persons whose name comes after the title of an office, `President Biden`: those who have held one with the
  /// title where there are any.
  private func afterTitle(_ folded: String) throws -> [Found] {
    let words = folded.split(separator: " ")
    let isTitle = try PreparedStatement(database, "SELECT 1 FROM office_name WHERE folded = ?")
    for count in (1..<max(1, words.count)).reversed() {
      let title = words[..<count].joined(separator: " ")
      let isOffice = try isTitle.first(.text(title)) { _ in true } ?? false
      guard isOffice else { continue }
      let persons = try candidates(words[count...].joined(separator: " "), .speaker)
        .filter(\.isPerson)
      let holders = try persons.filter { try holds($0.candidate.id, title: title) }
      return holders.isEmpty ? persons : holders
    }
    return []
  }

  /// The collectives with a member of that name, who never speaks alone.
  private func jointly(_ folded: String) throws -> [Found] {
    let whole = try fetch(.speaker, where: NamedKind.withMember("folded"), .text(folded))
    return whole.isEmpty
      ? try fetch(.speaker, where: NamedKind.withMember("folded_last"), .text(folded)) : whole
  }

  private func holds(_ speaker: Int64, title: String) throws -> Bool {
    try PreparedStatement(
      database,
      """
      SELECT 1 FROM tenure t JOIN office_name n ON n.office_id = t.office_id
      WHERE t.speaker_id = ? AND n.folded = ?
      """
    ).first([.integer(speaker), .text(title)]) { _ in true } ?? false
  }

  /// The offices of the first reading that fits any.
  private func offices(_ readings: [OfficeReading]) throws -> [Found] {
    for reading in readings {
      let title = Cell.text(reading.title)
      let found =
        if let owner = reading.owner {
          try fetch(.office, where: NamedKind.officeOfOwner, title, .text(owner))
        } else {
          try fetch(.office, where: NamedKind.office.named("folded"), title)
        }
      if !found.isEmpty { return found }
    }
    return []
  }

  private func fetch(
    _ kind: NamedKind, where condition: String, _ values: Cell...
  ) throws -> [Found] {
    var found: [Found] = []
    try PreparedStatement(database, "\(kind.selection) WHERE \(condition) ORDER BY 1")
      .each(values) { row in
        found.append(
          Found(
            candidate: NameCandidate(
              kind: kind, id: row.integer(0), key: row.text(1), name: row.text(2),
              detail: row.optionalText(3)),
            isKnown: EntryOrigin(stored: row.text(4)) != .text,
            isPerson: kind == .speaker && row.integer(5) == 1,
            isHeard: kind == .speaker && row.integer(6) == 1))
      }
    return found
  }

  /// The names that are spelt nearly so, at most five, nearest first.
  private func nearNames(_ name: String, _ kind: NamedKind) throws -> [String] {
    let wanted = NearSpelling(NameFolding.fold(name))
    var near: [(distance: Int, name: String)] = []
    try PreparedStatement(database, kind.allNames).each([]) { row in
      var distance = wanted.distance(to: row.text(1))
      if distance == nil, let last = row.optionalText(2) { distance = wanted.distance(to: last) }
      if let distance { near.append((distance, row.text(0))) }
    }
    var seen: Set<String> = []
    return near.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
      .map(\.name).filter { seen.insert($0).inserted }.prefix(5).map(\.self)
  }
}

extension NamedKind {
  /// How the bound text of a condition is made.
  enum Spelling { case asTyped, folded }

  /// Whether entries of this kind can be merged into one another.
  var canMerge: Bool { self != .outlet && self != .country }

  /// The columns of a candidate: id, key, name, detail, origin; of a speaker also whether it is a person and whether it
  /// has a statement, alone or jointly.
  fileprivate var selection: String {
    switch self {
    case .speaker:
      """
      SELECT t.id, t.key, t.name, t.kind || coalesce(', ' || t.country_code, ''), t.origin,
        t.kind = 'person', EXISTS (SELECT * FROM statement s WHERE s.speaker_id = t.id)
          OR EXISTS (SELECT * FROM speaker_name n JOIN speaker_member m ON m.folded = n.folded
            WHERE n.speaker_id = t.id)
      FROM speaker t
      """
    case .office: "SELECT t.id, t.key, t.title, t.country_code, t.origin FROM office t"
    case .topic: "SELECT t.id, t.key, t.label, NULL, t.origin FROM topic t"
    case .document:
      "SELECT t.id, t.key, coalesce(t.short_title, t.title), t.signed_on, t.origin FROM document t"
    case .outlet: "SELECT t.id, t.name, t.name, NULL, 'text' FROM outlet t"
    case .country: "SELECT 0, t.code, t.name, NULL, 'file' FROM country t"
    }
  }

  /// The conditions to try, one after the other, each with one bound value.
  fileprivate var conditions: [(String, Spelling)] {
    switch self {
    case .speaker, .document, .office: [(byKey, .asTyped), (named("folded"), .folded)]
    case .topic:
      [
        (byKey, .asTyped),
        ("t.id IN (SELECT coalesce(merged_into_id, id) FROM topic WHERE folded = ?)", .folded),
      ]
    case .outlet: [("t.folded = ?", .folded)]
    case .country:
      [
        ("?1 <> '' AND upper(?1) IN (t.code, t.alpha3)", .asTyped),
        ("t.code IN (SELECT country_code FROM country_name WHERE folded = ?)", .folded),
      ]
    }
  }

  private var byKey: String {
    "t.id IN (SELECT coalesce(merged_into_id, id) FROM \(rawValue) WHERE key = ?)"
  }

  /// The offices with a name `?1` that belong to a country or an organisation with a name `?2`.
  fileprivate static let officeOfOwner = """
    \(NamedKind.office.named("folded"))
    AND (t.country_code IN (SELECT country_code FROM country_name WHERE folded = ?2)
      OR t.organisation_id IN (SELECT speaker_id FROM speaker_name WHERE folded = ?2))
    """

  /// The persons with a surname `?1`: the last word of a name, or the first where the family's name comes first.
  fileprivate static let surname = """
    \(NamedKind.speaker.named("folded_last"))
    OR t.kind = 'person' AND t.country_code IN (\(familyNameFirst))
      AND t.id IN (SELECT coalesce(e.merged_into_id, e.id) FROM speaker_name n
        JOIN speaker e ON e.id = n.speaker_id
        WHERE n.folded > ?1 || ' ' AND n.folded < ?1 || '!')
    """

  private static let familyNameFirst = CountryCode.familyNameFirst.map { "'\($0.rawValue)'" }
    .joined(separator: ", ")

  /// The collectives with a member of a name.
  fileprivate static func withMember(_ column: String) -> String {
    """
    t.id IN (SELECT coalesce(c.merged_into_id, c.id) FROM speaker_member m
      JOIN speaker c ON c.id = m.speaker_id WHERE m.\(column) = ?1)
    """
  }

  fileprivate func named(_ column: String) -> String {
    """
    t.id IN (SELECT coalesce(e.merged_into_id, e.id) FROM \(rawValue)_name n
      JOIN \(rawValue) e ON e.id = n.\(rawValue)_id WHERE n.\(column) = ?1)
    """
  }

  /// Every name of the kind: as written, folded, and the last word where there is one.
  fileprivate var allNames: String {
    switch self {
    case .speaker: "SELECT name, folded, folded_last FROM speaker_name"
    case .office: "SELECT name, folded, NULL FROM office_name"
    case .topic: "SELECT label, folded, NULL FROM topic UNION ALL SELECT key, key, NULL FROM topic"
    case .document: "SELECT name, folded, NULL FROM document_name"
    case .outlet: "SELECT name, folded, NULL FROM outlet"
    case .country: "SELECT name, folded, NULL FROM country_name"
    }
  }
}
