import GRDB

/// What can go wrong between the program and its database.
package enum ArchiveError: Error, Hashable, Sendable {
  /// No file is there, and none was to be made.
  case missing(path: String)
  /// The file holds nothing, not even a schema.
  case empty(path: String)
  /// The file cannot be opened or read.
  case unusable(path: String, reason: String)
  /// The file is an SQLite database of another program, or no database.
  case foreign(path: String)
  /// A later version of the program has written the file.
  case newer(path: String, needs: String)
  /// The file has the schema of an earlier version and was opened for reading only.
  case older(path: String)
  /// Rows were to be written through a connection that only reads.
  case readOnly(path: String)
  /// A range runs beyond the body that it counts in.
  case spanOutside(article: String, start: Int, end: Int, length: Int)
  /// No row has the id.
  case absent(kind: String, id: Int64)
  /// A name of a request fits no entry.
  case unknownName(kind: String, name: String)
  /// Rows of the kind have no such column.
  case unknownColumn(name: String, available: [String])
  /// What a person asked to change cannot be changed so.
  case refusedChange(reason: String)
  /// SQL that a person typed was not run, or was stopped.
  case refusedSQL(reason: String)
  /// SQLite reports an error while the database is in use.
  case sqlite(code: Int, message: String)

  init(_ error: any Error, path: String) {
    switch error {
    case let error as ArchiveError: self = error
    case let error as DatabaseError where error.resultCode == .SQLITE_NOTADB:
      self = .foreign(path: path)
    case let error as DatabaseError where error.resultCode == .SQLITE_READONLY:
      self = .readOnly(path: path)
    case let error as DatabaseError
    where [.SQLITE_CANTOPEN, .SQLITE_BUSY, .SQLITE_CORRUPT, .SQLITE_FULL, .SQLITE_IOERR]
      .contains(error.resultCode):
      self = .unusable(path: path, reason: error.message ?? "\(error.resultCode)")
    case let error as DatabaseError:
      self = .sqlite(
        code: Int(error.extendedResultCode.rawValue),
        message: error.message ?? "\(error.extendedResultCode)")
    default: self = .unusable(path: path, reason: "\(error)")
    }
  }
}

extension ArchiveError: CustomStringConvertible {
  /// One line: where, what is wrong, what to do.
  package var description: String {
    switch self {
    case .missing(let path):
      "\(path): no such database; ingest something first, or give --db FILE"
    case .empty(let path):
      "\(path): empty, so far no database; ingest something into it first, or give another file with --db"
    case .unusable(let path, let reason):
      "\(path): the database cannot be used: \(reason); check the path, its permissions and free space"
    case .foreign(let path):
      "\(path): not a Chancery database; give another file with --db"
    case .newer(let path, let needs):
      "\(path): written by a newer version; chancery \(needs) or later is needed to open it"
    case .older(let path):
      "\(path): has the schema of an earlier version; run a command that writes, such as ingest, to migrate it"
    case .readOnly(let path):
      "\(path): opened for reading only; check the permissions of the file and its folder"
    case .spanOutside(let article, let start, let end, let length):
      "article \(article): the range \(start)..<\(end) runs beyond its \(length) characters; report this"
    case .absent(let kind, let id):
      "no \(kind) has the id \(id); chancery list shows those there are"
    case .unknownName(let kind, let name):
      "no \(kind) is named “\(name)”; chancery list shows those there are"
    case .unknownColumn(let name, let available):
      "no column “\(name)” here; there are \(available.joined(separator: ", "))"
    case .refusedChange(let reason): reason
    case .refusedSQL(let reason): reason
    case .sqlite(let code, let message):
      "the database reports: \(message) (SQLite code \(code)); run chancery doctor"
    }
  }
}
