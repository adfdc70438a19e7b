/// Questions as an analyst puts them, with the names that are commonest in the database at hand.
struct QuestionSet {
  let questions: [[String]]

  init(_ trial: ProcessTrial) throws {
    func commonest(
      _ kind: String, _ column: String, skipping count: Int = 0, _ filter: [String] = []
    ) throws -> String {
      let line = try trial.output(
        of: [
          "list", kind, "--sort", "count", "--limit", "1", "--offset", "\(count)", "--columns",
          column, "--format", "tsv",
        ] + filter)
      return line.split(separator: "\n").dropFirst().first.map(String.init) ?? ""
    }
    let speaker = try "#" + commonest("speakers", "id")
    let other = try "#" + commonest("speakers", "id", skipping: 5)
    let document = try "#" + commonest("documents", "id")
    let topic = try commonest("topics", "key")
    let country = try commonest("countries", "code")
    let outlet = try "#" + commonest("outlets", "id")
    let page = ["--limit", "20"]
    let filters: [[String]] = [
      [], ["--speaker", speaker], ["--speaker", other, "--speaker", speaker],
      ["--country", country], ["--about", country], ["--topic", topic], ["--document", document],
      ["--outlet", outlet], ["--act", "threaten"], ["--act", "deny,reject", "--country", country],
      ["--kind", "direct"], ["--genre", "transcript"], ["--since", "2020", "--until", "2021-06"],
      ["--since", "2021", "--speaker", speaker, "--topic", topic], ["--min-confidence", "0.9"],
      ["--unreviewed"], ["--speaker-kind", "unnamed"], ["--use", "reaffirm,invoke"],
    ]
    let words = [
      "treaty", "\"peace treaty\"", "the", "president", "sanction* OR tariff*", "iran -nuclear",
      "nuclear NEAR weapons", "NEAR(russia ukraine, 5)", "\"united states\" economy", "said",
      "america* people", "cease-fire", "U.N. O'Brien",
    ]
    var questions: [[String]] = []
    for words in words {
      questions.append(["search", words] + page)
      questions.append(["search", words, "--in", "articles"] + page)
    }
    for words in ["president", "\"united states\""] {
      questions.append(["search", words, "--sort", "date"] + page)
      for filter in filters { questions.append(["search", words] + filter + page) }
    }
    for filter in filters {
      questions.append(["list", "statements"] + filter + page)
      questions.append(["list", "statements", "--sort", "newest"] + filter + page)
      questions.append(["list", "speakers"] + filter + page)
      questions.append(["timeline", "--by", "year"] + filter)
    }
    for kind in [
      "articles", "documents", "references", "topics", "outlets", "countries",
    ] {
      questions.append(["list", kind] + page)
      questions.append(["list", kind, "--topic", topic] + page)
    }
    for kind in ["batches", "refusals"] { questions.append(["list", kind] + page) }
    for by in [
      "day", "month", "year", "speaker", "country", "office", "topic", "document", "outlet",
      "about",
      "kind", "act", "genre", "use",
    ] {
      questions.append(["timeline", "--by", by] + page)
      questions.append(["timeline", "--by", by, "--country", country] + page)
    }
    // Who asks in words asks for persons, not for the "Q" of transcripts.
    let persons = ["--speaker-kind", "person"]
    let name = try commonest("speakers", "name", persons)
    let otherName = try commonest("speakers", "name", skipping: 5, persons)
    let label = try commonest("topics", "label")
    let land = try commonest("countries", "name")
    for words in [
      "who spoke about \(label)?", "what did \(name) say about \(label)?",
      "what did \(name) say in 2021?", "everything \(name) said about \(label), oldest first",
      "how many statements by \(otherName)?", "how many statements on \(label), by country?",
      "how often did \(otherName) speak about \(label)?", "when did \(name) speak about \(label)?",
      "did anyone deny it?", "did \(otherName) ever mention sanctions?",
      "which outlets reported on \(label)?", "which countries does \(otherName) speak about?",
      "who accused whom?", "who threatened \(land)?", "what was the first statement on \(label)?",
      "the latest remarks by \(name)", "quote \(otherName) exactly on \(label)",
      "how has the position of \(land) on \(label) changed since 2020?",
      "compare \(name) and \(otherName) on \(label)", "compare 2020 and 2021 on \(label)",
      "where was it said first?", "who talked about vaccines?",
      "which documents does \(land) invoke?",
    ] { questions.append(["ask", words]) }
    questions.append(["compare", name, otherName])
    questions.append(["compare", "2020", "2021", "--topic", topic])
    self.questions = questions
  }
}
