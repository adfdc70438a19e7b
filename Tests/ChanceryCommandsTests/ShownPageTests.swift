import Archive
import Output
import Records
import Testing

@testable import ChanceryCommands

@Suite struct `A page about one thing` {
  private let sample: SampleDatabase
  private let page = ShownPage(styling: .plain, width: 100)

  init() throws { sample = try SampleDatabase() }

  @Test func `names the places that carried the same text`() throws {
    let archive = try Archive.open(sample.path, access: .readWrite)
    var copy = SampleWorld.articles[0].article
    copy.outlet = "Evening Ledger"
    copy.url = "https://ledger.example/forum"
    let batch = try archive.beginBatch(
      NewBatch(
        programVersion: "0.1.0", extractionVersion: "sample", authorityVersion: "sample-1",
        startedAt: "2026-01-03T03:04:05Z"))
    try archive.store([.known(copy)], in: batch)
    let line = "also in       Evening Ledger, 2019-08-15, https://ledger.example/forum\n"
    #expect(page.text(of: try archive.article(ArticleID(rawValue: 1))).contains(line))
    #expect(page.text(of: try archive.statement(StatementID(rawValue: 1))).contains(line))
  }

  @Test func `names a document once, with all words that refer to it`() throws {
    let archive = try Archive.open(sample.path, access: .readOnly)
    var found = try archive.statement(StatementID(rawValue: 2))
    var again = found.references[0]
    found.references.append(again)
    again.printed = "that paper"
    found.references.append(again)
    let title = SampleWorld.declaration.title
    #expect(
      page.text(of: found).contains(
        "documents     \(title) (“Joint Declaration”, “that paper”)\n"))
  }

  @Test(arguments: [
    (EntryOrigin.file, "the authority files"), (.user, "a person's entry in this database"),
    (.text, "texts alone"),
  ])
  func `says where an entry is known from`(origin: EntryOrigin, words: String) throws {
    let archive = try Archive.open(sample.path, access: .readOnly)
    var detail = try archive.speaker(SpeakerID(rawValue: 1))
    detail.origin = origin
    #expect(page.text(of: detail).contains("known from    \(words)\n"))
  }
}
