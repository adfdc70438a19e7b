import ArgumentParser
import Records

/// The conditions that rows must meet, the same for every command that reads rows.
///
/// An option that is given twice means either value; different options must hold together.
struct FilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Who speaks, alone or jointly with others: a name, an alias, a key or #ID; --speaker-kind person \
      leaves out what was said jointly.
      """, valueName: "name"))
  var speaker: [String] = []

  @Option(
    help: ArgumentHelp("What the speaker is.", valueName: "kind"))
  var speakerKind: [CommaSeparated<SpeakerKind>] = []

  @Option(help: ArgumentHelp("The office in which the speaker spoke.", valueName: "title"))
  var office: [String] = []

  @Option(help: ArgumentHelp("Who passes on what the speaker says: TASS.", valueName: "name"))
  var relay: [String] = []

  @Option(help: ArgumentHelp("The speaker's country: a code or a name.", valueName: "country"))
  var country: [String] = []

  @Option(help: ArgumentHelp("A country that the statement is about.", valueName: "country"))
  var about: [String] = []

  @Option(help: ArgumentHelp("A topic, with the topics below it.", valueName: "topic"))
  var topic: [String] = []

  @Option(help: ArgumentHelp("A document that the statement refers to.", valueName: "document"))
  var document: [String] = []

  @Option(help: ArgumentHelp("How the statement uses the document.", valueName: "use"))
  var use: [CommaSeparated<DocumentUse>] = []

  @Option(help: ArgumentHelp("Where the article was published.", valueName: "outlet"))
  var outlet: [String] = []

  @Option(help: ArgumentHelp("The kind of statement.", valueName: "kind"))
  var kind: [CommaSeparated<StatementKind>] = []

  @Option(help: ArgumentHelp("What the speaker does by saying it.", valueName: "act"))
  var act: [CommaSeparated<Act>] = []

  @Option(help: ArgumentHelp("The genre of the article.", valueName: "genre"))
  var genre: [CommaSeparated<Genre>] = []

  @Option(
    help: ArgumentHelp("On this day, month or year, or later.", valueName: "date"),
    transform: PartialDate.init(typed:))
  var since: PartialDate?

  @Option(
    help: ArgumentHelp("On this day, month or year, or earlier.", valueName: "date"),
    transform: PartialDate.init(typed:))
  var until: PartialDate?

  @Option(help: ArgumentHelp("The batch that brought the article in.", valueName: "id"))
  var batch: [BatchNumber] = []

  @Option(
    help: ArgumentHelp("Statements of at least this confidence.", valueName: "0…1"),
    transform: Share.init(typed:))
  var minConfidence: Share?

  @Flag(help: "Statements that nobody has confirmed, corrected or rejected.")
  var unreviewed = false

  @Option(
    help: ArgumentHelp(
      "What people decided about it; those rejected are left out unless this names them.",
      valueName: "review"))
  var review: [CommaSeparated<Review>] = []

  @Option(help: ArgumentHelp("Who decided anything about the statement.", valueName: "name"))
  var reviewedBy: [String] = []

  @Flag(help: "Each statement once, as the earliest of its near copies has it.")
  var independent = false

  func validate() throws {
    for (name, value) in descriptions where value.allSatisfy(\.isWhitespace) {
      throw ValidationError("--\(name) is empty")
    }
    if let since, let until, since.firstDay > until.lastDay {
      throw ValidationError("--since \(since) is later than --until \(until)")
    }
  }

  /// The conditions as a person gave them, a pair of name and value each.
  var descriptions: [(String, String)] {
    let filter = filter { CountryCode(rawValue: $0) }
    return FilterCondition.all.flatMap { condition in
      condition.values(in: filter).map { (condition.name, $0) }
    }
  }

  /// The filter, before the database is asked what the names stand for.
  ///
  /// - Parameter code: The code of a country by the name that was typed.
  func filter(countryCode code: (String) throws -> CountryCode) rethrows -> Filter {
    var filter = Filter()
    filter.speakers = speaker
    filter.speakerKinds = speakerKind.flatMap(\.values)
    filter.offices = office
    filter.relays = relay
    filter.countries = try country.map(code)
    filter.about = try about.map(code)
    filter.topics = topic
    filter.documents = document
    filter.documentUses = use.flatMap(\.values)
    filter.outlets = outlet
    filter.kinds = kind.flatMap(\.values)
    filter.acts = act.flatMap(\.values)
    filter.genres = genre.flatMap(\.values)
    filter.since = since
    filter.until = until
    filter.batches = batch.map(\.id)
    filter.minConfidence = minConfidence?.rawValue
    filter.unreviewed = unreviewed
    filter.reviews = review.flatMap(\.values)
    filter.reviewers = reviewedBy
    filter.independent = independent
    return filter
  }
}
