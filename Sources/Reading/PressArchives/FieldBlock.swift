/// The labelled fields that an archive puts behind a text.
///
/// A line of the text may begin like a label ("Location: unknown, he joked"), and text follows it. Behind
/// the real block there is nothing more; it is therefore looked for from the end.
enum FieldBlock {
  /// A value goes on over no more lines than this.
  private static let maxContinuation = 6
  /// In bytes; a value that goes on over several lines was broken before this width.
  private static let longestContinuation = 120

  /// Where the block begins.
  ///
  /// - Parameters:
  ///   - lines: A text with what stands behind it, trimmed.
  ///   - minCount: How many fields make a block.
  ///   - isField: Whether a line begins a field that the archive is known to have.
  /// - Returns: `nil` where there is none.
  static func start(
    in lines: ArraySlice<Substring>, minCount: Int = 1, isField: (Substring) -> Bool
  ) -> Int? {
    guard let last = lines.lastIndex(where: isField),
      lines[(last + 1)...].count(where: { !$0.isEmpty }) <= maxContinuation
    else { return nil }
    var start = last
    var count = 1
    var others = 0
    for index in lines[..<last].indices.reversed() {
      let line = lines[index]
      if isField(line) {
        (start, count, others) = (index, count + 1, 0)
      } else if line.isEmpty {
        // A paragraph without a label above it is text.
        if others > 0 { break }
      } else if !mayBeField(line) {
        others += 1
        if others > maxContinuation || line.utf8.count > longestContinuation { break }
      }
    }
    return count >= minCount ? start : nil
  }

  /// Whether a line looks like a field, of which archives have more than anybody has listed. It belongs to
  /// the block where a known one stands above it.
  private static func mayBeField(_ line: Substring) -> Bool {
    guard line.utf8.count <= longestContinuation, let label = PressArchive.label(line) else {
      return false
    }
    return label.name.split(separator: " ").count <= 4 && line.first?.isUppercase == true
      && label.name.allSatisfy { $0.isLetter || $0 == " " || $0 == "-" || $0 == "/" }
  }
}
