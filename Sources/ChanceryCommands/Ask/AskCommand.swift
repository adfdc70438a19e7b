import Archive
import ArgumentParser
import Authority
import Inquiry
import Output
import Records

/// `chancery ask`.
struct AskCommand: ParsableCommand, ExampledCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Ask in words; the answer says how the question was understood.",
    discussion: """
      A question becomes the same query as the filters make, by the authority files and a grammar of dates, acts and \
      forms: who, what, when, where, which, how many, how often, did anyone, compare, first, latest, quote exactly. What \
      is not understood is searched for as words. Whether something is so, the database cannot tell: "did Iran comply?" \
      gets what was said of it, by whom it is asserted and denied. Without a question, questions are read one after \
      another; "it", "he" and "and in 2018?" refer back.

      \(examplesText)
      """)

  static let examples = [
    Example("chancery ask 'who has invoked the 1956 Joint Declaration?'", "names with counts"),
    Example("chancery ask 'what did Lavrov say about Japan since 2012' --explain", "with its SQL"),
    Example("chancery ask 'compare Russia and Japan on peace treaties'", "a column a side"),
    Example("chancery ask 'how many statements by Lavrov, by year' --format csv", "as CSV"),
  ]

  @Argument(help: ArgumentHelp("The question; none to ask several.", valueName: "question"))
  var question: [String] = []

  @Option(
    help: ArgumentHelp("The day that 'last month' counts from.", valueName: "date"),
    transform: PartialDate.init(typed:))
  var today: PartialDate?

  @Flag(help: "Show the query and its SQL with the answer.")
  var explain = false

  @OptionGroup var filter: FilterOptions
  @OptionGroup var page: PageOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let environment = CommandEnvironment.current
    let archive = try database.open()
    let inquiry = Inquiry(
      authority: try Self.authority(besides: archive), today: (today ?? environment.today).lastDay)
    var session = AskSession(command: self, archive: archive, inquiry: inquiry)
    let words = question.joined(separator: " ")
    if !question.isEmpty {
      guard try session.answer(words) else {
        throw CommandError.nothingMatched(reason: session.reasonForNothing)
      }
    } else {
      try ask(&session)
    }
  }

  /// The authority files with what people added to the database, so that a question knows what a text is read by.
  private static func authority(besides archive: Archive) throws -> Authority {
    let base: Authority
    do {
      base = try Authority.embedded()
    } catch {
      throw CommandError.failed(place: nil, what: "\(error)", remedy: "build the program anew")
    }
    return try DatabaseAuthority(base: base, archive: archive).compiled()
  }

  /// Reads questions until there are no more.
  private func ask(_ session: inout AskSession) throws {
    let environment = CommandEnvironment.current
    var asked = 0
    var answered = 0
    if environment.messageTerminal != nil {
      environment.say("One question a line; an empty line ends.")
    }
    while let line = environment.nextLine() {
      if line.allSatisfy(\.isWhitespace) {
        if environment.messageTerminal != nil { break }
        continue
      }
      asked += 1
      if try session.answer(line) {
        answered += 1
      } else {
        environment.say(session.reasonForNothing)
      }
    }
    if asked == 0 {
      throw CommandError.wrongUsage(
        what: "there is no question", remedy: "put one in quotation marks after 'ask'")
    }
    if answered == 0 { throw CommandError.nothingMatched(reason: "no question has an answer") }
  }
}
