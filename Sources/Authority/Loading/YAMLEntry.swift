import Records
import Yams

/// One entry of an authority file, read field by field; whatever is wrong is told with its line.
struct YAMLEntry {
  let path: String
  let line: Int
  private var fields: [String: Node] = [:]

  /// - Throws: `AuthorityError.entry` when the node is no mapping, or has a field that is not among `allowed`, or one twice.
  init(_ node: Node, path: String, allowed: Set<String>) throws(AuthorityError) {
    self.path = path
    line = node.mark?.line ?? 1
    guard case .mapping(let mapping) = node else {
      throw .entry(
        path: path, line: line, problem: "an entry is a list of fields",
        remedy: "write `- key: …` and the other fields below it")
    }
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      let fieldLine = key.mark?.line ?? line
      guard allowed.contains(name) else {
        throw .entry(
          path: path, line: fieldLine, problem: "no field is called \"\(name)\"",
          remedy: "the fields are \(allowed.sorted().joined(separator: ", "))")
      }
      guard fields.updateValue(value, forKey: name) == nil else {
        throw .entry(
          path: path, line: fieldLine, problem: "the field \"\(name)\" comes twice",
          remedy: "keep one of them")
      }
    }
  }

  // MARK: Fields

  func text(_ field: String) throws(AuthorityError) -> String {
    guard let text = try optionalText(field) else {
      throw .entry(
        path: path, line: line, problem: "the field \"\(field)\" is missing", remedy: "add it")
    }
    return text
  }

  func optionalText(_ field: String) throws(AuthorityError) -> String? {
    guard let node = fields[field] else { return nil }
    return try text(of: node, field)
  }

  func texts(_ field: String) throws(AuthorityError) -> [String] {
    var texts: [String] = []
    for node in try nodes(field) { texts.append(try text(of: node, field)) }
    return texts
  }

  func flag(_ field: String) throws(AuthorityError) -> Bool {
    switch try optionalText(field) {
    case nil, "false": return false
    case "true": return true
    default:
      throw problem(field, "is neither true nor false", remedy: "write one of them")
    }
  }

  func numbers(_ field: String) throws(AuthorityError) -> [Int] {
    var numbers: [Int] = []
    for text in try texts(field) {
      guard let number = Int(text), number >= 0 else {
        throw problem(field, "is no number: \(text)", remedy: "write digits")
      }
      numbers.append(number)
    }
    return numbers
  }

  func date(_ field: String) throws(AuthorityError) -> PartialDate? {
    guard let text = try optionalText(field) else { return nil }
    guard let date = PartialDate(text) else {
      throw problem(field, "is no date: \(text)", remedy: "write 2019, 2019-08 or 2019-08-15")
    }
    return date
  }

  /// A value of a list of words.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ field: String, _ type: Choice.Type
  ) throws(AuthorityError) -> Choice where Choice.RawValue == String {
    let text = try text(field)
    guard let choice = Choice(rawValue: text) else {
      throw problem(
        field, "is unknown: \(text)",
        remedy: "write one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return choice
  }

  func country(_ field: String) throws(AuthorityError) -> CountryCode? {
    try optionalText(field).map(CountryCode.init(rawValue:))
  }

  /// Entries within the entry.
  func entries(_ field: String, allowed: Set<String>) throws(AuthorityError) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    for node in try nodes(field) {
      entries.append(try YAMLEntry(node, path: path, allowed: allowed))
    }
    return entries
  }

  /// A problem with a field, at its line.
  func problem(_ field: String, _ problem: String, remedy: String) -> AuthorityError {
    .entry(
      path: path, line: fields[field]?.mark?.line ?? line,
      problem: "the field \"\(field)\" \(problem)",
      remedy: remedy)
  }

  // MARK: Nodes

  private func nodes(_ field: String) throws(AuthorityError) -> [Node] {
    guard let node = fields[field] else { return [] }
    guard case .sequence(let sequence) = node else {
      throw problem(field, "is no list", remedy: "write [a, b]")
    }
    return Array(sequence)
  }

  private func text(of node: Node, _ field: String) throws(AuthorityError) -> String {
    guard case .scalar(let scalar) = node, !scalar.string.isEmpty else {
      throw .entry(
        path: path, line: node.mark?.line ?? line, problem: "the field \"\(field)\" holds no text",
        remedy: "write one, in quotation marks where it has a comma or a colon")
    }
    return scalar.string
  }
}
