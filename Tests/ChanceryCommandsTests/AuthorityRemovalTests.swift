import Foundation
import Testing

@testable import ChanceryCommands

@Suite struct AuthorityRemovalTests {
  private let sample: SampleDatabase

  init() throws { sample = try SampleDatabase() }

  /// What a command line says, which must end well unless told otherwise.
  private func say(_ line: String..., exitCode: Int32 = 0) async -> String {
    let trial = await CommandTrial(line, database: sample.path)
    #expect(trial.exitCode == exitCode, "\(trial.messages)")
    return trial.messages
  }

  private func file(_ name: String, _ text: String) throws -> String {
    let file = sample.folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file.path
  }

  private func shown(_ kind: String, _ name: String) async -> String {
    await CommandTrial(["authority", "show", kind, name], database: sample.path).output
  }

  @Test func `what was added goes, with its names`() async throws {
    _ = await say(
      "authority", "add", "person", "Ana Example", "--alias", "A. Example", "--by", "ana")
    #expect(
      await say("authority", "remove", "person", "A. Example")
        == "speaker ana-example is gone\n")
    _ = await say("authority", "show", "speaker", "Ana Example", exitCode: 1)
    #expect(
      await say("authority", "remove", "speaker", "ana-example", exitCode: 1)
        .contains("no speaker 'ana-example'"))
    _ = await say("authority", "add", "person", "Ana Example", "--by", "ana")
    #expect(await shown("speaker", "Ana Example").contains("written by"))
  }

  @Test func `an entry in the place of the files' gives it back`() async throws {
    _ = await say("authority", "add", "topic", "Deep sea mining", "--by", "ana")
    let before = await shown("speaker", "emmanuel-macron")
    let file = try file(
      "people.yaml", "- key: emmanuel-macron\n  name: Manu\n  aliases: [M. le Président]\n")
    #expect(
      await say("authority", "import", file, "--by", "ana").contains("takes the place"))
    #expect(await shown("speaker", "Manu").contains("a person"))
    #expect(
      await say("authority", "import", file, "--undo")
        == """
        1 entry taken back
        emmanuel-macron is as the authority files have it

        """)
    #expect(await shown("speaker", "emmanuel-macron") == before)
    _ = await say("authority", "show", "speaker", "Manu", exitCode: 1)
    #expect(
      await say("authority", "remove", "speaker", "emmanuel-macron", exitCode: 64)
        .contains("no speaker that a person added"))
  }

  @Test func `the entry that a person added before stands again`() async throws {
    _ = await say("authority", "add", "person", "Ana Example", "--by", "ana")
    let before = await shown("speaker", "ana-example")
    let file = try file("people.yaml", "- key: ana-example\n  name: Ana Maria Example\n")
    _ = await say("authority", "import", file, "--by", "ben")
    #expect(await shown("speaker", "ana-example").contains("Ana Maria Example"))
    #expect(
      await say("authority", "remove", "speaker", "ana-example")
        == "speaker ana-example is as a person added it before\n")
    #expect(await shown("speaker", "ana-example") == before)
    #expect(
      await say("authority", "import", file, "--undo", exitCode: 3)
        .contains("does not stand in the database as in these files"))
  }

  @Test func `of files that need one another all is taken back or nothing`() async throws {
    _ = try file(
      "mine/offices/mine.yaml", "- key: minister-of-x\n  title: Minister of X\n  role: other\n")
    _ = try file(
      "mine/people/mine.yaml",
      "- key: ana-example\n  name: Ana Example\n  tenures:\n  - {office: minister-of-x, from: 2001}\n"
    )
    let folder = sample.folder.appending(path: "mine").path
    _ = await say("authority", "import", folder, "--by", "ana")
    #expect(await shown("office", "minister-of-x").contains("Ana Example"))
    _ = await say("authority", "remove", "office", "minister-of-x", exitCode: 3)
    #expect(await shown("office", "minister-of-x").contains("Ana Example"))
    // What stands between holds all the same.
    _ = await say("authority", "add", "topic", "Deep sea mining", "--by", "ana")
    #expect(await say("authority", "import", folder, "--undo") == "2 entries taken back\n")
    _ = await say("authority", "show", "office", "minister-of-x", exitCode: 1)
    #expect(await CommandTrial(["doctor"], database: sample.path).exitCode == 0)
  }

  @Test(arguments: [
    ["correct", "1", "--speaker", "Ana Example", "--by", "ana"],
    ["authority", "merge", "speaker", "Lavrov", "Ana Example", "--by", "ana"],
  ])
  func `an entry on which something stands is refused, and stays`(line: [String]) async throws {
    _ = await say("authority", "add", "person", "Ana Example", "--by", "ana")
    let trial = await CommandTrial(line, database: sample.path)
    #expect(trial.exitCode == 0, "\(trial.messages)")
    let refusal = await say("authority", "remove", "person", "ana-example", exitCode: 64)
    #expect(refusal.contains("on ana-example, which therefore stays; merge it"))
    #expect(await shown("speaker", "ana-example").contains("written by"))
  }
}
