import Output
import Records

/// A stretch of text to be marked for a person.
struct MarkedSpan {
  /// In scalars of the whole body.
  let range: ScalarRange
  /// Shown before it.
  let label: String?

  /// The text, safe to show, with its spans between brackets and the marks of `Styling.Role`.
  ///
  /// - Parameter start: Where the text begins in the body, in scalars.
  static func marked(_ text: String, from start: Int, spans: [MarkedSpan]) -> String {
    var labels: [Int: String] = [:]
    var ends: Set<Int> = []
    for span in spans {
      labels[span.range.start] = span.label ?? ""
      ends.insert(span.range.end)
    }
    var result = String.UnicodeScalarView()
    var position = start
    var wasReturn = false
    for scalar in text.unicodeScalars {
      if ends.contains(position) { result.append(contentsOf: closing) }
      if let label = labels[position] { result.append(contentsOf: opening(label)) }
      if scalar != "\n" || !wasReturn { result.append(DisplayText.safe(scalar)) }
      wasReturn = scalar == "\r"
      position += 1
    }
    if ends.contains(position) { result.append(contentsOf: closing) }
    return String(result)
  }

  private static func opening(_ label: String) -> String.UnicodeScalarView {
    var text = "⟦".unicodeScalars
    if !label.isEmpty {
      text.append(Styling.Role.minor.mark)
      text.append(contentsOf: "\(label):".unicodeScalars)
      text.append(Styling.Role.endMark)
    }
    text.append(Styling.Role.hit.mark)
    return text
  }

  private static var closing: [Unicode.Scalar] { [Styling.Role.endMark, "⟧"] }
}
