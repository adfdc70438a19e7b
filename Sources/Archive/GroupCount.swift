/// The number of rows that have something in common.
package struct GroupCount: Hashable, Sendable {
  /// A date as far as it is asked for, a key, a code or a raw value; `nil` for the rows that have none.
  package var key: String?
  /// The name to show; the key where it has no other.
  package var label: String?
  package var count: Int
}
