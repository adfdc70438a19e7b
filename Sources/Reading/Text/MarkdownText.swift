/// Markdown as the text that a person reads.
///
/// Paragraphs, list items and headings come out with a blank line between them, each on one line but
/// for its hard breaks; markup, images, rules and link targets are left out.
enum MarkdownText {
  static func plain(_ lines: some Sequence<Substring>) -> String {
    var blocks = Blocks()
    for line in lines { blocks.add(line) }
    blocks.endParagraph()
    return blocks.paragraphs.joined(separator: "\n\n")
  }

  /// Puts lines together to paragraphs.
  private struct Blocks {
    var paragraphs: [String] = []
    private var paragraph = ""
    private var isInFence = false

    mutating func add(_ line: Substring) {
      let content = MarkdownText.trimmed(line)
      if content.hasPrefix("```") || content.hasPrefix("~~~") {
        endParagraph()
        isInFence.toggle()
      } else if isInFence {
        append(content, isBroken: true)
      } else if content.isEmpty || MarkdownText.isRule(content) {
        endParagraph()
      } else if let heading = MarkdownText.heading(content) {
        endParagraph()
        append(heading, isBroken: false)
        endParagraph()
      } else {
        addText(content, of: line)
      }
    }

    private mutating func addText(_ content: Substring, of line: Substring) {
      var content = content
      while content.hasPrefix(">") { content = MarkdownText.trimmed(content.dropFirst()) }
      if let item = MarkdownText.item(content) {
        endParagraph()
        content = item
      }
      let isBroken = line.hasSuffix("  ") || content.hasSuffix("\\")
      append(content.hasSuffix("\\") ? content.dropLast() : content, isBroken: isBroken)
    }

    private mutating func append(_ text: Substring, isBroken: Bool) {
      if !paragraph.isEmpty, paragraph.last != "\n" { paragraph += " " }
      paragraph += text
      if isBroken { paragraph += "\n" }
    }

    mutating func endParagraph() {
      var inline = MarkdownInline(paragraph)
      let text = inline.plain()
      paragraph = ""
      if !text.isEmpty { paragraphs.append(text) }
    }
  }

  static func trimmed(_ line: Substring) -> Substring {
    var rest = line.drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }

  /// A rule, or the line below a heading: three or more of one mark and nothing else.
  static func isRule(_ line: Substring) -> Bool {
    guard let mark = line.first, "-*_=".contains(mark) else { return false }
    return line.count >= 3 && line.allSatisfy { $0 == mark || $0 == " " }
  }

  private static func heading(_ line: Substring) -> Substring? {
    let marks = line.prefix { $0 == "#" }.count
    guard (1...6).contains(marks), line.dropFirst(marks).first == " " else { return nil }
    var text = trimmed(line.dropFirst(marks))
    while text.last == "#" { text.removeLast() }
    return trimmed(text)
  }

  /// What follows the bullet of a list item; a number stays, for it may be referred to.
  private static func item(_ line: Substring) -> Substring? {
    if let mark = line.first, "-*+".contains(mark), line.dropFirst().first == " " {
      return trimmed(line.dropFirst())
    }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line[digits.endIndex...]
    guard (1...3).contains(digits.count), let mark = rest.first, ".)".contains(mark),
      rest.dropFirst().first == " "
    else { return nil }
    return line
  }
}
