// ChanceryCommands: the command line, one file a command.

package import ArgumentParser

/// `chancery`.
package struct Chancery: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "chancery",
    abstract: "A database of diplomatic statements: who said what, about which matter.",
    discussion: """
      Articles go in with 'ingest'; 'search', 'ask', 'list', 'show' and 'timeline' answer; 'export' writes \
      the file that someone else will read. The database is one file, told by --db, else by \
      $CHANCERY_DB, else chancery.sqlite in the current folder.

      Exit codes: 0 done, 1 nothing matched, 2 done but some input was refused, 3 failed, 64 wrong \
      usage, 130 interrupted.
      """,
    version: ProgramVersion.current,
    subcommands: [
      IngestCommand.self, ExtractCommand.self, SearchCommand.self, AskCommand.self,
      ShowCommand.self, ListCommand.self, CompareCommand.self, TimelineCommand.self,
      StatsCommand.self, ExportCommand.self, CorrectCommand.self, AuthorityCommand.self,
      SQLCommand.self, DoctorCommand.self,
    ])

  package init() {}
}

/// The version of the program.
package enum ProgramVersion {
  /// - SeeAlso: CHANGELOG.md; semantic versioning.
  package static let current = "0.1.0"
}
