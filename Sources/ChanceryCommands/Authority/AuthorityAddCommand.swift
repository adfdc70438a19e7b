import Archive
import ArgumentParser
import Authority
import Output
import Records

/// `chancery authority add`.
struct AuthorityAddCommand: ParsableCommand, ExampledCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add an entry that the authority files do not have.",
    discussion: """
      What the options cannot say ('seats', 'indicators' and so on) a file can: 'authority import'.

      \(examplesText)
      """)

  static let examples = [
    Example(
      "chancery authority add person 'Ana Example' --country RU --alias 'A. Example' --by ana",
      "a person"),
    Example(
      "chancery authority add document 'Treaty of Nowhere' --type treaty --signed 2001 --by ana",
      "a document"),
    Example("chancery authority add topic 'Deep sea mining' --by ana", "a topic"),
  ]

  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case person, organisation, office, document, topic
  }

  @Argument(help: "person, organisation, office, document or topic.")
  var kind: Kind

  @Argument(help: ArgumentHelp("The name, title or label.", valueName: "name"))
  var name: String

  @Option(help: ArgumentHelp("The entry's key; else made of the name.", valueName: "slug"))
  var key: String?

  @Option(help: ArgumentHelp("Another name; repeat for more.", valueName: "name"))
  var alias: [String] = []

  @Option(
    help: ArgumentHelp(
      "A country's code; for documents a party: repeat for more.", valueName: "code"))
  var country: [String] = []

  @Option(
    help: ArgumentHelp(
      "What it is: treaty, declaration … for a document; organisation, collective … ; foreign-minister … for an office.",
      valueName: "type"))
  var type: String?

  @Option(help: ArgumentHelp("A document's short title.", valueName: "title"))
  var short: String?

  @Option(
    help: ArgumentHelp("When a document was signed or adopted.", valueName: "date"),
    transform: PartialDate.init(typed:))
  var signed: PartialDate?

  @Option(help: ArgumentHelp("A document's symbol.", valueName: "symbol"))
  var symbol: String?

  @Option(help: ArgumentHelp("The topic above.", valueName: "slug"))
  var parent: String?

  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if let option = optionsGiven.first(where: { !kind.options.contains($0) }) {
      throw ValidationError(
        "a \(kind.rawValue) has no --\(option); it has --"
          + (["key", "alias"] + kind.options).joined(separator: ", --"))
    }
    if kind != .document, country.count > 1 {
      throw ValidationError("a \(kind.rawValue) has one --country")
    }
    if key == nil, EntrySlug.slug(of: name).isEmpty {
      throw ValidationError(
        "no key can be made of '\(name)', which has no Latin letters; give one with --key")
    }
  }

  /// The options that not every kind has, as far as they are given.
  private var optionsGiven: [String] {
    let given: [(String, Bool)] = [
      ("country", !country.isEmpty), ("type", type != nil), ("short", short != nil),
      ("signed", signed != nil), ("symbol", symbol != nil), ("parent", parent != nil),
    ]
    return given.filter(\.1).map(\.0)
  }

  func run() throws {
    let archive = try database.open(.readWrite)
    let slug = key ?? EntrySlug.slug(of: name)
    if try archive.knows(slug, as: kind.named) {
      throw CommandError.wrongUsage(
        what: "there is an entry \(slug) already",
        remedy:
          "give another --key, add names with 'authority alias', or change it with 'authority import'"
      )
    }
    let file = AuthorityFiles.File(path: "\(kind.place)", text: yaml(slug))
    _ = try AuthorityImport(archive: archive).add(
      try AuthorityFiles([file]), by: try reviewer.reviewer())
    CommandEnvironment.current.say("\(kind.rawValue) \(name) added with the key \(slug)")
    for other in try archive.namesakes(of: name, as: kind.named) {
      CommandEnvironment.current.say(
        "texts name \(other.name) (#\(other.id)) too; if that is the same, "
          + "'chancery authority merge \(kind.named.rawValue) \"#\(other.id)\" \(slug)'")
    }
  }

  /// The entry as it would stand in an authority file.
  private func yaml(_ slug: String) -> String {
    var fields: [(String, String)] = [("key", EntrySlug.quoted(slug))]
    func add(_ field: String, _ value: String?) {
      if let value { fields.append((field, EntrySlug.quoted(value))) }
    }
    func add(_ field: String, _ values: [String]) {
      guard !values.isEmpty else { return }
      fields.append((field, "[\(values.map(EntrySlug.quoted).joined(separator: ", "))]"))
    }
    switch kind {
    case .person, .organisation:
      add("name", name)
      if kind == .organisation { add("kind", type ?? "organisation") }
      add("country", country.first)
    case .office:
      add("title", name)
      add("role", type ?? "other")
      add("country", country.first)
    case .document:
      add("title", name)
      add("short", short)
      add("kind", type ?? "other")
      add("signed", signed?.description)
      add("parties", country)
      add("symbol", symbol)
    case .topic:
      add("label", name)
      add("parent", parent)
    }
    add(kind == .topic ? "indicators" : "aliases", alias)
    let lines = fields.map { "\($0.0): \($0.1)" }
    return "- " + lines.joined(separator: "\n  ") + "\n"
  }
}

extension AuthorityAddCommand.Kind {
  /// The options that entries of the kind have, beside those that all have.
  fileprivate var options: [String] {
    switch self {
    case .person: ["country"]
    case .organisation, .office: ["country", "type"]
    case .document: ["country", "type", "short", "signed", "symbol"]
    case .topic: ["parent"]
    }
  }

  var named: NamedKind {
    switch self {
    case .person, .organisation: .speaker
    case .office: .office
    case .document: .document
    case .topic: .topic
    }
  }

  /// The file or folder of files where such entries stand.
  var place: String {
    switch self {
    case .person: "people"
    case .organisation: "organisations"
    case .office: "offices"
    case .document: "documents"
    case .topic: "topics.yaml"
    }
  }
}
