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

  /// A line is a block, unless the text is set in lines of a fixed width: then the lines of a paragraph are one.
  private static func blockRanges(of lines: [BodyLine], in bytes: [UInt8]) -> [Range<Int>] {
    let stanzas = stanzas(of: lines, in: bytes)
    let width = widthOfSetting(stanzas, in: bytes)
    return stanzas.flatMap { stanza in
      guard let width, stanza.isSet(to: width) else { return stanza.map(\.range) }
      return [
        stanza[stanza.startIndex].range.lowerBound..<stanza[stanza.endIndex - 1].range.upperBound
      ]
    }
  }

  /// Lines without a blank line between them; a label begins another.
  private static func stanzas(of lines: [BodyLine], in bytes: [UInt8]) -> [ArraySlice<BodyLine>] {
    var stanzas: [ArraySlice<BodyLine>] = []
    var start = 0
    for index in lines.indices.dropFirst()
    where !lines[index].followsDirectly
      || TurnLabel(atStartOf: lines[index].range, in: bytes) != nil
    {
      stanzas.append(lines[start..<index])
      start = index
    }
    if start < lines.count { stanzas.append(lines[start...]) }
    return stanzas
  }

  /// The width in bytes that lines end at where it was used up and not where a paragraph ends: for nine tenths of the lines
  /// that another follows directly, the next word would not have fitted, and half of them or more end within a sentence.
  ///
  /// - Returns: `nil` when the text is not set so. Letterheads and signatures, which no line of fills the width, do not count.
  private static func widthOfSetting(
    _ stanzas: [ArraySlice<BodyLine>], in bytes: [UInt8]
  ) -> Int? {
    let width = stanzas.lazy.flatMap { $0.dropLast() }.map(\.range.count).max() ?? 0
    guard usualWidths.contains(width) else { return nil }
    let pairs = stanzas.filter { $0.isSet(to: width) }.flatMap { zip($0, $0.dropFirst()) }
    guard pairs.count >= 2 else { return nil }
    var full = 0
    var withinSentence = 0
    for (line, next) in pairs {
      let nextWord = bytes[next.range].firstIndex(where: \.isBlank) ?? next.range.upperBound
      // The width is met to within three columns, since it counts bytes where the setter counted characters.
      if line.range.count + 1 + (nextWord - next.range.lowerBound) + 3 >= width { full += 1 }
      if !".!?:\"".utf8.contains(bytes[line.range.upperBound - 1]) { withinSentence += 1 }
    }
    return full * 10 >= pairs.count * 9 && withinSentence * 2 >= pairs.count ? width : nil
  }

  /// From what telegrams and mail are set to (about 60) to what a wide terminal is.
  private static let usualWidths = 50...125
}

extension ArraySlice<BodyLine> {
  /// Whether one of the lines is nearly as long as the width: a signature or an address has none.
  fileprivate func isSet(to width: Int) -> Bool {
    dropLast().contains { $0.range.count * 4 >= width * 3 }
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
