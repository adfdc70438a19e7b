/// Speech taken down turn by turn.
struct Transcript {
  /// What one speaker says until the next label.
  struct Turn: Hashable {
    /// UTF-8 byte range of the label.
    var label: Range<Int>
    /// UTF-8 byte ranges of what is said, a paragraph each, stage directions left out.
    var content: [Range<Int>]
  }

  let turns: [Turn]

  /// Reads a text as a transcript.
  ///
  /// - Parameter isKnown: Whether the source says that the text is a transcript.
  /// - Returns: `nil` when it is none: capital labels must head many of the blocks or one near the top, and a title, their
  ///   coming again or their number must tell them from datelines and rubrics.
  init?(_ blocks: [Block], in bytes: [UInt8], isKnown: Bool = false) {
    let labels = blocks.map { TurnLabel(atStartOf: $0.range, in: bytes) }
    guard let accepted = Transcript.labelsOfTurns(labels, in: bytes, isKnown: isKnown) else {
      return nil
    }
    var turns: [Turn] = []
    for (block, label) in zip(blocks, labels) where block.kind != .furniture {
      var content = block.range
      if let label, accepted.contains(Array(bytes[label.range])) {
        turns.append(Turn(label: label.range, content: []))
        content = label.contentStart..<block.range.upperBound
      }
      guard !turns.isEmpty, !content.isEmpty, !StageDirection.isAlone(content, in: bytes),
        !ClosingTime.isAlone(content, in: bytes)
      else { continue }
      turns[turns.count - 1].content.append(content)
    }
    self.turns = turns.filter { !$0.content.isEmpty }
  }

  /// In blocks before the first label: title, date and place of a speech.
  private static let farthestFirst = 6
  /// Labels without a title that come once each head at least every second block.
  private static let leastShare = 2

  /// The labels by which a text is divided into turns; `nil` when the text is no transcript.
  private static func labelsOfTurns(
    _ labels: [TurnLabel?], in bytes: [UInt8], isKnown: Bool
  ) -> Set<[UInt8]>? {
    var occurrences: [[UInt8]: Int] = [:]
    var capitals: Set<[UInt8]> = []
    var namesRole = isKnown
    for label in labels.compactMap(\.self) {
      let name = Array(bytes[label.range])
      occurrences[name, default: 0] += 1
      if label.isCapital { capitals.insert(name) }
      if label.namesRole { namesRole = true }
    }
    let capitalTurns = capitals.reduce(0) { $0 + occurrences[$1, default: 0] }
    // One speech under one label is a transcript too, when the label stands near the top.
    let firstCapital = labels.firstIndex { $0?.isCapital ?? false } ?? .max
    let areMany = capitalTurns >= 2 && capitalTurns * 12 >= labels.count
    let areTurns =
      namesRole || capitals.contains { occurrences[$0, default: 0] >= 2 }
      || capitalTurns >= 2 && capitalTurns * Self.leastShare >= labels.count
    if capitalTurns >= 1, areMany || firstCapital <= Self.farthestFirst, areTurns {
      return capitals.union([[UInt8(ascii: "Q")]])
    }
    // Labels in mixed case ("Sergey Lavrov:", "Question:") count when they recur and carry the text.
    let recurring = occurrences.filter { $0.value >= 2 }
    let turns = recurring.values.reduce(0, +)
    guard recurring.count >= 2, turns >= 4, turns * 5 >= labels.count,
      !isForm(
        labels.compactMap { $0.map { Array(bytes[$0.range]) } }.filter { recurring[$0] != nil })
    else { return nil }
    return Set(occurrences.keys)
  }
}

extension Transcript {
  /// Whether three labels or more come again and again in one order, as the fields of a list do ("Offense: …
  /// Sentence: …") and speakers do not.
  private static func isForm(_ labels: [[UInt8]]) -> Bool {
    let period = Set(labels).count
    guard period >= 3, labels.count >= 3 * period else { return false }
    let same = zip(labels, labels.dropFirst(period)).count { $0 == $1 }
    return same * 10 >= (labels.count - period) * 9
  }
}

/// "(Applause.)", "[Laughter]": what happens while somebody speaks.
enum StageDirection {
  /// Whether the range is nothing but remarks in brackets.
  static func isAlone(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    var position = range.lowerBound
    var closer: UInt8?
    while position < range.upperBound {
      let byte = bytes[position]
      if let open = closer {
        if byte == open { closer = nil }
      } else if byte == UInt8(ascii: "(") {
        closer = UInt8(ascii: ")")
      } else if byte == UInt8(ascii: "[") {
        closer = UInt8(ascii: "]")
      } else if byte.isWordByte {
        return false
      }
      position += 1
    }
    return true
  }
}

/// "1:42 P.M. EDT", "END 12:57 P.M. EST": when the taking down ended.
enum ClosingTime {
  /// In bytes: a longer block says something.
  private static let longest = 40

  /// Whether the range is nothing but a time of day.
  static func isAlone(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard range.count <= longest else { return false }
    var words = bytes[range].split { !$0.isWordByte && $0 != UInt8(ascii: ":") }
    if words.first?.elementsEqual("END".utf8) == true { words.removeFirst() }
    guard words.count >= 2, let clock = words.first, clock.first?.isDigit == true,
      clock.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ":") })
    else { return false }
    let rest = words.dropFirst().joined().map(\.lowercased)
    return ["am", "pm"].contains { rest.starts(with: $0.utf8) } && words.count <= 5
      && rest.count <= longestZone
  }

  /// In letters: "pm" and a zone ("EDT", "local time").
  private static let longestZone = 12
}
