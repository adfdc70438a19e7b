import Foundation
import Testing

@testable import Archive
@testable import ChanceryCommands

@Suite struct DoctorCommandTests {
  private let sample: SampleDatabase

  init() throws { sample = try SampleDatabase() }

  @Test func `a search index that is off is what it can mend, and it says how`() async throws {
    let archive = try Archive.open(sample.path, access: .readWrite)
    try archive.write { database in
      try PreparedStatement(
        database,
        "INSERT INTO statement_search (statement_search, rowid, content) VALUES ('delete', 2, 'rests')"
      ).run()
    }
    try archive.close()
    let found = await CommandTrial(["doctor"], database: sample.path)
    #expect(found.exitCode == 3)
    #expect(found.messages.contains("chancery doctor --rebuild-search"))
    #expect(!found.messages.contains("new database"))
    let mended = await CommandTrial(["doctor", "--rebuild-search"], database: sample.path)
    #expect(mended.exitCode == 0 && mended.output.hasSuffix("is sound\n"))
  }

  @Test func `of anything else it says that only a copy helps`() {
    let findings = [
      Finding(subject: .search, message: "off"), Finding(subject: .words, message: "other"),
    ]
    #expect(DoctorCommand.remedy(for: findings).contains("new database"))
    #expect(DoctorCommand.remedy(for: [findings[0]]).contains("--rebuild-search"))
  }

  @Test func `a command that reads leaves an empty file empty`() async throws {
    let path = sample.folder.appending(path: "empty.sqlite").path
    try Data().write(to: URL(fileURLWithPath: path))
    for line in [["stats"], ["list", "articles"], ["doctor"], ["sql", "SELECT 1"]] {
      let trial = await CommandTrial(line + ["--db", path])
      #expect(trial.exitCode == 3 && trial.messages.contains("empty"), "\(line)")
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)).isEmpty)
  }
}
