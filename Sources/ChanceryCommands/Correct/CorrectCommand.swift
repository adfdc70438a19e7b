import Archive
import ArgumentParser
import Output
import Records

/// `chancery correct`.
struct CorrectCommand: ParsableCommand, ExampledCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Change, confirm or reject statements.",
    discussion: """
      A decision is kept apart from the statement, with who made it, and applied again whenever its \
      article is read or extracted anew. Where the statement is no longer found, 'chancery list \
      corrections' shows it as orphaned, and --adopt lets it be about another.

      \(examplesText)
      """)

  static let examples = [
    Example("chancery correct 1 --speaker 'Sergey Lavrov' --by ana", "another speaker"),
    Example("chancery correct 1 --act deny --said-on 2019-08-14 --by ana", "another act and day"),
    Example(
      "chancery correct 1 --document 'Joint Declaration' --use invoke --by ana",
      "what it does with it"),
    Example("chancery correct 2 3 --confirm --by ana", "both are right as they are"),
    Example("chancery correct 4 --reject --note 'a caption' --by ana", "no statement"),
    Example("chancery correct --withdraw 1", "take a decision back, by its number"),
  ]

  @Argument(help: ArgumentHelp("Numbers of statements.", valueName: "statement"))
  var statements: [RowNumber] = []

  @Option(
    help: ArgumentHelp("Who spoke; 'none' for nobody who can be made out.", valueName: "name"))
  var speaker: String?

  @Option(help: ArgumentHelp("Who did not speak.", valueName: "name"))
  var notSpeaker: String?

  @Option(
    help: ArgumentHelp(
      "A document that it refers to; repeat for more, 'none' for no document.", valueName: "name"))
  var document: [String] = []

  @Option(
    help: ArgumentHelp(
      "How it uses the documents that it refers to; of one among several DOCUMENT=USE, repeat for more.",
      valueName: "use"))
  var use: [UseTyped] = []

  @Option(
    help: ArgumentHelp("A topic of it; repeat for more, 'none' for no topic.", valueName: "name"))
  var topic: [String] = []

  @Option(help: ArgumentHelp("direct, mixed or indirect.", valueName: "kind"))
  var kind: StatementKind?

  @Option(help: ArgumentHelp("What the speaker does by saying it.", valueName: "act"))
  var act: Act?

  @Option(
    help: ArgumentHelp(
      "When it was said; 'none' where the text does not tell.", valueName: "date"),
    transform: OptionalDate.init(typed:))
  var saidOn: OptionalDate?

  @Option(
    help: ArgumentHelp(
      "The office in which the speaker spoke; 'none' for none.", valueName: "title"))
  var office: String?

  @Option(
    help: ArgumentHelp(
      "The words reported: as they stand in the article, or offsets as 120-188,200-240.",
      valueName: "words"))
  var content: String?

  @Flag(help: "All is right as it is.")
  var confirm = false

  @Flag(help: "It is no statement.")
  var reject = false

  @Option(help: ArgumentHelp("Take back the decision of this number.", valueName: "correction"))
  var withdraw: RowNumber?

  @Option(
    help: ArgumentHelp(
      "Let the orphaned decision of this number be about the statement.", valueName: "correction"))
  var adopt: RowNumber?

  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if confirm, reject { throw ValidationError("a statement is confirmed or rejected, not both") }
    if withdraw != nil {
      guard statements.isEmpty, !decidesAnything, adopt == nil else {
        throw ValidationError("--withdraw goes alone; it knows its statement")
      }
    } else if adopt != nil {
      guard statements.count == 1, !decidesAnything else {
        throw ValidationError("--adopt goes with one statement and nothing else")
      }
    } else {
      if statements.isEmpty { throw ValidationError("give the number of a statement") }
      if !decidesAnything {
        throw ValidationError("say what is right, for example --speaker, --confirm or --reject")
      }
      if content != nil, statements.count > 1 {
        throw ValidationError("--content goes with one statement")
      }
    }
  }

  private var decidesAnything: Bool {
    speaker != nil || notSpeaker != nil || !document.isEmpty || !use.isEmpty || !topic.isEmpty
      || kind != nil || act != nil || saidOn != nil || office != nil || content != nil || confirm
      || reject
  }

  func run() throws {
    let archive = try database.open(.readWrite)
    let environment = CommandEnvironment.current
    if let withdraw {
      let statement = try archive.withdraw(
        CorrectionID(rawValue: withdraw.rawValue), at: environment.timestamp())
      let place = statement.map { " on statement \($0.rawValue)" } ?? ""
      environment.say("decision \(withdraw.rawValue)\(place) is taken back")
    } else if let adopt {
      let statement = StatementID(rawValue: statements[0].rawValue)
      try archive.adopt(CorrectionID(rawValue: adopt.rawValue), by: statement)
      environment.say("decision \(adopt.rawValue) is about statement \(statement.rawValue) now")
    } else {
      let ids = statements.map { StatementID(rawValue: $0.rawValue) }
      let made = try archive.correct(ids, try decisions(in: archive), by: try reviewer.reviewer())
      // Those of one transaction follow one another.
      let ends = made.count > 2 ? [made[0], made[made.count - 1]] : made
      let numbers = ends.map { "\($0.rawValue)" }.joined(separator: made.count > 2 ? " to " : ", ")
      environment.say(
        "\(FigureText.count(made.count, "decision")) on "
          + "\(FigureText.count(ids.count, "statement")) kept as \(numbers)")
    }
  }

  private func decisions(in archive: Archive) throws -> [Decision] {
    func key(_ name: String, _ kind: NamedKind) throws -> AuthorityKey {
      AuthorityKey(
        rawValue: try archive.entry(named: name, as: kind, addedWith: kind.additions).key)
    }
    func keys(_ names: [String], _ kind: NamedKind) throws -> [AuthorityKey] {
      names == ["none"] ? [] : try names.map { try key($0, kind) }
    }
    var decisions: [Decision] = []
    // The date tells which office a speaker held, and an office that is named goes before that.
    if let saidOn { decisions.append(.saidOn(saidOn.date)) }
    if let speaker {
      decisions.append(.speaker(speaker == "none" ? nil : try key(speaker, .speaker)))
    }
    if let notSpeaker { decisions.append(.notSpeaker(try key(notSpeaker, .speaker))) }
    if let office {
      decisions.append(.office(office == "none" ? nil : try key(office, .office)))
    }
    if !document.isEmpty { decisions.append(.documents(try keys(document, .document))) }
    for use in use {
      decisions.append(.use(use.use, of: try use.document.map { try key($0, .document) }))
    }
    if !topic.isEmpty { decisions.append(.topics(try keys(topic, .topic))) }
    if let kind { decisions.append(.kind(kind)) }
    if let act { decisions.append(.act(act)) }
    if let content { decisions.append(.content(try ranges(content, in: archive))) }
    if confirm { decisions.append(.confirm) }
    if reject { decisions.append(.reject) }
    return decisions
  }

  private func ranges(_ content: String, in archive: Archive) throws -> [ScalarRange] {
    if let ranges = SpanText.ranges(content), !ranges.isEmpty { return ranges }
    return [try archive.place(of: content, near: StatementID(rawValue: statements[0].rawValue))]
  }
}

extension StatementKind: ExpressibleByArgument {}

extension Act: ExpressibleByArgument {
  /// The act as the database has it; a hyphen does for an underscore.
  public init?(argument: String) {
    self.init(rawValue: argument.lowercased().replacing("-", with: "_"))
  }
}

/// A date, or that there is none.
struct OptionalDate: Hashable, Sendable {
  let date: PartialDate?

  /// - Throws: With examples of what is a date.
  init(typed text: String) throws {
    date = text == "none" ? nil : try PartialDate(typed: text)
  }
}
