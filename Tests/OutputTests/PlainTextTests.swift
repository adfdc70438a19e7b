import Records
import Testing

@testable import Output

/// What is quick has a slow twin that says the same.
@Suite struct `Quick paths` {
  /// Letters that are plain, letters that are not, spaces and marks, in every order that chance gives.
  private static func texts(_ count: Int) -> [String] {
    var random = SplitMix(state: 7)
    let parts: [String] = [
      "a", "b ", " ", "talks", "é", "ß", "“", "”", "…", "–", "ł", "\"", ",", ";", "\n", "\r", "\t",
      "平", "e\u{301}", "🙂", "❤\u{FE0F}", "\u{AD}", "\u{200B}", "\u{202E}", "‼", "‼\u{FE0F}", "x",
    ]
    return (0..<count).map { index in
      let isPlain = index % 2 == 0
      let length = Int(random.next() % 40)
      return (0..<length).map { _ in
        parts[Int(random.next() % UInt64(isPlain ? 14 : parts.count))]
      }.joined()
    }
  }

  @Test func `a width told by bytes is the sum of the widths of the characters`() {
    for text in Self.texts(2_000) {
      #expect(
        DisplayWidth.of(text) == text.reduce(0) { $0 + DisplayWidth.of($1) },
        "\(text.debugDescription)")
    }
  }

  @Test func `lines told by bytes are those told by characters`() {
    for text in Self.texts(2_000) {
      for width in [1, 4, 9, 30] {
        let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false)
        let slow = paragraphs.flatMap {
          DisplayWidth.of($0) <= width
            ? [String($0)] : TextWrapping.linesByCharacter(of: $0, width: width)
        }
        #expect(TextWrapping.lines(of: text, width: width) == slow, "\(text.debugDescription)")
      }
    }
  }

  @Test func `text that is safe already comes back as it is, and no other does`() {
    for text in Self.texts(2_000) {
      let safe = DisplayText.safe(text)
      let isUnsafe = text.unicodeScalars.contains {
        $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}"
      }
      #expect((safe == text) == !isUnsafe, "\(text.debugDescription)")
    }
  }

  @Test(arguments: [UInt8(ascii: ","), 0x09])
  func `marks found eight bytes at a time are those found one by one`(delimiter: UInt8) {
    let marks = QuotedMarks(delimiter: delimiter)
    for text in Self.texts(4_000) {
      var text = text
      text.withUTF8 { field in
        #expect(marks.areIn(field) == field.contains(where: marks.isMark))
      }
    }
  }

  @Test(arguments: [OutputFormat.csv, .tsv, .json, .jsonl, .table, .markdown])
  func `rows that stand in foreign memory are written as those that are copied`(
    format: OutputFormat
  ) throws {
    let columns = ["p", "q", "r", "s"].map { Column($0) }
    let rows = Self.texts(500).map { [Cell.text($0), .null, .integer(-12), .real(0.25)] }
    let sink = MemorySink()
    let bytes = ByteWriter(to: sink)
    var writer = format.rowWriter(to: bytes)
    try writer.begin(columns)
    for case .text(var text) in rows.map({ $0[0] }) {
      var failure: (any Error)?
      text.withUTF8 { field in
        do { try writer.write(views: [.text(field), .null, .integer(-12), .real(0.25)]) } catch {
          failure = error
        }
      }
      if let failure { throw failure }
    }
    try writer.end()
    try bytes.flush()
    #expect(try sink.bytes == Self.bytes(of: rows, columns: columns, as: format))
  }

  private static func bytes(of rows: [[Cell]], columns: [Column], as format: OutputFormat) throws
    -> [UInt8]
  {
    try OutputTests.bytes(of: rows, columns: columns, as: format)
  }
}

/// The same numbers in every run.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
