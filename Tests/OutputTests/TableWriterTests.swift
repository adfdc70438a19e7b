import Output
import Records
import Testing

@Suite struct `Table` {
  private let columns = [Column("id", isNumeric: true), Column("speaker"), Column("content")]

  private func table(_ rows: [[Cell]], _ layout: TableLayout) throws -> [String] {
    try text(of: rows, columns: columns, as: .table, options: RowWriterOptions(table: layout))
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func `columns are as wide as their cells, and numbers are flush right`() throws {
    let lines = try table(
      [[.integer(7), .text("TASS"), .text("short")], [.integer(12), .null, .text("b")]],
      TableLayout(width: 80))
    #expect(
      lines == [
        "id  speaker  content",
        "──  ───────  ───────",
        " 7  TASS     short",
        "12           b",
        "",
      ])
  }

  @Test(arguments: [40, 60, 80])
  func `every line fits the terminal and no word is lost`(width: Int) throws {
    let content = "We shall return to the talks once the other side has answered 平和条約交渉 our letter."
    let lines = try table(
      [[.integer(1), .text("Ministry of Foreign Affairs"), .text(content)]],
      TableLayout(width: width))
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
    let shown = lines.joined(separator: " ")
    for word in content.split(separator: " ") where word.utf8.allSatisfy({ $0 < 0x80 }) {
      #expect(shown.contains(word), "\(word) at width \(width)")
    }
  }

  @Test func `columns that do not fit beside each other stand below each other`() throws {
    let columns = ["id", "speaker", "office", "content"].map { Column($0) }
    let rows: [[Cell]] = [
      [.integer(1), .text("Sergey Lavrov"), .null, .text("no progress without an answer to it")],
      [.integer(2), .text("Tarō Kōno"), .text("Foreign Minister"), .text("an agreement")],
    ]
    let lines = try text(
      of: rows, columns: columns, as: .table,
      options: RowWriterOptions(table: TableLayout(width: 30)))
    #expect(
      lines == """
        id       1
        speaker  Sergey Lavrov
        content  no progress without
                 an answer to it

        id       2
        speaker  Tarō Kōno
        office   Foreign Minister
        content  an agreement

        """)
  }

  @Test func `a cell of too many lines ends in an ellipsis`() throws {
    let lines = try table(
      [[.integer(1), .text("A"), .text(String(repeating: "word ", count: 40))]],
      TableLayout(width: 40, maxLinesPerCell: 3))
    #expect(lines.count == 6)
    #expect(lines[4].hasSuffix("…"))
  }

  @Test func `an article cannot move the cursor or recolour the screen`() throws {
    let lines = try table(
      [[.integer(1), .text("\u{1B}[2J\u{9B}31m"), .text("a\u{202E}b\u{7}")]], TableLayout())
    #expect(lines[2] == " 1  �[2J�31m  a�b�")
  }

  @Test func `colour shows only where it was asked for`() throws {
    let row: [[Cell]] = [[.integer(1), .text("A"), .text("b")]]
    let plain = try table(row, TableLayout(width: 80))
    let coloured = try table(row, TableLayout(width: 80, styling: .ansi))
    #expect(plain.allSatisfy { !$0.contains("\u{1B}") })
    #expect(coloured[0].contains("\u{1B}[1mspeaker\u{1B}[0m"))
    #expect(coloured[2] == plain[2])
  }

  @Test func `rows beyond the sample keep to its widths, and none is lost`() throws {
    let rows = (1...1200).map { [Cell.integer(Int64($0)), .text("name \($0)"), .text("c")] }
    let lines = try table(rows, TableLayout(width: 80))
    #expect(lines.count == 2 + 1200 + 1)
    #expect(lines[1201].split(separator: " ") == ["1200", "name", "1200", "c"])
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 })
  }

  @Test func `a row of nothing but NULL is a line all the same`() throws {
    #expect(try table([[.null, .null, .null]], TableLayout()).count == 4)
  }
}
