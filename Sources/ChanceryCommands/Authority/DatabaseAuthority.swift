import Archive
import Authority
import Records

/// The authority files with what people wrote for one database besides.
struct DatabaseAuthority {
  /// What the program carries.
  let base: Authority
  private var files: [AuthorityFiles.File]
  private var aliases: [AuthorityAlias]

  /// - Parameter archive: `nil` for no database.
  init(base: Authority, archive: Archive?) throws(ArchiveError) {
    self.init(
      base: base, additions: try archive?.additions() ?? [], aliases: try archive?.aliases() ?? [])
  }

  init(base: Authority, additions: [AuthorityAddition], aliases: [AuthorityAlias]) {
    self.base = base
    files = additions.map(\.asFile)
    self.aliases = aliases
  }

  /// What people wrote, as values.
  func additions() throws -> AuthorityEntries { try AuthorityFiles(files).entries }

  /// Adds entries, of which those with a key that is there take its place.
  mutating func add(_ additions: [AuthorityAddition]) {
    let replaced = Set(additions.map(\.asFile.path))
    files.removeAll { replaced.contains($0.path) }
    files += additions.map(\.asFile)
  }

  mutating func add(_ alias: AuthorityAlias) { aliases.append(alias) }

  /// The whole as the extraction uses it.
  ///
  /// - Throws: `CommandError.failed` when entries contradict each other.
  func compiled() throws(CommandError) -> Authority {
    guard !files.isEmpty || !aliases.isEmpty else { return base }
    do {
      var additions = try additions()
      for alias in aliases { add(alias, to: &additions) }
      return try Authority(base: base, additions: additions)
    } catch {
      throw .failed(
        place: nil, what: "the entries of the database do not go together: \(error)",
        remedy:
          "mend them with 'chancery authority import', 'authority remove' or 'authority alias --remove'"
      )
    }
  }

  /// Gives an entry one more name; entries that no authority file has are found by the archive alone.
  private func add(_ alias: AuthorityAlias, to entries: inout AuthorityEntries) {
    let name = AuthorityName(alias.name)
    switch alias.kind {
    case .country:
      Self.change(&entries.countries, { $0.code.rawValue == alias.key }, base.entries.countries) {
        $0.aliases.append(name)
      }
    case .office:
      Self.change(&entries.offices, { $0.key.rawValue == alias.key }, base.entries.offices) {
        $0.aliases.append(alias.name)
      }
    case .speaker:
      Self.change(
        &entries.speakers, { $0.speaker.key.rawValue == alias.key }, base.entries.speakers
      ) { $0.aliases.append(name) }
    case .document:
      Self.change(
        &entries.documents, { $0.document.key.rawValue == alias.key }, base.entries.documents
      ) { $0.aliases.append(name) }
    case .topic, .outlet: break
    }
  }

  /// Changes the entry among the additions, or a copy of the one in the authority files.
  private static func change<Entry>(
    _ entries: inout [Entry], _ isMeant: (Entry) -> Bool, _ base: @autoclosure () -> [Entry],
    _ change: (inout Entry) -> Void
  ) {
    if let index = entries.firstIndex(where: isMeant) {
      change(&entries[index])
    } else if var entry = base().first(where: isMeant) {
      change(&entry)
      entries.append(entry)
    }
  }
}

extension AuthorityAddition {
  /// The entry as a file of its own.
  var asFile: AuthorityFiles.File {
    AuthorityFiles.File(
      path: file.hasSuffix(".yaml") ? "\(file)/\(key)" : "\(file)/\(key).yaml", text: source)
  }

  /// An entry of a file that a person wrote.
  init(_ source: AuthorityFiles.Source) {
    let kind: NamedKind =
      switch source.kind {
      case .country: .country
      case .office: .office
      case .speaker: .speaker
      case .document: .document
      case .topic: .topic
      }
    self.init(kind: kind, key: source.key, file: source.place, source: source.yaml)
  }
}
