import ArgumentParser
import Records

/// Which entries are rows where nothing is asked of them.
struct EntryOptions: ParsableArguments {
  @Flag(help: "Entries of the authority files that no text names, too.")
  var all = false

  /// The rows of which the authority files know more than texts name.
  static let kinds: [RowKind] = [.speakers, .documents, .topics, .countries]

  /// - Throws: `CommandError.wrongUsage` where there are no such entries.
  func check(_ rows: RowKind) throws(CommandError) {
    guard all, !Self.kinds.contains(rows) else { return }
    throw .wrongUsage(
      what: "--all goes with speakers, documents, topics and countries, not with \(rows.rawValue)",
      remedy: "leave it out; these are all there are")
  }
}
