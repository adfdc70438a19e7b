import CLibXML2

/// Builds the tree of a page from libxml2's events.
///
/// No document of libxml2's own is built: its events fill flat arrays, which is faster and leaves
/// nothing to free. Nothing is fetched and no entity but HTML's own characters is known.
final class HTMLParser {
  /// Real pages stay below 100 levels; whatever is deeper is made to break its reader.
  static let maxDepth = 10_000
  /// Bounds the memory of pages that are hardly more than tags: one of 30 MB with as many took 350 MB.
  static let maxNodes = 4_000_000

  private var tree = HTMLTree()
  private var stack: [Int] = []
  /// Where the marks of the open quotations stand (`q`); `nil` for one that has a mark of the page before it.
  private var quotations: [Int?] = []
  /// libxml2 keeps one copy of each name, so that its address stands for it.
  private var tags: [UnsafePointer<xmlChar>: HTMLTag] = [:]
  private var attributeNames: [UnsafePointer<xmlChar>: HTMLTree.AttributeName?] = [:]
  /// Why the page is not read to its end.
  private var refusal: String?
  private var context: htmlParserCtxtPtr?

  private init() {}

  /// - Parameter bytes: UTF-8.
  /// - Throws: When the page is nested too deep, or has too many elements.
  static func tree(of bytes: [UInt8]) throws(ReadingFault) -> HTMLTree {
    let builder = HTMLParser()
    builder.parse(bytes)
    if let refusal = builder.refusal { throw ReadingFault(refusal) }
    return builder.tree
  }

  private func parse(_ bytes: [UInt8]) {
    XMLLibrary.isReady
    tree.bytes.reserveCapacity(bytes.count / 2)
    bytes.withUnsafeBytes { buffer in
      let chars = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let context = htmlCreateMemoryParserCtxt(chars, Int32(clamping: buffer.count)) else {
        return
      }
      defer { htmlFreeParserCtxt(context) }
      let options =
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
      htmlCtxtUseOptions(context, Int32(options))
      xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
      withExtendedLifetime(self) {
        context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
        context.pointee.sax.pointee = Self.handler()
        self.context = context
        htmlParseDocument(context)
        self.context = nil
      }
    }
    while let open = stack.popLast() { tree.nodes[open].end = tree.nodes.count }
  }

  private static func handler() -> htmlSAXHandler {
    var handler = htmlSAXHandler()
    handler.startElement = { HTMLParser.from($0)?.start($1, $2) }
    handler.endElement = { HTMLParser.from($0)?.end($1) }
    handler.characters = { HTMLParser.from($0)?.characters($1, $2) }
    handler.ignorableWhitespace = { HTMLParser.from($0)?.characters($1, $2) }
    handler.cdataBlock = { HTMLParser.from($0)?.characters($1, $2) }
    return handler
  }

