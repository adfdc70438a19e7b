import Output

extension ResultStream {
  /// Writes a text as a file, whole or not at all; without a path to standard output.
  static func write(_ text: String, to path: String?) throws {
    let stream = try ResultStream(path: path, isForReading: false)
    stream.bytes.append(text)
    try stream.finish()
  }

  /// Writes a JSON document as a file, whole or not at all; without a path to standard output.
  static func write(_ tree: JSONTree, to path: String?) throws {
    let stream = try ResultStream(path: path, isForReading: false)
    stream.bytes.appendJSON(tree)
    stream.bytes.append("\n")
    try stream.finish()
  }
}
