import Archive
import ArgumentParser

/// `chancery authority`.
struct AuthorityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "authority",
    abstract:
      "List, show, add, remove, name and merge speakers, offices, countries, documents and topics.",
    discussion: """
      The program carries authority files. What is changed here holds for one database, stays when \
      the program gets newer files, and is used by the next 'ingest'.
      """,
    subcommands: [
      AuthorityListCommand.self, AuthorityShowCommand.self, AuthorityAddCommand.self,
      AuthorityRemoveCommand.self, AuthorityAliasCommand.self, AuthorityMergeCommand.self,
      AuthorityImportCommand.self,
    ])
}

/// What an authority file is about, as a person types it.
enum AuthorityKind: String, CaseIterable, ExpressibleByArgument {
  case speaker, office, country, document, topic

  init?(argument: String) {
    let singular =
      argument == "countries"
      ? "country" : argument.hasSuffix("s") ? String(argument.dropLast()) : argument
    // As 'authority add' calls them.
    let isSpeaker = ["person", "organisation"].contains(singular)
    self.init(rawValue: isSpeaker ? "speaker" : singular)
  }

  var named: NamedKind {
    switch self {
    case .speaker: .speaker
    case .office: .office
    case .country: .country
    case .document: .document
    case .topic: .topic
    }
  }

  /// - Throws: `CommandError.wrongUsage` for countries, which nobody merges.
  func mergeable() throws(CommandError) -> MergeableKind {
    switch self {
    case .speaker: return .speaker
    case .office: return .office
    case .document: return .document
    case .topic: return .topic
    case .country:
      throw .wrongUsage(
        what: "countries cannot be merged",
        remedy: "give one the other's name with 'authority alias'")
    }
  }
}
