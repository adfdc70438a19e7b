import Output
import Records
import Testing

@Suite struct `Markdown` {
  @Test func `a cell moves no cursor`() throws {
    let markdown = try text(
      of: [[.text("a\u{1B}[31mb\u{202E}c\td")]], columns: [Column("name")], as: .markdown)
    #expect(markdown.hasSuffix("| a\u{FFFD}[31mb\u{FFFD}c d |\n"))
  }

  @Test func `a cell stays one cell on one line whatever it holds`() throws {
    let markdown = try text(
      of: [[.integer(3), .text("a|b\r\nc <b> \\ & d")], [.null, .real(1.5)]],
      columns: [Column("count", isNumeric: true), Column("name")], as: .markdown)
    #expect(
      markdown == """
        | count | name |
        | ---: | --- |
        | 3 | a\\|b<br>c &lt;b> \\\\ &amp; d |
        |  | 1.5 |

        """)
  }
}
