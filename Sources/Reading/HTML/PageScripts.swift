/// The data that a page hands to its own program, from which a browser then makes what is shown.
///
/// - SeeAlso: Next.js, "Pages Router", `__NEXT_DATA__`; others give it in a variable (`window.__STATE__ = {…}`).
struct PageScripts {
  /// In bytes: less holds no article.
  private static let minByteCount = 600
  /// A page has a handful of such variables; each may be looked through to the end of its script.
  private static let maxValueCount = 20

  /// The values that the scripts of a page hold.
  ///
  /// - Parameter bytes: UTF-8 of the page as it was sent.
  static func values(in bytes: [UInt8]) -> [JSONValue] {
    var values: [JSONValue] = []
    for script in HTMLStrip.scripts(in: bytes) where script.count >= minByteCount {
      var rest = bytes[script]
      while values.count < maxValueCount, let start = start(in: rest) {
        var parser = JSONParser(bytes[start..<script.upperBound], isLenient: true)
        guard let value = try? parser.value() else { break }
        values.append(unpacked(value))
        rest = bytes[parser.index..<script.upperBound]
      }
    }
    return values
  }

  /// Where the first value of a script begins: the script itself, or what a variable is set to.
  private static func start(in script: ArraySlice<UInt8>) -> Int? {
    let text = script.drop(while: isSpace)
    if let first = text.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      return text.startIndex
    }
    var rest = text
    while let mark = rest.firstIndex(of: UInt8(ascii: "=")) {
      rest = rest[(mark + 1)...]
      let value = rest.drop(while: isSpace)
      if value.first == UInt8(ascii: "{") { return value.startIndex }
      if value.starts(with: "JSON.parse(\"".utf8) { return value.startIndex + 11 }
    }
    return nil
  }

  /// What a string holds that is read as JSON once more.
  private static func unpacked(_ value: JSONValue) -> JSONValue {
    guard case .string(let text) = value else { return value }
    return (try? JSONParser.value(of: Array(text.utf8)[...])) ?? value
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
