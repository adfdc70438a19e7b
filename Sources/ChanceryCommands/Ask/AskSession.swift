import Archive
import Inquiry
import Output
import Records

/// Questions to one database, each of which may refer to the one before.
struct AskSession {
  let command: AskCommand
  let archive: Archive
  let inquiry: Inquiry
  private var previous: Understanding?
  /// Why the last question has no answer.
  private(set) var reasonForNothing = ""

  init(command: AskCommand, archive: Archive, inquiry: Inquiry) {
    self.command = command
    self.archive = archive
    self.inquiry = inquiry
  }

  /// Answers one question.
  ///
  /// - Returns: Whether anything matched.
  mutating func answer(_ question: String) throws -> Bool {
    var understanding = try understand(question)
    try restrict(&understanding)
    if let reason = understanding.unanswerable {
      try print(understanding, nil, sql: [])
      reasonForNothing = reason
      return false
    }
    let finder = AnswerFinder(archive: archive)
    var sql: [String] = []
    let answer: Answer
    if command.explain {
      (answer, sql) = try archive.tracing { try finder.answer(to: understanding) }
      sql += try archive.tracing { try page.readRows(of: answer) }.sql
    } else {
      answer = try finder.answer(to: understanding)
    }
    understanding.shownArticles = try shownArticles(understanding, answer)
    previous = understanding
    try print(understanding, answer, sql: sql)
    if answer.isEmpty {
      reasonForNothing = try AbsenceReason(archive: archive).text(for: understanding)
    }
    return !answer.isEmpty
  }

  /// The question as understood; where a word that no text has is nearly spelt like a name, with that name.
  func understand(_ question: String) throws -> Understanding {
    let parts = inquiry.questions(in: question)
    var reading = inquiry.read(parts[0])
    if reading.isEmpty {
      throw CommandError.wrongUsage(
        what: "there is no word in the question '\(question)'", remedy: "ask in words")
    }
    var knowledge = try archive.knowledge(for: reading.request)
    let spellings = knowledge.spellings
    if !spellings.isEmpty {
      reading = inquiry.read(reading.respelt(spellings))
      knowledge = try archive.knowledge(for: reading.request)
    }
    var understanding = inquiry.understand(reading, knowing: knowledge, after: previous)
    understanding.question = question
    for other in parts.dropFirst() {
      understanding.remarks.append(
        "only the first question is answered; ask by itself: “\(DisplayText.safe(other))”")
    }
    for (word, name) in spellings.sorted(by: { $0.key < $1.key }) {
      understanding.pieces.append(
        UnderstoodPiece(.spelling, words: word, meaning: "read as “\(name)”"))
    }
    return understanding
  }

  /// Adds the conditions of the command line.
  private func restrict(_ understanding: inout Understanding) throws {
    let options = try QuestionAsked(
      .statements, filter: command.filter, page: nil, standardSort: .id, in: archive
    ).query.filter
    try QuestionAsked.refuseWithoutMeaning(
      understanding.query.rows, filter: options, sort: command.page.sort)
    understanding.query.filter.restrict(to: options)
    if let sort = command.page.sort { understanding.query.sort = sort }
    if let limit = command.page.limit { understanding.query.limit = limit.rawValue }
    understanding.query.offset = command.page.offset.rawValue
  }

  private func shownArticles(
    _ understanding: Understanding, _ answer: Answer
  ) throws -> [ArticleID] {
    // Only a next question can point at them.
    guard command.question.isEmpty, var query = answer.statements else { return [] }
    query.limit = 1
    var articles: [ArticleID] = []
    try archive.rows(query, columns: ["article_id"]) { row in
      if case .integer(let id) = row[0] { articles.append(ArticleID(rawValue: id)) }
    }
    return articles
  }

  private var page: AnswerPage {
    let environment = CommandEnvironment.current
    return AnswerPage(
      archive: archive, styling: environment.styling, width: environment.columns)
  }

  /// - Parameter answer: `nil` where there can be none.
  private func print(_ understanding: Understanding, _ answer: Answer?, sql: [String]) throws {
    let environment = CommandEnvironment.current
    var output = command.output
    if output.format == nil, output.output == nil, let format = understanding.exportFormat {
      output.format = OutputFormat(rawValue: format)
    }
    let account = UnderstandingText(styling: environment.styling, width: environment.columns)
    var text = account.text(of: understanding)
    if command.explain { text += account.explanation(of: understanding, sql: sql) }
    if output.isPlain {
      let stream = try ResultStream(
        path: nil, isForReading: !output.noPager && !command.question.isEmpty)
      stream.bytes.append(text + "\n")
      if let answer { try page.write(answer, to: stream.bytes) }
      if command.question.isEmpty { stream.bytes.append("\n") }
      try stream.finish()
    } else {
      environment.say(text, isStyled: true)
      try answer?.writeRows(output, archive: archive)
    }
  }
}

extension OutputOptions {
  /// Whether the answer is for a person to read, in no format in particular.
  var isPlain: Bool { format == nil && output == nil && !excel && columns == nil }
}
