/// Plain text of a mail whose lines flow: a line that ends with a space goes on in the next.
///
/// - SeeAlso: RFC 3676, section 4.
enum FlowedText {
  /// - Parameter deletesSpace: Whether the space before the end of a line only marks it, as in scripts without
  ///   spaces.
  /// - Returns: A line a paragraph.
  static func unwrapped(_ text: String, deletesSpace: Bool) -> String {
    var lines: [String] = []
    var isOpen = false
    var depth = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let marks = line.prefix { $0 == ">" }
      var rest = line.dropFirst(marks.count)
      // A space at the beginning only keeps a line from looking like something else.
      if rest.first == " " { rest = rest.dropFirst() }
      let isSignature = rest == "-- "
      if isOpen, marks.count == depth, !isSignature {
        lines[lines.count - 1] += rest
      } else {
        lines.append(marks.isEmpty ? String(rest) : marks + " " + rest)
      }
      depth = marks.count
      isOpen = rest.hasSuffix(" ") && !isSignature
      if isOpen, deletesSpace { lines[lines.count - 1].removeLast() }
    }
    return lines.joined(separator: "\n")
  }
}
