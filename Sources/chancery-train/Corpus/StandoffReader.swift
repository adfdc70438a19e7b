import Language

/// Reads attributions from brat standoff.
///
/// A line that does not begin with a mark and a number goes on from the one before and is of no interest here; an event
/// may name a span that is defined further down.
enum StandoffReader {
  /// The attributions of one file.
  static func attributions(
    in file: String, offsets: ScalarOffsets, text: AnalysedText
  ) -> [GoldAttribution] {
    let lines = file.split(separator: "\n")
    var spans: [Substring: [Range<Int>]] = [:]
    for line in lines where line.first == "T" {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard columns.count >= 2, let blank = columns[1].firstIndex(of: " ") else { continue }
      spans[columns[0]] = columns[1][blank...].split(separator: ";").compactMap { pair in
        let numbers = pair.split(separator: " ").compactMap { Int($0) }
        guard numbers.count == 2 else { return nil }
        let tokens = text.tokens(overlapping: offsets.byteRange(numbers[0], numbers[1]))
        return tokens.isEmpty ? nil : tokens
      }
    }
    return lines.filter { $0.first == "E" }.compactMap { line in
      attribution(of: line, spans: spans)
    }
  }

  private static func attribution(
    of line: Substring, spans: [Substring: [Range<Int>]]
  ) -> GoldAttribution? {
    let columns = line.split(separator: "\t")
    guard columns.count >= 2 else { return nil }
    var attribution = GoldAttribution(event: String(columns[0]))
    for role in columns[1].split(separator: " ") {
      let parts = role.split(separator: ":")
      guard parts.count == 2, let ranges = spans[parts[1]] else { continue }
      let name = parts[0].prefix { !$0.isNumber }
      switch name {
      case "Source": attribution.source += ranges
      case "Cue": attribution.cue += ranges
      case "Content": attribution.content += ranges
      default: break
      }
    }
    attribution.source.sort { $0.lowerBound < $1.lowerBound }
    attribution.cue.sort { $0.lowerBound < $1.lowerBound }
    attribution.content.sort { $0.lowerBound < $1.lowerBound }
    return attribution
  }
}
