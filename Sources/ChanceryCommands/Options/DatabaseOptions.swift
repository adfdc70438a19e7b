import Archive
import ArgumentParser
import Glibc

/// Which database a command works on.
struct DatabaseOptions: ParsableArguments {
  @Option(
    name: .customLong("db"),
    help: ArgumentHelp(
      "The database; else $CHANCERY_DB, else chancery.sqlite.", valueName: "file"),
    completion: .file())
  var file: String?

  /// The path of the database, by option, variable or default.
  var path: String {
    if let file { return file }
    let variable = CommandEnvironment.current.variables["CHANCERY_DB", default: ""]
    return variable.isEmpty ? "chancery.sqlite" : variable
  }

  /// Opens the database; one of an earlier version of the program is brought up to date first.
  ///
  /// - Throws: `ArchiveError`, which says where, what and what to do.
  func open(_ access: Archive.Access = .readOnly) throws(ArchiveError) -> Archive {
    do {
      return try Archive.open(path, access: access)
    } catch .older {
      try Archive.open(path, access: .readWrite).close()
      CommandEnvironment.current.say(
        "\(path): brought up to date for this version; where it had rows, a copy of it as it was is beside it"
      )
      return try Archive.open(path, access: access)
    }
  }

  /// Opens the database for reading where there is one.
  func openIfPresent() throws(ArchiveError) -> Archive? {
    Glibc.access(path, F_OK) == 0 ? try open() : nil
  }
}
