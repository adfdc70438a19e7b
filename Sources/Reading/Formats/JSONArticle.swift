/// One object as an article.
enum JSONArticle {
  /// - Parameter record: The number of the first; `nil` when the object is the whole file.
  /// - Returns: One outcome at least; several where the object is no article and holds a list of them.
  static func outcomes(
    of bytes: ArraySlice<UInt8>, source: RecordSource, record: Int?, line: Int, isOneLine: Bool
  ) -> [ReadOutcome] {
    do {
      let value = try JSONParser.value(of: bytes)
      return outcomes(of: value, source: source, record: record, line: isOneLine ? line : nil)
    } catch {
      return [refusal(error, in: bytes, source: source, record: record, line: line)]
    }
  }

  /// The same of a value.
  static func outcomes(of value: JSONValue, source: RecordSource, record: Int?, line: Int?)
    -> [ReadOutcome]
  {
    let lists = JSONLists(names: FieldNames(map: source.options.columns))
    guard let list = lists.articles(in: value) else {
      return [outcome(of: value, source: source, record: record, line: line)]
    }
    let outlet = lists.outlet(of: value)
    return list.enumerated().map { index, element in
      outcome(
        of: element, source: source, record: (record ?? 1) + index, line: line, outlet: outlet)
    }
  }

  /// - Parameter outlet: What stands for the outlet of an article that does not name its own.
  static func outcome(
    of value: JSONValue, source: RecordSource, record: Int?, line: Int?, outlet: String? = nil
  ) -> ReadOutcome {
    guard case .object = value else {
      return source.refusal("not an object; one with a text is needed", record: record, line: line)
    }
    let value = JSONLists.document(value)
    let names = FieldNames(map: source.options.columns)
    var fields = RecordFields()
    fields.texts = names.values(of: "text", in: value).compactMap(bodyText)
    guard !fields.texts.isEmpty else {
      return source.refusal(
        "no text in it: none of \(names.listed("text")); name yours with --map text=NAME",
        record: record, line: line)
    }
    // What a person names is the text, however short it is.
    if source.options.columns["text"] != nil { fields.texts = [fields.texts[0]] }
    for field in FieldNames.known.keys where field != "text" {
      fields.values[field] = names.values(of: field, in: value).compactMap(shortText)
    }
    do throws(ReadingFault) {
      var draft = try fields.draft()
      draft.outlet = draft.outlet ?? outlet
      return source.article(draft, record: record, line: line)
    } catch {
      return source.refusal(error, record: record, line: line)
    }
  }

  /// - Parameters:
  ///   - fault: Its offset counts from the beginning of `bytes`.
  ///   - column: How many characters stand before `bytes` on their first line.
  static func refusal(
    _ fault: JSONFault, in bytes: ArraySlice<UInt8>, column: Int = 0, source: RecordSource,
    record: Int?, line: Int
  ) -> ReadOutcome {
    let before = bytes.prefix(fault.offset)
    let column = JSONColumn.after(before, column: column)
    return source.refusal(
      "broken JSON at column \(column + 1): \(fault.reason)", record: record,
      line: line + before.count { $0 == 10 })
  }

  /// A text, a list of paragraphs, what WordPress makes of a text, or the parts that fundus makes of an article.
  private static func bodyText(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text): return text
    case .array(let parts):
      let texts = parts.compactMap(bodyText)
      return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
    case .object:
      if let rendered = value["rendered"] { return bodyText(rendered) }
      let parts = ["summary", "sections", "headline", "paragraphs"].compactMap { value[$0] }
      let texts = parts.compactMap(bodyText)
      return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
    default: return nil
    }
  }

  /// A text, or a list of names, or a thing that has a name.
  static func shortText(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text): return text.utf8.isEmpty ? nil : text
    case .number(let text): return text
    case .array(let elements):
      let texts = elements.compactMap(shortText)
      return texts.isEmpty ? nil : texts.joined(separator: ", ")
    case .object(let members):
      return [
        "name", "title", "rendered", "main", "original", "requested_url", "responded_url", "@id",
        "$date", "$numberLong", "$oid",
      ].lazy.compactMap { name in
        value[name] ?? members.first { $0.name.lowercased() == name }?.value
      }.compactMap(shortText).first
    default: return nil
    }
  }
}
