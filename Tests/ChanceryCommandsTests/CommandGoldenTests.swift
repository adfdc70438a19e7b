import Foundation
import Testing

@testable import ChanceryCommands

/// What every command prints on standard output and standard error, and how it ends.
@Suite struct `Every command` {
  private let sample: SampleDatabase

  init() throws { sample = try SampleDatabase() }

  static let readings: [(name: String, line: [String])] = [
    ("search", ["search", "peace treaty"]),
    ("search-csv", ["search", "declaration OR position", "--format", "csv", "--sort", "date"]),
    ("search-articles", ["search", "stalemate", "--in", "articles"]),
    ("search-filtered", ["search", "declaration", "--act", "reject", "--since", "2019"]),
    ("search-misspelt", ["search", "deadlokc"]),
    ("search-no-speaker", ["search", "treaty", "--speaker", "Lavrow"]),
    ("search-no-country", ["search", "treaty", "--country", "Rusia"]),
    ("search-period", ["search", "treaty", "--until", "2012"]),
    ("search-all-words", ["search", "deadlock settles"]),
    ("search-condition", ["search", "treaty", "--act", "threaten"]),
    ("search-nothing", ["search", "..."]),
    ("search-left-out", ["search", "treaty", "-halves", "-\"peace talks\"", "-oil"]),
    ("search-only-left-out", ["search", "-treaty"]),
    ("search-no-row", ["search", "treaty", "--limit", "0"]),
    ("search-no-order", ["search", "treaty", "--sort", "count"]),
    ("search-no-date", ["search", "treaty", "--since", "yesterday"]),
    ("search-no-name", ["search", "treaty", "--speaker", " "]),
    (
      "search-conditions",
      ["search", "treaty", "--act", "threaten", "--kind", "direct", "--genre", "official"]
    ),
    ("search-hostile", ["search", "\" OR NEAR( -* :) NOT\u{0}"]),
    ("search-explain", ["search", "treaty", "--explain"]),
    ("list-articles", ["list", "articles"]),
    ("list-statements", ["list", "statements"]),
    ("list-speakers", ["list", "speakers"]),
    ("list-documents", ["list", "documents"]),
    ("list-references", ["list", "references"]),
    ("list-topics", ["list", "topics"]),
    ("list-outlets", ["list", "outlets"]),
    ("list-countries", ["list", "countries", "--sort", "name"]),
    ("list-batches", ["list", "batches"]),
    ("list-refusals", ["list", "refusals"]),
    ("list-corrections", ["list", "corrections"]),
    ("list-json", ["list", "speakers", "--format", "json", "--columns", "key,statements"]),
    ("list-markdown", ["list", "outlets", "--format", "markdown"]),
    ("list-no-column", ["list", "speakers", "--columns", "nonsense"]),
    ("list-empty-column", ["list", "speakers", "--columns", "name,"]),
    ("list-same-column", ["list", "speakers", "--columns", "name,id,name"]),
    ("list-no-condition", ["list", "batches", "--speaker", "Lavrov"]),
    ("list-no-kind", ["list", "ministers"]),
    ("list-offset", ["list", "speakers", "--offset", "50"]),
    ("show-article", ["show", "article", "1"]),
    ("show-hostile", ["show", "article", "3"]),
    ("show-statement", ["show", "statement", "2"]),
    ("show-statement-json", ["show", "statement", "2", "--format", "json"]),
    ("show-speaker", ["show", "speaker", "Lavrov"]),
    ("show-document", ["show", "document", "Soviet-Japanese Joint Declaration"]),
    ("show-topic", ["show", "topic", "peace-treaties"]),
    ("show-nobody", ["show", "speaker", "Lavrvo"]),
    ("show-no-number", ["show", "statement", "first"]),
    ("show-absent", ["show", "article", "99"]),
    ("list-all", ["list", "topics", "--all"]),
    ("list-all-articles", ["list", "articles", "--all"]),
    ("list-all-condition", ["list", "speakers", "--all", "--country", "RU"]),
    ("timeline", ["timeline"]),
    ("timeline-day", ["timeline", "--by", "day", "--speaker", "Lavrov"]),
    ("timeline-month", ["timeline", "--by", "month", "--format", "csv"]),
    ("timeline-speaker", ["timeline", "--by", "speaker", "--limit", "2"]),
    ("timeline-topic", ["timeline", "--by", "topic"]),
    ("timeline-document", ["timeline", "--by", "document"]),
    ("timeline-outlet", ["timeline", "--by", "outlet"]),
    ("timeline-nothing", ["timeline", "--until", "1999"]),
    ("timeline-columns", ["timeline", "--by", "speaker", "--columns", "statements,speaker"]),
    ("stats", ["stats", "--format", "tsv"]),
    ("stats-no-column", ["stats", "--columns", "number"]),
    ("export-statements", ["export", "statements"]),
    ("export-excel", ["export", "statements", "--excel", "--columns", "id,content"]),
    ("export-tsv", ["export", "references", "--format", "tsv"]),
    ("export-jsonl", ["export", "speakers", "--format", "jsonl", "--columns", "id,name"]),
    ("export-codebook", ["export", "statements", "--codebook", "--speaker", "Lavrov"]),
    ("export-named", ["export", "topics", "--codebook"]),
    ("export-every-entry", ["export", "topics", "--codebook", "--all"]),
    ("export-metadata", ["export", "metadata"]),
    ("export-all-nowhere", ["export", "all"]),
    ("export-all-part", ["export", "all", "--limit", "3", "-o", "folder"]),
    ("export-independent", ["export", "topics", "--codebook", "--independent"]),
    ("export-empty", ["export", "statements", "--speaker", "Tarō Kōno", "--act", "threaten"]),
    ("sql-schema", ["sql", "--schema", "--format", "tsv"]),
    ("authority-list", ["authority", "list", "speakers"]),
    ("authority-list-part", ["authority", "list", "documents", "--name", "DECLARATION"]),
    ("authority-list-offices", ["authority", "list", "offices", "--format", "csv"]),
    ("authority-list-none", ["authority", "list", "topics", "--origin", "user"]),
    ("authority-show", ["authority", "show", "speaker", "Lavrov"]),
    ("authority-show-office", ["authority", "show", "office", "foreign minister"]),
    ("authority-show-country", ["authority", "show", "country", "Moscow"]),
    ("authority-show-document", ["authority", "show", "document", "joint-declaration-1956"]),
    ("authority-show-topic", ["authority", "show", "topic", "Peace treaties"]),
    ("doctor", ["doctor"]),
    ("no-command", ["fetch"]),
    ("near-command", ["serch", "treaty"]),
    ("no-command-yet", ["--db", "sample.sqlite", "stats"]),
    ("no-option", ["list", "speakers", "--colour"]),
    ("version", ["--version"]),
  ]

