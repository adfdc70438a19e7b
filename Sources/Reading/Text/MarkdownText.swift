/// Markdown as the text that a person reads.
///
/// Paragraphs, list items and headings come out with a blank line between them, each on one line but
/// for its hard breaks; markup, images, rules and link targets are left out.
enum MarkdownText {
  /// - Parameter lines: UTF-8, without line feeds.
  /// - Complexity: O(n) in the bytes of the lines.
  static func plain(_ lines: some Sequence<ArraySlice<UInt8>>) -> String {
    var blocks = Blocks()
    for line in lines { blocks.add(line) }
    return blocks.finished()
  }

  /// Puts lines together to paragraphs.
  private struct Blocks {
    private var output: [UInt8] = []
    private var paragraph: [UInt8] = []
    private var isInFence = false

    mutating func add(_ line: ArraySlice<UInt8>) {
      let content = MarkdownLine.trimmed(line)
      if content.starts(with: "```".utf8) || content.starts(with: "~~~".utf8) {
        endParagraph()
        isInFence.toggle()
      } else if isInFence {
        append(content, isBroken: true)
      } else if content.isEmpty || MarkdownLine.isRule(content) {
        endParagraph()
      } else if let heading = MarkdownLine.heading(content) {
        endParagraph()
        append(heading, isBroken: false)
        endParagraph()
      } else {
        addText(content, of: line)
      }
    }

    mutating func finished() -> String {
      endParagraph()
      return String(decoding: output, as: UTF8.self)
    }

    private mutating func addText(_ content: ArraySlice<UInt8>, of line: ArraySlice<UInt8>) {
      var content = content
      while content.first == UInt8(ascii: ">") {
        content = MarkdownLine.trimmed(content.dropFirst())
      }
      if let item = MarkdownLine.item(content) {
        endParagraph()
        content = item
      }
      let hasBackslash = content.last == UInt8(ascii: "\\")
      let isBroken = hasBackslash || MarkdownLine.endsInBreak(line)
      append(hasBackslash ? content.dropLast() : content, isBroken: isBroken)
    }

    private mutating func append(_ text: ArraySlice<UInt8>, isBroken: Bool) {
      if let last = paragraph.last, last != 10 { paragraph.append(32) }
      paragraph += text
      if isBroken { paragraph.append(10) }
    }

    private mutating func endParagraph() {
      if paragraph.isEmpty { return }
      let end = output.count
      if end > 0 { output += [10, 10] }
      let start = output.count
      var inline = MarkdownInline(paragraph, output: output)
      output = []
      output = inline.plain()
      if output.count == start { output.removeLast(start - end) }
      paragraph.removeAll(keepingCapacity: true)
    }
  }
}

/// What one line of Markdown is: UTF-8 without its line feed.
enum MarkdownLine {
  /// The line without space at its ends; any space that Unicode knows.
  static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = line
    while let first = rest.first {
      if isASCIISpace(first) {
        rest.removeFirst()
      } else if first >= 0x80, let scalar = firstScalar(rest), scalar.properties.isWhitespace {
        rest.removeFirst(UTF8.width(scalar))
      } else {
        break
      }
    }
    while let last = rest.last {
      if isASCIISpace(last) {
        rest.removeLast()
      } else if last >= 0x80, let scalar = lastScalar(rest), scalar.properties.isWhitespace {
        rest.removeLast(UTF8.width(scalar))
      } else {
        break
      }
    }
    return rest
  }

  static func isASCIISpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  private static func firstScalar(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    String(decoding: bytes.prefix(4), as: UTF8.self).unicodeScalars.first
  }

  private static func lastScalar(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let start = bytes.lastIndex { $0 & 0xC0 != 0x80 } ?? bytes.startIndex
    return firstScalar(bytes[start...])
  }

  /// Whether two spaces at the end ask for a new line; a carriage return after them does not count.
  static func endsInBreak(_ line: ArraySlice<UInt8>) -> Bool {
    let end = line.last == 13 ? line.dropLast() : line
    return end.suffix(2).elementsEqual([32, 32])
  }

  /// A rule, or the line below a heading: three or more of one mark and nothing else.
  static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    guard let mark = line.first, "-*_=".utf8.contains(mark) else { return false }
    return line.count >= 3 && line.allSatisfy { $0 == mark || $0 == 32 }
  }

  /// The text of a heading.
  static func heading(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard line.first == UInt8(ascii: "#") else { return nil }
    let marks = line.prefix(7).prefix { $0 == UInt8(ascii: "#") }.count
    guard marks <= 6, line.dropFirst(marks).first == 32 else { return nil }
    var text = trimmed(line.dropFirst(marks))
    while text.last == UInt8(ascii: "#") { text.removeLast() }
    return trimmed(text)
  }

  /// What follows the bullet of a list item; a number stays, for it may be referred to.
  static func item(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let mark = line.first else { return nil }
    if "-*+".utf8.contains(mark), line.dropFirst().first == 32 { return trimmed(line.dropFirst()) }
    let digits = line.prefix(4).prefix { (48...57).contains($0) }.count
    let rest = line.dropFirst(digits)
    guard (1...3).contains(digits), let end = rest.first, ".)".utf8.contains(end),
      rest.dropFirst().first == 32
    else { return nil }
    return line
  }
}
