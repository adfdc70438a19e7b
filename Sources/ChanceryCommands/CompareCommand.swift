import Archive
import ArgumentParser
import Inquiry
import Output
import Records

/// `chancery compare`.
struct CompareCommand: ParsableCommand, ExampledCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Set speakers, countries, documents, outlets or years beside each other.",
    discussion: """
      A side is a date, or a country, a speaker, a document, a topic, an outlet or an office by name; the first of these \
      that fits, unless --as tells which. Filters hold for every side.

      \(examplesText)
      """)

  static let examples = [
    Example("chancery compare Russia Japan --topic peace-treaties", "two countries on a topic"),
    Example("chancery compare Lavrov Kono --since 2018", "two ministers"),
    Example(
      "chancery compare Russia Japan --as speaker", "two states, and not who speaks for them"),
    Example("chancery compare 2018 2019 --country JP --format csv", "two years, as CSV"),
  ]

  @Argument(help: ArgumentHelp("Two names or more.", valueName: "side"))
  var sides: [String]

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "What every side is: country, speaker, document, topic, outlet or office.", valueName: "kind")
  )
  var kind: NamedKind?

  @OptionGroup var filter: FilterOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var explain: ExplainOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if sides.count < 2 { throw ValidationError("compare takes two sides or more") }
  }

  func run() throws {
    let archive = try database.open()
    let question = try QuestionAsked(
      .statements, filter: filter, page: nil, standardSort: .id, in: archive)
    let sides = try sides.map { try side($0, in: archive) }
    let finder = ComparisonFinder(archive: archive)
    if explain.explain {
      let sql = try archive.tracing { try finder.answer(question.query, sides: sides) }.sql
      return try ResultStream.write(SQLText.script(sql), to: nil)
    }
    let answer = try finder.answer(question.query, sides: sides)
    if answer.isEmpty {
      throw CommandError.nothingMatched(reason: try question.reasonForNothing())
    }
    if output.isPlain {
      let environment = CommandEnvironment.current
      let stream = try ResultStream(path: nil, isForReading: !output.noPager)
      try AnswerPage(archive: archive, styling: environment.styling, width: environment.columns)
        .write(answer, to: stream.bytes)
      try stream.finish()
    } else {
      try answer.writeRows(output, archive: archive)
    }
  }

  /// What a side stands for: a country before a speaker of that name, which is the state itself.
  private func side(_ name: String, in archive: Archive) throws -> ComparisonSide {
    if kind == nil, let date = PartialDate(name) {
      var filter = Filter()
      filter.since = date
      filter.until = date
      return ComparisonSide(label: name, filter: filter)
    }
    var near: [String] = []
    let kinds = kind.map { [$0] } ?? [.country, .speaker, .document, .topic, .outlet, .office]
    for kind in kinds {
      let resolution = try archive.resolve(name, as: kind)
      if case .unknown(let names) = resolution.outcome {
        near += names
        continue
      }
      var filter = Filter()
      let keys = resolution.candidates.map(\.key)
      switch kind {
      case .country: filter.countries = keys.map { CountryCode(rawValue: $0) }
      case .speaker: filter.speakers = keys
      case .document: filter.documents = keys
      case .topic: filter.topics = keys
      case .outlet: filter.outlets = keys
      case .office: filter.offices = keys
      }
      let only = resolution.candidates.count == 1 ? resolution.candidates.first?.name : nil
      return ComparisonSide(label: only ?? name, filter: filter)
    }
    let hint = near.isEmpty ? "" : "; did you mean '\(near.prefix(3).joined(separator: "', '"))'?"
    throw CommandError.nothingMatched(reason: "nothing is named '\(name)' in the database\(hint)")
  }
}

extension NamedKind: ExpressibleByArgument {}
