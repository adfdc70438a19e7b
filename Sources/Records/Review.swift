/// What a person has decided about a statement.
package enum Review: String, CaseIterable, Sendable {
  case unreviewed, confirmed, corrected, rejected
}