  @Test(arguments: readings)
  func `prints what its golden file has`(name: String, line: [String]) async throws {
    let trial = await CommandTrial(line, database: sample.path)
    try GoldenFile(name: name).expect(
      trial.transcript(replacing: [sample.path: "sample.sqlite", sample.folder.path: "FOLDER"]))
  }

  @Test(arguments: helps)
  func `has help`(line: [String]) async throws {
    let trial = await CommandTrial(line + ["--help"])
    let name = (["help"] + line).joined(separator: "-")
    try GoldenFile(name: name).expect(trial.transcript())
  }

  static let helps: [[String]] = [
    [], ["ingest"], ["extract"], ["search"], ["ask"], ["show"], ["list"], ["compare"],
    ["timeline"], ["stats"], ["export"],
    ["correct"], ["authority"], ["authority", "list"], ["authority", "show"], ["authority", "add"],
    ["authority", "remove"], ["authority", "alias"], ["authority", "merge"],
    ["authority", "import"], ["sql"], ["doctor"],
  ]

  /// Commands that write, one after the other on one database, with what the database then says.
  @Test func `changes what it is told to, and back`() async throws {
    let lines: [[String]] = [
      ["correct", "4", "--speaker", "Lavrov", "--note", "misread", "--by", "ana"],
      ["show", "statement", "4"],
      ["correct", "1", "2", "--confirm", "--by", "ana"],
      ["correct", "3", "--reject", "--by", "ben"],
      ["show", "statement", "3", "--columns", "id,speaker,review,reviewed_by"],
      ["list", "statements", "--review", "rejected,corrected", "--columns", "id,review"],
      ["list", "statements", "--reviewed-by", "Ana", "--columns", "id,review"],
      ["list", "corrections"],
      ["list", "statements", "--columns", "id,speaker,review,reviewed_by"],
      ["correct", "5", "--content", "\"settles everything\"", "--kind", "direct", "--by", "ben"],
      ["correct", "5", "--content", "never said", "--by", "ben"],
      ["correct", "5", "--document", "none", "--topic", "Peace treaties", "--by", "ben"],
      ["export", "statements", "--columns", "id,kind,content,content_spans,documents,topics"],
      [
        "correct", "2", "--act", "decline-comment", "--said-on", "2019-08-14", "--office", "none",
        "--by", "ana",
      ],
      ["show", "statement", "2"],
      ["correct", "2", "--said-on", "yesterday", "--by", "ana"],
      ["correct", "2", "--use", "dispute", "--by", "ana"],
      ["correct", "2", "--use", "accuse", "--by", "ana"],
      ["show", "statement", "2"],
      ["correct", "--withdraw", "1"],
      ["correct", "--withdraw", "1"],
      ["correct", "4", "--adopt", "2"],
      ["correct", "4", "--speaker", "Lavrow", "--by", "ana"],
      ["correct", "4", "--speaker", "Lavrov"],
      ["correct", "4"],
      ["correct", "99", "--confirm", "--by", "ana"],
      ["authority", "merge", "speaker", "Tarō Kōno", "a senior offical", "Lavrov", "--by", "ana"],
      ["authority", "merge", "speaker", "Tarō Kōno", "Lavrov", "--by", "ana"],
      ["list", "speakers"],
      ["authority", "list", "speakers", "--merged"],
      ["authority", "merge", "speaker", "Tarō Kōno", "--undo"],
      ["authority", "merge", "speaker", "Tarō Kōno", "--undo"],
      ["authority", "merge", "country", "Russia", "Japan", "--by", "ana"],
      ["authority", "alias", "document", "joint-declaration-1956", "Moscow paper", "--by", "ana"],
      ["list", "speakers", "--document", "moscow paper"],
      [
        "authority", "alias", "document", "joint-declaration-1956", "Moscow paper", "--remove",
      ],
      ["list", "speakers", "--document", "moscow paper"],
      ["doctor"],
    ]
    var transcript = ""
    for line in lines {
      let trial = await CommandTrial(line, database: sample.path)
      transcript += trial.transcript(replacing: [sample.path: "sample.sqlite"]) + "\n"
    }
    try GoldenFile(name: "changes").expect(transcript)
  }
}
