import Records

/// The place of a statement: with its article the natural key, as `statement.span_key` has it.
struct SpanKey: Hashable {
  var content: [ScalarRange]
  var source: [ScalarRange]

  /// The content spans and, behind a `|`, the source spans.
  var text: String { "\(SpanText.text(of: content))|\(SpanText.text(of: source))" }
}

extension SpanKey {
  init(_ statement: Statement) {
    self.init(content: statement.content, source: statement.source)
  }

  /// - Parameter text: What is no range in it is left out, and found by `examine`.
  init(_ text: String) {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false)
    self.init(
      content: SpanText.ranges(String(parts[0])) ?? [],
      source: parts.count > 1 ? SpanText.ranges(String(parts[1])) ?? [] : [])
  }
}
