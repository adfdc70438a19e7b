/// A bar of a chart made of block characters.
package enum Bar {
  /// What a column of bars is called: none of them is a share of the whole. No wider than the shortest bars.
  package static let heading = "of largest"

  /// The bar for `value`, where `maximum` fills the width.
  ///
  /// A value above nothing always shows, and no bar is wider than asked for.
  ///
  /// - Parameters:
  ///   - value: 0 or more.
  ///   - maximum: The value of the longest bar.
  ///   - width: In columns of the terminal.
  package static func text(value: Int, maximum: Int, width: Int) -> String {
    guard value > 0, maximum > 0, width > 0 else { return "" }
    let share = min(1, Double(value) / Double(maximum))
    let eighths = max(1, Int((share * Double(width * 8)).rounded()))
    let full = String(repeating: "█", count: eighths / 8)
    return eighths % 8 == 0 ? full : full + partial[eighths % 8 - 1]
  }

  /// One to seven eighths of a column.
  private static let partial = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}
