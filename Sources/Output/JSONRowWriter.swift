import Records

/// Writes rows as JSON objects, one a line, alone or in an array.
struct JSONRowWriter: RowWriter {
  enum Shape { case array, lines }

  private let bytes: ByteWriter
  private let shape: Shape
  /// `"name": ` of each column, ready to copy.
  private var keys: [[UInt8]] = []
  private var isFirst = true

  init(to bytes: ByteWriter, shape: Shape) {
    self.bytes = bytes
    self.shape = shape
  }

  mutating func begin(_ columns: [Column]) throws(OutputError) {
    let sink = MemorySink()
    let writer = ByteWriter(to: sink)
    for name in Self.distinct(columns.map(\.name)) {
      let start = sink.bytes.count
      writer.appendJSON(name)
      writer.append(": ")
      try writer.flush()
      keys.append(Array(sink.bytes[start...]))
    }
    if shape == .array { bytes.append("[") }
  }

  mutating func write(_ row: [Cell]) throws(OutputError) {
    beginRow()
    for (index, cell) in row.enumerated() {
      beginCell(index)
      bytes.appendJSON(cell)
    }
    try endRow()
  }

  mutating func write(views row: [CellView]) throws(OutputError) {
    beginRow()
    for (index, cell) in row.enumerated() {
      beginCell(index)
      bytes.appendJSON(view: cell)
    }
    try endRow()
  }

  private mutating func beginRow() {
    if shape == .array { bytes.append(isFirst ? "\n" : ",\n") }
    isFirst = false
    bytes.append(UInt8(ascii: "{"))
  }

  private func beginCell(_ index: Int) {
    if index > 0 { bytes.append(", ") }
    bytes.append(keys[index][...])
  }

  private func endRow() throws(OutputError) {
    bytes.append(UInt8(ascii: "}"))
    if shape == .lines { bytes.append(UInt8(ascii: "\n")) }
    try bytes.flushIfFull()
  }

  mutating func end() throws(OutputError) {
    if shape == .array { bytes.append(isFirst ? "]\n" : "\n]\n") }
  }

  /// The names, with `_2`, `_3` … behind those that came before, since a key names one value.
  static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.map { name in
      var candidate = name
      var number = 2
      while !seen.insert(candidate).inserted {
        candidate = "\(name)_\(number)"
        number += 1
      }
      return candidate
    }
  }
}
