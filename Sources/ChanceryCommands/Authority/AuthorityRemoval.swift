import Archive
import Authority

/// Entries that a person added on their way out of one database.
struct AuthorityRemoval {
  let archive: Archive

  static let gone = "is gone"

  /// Takes back what was added last of each entry, all of it or nothing.
  ///
  /// - Returns: What each is now, as the rest of a sentence about it, in the order of the entries.
  func takeBack(_ entries: [EntryKey]) throws -> [(entry: EntryKey, words: String)] {
    let base = try Authority.embedded()
    let left = try archive.additions(withoutLastOf: Set(entries))
    let authority = DatabaseAuthority(base: base, additions: left, aliases: try archive.aliases())
    _ = try authority.compiled()
    try archive.synchronise(base.entries, version: base.version)
    try archive.takeBack(
      entries, leaving: try authority.additions(), over: base.entries,
      at: CommandEnvironment.current.timestamp())
    let earlier = Set(left.map(\.entry))
    return try entries.map { entry in
      let words =
        if earlier.contains(entry) {
          "is as a person added it before"
        } else if try archive.knows(entry.key, as: entry.kind) {
          "is as the authority files have it"
        } else {
          Self.gone
        }
      return (entry, words)
    }
  }

  /// The entry that a person added with a key, or else by a name of it.
  func entry(named name: String, as kind: NamedKind) throws -> EntryKey {
    let key = EntryKey(kind: kind, key: name)
    if try archive.additions().contains(where: { $0.entry == key }) { return key }
    return EntryKey(kind: kind, key: try archive.entry(named: name, as: kind).key)
  }

  /// The entries of files that were imported.
  ///
  /// - Throws: `CommandError.failed` when one stands otherwise in the database than in the files.
  func entries(of files: AuthorityFiles) throws -> [EntryKey] {
    let standing = Set(try archive.additions())
    return try files.sources.map { source in
      let addition = AuthorityAddition(source)
      guard standing.contains(addition) else {
        throw CommandError.failed(
          place: nil, what: "\(source.key) does not stand in the database as in these files",
          remedy: "take back what was added last with 'chancery authority remove'")
      }
      return addition.entry
    }
  }
}
