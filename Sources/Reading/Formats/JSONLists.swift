/// The articles in what a service or a database answers.
struct JSONLists {
  let names: FieldNames

  /// Deeper than any answer has its list.
  private static let maxDepth = 4

  /// The articles of an answer (`{"status": "ok", "articles": [{…}, …]}`), also where the list lies in an object of
  /// its own (`{"response": {"results": […]}}`), or where the articles stand under their ids.
  ///
  /// - Returns: `nil` where the value has a text itself, or no list.
  func articles(in value: JSONValue) -> [JSONValue]? {
    rows(of: value) ?? articles(in: value, depth: 0)
  }

  /// The rows of a table that is written by columns (`{"title": {"0": "A"}, "text": {"0": "…"}}`), or as a list of names
  /// and one of rows (`{"columns": ["title", "text"], "data": [["A", "…"]]}`).
  ///
  /// - SeeAlso: pandas, `DataFrame.to_json`, orient `columns` and `split`.
  private func rows(of value: JSONValue) -> [JSONValue]? {
    guard case .object(let members) = value else { return nil }
    if let columns = value["columns"]?.elements?.map({ $0.text ?? "" }),
      let data = value["data"]?.elements?.compactMap(\.elements), !data.isEmpty
    {
      return data.map { .object(zip(columns, $0).map { .init(name: $0, value: $1) }) }
    }
    let columns = members.compactMap { member -> [JSONValue.Member]? in
      guard case .object(let cells) = member.value else { return nil }
      return cells.allSatisfy { Int($0.name) != nil } ? cells : nil
    }
    guard hasText(value), columns.count == members.count, let first = columns.first, !first.isEmpty,
      columns.allSatisfy({ $0.map(\.name) == first.map(\.name) })
    else { return nil }
    return first.indices.map { row in
      .object(
        zip(members, columns).map { JSONValue.Member(name: $0.name, value: $1[row].value) })
    }
  }

  private func articles(in value: JSONValue, depth: Int) -> [JSONValue]? {
    guard depth < Self.maxDepth, case .object(let members) = value, !hasText(value) else {
      return nil
    }
    let lists = members.compactMap { member -> [JSONValue]? in
      guard let elements = member.value.elements, case .object = elements.first else { return nil }
      return elements
    }
    let withTexts = lists.filter { $0.contains(where: hasText) }
    if withTexts.count == 1 { return withTexts[0] }
    let inside = members.lazy.compactMap { articles(in: $0.value, depth: depth + 1) }
    if lists.count == 1, inside.first == nil { return lists[0] }
    if members.count > 1, members.allSatisfy({ hasText($0.value) }) { return members.map(\.value) }
    return inside.first
  }

  private func hasText(_ value: JSONValue) -> Bool {
    let document = Self.document(value)
    guard case .object = document else { return false }
    return !names.values(of: "text", in: document).isEmpty
  }

  /// The title of a feed, which stands for the outlet of its entries.
  ///
  /// - SeeAlso: JSON Feed 1.1.
  func outlet(of value: JSONValue) -> String? {
    guard value["version"]?.text?.contains("jsonfeed.org") == true else { return nil }
    return value["title"]?.text
  }

  /// The document inside what Elasticsearch puts around it, with its id.
  static func document(_ value: JSONValue) -> JSONValue {
    guard case .object(let members) = value, case .object(let inner) = value["_source"] else {
      return value
    }
    return .object(inner + members)
  }
}
