import Archive
import Output
import Records

/// A hit of a search as a person reads it.
struct HitText {
  let styling: Styling
  let width: Int

  /// - Parameter row: Id, date, speaker, outlet, title and the words with `HitMark`s.
  func text(of row: [String], isFirst: Bool) -> String {
    let place = [row[1], row[2], row[3], row[4]].filter { !$0.isEmpty }.joined(separator: " · ")
    let head = TextWrapping.truncated(DisplayText.safe("#\(row[0])  \(place)"), width: width)
    var text = isFirst ? "" : "\n"
    text += styling(.heading, head) + "\n"
    let lines = nearHit(TextWrapping.lines(of: marked(row[5]), width: width - 2))
    for line in styling.styled(lines) { text += "  \(line)\n" }
    return text
  }

  /// Longer than all but the longest statements; a speech of a thousand lines would hide the other hits.
  private static let mostLines = 20

  /// The lines around the first hit, where there are too many of them.
  private func nearHit(_ lines: [String]) -> [String] {
    guard lines.count > Self.mostLines else { return lines }
    let hit = lines.firstIndex { $0.unicodeScalars.contains(marks.open) } ?? 0
    let first = min(max(0, hit - Self.mostLines / 2), lines.count - Self.mostLines)
    let last = first + Self.mostLines
    return (first > 0 ? ["…"] : []) + lines[first..<last] + (last < lines.count ? ["…"] : [])
  }

  /// What stands around a hit: without colour `>>> <<<` would be noise, brackets are not.
  private var marks: (open: Unicode.Scalar, close: Unicode.Scalar) {
    switch styling {
    case .ansi: (Styling.Role.hit.mark, Styling.Role.endMark)
    case .plain: ("[", "]")
    }
  }

  /// The words, safe to show and without line breaks, with the hit between `marks`.
  private func marked(_ words: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      switch scalar {
      case HitMark.open: text.append(marks.open)
      case HitMark.close: text.append(marks.close)
      default:
        let safe = DisplayText.safe(scalar)
        text.append(safe == "\n" ? " " : safe)
      }
    }
    return String(text)
  }
}
