/// Tells JSON from other text, and JSON lines from JSON.
enum JSONShape {
  /// Whether bytes that begin with a brace go on as an object does: a key in quotation marks, or an
  /// end.
  static func isObject(_ head: ArraySlice<UInt8>) -> Bool {
    let next = head.dropFirst().first { !isSpace($0) }
    return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
  }

  /// Whether bytes that begin with a bracket go on as an array of objects does.
  static func isArray(_ head: ArraySlice<UInt8>) -> Bool {
    let rest = head.dropFirst().drop(while: isSpace)
    return rest.first == UInt8(ascii: "]") || (rest.first == UInt8(ascii: "{") && isObject(rest))
  }

  /// Whether the first line is an object of its own, or the second begins another.
  static func isOneObjectALine(_ head: ArraySlice<UInt8>) -> Bool {
    guard let feed = head.firstIndex(of: 10) else {
      // A first line longer than the sample: JSON over several lines has shorter ones.
      return true
    }
    let line = head[..<feed]
    let last = line.last { !isSpace($0) }
    if last == UInt8(ascii: "}"), isClosed(line) { return true }
    // What goes on after these is the same value.
    if let last, ",[:{".utf8.contains(last) { return false }
    let second = head[(feed + 1)...].drop(while: isSpace)
    return second.first == UInt8(ascii: "{")
  }

  /// Whether every brace and bracket outside strings is closed.
  private static func isClosed(_ line: ArraySlice<UInt8>) -> Bool {
    var depth = 0
    var isInString = false
    var isEscaped = false
    for byte in line {
      if isEscaped {
        isEscaped = false
      } else if isInString {
        if byte == UInt8(ascii: "\\") { isEscaped = true }
        if byte == UInt8(ascii: "\"") { isInString = false }
      } else {
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        default: break
        }
      }
    }
    return depth == 0 && !isInString
  }

  /// How an object begins, up to the end of its first name.
  ///
  /// - Returns: `nil` for what is no object, or has no name near its beginning.
  static func opening(of object: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let quote = UInt8(ascii: "\"")
    guard object.first == UInt8(ascii: "{") else { return nil }
    let head = object.prefix(200)
    guard let open = head.firstIndex(of: quote),
      let close = head[(open + 1)...].firstIndex(of: quote)
    else { return nil }
    return head[...close]
  }

  /// Where the next object begins as another does. No string holds such bytes, since its quotation marks are escaped.
  ///
  /// - Complexity: O(n) in the bytes up to there.
  static func next(_ opening: ArraySlice<UInt8>?, in bytes: ArraySlice<UInt8>) -> Int? {
    guard let opening else { return nil }
    var rest = bytes
    while let found = rest.firstRange(of: opening) {
      // An object that is the value of a name is part of another.
      let before = bytes[..<found.lowerBound].last { !isSpace($0) }
      if before == UInt8(ascii: ",") || before == UInt8(ascii: "}") { return found.lowerBound }
      rest = bytes[found.upperBound...]
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
