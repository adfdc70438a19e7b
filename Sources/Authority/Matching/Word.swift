/// A word of a text as the matcher sees it: a run of letters or digits, or an abbreviation with its dots.
package struct Word: Hashable, Sendable {
  /// What stands between a word and the word before it.
  package enum Gap: UInt8, Sendable {
    /// Blanks, a hyphen, an apostrophe, the dot of an initial: names go on across it.
    case joined
    /// A comma: only names that have one there go on.
    case comma
    /// Anything else ends a name.
    case broken
  }

  /// UTF-8 byte offset of its first byte.
  package var start: Int
  /// UTF-8 byte offset after its last byte.
  package var end: Int
  /// FNV-1a of its letters, folded to lower case without accents and dots.
  package var hash: UInt64
  package var gap: Gap
  /// Whether it begins with a capital or a digit, or with a letter of a script without case.
  package var isCapitalised: Bool
  /// Whether it has no lower-case letter; false for a digit alone.
  package var isUpper: Bool

  /// UTF-8 byte range.
  package var range: Range<Int> { start..<end }
}
