package import Records

/// A JSON document whose members keep their order.
package enum JSONTree: Hashable, Sendable {
  case cell(Cell)
  case bool(Bool)
  case array([JSONTree])
  case object([Member])

  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: JSONTree
  }

  package static func text(_ text: String?) -> Self { .cell(text.map(Cell.text) ?? .null) }

  package static func number(_ number: Int) -> Self { .cell(.integer(Int64(number))) }

  /// An object of the members that have a value.
  package static func object(_ members: KeyValuePairs<String, JSONTree?>) -> Self {
    .object(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }

  /// An object of members in the order given.
  package static func object(members: [(String, JSONTree)]) -> Self {
    .object(members.map { Member(name: $0.0, value: $0.1) })
  }
}

extension ByteWriter {
  /// Appends the document, a member or element a line, arrays of plain values on one line.
  package func appendJSON(_ tree: JSONTree, indent: Int = 0) {
    switch tree {
    case .cell(let cell): appendJSON(cell)
    case .bool(let bool): append(bool ? "true" : "false")
    case .array(let elements) where elements.allSatisfy(\.isPlain):
      append("[")
      for (index, element) in elements.enumerated() {
        if index > 0 { append(", ") }
        appendJSON(element)
      }
      append("]")
    case .array(let elements):
      appendLines("[", "]", count: elements.count, indent: indent) { index in
        appendJSON(elements[index], indent: indent + 2)
      }
    case .object(let members):
      guard !members.isEmpty else { return append("{}") }
      appendLines("{", "}", count: members.count, indent: indent) { index in
        appendJSON(members[index].name)
        append(": ")
        appendJSON(members[index].value, indent: indent + 2)
      }
    }
  }

  private func appendLines(
    _ open: String, _ close: String, count: Int, indent: Int, _ line: (Int) -> Void
  ) {
    let margin = String(repeating: " ", count: indent)
    append("\(open)\n")
    for index in 0..<count {
      append("\(margin)  ")
      line(index)
      append(index == count - 1 ? "\n" : ",\n")
    }
    append("\(margin)\(close)")
  }
}

extension JSONTree {
  fileprivate var isPlain: Bool {
    switch self {
    case .cell, .bool: true
    case .array, .object: false
    }
  }
}
