import Output
import Records
import Testing

@Suite struct `CSV and TSV` {
  @Test func `a file has a header and CRLF line ends, NULL is empty and an empty text is quoted`()
    throws
  {
    let csv = try text(
      of: [[.integer(-7), .real(0.93), .null], [.integer(.min), .text(""), .text("a")]],
      columns: [Column("id"), Column("confidence"), Column("name")], as: .csv)
    #expect(csv == "id,confidence,name\r\n-7,0.93,\r\n-9223372036854775808,\"\",a\r\n")
  }

  @Test func `quotation marks are doubled, and only fields that must be are quoted`() throws {
    let csv = try text(
      of: [[.text("say \"no\""), .text("a,b"), .text("a\r\nb"), .text("a\tb 'c' 平和")]],
      columns: ["p", "q", "r", "s"].map { Column($0) }, as: .csv)
    #expect(csv == "p,q,r,s\r\n\"say \"\"no\"\"\",\"a,b\",\"a\r\nb\",a\tb 'c' 平和\r\n")
  }

  @Test func `TSV quotes what holds a tab, and ends lines with LF`() throws {
    let tsv = try text(
      of: [[.text("a,b"), .text("a\tb")]], columns: [Column("p"), Column("q")], as: .tsv)
    #expect(tsv == "p\tq\na,b\t\"a\tb\"\n")
  }

  @Test func `a NULL that is alone on its line does not make the line vanish`() throws {
    #expect(try text(of: [[.null]], columns: [Column("p")], as: .csv) == "p\r\n\"\"\r\n")
  }

  @Test(arguments: [OutputFormat.csv, .tsv])
  func `every text comes back as it went`(format: OutputFormat) throws {
    let rows = hostileTexts.map { [Cell.text($0), .text("between"), .text($0)] }
    let written = try bytes(of: rows, columns: ["p", "q", "r"].map { Column($0) }, as: format)
    let read = try readDelimited(written, delimiter: format == .csv ? 0x2C : 0x09)
    #expect(read == [["p", "q", "r"]] + hostileTexts.map { [$0, "between", $0] })
  }

  @Test(arguments: [
    "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "  =1", "＝1", "＋1", "－1", "＠x",
  ])
  func `no cell starts a formula in a file for a spreadsheet`(field: String) throws {
    let options = RowWriterOptions(isForSpreadsheet: true)
    let csv = try bytes(of: [[.text(field)]], columns: [Column("p")], as: .csv, options: options)
    #expect(csv.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(try readDelimited(Array(csv.dropFirst(3)), delimiter: 0x2C) == [["p"], ["'" + field]])
  }

  @Test func `a spreadsheet's file leaves numbers and ordinary texts alone`() throws {
    let csv = try text(
      of: [[.integer(-1), .real(-0.5), .text("a=b"), .text("Ｆ")]],
      columns: ["p", "q", "r", "s"].map { Column($0) }, as: .csv,
      options: RowWriterOptions(isForSpreadsheet: true))
    #expect(csv == "\u{FEFF}p,q,r,s\r\n-1,-0.5,a=b,Ｆ\r\n")
  }
}

private struct Malformed: Error { let offset: Int }

/// A reader of RFC 4180 that accepts nothing else, written apart from the writer.
private func readDelimited(_ bytes: [UInt8], delimiter: UInt8) throws -> [[String]] {
  var rows: [[String]] = []
  var row: [String] = []
  var index = 0
  while index < bytes.count {
    var field: [UInt8] = []
    if bytes[index] == 0x22 {
      index += 1
      while true {
        guard index < bytes.count else { throw Malformed(offset: index) }
        if bytes[index] != 0x22 {
          field.append(bytes[index])
          index += 1
        } else if index + 1 < bytes.count, bytes[index + 1] == 0x22 {
          field.append(0x22)
          index += 2
        } else {
          index += 1
          break
        }
      }
    } else {
      while index < bytes.count, ![delimiter, 0x0D, 0x0A].contains(bytes[index]) {
        if bytes[index] == 0x22 { throw Malformed(offset: index) }
        field.append(bytes[index])
        index += 1
      }
    }
    row.append(String(decoding: field, as: UTF8.self))
    guard index < bytes.count else { throw Malformed(offset: index) }
    if bytes[index] == delimiter {
      index += 1
      continue
    }
    if delimiter == 0x2C {
      guard bytes[index] == 0x0D else { throw Malformed(offset: index) }
      index += 1
    }
    guard index < bytes.count, bytes[index] == 0x0A else { throw Malformed(offset: index) }
    index += 1
    rows.append(row)
    row = []
  }
  return rows
}
