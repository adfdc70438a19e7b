import Records

/// Writes rows as a Markdown table.
///
/// - SeeAlso: GitHub Flavored Markdown, 4.10: a bar inside a cell is escaped; a cell is one line.
struct MarkdownWriter: RowWriter {
  private let bytes: ByteWriter

  init(to bytes: ByteWriter) { self.bytes = bytes }

  mutating func begin(_ columns: [Column]) throws(OutputError) {
    try write(columns.map { Cell.text($0.name) })
    bytes.append("|")
    for column in columns { bytes.append(column.isNumeric ? " ---: |" : " --- |") }
    bytes.append("\n")
  }

  mutating func write(_ row: [Cell]) throws(OutputError) {
    bytes.append("|")
    for cell in row {
      bytes.append(" ")
      switch cell {
      case .null: break
      case .integer(let number): bytes.append(number)
      case .real(let number): bytes.append(number.description)
      case .text(let text): append(text)
      }
      bytes.append(" |")
    }
    bytes.append("\n")
    try bytes.flushIfFull()
  }

  mutating func end() throws(OutputError) {}

  private func append(_ text: String) {
    // It goes to a terminal as often as into a file.
    for byte in DisplayText.safe(text).utf8 {
      switch byte {
      case UInt8(ascii: "|"), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case UInt8(ascii: "<"): bytes.append("&lt;")
      case UInt8(ascii: "&"): bytes.append("&amp;")
      case 0x0A: bytes.append("<br>")
      default: bytes.append(byte)
      }
    }
  }
}
