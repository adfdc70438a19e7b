/// A JSON value; members keep their order.
indirect enum JSONValue: Hashable {
  case null
  case bool(Bool)
  /// As it is written.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  struct Member: Hashable {
    var name: String
    var value: JSONValue
  }

  /// The value of a member; the first of that name.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text of a string, or of a number as it is written.
  var text: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  var elements: [JSONValue]? {
    if case .array(let elements) = self { return elements }
    return nil
  }
}

/// Why bytes are no JSON, and where.
struct JSONFault: Error, Hashable {
  var reason: String
  /// Bytes from the beginning.
  var offset: Int
}
