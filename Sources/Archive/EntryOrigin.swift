/// Who knows an entry.
package enum EntryOrigin: String, CaseIterable, Sendable {
  /// An authority file that the program carries.
  case file
  /// A person, in this database.
  case user
  /// A text alone.
  case text

  /// The origin as a row has it; the schema allows no other value.
  init(stored: String) { self = Self(rawValue: stored) ?? .text }
}
