import Foundation
import GRDB
import Migrations

extension Archive {
  /// Opens a database; one of an earlier schema is migrated, after a copy of it was put beside it when it has rows.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - access: What it is opened for; only `.create` makes a file, or a database of an empty one.
  /// - Throws: `missing`, `empty`, `foreign`, `newer`, `older` (for reading only) or `unusable`.
  package static func open(_ path: String, access: Access) throws(ArchiveError) -> Archive {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard !isFolder.boolValue else { throw .unusable(path: path, reason: "it is a folder") }
    guard exists || access == .create else { throw .missing(path: path) }
    do {
      let turn = try OpeningTurn(at: path, for: access == .readOnly ? .looking : .making)
      defer { _ = turn }
      switch access {
      case .readOnly:
        let queue = try readOnlyQueue(path, configuration(readOnly: true))
        switch try queue.read({ try state(of: $0, path: path) }) {
        case .current: return Archive(path: path, reader: queue, writer: nil)
        case .earlier: throw ArchiveError.older(path: path)
        case .empty: throw ArchiveError.empty(path: path)
        }
      case .create, .readWrite:
        if exists { try refuseUnreadable(path, mayBeEmpty: access == .create) }
        let pool = try DatabasePool(path: path, configuration: configuration(readOnly: false))
        try migrate(pool, path: path)
        return Archive(path: path, reader: pool, writer: pool)
      }
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// The database as it is now, for several questions whose answers are to go together: what others write meanwhile is
  /// not in it.
  ///
  /// - SeeAlso: <https://www.sqlite.org/isolation.html>
  package func unchanging() throws(ArchiveError) -> Archive {
    do {
      var configuration = Self.configuration(readOnly: true)
      // The transaction stays open as long as the archive.
      configuration.allowsUnsafeTransactions = true
      let queue = try Self.readOnlyQueue(path, configuration)
      try queue.inDatabase { database in
        try database.beginTransaction(.deferred)
        // With the first look at the file the transaction sees it as it is.
        try database.execute(sql: "SELECT rootpage FROM sqlite_schema LIMIT 1")
      }
      return Archive(path: path, reader: queue, writer: nil)
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Ends the use of the database; the write-ahead log is folded into the file.
  package func close() throws(ArchiveError) {
    do {
      // Closed in whatever order, the last connection of a pool may be one that only reads and leaves the log.
      try writer?.writeWithoutTransaction { try Self.foldLog($0) }
      try reader.close()
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Folds the log into the file, unless another process still reads from it: who closes last does it then.
  private static func foldLog(_ database: Database) throws {
    // All is written and safe in the log; it is not worth the time that a writer waits for its turn.
    try database.execute(sql: "PRAGMA busy_timeout = 500")
    do {
      _ = try database.checkpoint(.truncate)
    } catch let error as DatabaseError
      where [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode)
    {}
  }

  private enum SchemaState { case empty, earlier, current }

  private static func configuration(readOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.label = "chancery"
    // Another writer's transaction is a chunk of articles, done in well under this.
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA temp_store = MEMORY")
      // One question touches most pages once: fresh memory for each page, or mapping it, costs more than reading
      // it (71 ms of processor time for a search that took 91 with mapping and 126 with a large cache).
      guard !readOnly else { return }
      // 64 MB of pages: the upper levels of every index of a database of a million statements.
      try database.execute(sql: "PRAGMA cache_size = -65536")
      // Debian's SQLite overwrites freed pages with zeros unless told otherwise.
      try database.execute(sql: "PRAGMA secure_delete = OFF")
      try database.execute(sql: "PRAGMA mmap_size = 1073741824")
    }
    return configuration
  }

  /// Opens for reading; in a folder that cannot be written, where SQLite cannot make the log's index, as immutable.
  ///
  /// - SeeAlso: <https://www.sqlite.org/wal.html#readonly>
  private static func readOnlyQueue(
    _ path: String, _ configuration: Configuration
  ) throws -> DatabaseQueue {
    do {
      return try DatabaseQueue(path: path, configuration: configuration)
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
    {
      return try DatabaseQueue(path: immutable(path), configuration: configuration)
    }
  }

  /// The URI of a file that nobody changes while it is read.
  static func immutable(_ path: String) -> String {
    "file:\(path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path)?immutable=1"
  }

  /// Looks at an existing file before a connection that writes touches it.
  private static func refuseUnreadable(_ path: String, mayBeEmpty: Bool) throws {
    let queue = try DatabaseQueue(path: path, configuration: configuration(readOnly: true))
    let found = try queue.read { try state(of: $0, path: path) }
    try queue.close()
    if found == .empty, !mayBeEmpty { throw ArchiveError.empty(path: path) }
  }

  private static func state(of database: Database, path: String) throws -> SchemaState {
    let format = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if format == 0, version == 0,
      try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0
    {
      return .empty
    }
    guard format == Schema.applicationID else { throw ArchiveError.foreign(path: path) }
    if version > Schema.version {
      let needs = try String.fetchOne(
        database, sql: "SELECT value FROM property WHERE name = 'needs_program_version'")
      throw ArchiveError.newer(path: path, needs: needs ?? "a later version")
    }
    return version == Schema.version ? .current : .earlier
  }

  private static func migrate(_ pool: DatabasePool, path: String) throws {
    switch try pool.read({ try state(of: $0, path: path) }) {
    case .current: return
    case .empty: break
    case .earlier:
      let (hasRows, version) = try pool.read { database in
        (
          try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT * FROM batch)") ?? false,
          try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        )
      }
      if hasRows { try backUp(pool, to: "\(path).schema-\(version)") }
    }
    let migrator = Schema.migrator(completing: [
      "V0013_member": { try SpeakerMembers($0).writeAll() }
    ])
    try migrator.migrate(pool)
  }

  /// Copies a database to a file of its own, which has its name only when it is whole.
  ///
  /// - Parameter stem: What the name begins with; a number follows where earlier copies have the names before.
  private static func backUp(_ pool: DatabasePool, to stem: String) throws {
    let files = FileManager.default
    let names = ["\(stem).backup"] + (2...999).map { "\(stem)-\($0).backup" }
    guard let path = names.first(where: { !files.fileExists(atPath: $0) }) else {
      throw ArchiveError.unusable(path: stem, reason: "there are too many copies of it already")
    }
    let part = "\(path).part"
    // What an earlier try left behind is whole in nothing.
    try? files.removeItem(atPath: part)
    let copy = try DatabaseQueue(path: part)
    try pool.backup(to: copy)
    try copy.close()
    try files.moveItem(atPath: part, toPath: path)
  }
}
