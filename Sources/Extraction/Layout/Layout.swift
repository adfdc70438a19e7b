/// What a block of an article's body is.
package enum BlockKind: Hashable, Sendable {
  case paragraph
  /// A headline or a heading between paragraphs.
  case heading
  /// Left by the page around the article: share buttons, "Add comment", a breadcrumb trail.
  case furniture
}

/// A run of lines that belong together.
package struct Block: Hashable, Sendable {
  /// UTF-8 byte range of the body, without white space at its edges, never empty.
  package let range: Range<Int>
  package let kind: BlockKind

  package init(range: Range<Int>, kind: BlockKind) {
    self.range = range
    self.kind = kind
  }
}

/// How an article's body is laid out: its blocks in the order of the text.
package struct Layout: Hashable, Sendable {
  package let blocks: [Block]

  /// - Parameter bytes: The body as UTF-8.
  /// - Complexity: O(n) in the bytes of the body.
  package init(of bytes: [UInt8]) {
    let lines = BodyLine.lines(of: bytes)
    let ranges = Layout.blockRanges(of: lines, in: bytes)
    let script = ScriptCount(bytes[...]).dominant
    var seen: Set<[UInt8]> = []
    blocks = ranges.map { range in
      let block = BlockFeatures(bytes: bytes, range: range)
      if PageFurniture.recognises(block, articleScript: script) {
        return Block(range: range, kind: .furniture)
      }
      guard block.looksLikeHeading else { return Block(range: range, kind: .paragraph) }
      // A page often prints its headline twice; the second adds nothing.
      let isNew = seen.insert(Array(bytes[range])).inserted
      return Block(range: range, kind: isNew ? .heading : .furniture)
    }
  }

  /// The blocks in which statements are looked for.
  package var paragraphs: [Range<Int>] {
    blocks.lazy.filter { $0.kind == .paragraph }.map(\.range)
  }

  /// A line is a block, unless the text is set in lines of a fixed width.
  private static func blockRanges(of lines: [BodyLine], in bytes: [UInt8]) -> [Range<Int>] {
    guard isHardWrapped(lines) else { return lines.map(\.range) }
    var ranges: [Range<Int>] = []
    for line in lines {
      if let last = ranges.last, line.followsDirectly,
        TurnLabel(atStartOf: line.range, in: bytes) == nil
      {
        ranges[ranges.count - 1] = last.lowerBound..<line.range.upperBound
      } else {
        ranges.append(line.range)
      }
    }
    return ranges
  }

  /// Whether lines end where the width was used up and not where a paragraph ends: nine tenths of the lines that
  /// another follows directly are 45 to 110 bytes long, as the usual widths of 60 to 80 columns make them.
  private static func isHardWrapped(_ lines: [BodyLine]) -> Bool {
    var followed = 0
    var full = 0
    for (line, next) in zip(lines, lines.dropFirst()) where next.followsDirectly {
      followed += 1
      if (45...110).contains(line.range.count) { full += 1 }
    }
    return followed >= 2 && full * 10 >= followed * 9
  }
}

/// A line that is not blank.
struct BodyLine {
  /// UTF-8 byte range without white space at its edges.
  let range: Range<Int>
  /// Whether the line before it is not blank either.
  let followsDirectly: Bool

  /// - Complexity: O(n) in the bytes.
  static func lines(of bytes: [UInt8]) -> [BodyLine] {
    var lines: [BodyLine] = []
    var start = 0
    var previousEnded = -1
    while start < bytes.count {
      let end = bytes[start...].firstIndex(where: \.isLineBreak) ?? bytes.count
      let range = bytes.trimmed(start..<end)
      if !range.isEmpty {
        lines.append(BodyLine(range: range, followsDirectly: previousEnded == start))
        previousEnded = end + 1
        if end + 1 < bytes.count, bytes[end] == .carriageReturn, bytes[end + 1] == .lineFeed {
          previousEnded += 1
        }
      }
      start = end + 1
      if end + 1 < bytes.count, bytes[end] == .carriageReturn, bytes[end + 1] == .lineFeed {
        start += 1
      }
    }
    return lines
  }
}