  private static func from(_ pointer: UnsafeMutableRawPointer?) -> HTMLParser? {
    pointer.map { Unmanaged<HTMLParser>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(
    _ name: UnsafePointer<xmlChar>?,
    _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let name, refusal == nil else { return }
    if stack.count >= Self.maxDepth {
      return stop("nested deeper than \(Self.maxDepth) levels; no page of text is")
    }
    if tree.nodes.count >= Self.maxNodes {
      return stop("more than \(Self.maxNodes) elements and texts; no page of text has as many")
    }
    let tag = tag(name)
    let first = tree.attributes.count
    let textEnd = tree.bytes.count
    if let values { addAttributes(values) }
    if tag == .other, xmlStrchr(name, xmlChar(UInt8(ascii: "-"))) != nil {
      add(.element, name)
    }
    stack.append(tree.nodes.count)
    tree.nodes.append(
      HTMLTree.Node(
        tag: tag, parent: stack.count > 1 ? stack[stack.count - 2] : -1, end: 0,
        text: tree.bytes.count..<tree.bytes.count, attributes: first..<tree.attributes.count))
    if tag == .q { openQuotation(after: textEnd) }
  }

  /// Puts the quotation mark in that browsers show before a `q`, unless the page has one there.
  ///
  /// - Parameter textEnd: Where the text before the element ends.
  private func openQuotation(after textEnd: Int) {
    let isFirst = quotations.last.map { $0 == textEnd - 3 } ?? false
    let hasMark =
      !isFirst
      && Self.marks.contains { mark in
        let start = textEnd - mark.utf8.count
        return start >= 0 && begins(with: mark, at: start)
      }
    quotations.append(hasMark ? nil : tree.bytes.count)
    if !hasMark { addText(quotations.count % 2 == 1 ? "“" : "‘") }
  }

  /// Puts the closing mark in; where the page has marks of its own, takes the opening one out.
  private func closeQuotation() {
    let isOuter = quotations.count % 2 == 1
    guard let open = quotations.popLast(), let start = open else { return }
    var content = min(start + 3, tree.bytes.count)
    while content < tree.bytes.count, tree.bytes[content] <= 32 { content += 1 }
    // A quotation inside this one may have been given such a mark here.
    let inner = isOuter ? "‘" : "“"
    if Self.marks.contains(where: { $0 != inner && begins(with: $0, at: content) }) {
      for place in start..<min(start + 3, tree.bytes.count) { tree.bytes[place] = 32 }
    } else {
      addText(isOuter ? "”" : "’")
    }
  }

  private func begins(with mark: String, at place: Int) -> Bool {
    let end = place + mark.utf8.count
    return end <= tree.bytes.count && tree.bytes[place..<end].elementsEqual(mark.utf8)
  }

  /// Without the apostrophe, which may stand before any word.
  private static let marks = ["“", "\"", "«", "„", "‘"]

  private func addText(_ text: StaticString) {
    text.withUTF8Buffer { characters($0.baseAddress, Int32($0.count)) }
  }

  private func stop(_ reason: String) {
    refusal = reason
    xmlStopParser(context)
  }

  private func tag(_ name: UnsafePointer<xmlChar>) -> HTMLTag {
    if let tag = tags[name] { return tag }
    let tag = HTMLTag.named[String(cString: name)] ?? .other
    tags[name] = tag
    return tag
  }

  private func addAttributes(_ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>) {
    var place = values
    while let name = place.pointee {
      let value = (place + 1).pointee
      place += 2
      let known: HTMLTree.AttributeName?
      if let cached = attributeNames[name] {
        known = cached
      } else {
        known = HTMLTree.AttributeName.named[String(cString: name)]
        attributeNames[name] = known
      }
      if let known { add(known, value) }
    }
  }

  private func add(_ name: HTMLTree.AttributeName, _ value: UnsafePointer<xmlChar>?) {
    let start = tree.bytes.count
    if let value {
      tree.bytes.append(contentsOf: UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
      if name == .content { tree.bytes.replaceWesternReferences(from: start) }
    }
    tree.attributes.append(.init(name: name, value: start..<tree.bytes.count))
  }

  private func end(_ name: UnsafePointer<xmlChar>?) {
    if let open = stack.last, tree.nodes[open].tag == .q { closeQuotation() }
    guard refusal == nil, let open = stack.popLast() else { return }
    tree.nodes[open].end = tree.nodes.count
  }

  private func characters(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard let text, count > 0, refusal == nil, let open = stack.last else { return }
    let start = tree.bytes.count
    switch tree.nodes[open].tag {
    case .script:
      guard isData(open) else { return }
    case .style, .svg: return
    default: break
    }
    // libxml2 hands out each character reference by itself.
    if count == 2, let scalar = WesternReference.scalar(lead: text[0], trail: text[1]) {
      tree.bytes += scalar.utf8
    } else {
      tree.bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: Int(count)))
    }
    if let last = tree.nodes.indices.last, tree.nodes[last].tag == .text,
      tree.nodes[last].parent == open, tree.nodes[last].text.upperBound == start
    {
      tree.nodes[last].text = tree.nodes[last].text.lowerBound..<tree.bytes.count
    } else {
      let none = tree.attributes.count..<tree.attributes.count
      tree.nodes.append(
        HTMLTree.Node(
          tag: .text, parent: open, end: tree.nodes.count + 1, text: start..<tree.bytes.count,
          attributes: none))
    }
  }

  /// Whether a script is structured data and no program.
  private func isData(_ node: Int) -> Bool {
    tree.attribute(.type, of: node)?.lowercased().contains("ld+json") == true
  }
}
