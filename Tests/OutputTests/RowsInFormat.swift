import Output
import Records

/// The bytes of a whole answer in one format.
func bytes(
  of rows: [[Cell]], columns: [Column], as format: OutputFormat,
  options: RowWriterOptions = RowWriterOptions()
) throws -> [UInt8] {
  let sink = MemorySink()
  let bytes = ByteWriter(to: sink)
  var writer = format.rowWriter(to: bytes, options: options)
  try writer.begin(columns)
  for row in rows { try writer.write(row) }
  try writer.end()
  try bytes.flush()
  return sink.bytes
}

/// The same as text.
func text(
  of rows: [[Cell]], columns: [Column], as format: OutputFormat,
  options: RowWriterOptions = RowWriterOptions()
) throws -> String {
  String(
    decoding: try bytes(of: rows, columns: columns, as: format, options: options), as: UTF8.self)
}

/// Texts that have broken other writers.
let hostileTexts = [
  "", " ", "plain", "a,b", "a;b", "a\tb", "\"", "\"\"", "say \"no\"", "\"quoted\"", "a\r\nb",
  "a\nb",
  "a\rb", "\r\n", ",", "ends in a quote\"", "=1+1", "-5", "+7", "@SUM(A1)", "'", "\u{FEFF}", "NULL",
  "Новости", "שלום ,\u{202E}abc", "平和条約", "👩‍👩‍👧 🇯🇵", "e\u{301}", "\u{2028}", "\u{7F}", "\u{1B}[31m",
  "\\", "\\n", "|", "{}", "null", String(repeating: "x\"", count: 40_000),
]
