/// A format that articles come in.
package enum InputFormat: String, CaseIterable, Sendable {
  case text
  case markdown
  case json
  case jsonl
  case html
}
