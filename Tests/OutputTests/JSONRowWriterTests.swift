import Foundation
import Output
import Records
import Testing

@Suite struct `JSON and JSON lines` {
  private let columns = [Column("id", isNumeric: true), Column("name")]

  @Test func `JSON is one array with a row a line`() throws {
    let rows: [[Cell]] = [[.integer(1), .text("a \"b\"")], [.integer(2), .null]]
    #expect(
      try text(of: rows, columns: columns, as: .json)
        == "[\n{\"id\": 1, \"name\": \"a \\\"b\\\"\"},\n{\"id\": 2, \"name\": null}\n]\n")
    #expect(try text(of: [], columns: columns, as: .json) == "[]\n")
  }

  @Test func `JSON lines hold an object each`() throws {
    let rows: [[Cell]] = [[.integer(1), .real(0.5)], [.integer(2), .real(.infinity)]]
    #expect(
      try text(of: rows, columns: columns, as: .jsonl)
        == "{\"id\": 1, \"name\": 0.5}\n{\"id\": 2, \"name\": null}\n")
  }

  @Test func `every text comes back as it went through a reader that is not ours`() throws {
    let controls = (0..<0x20).compactMap(Unicode.Scalar.init).map { "a\($0)b" }
    // Foundation drops U+FEFF at the start of a string, so that something goes before it.
    for original in (hostileTexts + controls).map({ "x" + $0 }) {
      let line = try bytes(of: [[.text(original)]], columns: [Column("t")], as: .jsonl)
      let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: String]
      #expect(object?["t"].map { Array($0.utf8) } == Array(original.utf8))
      #expect(line.count { $0 == 0x0A } == 1)
    }
  }

  @Test func `columns of one name become distinct keys`() throws {
    let json = try text(
      of: [[.integer(1), .integer(2), .integer(3)]],
      columns: [Column("a"), Column("a_2"), Column("a")], as: .jsonl)
    #expect(json == "{\"a\": 1, \"a_2\": 2, \"a_3\": 3}\n")
  }
}
