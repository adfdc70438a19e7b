/// The elements and texts of an XML file, in turn. Nothing is fetched, no entity is expanded but XML's
/// own five and the names that HTML gives to characters.
///
/// Feeds and documents are often not quite XML: a bare ampersand, a tag that is never closed, a control
/// character, a warning before the first line. A parser that must stop there loses all that follows;
/// this one takes such a place for text and goes on.
struct XMLEvents {
  enum Event {
    case start(Element)
    case text(String)
    case end(String)
  }

  struct Element {
    /// In lower case, with its prefix.
    var name: String
    /// By names in lower case.
    var attributes: [String: String] = [:]
    /// The line of its tag, from 1.
    var line: Int
  }

  private let bytes: [UInt8]
  private var place = 0
  private var line = 1
  /// The names of the elements that are open, and how many bear each: a tag that ends none is known at once.
  private var open: [String] = []
  private var openCounts: [String: Int] = [:]
  /// Whether the end of an instruction was looked for in vain; it would be again at every other.
  private var lacksInstructionEnd = false
  private var pendingEnds: [String] = []

  /// Whether elements were open where the bytes came to their end.
  private(set) var isCutOff = false

  /// Deeper than any feed or document.
  private static let maxDepth = 10_000

  /// - Parameter bytes: UTF-8, whatever they declare.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// - Returns: `nil` at the end; every element that was begun has been ended before.
  /// - Throws: When the file is nested too deep, or declares entities.
  mutating func next() throws(ReadingFault) -> Event? {
    while true {
      if let name = pendingEnds.popLast() { return .end(name) }
      guard place < bytes.count else {
        if open.isEmpty { return nil }
        isCutOff = true
        close(through: 0)
        continue
      }
      if bytes[place] != UInt8(ascii: "<") || !isMarkup(at: place + 1) {
        let end = textEnd(from: place)
        defer { advance(to: end) }
        return .text(Self.text(bytes[place..<end]))
      }
      if let event = try markup() { return event }
    }
  }

  /// Closes the elements at a depth and below it.
  private mutating func close(through depth: Int) {
    for name in open[depth...] { openCounts[name, default: 1] -= 1 }
    pendingEnds += open[depth...]
    open.removeLast(open.count - depth)
  }

  private mutating func advance(to end: Int) {
    for byte in bytes[place..<end] where byte == 10 { line += 1 }
    place = end
  }

  /// One past the text from a place, of which the first byte is text in any case.
  private func textEnd(from start: Int) -> Int {
    var end = start + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "<") || !isMarkup(at: end + 1) { end += 1 }
    return end
  }

  /// Whether what follows a bracket makes a tag of it: "5 < 6" is text.
  private func isMarkup(at next: Int) -> Bool {
    guard next < bytes.count else { return false }
    let byte = bytes[next]
    if byte == UInt8(ascii: "/") {
      return next + 1 < bytes.count && Self.isNameStart(bytes[next + 1])
    }
    return Self.isNameStart(byte) || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  /// Takes what begins with a bracket.
  ///
  /// - Returns: `nil` for what says nothing.
  private mutating func markup() throws(ReadingFault) -> Event? {
    switch bytes[place + 1] {
    case UInt8(ascii: "/"): endTag()
    case UInt8(ascii: "?"): skipInstruction()
    case UInt8(ascii: "!"):
      if begins(Self.sectionStart, at: place) { return cdata() }
      if begins("<!--", at: place) {
        advance(to: index(of: "-->", from: place + 4).map { $0 + 3 } ?? bytes.count)
      } else {
        try skipDeclaration()
      }
    default: return .start(try startTag())
    }
    return nil
  }

  private static let sectionStart: StaticString = "<![CDATA["

  private func begins(_ words: StaticString, at start: Int) -> Bool {
    let count = words.utf8CodeUnitCount
    guard start + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[start + offset] != words.utf8Start[offset] { return false }
    return true
  }

  /// A section ends at its mark; one without, at the end tag of the element that holds it.
  private mutating func cdata() -> Event {
    let start = place + Self.sectionStart.utf8CodeUnitCount
    var close = start
    while close < bytes.count, !begins("]]>", at: close), !begins(Self.sectionStart, at: close) {
      close += 1
    }
    if close < bytes.count, bytes[close] == UInt8(ascii: "]") {
      defer { advance(to: close + 3) }
      return .text(Self.clean(bytes[start..<close]))
    }
    let end = open.last.flatMap { index(of: "</\($0)", from: start) } ?? bytes.count
    defer { advance(to: end) }
    return .text(Self.clean(bytes[start..<end]))
  }

  private mutating func skipInstruction() {
    let end = lacksInstructionEnd ? nil : index(of: "?>", from: place + 2)
    lacksInstructionEnd = end == nil
    advance(to: end.map { $0 + 2 } ?? place + 2)
  }

  /// A document type, with what it declares in brackets.
  ///
  /// - Throws: When it declares entities, with which a short file can be made an endless one.
  private mutating func skipDeclaration() throws(ReadingFault) {
    var end = place
    var isInside = false
    while end < bytes.count {
      if begins("<!ENTITY", at: end) {
        throw ReadingFault("declares XML entities, which are never expanded; remove them")
      }
      if bytes[end] == UInt8(ascii: "[") { isInside = true }
      if bytes[end] == UInt8(ascii: "]") { isInside = false }
      if bytes[end] == UInt8(ascii: ">"), !isInside { break }
      end += 1
    }
    advance(to: min(end + 1, bytes.count))
  }

  /// Ends the elements inside with the one that it names; a tag that names none says nothing.
  private mutating func endTag() {
    let name = name(from: place + 2).name
    let isEnd = { (byte: UInt8) in byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<") }
    let end = bytes[(place + 1)...].firstIndex(where: isEnd) ?? bytes.count
    advance(to: end < bytes.count && bytes[end] == UInt8(ascii: ">") ? end + 1 : end)
    guard openCounts[name, default: 0] > 0 else { return }
    if let depth = open.lastIndex(of: name) { close(through: depth) }
  }

  private mutating func startTag() throws(ReadingFault) -> Element {
    let (name, nameEnd) = name(from: place + 1)
    var element = Element(name: name, line: line)
    var at = nameEnd
    var isEmpty = false
    // A bracket that opens, inside a tag, begins the next one: this was never closed.
    while at < bytes.count, bytes[at] != UInt8(ascii: ">"), bytes[at] != UInt8(ascii: "<") {
      isEmpty = bytes[at] == UInt8(ascii: "/")
      guard Self.isNameStart(bytes[at]) else {
        at += 1
        continue
      }
      let (key, keyEnd) = self.name(from: at)
      let (value, end) = attributeValue(from: keyEnd)
      if let value { element.attributes[key] = element.attributes[key] ?? value }
      at = end
    }
    if at < bytes.count, bytes[at] == UInt8(ascii: ">") { at += 1 }
    advance(to: at)
    open.append(element.name)
    openCounts[element.name, default: 0] += 1
    if open.count > Self.maxDepth {
      throw ReadingFault("nested deeper than \(Self.maxDepth) levels", line: line)
    }
    if isEmpty { close(through: open.count - 1) }
    return element
  }

  /// What stands behind an attribute's name, and where it ends.
  private func attributeValue(from start: Int) -> (value: String?, end: Int) {
    var at = start
    func skipSpace() { while at < bytes.count, Self.isSpace(bytes[at]) { at += 1 } }
    skipSpace()
    guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else { return (nil, start) }
    at += 1
    skipSpace()
    guard at < bytes.count else { return (nil, at) }
    let quote = bytes[at]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    let from = isQuoted ? at + 1 : at
    let ends: (UInt8) -> Bool =
      isQuoted
      ? { $0 == quote || $0 == UInt8(ascii: "<") }
      : { Self.isSpace($0) || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }
    let end = bytes[from...].firstIndex(where: ends) ?? bytes.count
    let isClosed = isQuoted && end < bytes.count && bytes[end] == quote
    return (Self.text(bytes[from..<end]), isClosed ? end + 1 : end)
  }

  /// A name in lower case, and where it ends: in lower case it can have more bytes.
  private func name(from start: Int) -> (name: String, end: Int) {
    var end = start
    var hasCapital = false
    while end < bytes.count, Self.isName(bytes[end]) {
      hasCapital = hasCapital || (65...90).contains(bytes[end])
      end += 1
    }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    return (hasCapital ? name.lowercased() : name, end)
  }

  /// Where words begin next, whatever the case of their letters.
  private func index(of words: String, from start: Int) -> Int? {
    let mark = Array(words.utf8)
    guard start + mark.count <= bytes.count, let first = mark.first else { return nil }
    return (start...(bytes.count - mark.count)).first { at in
      bytes[at] == first
        && zip(bytes[at...], mark).allSatisfy {
          $0 == $1 || ((97...122).contains($1) && $0 | 0x20 == $1)
        }
    }
  }
}

extension XMLEvents {
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "<"),
      UInt8(ascii: "\""), UInt8(ascii: "'"):
      false
    default: !isSpace(byte)
    }
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  /// Text with its character references resolved; an ampersand that begins none stays.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return clean(bytes) }
    return String(decoding: HTMLEntity.resolved(withoutControls(bytes)), as: UTF8.self)
  }

  /// Text without the control characters that XML does not know.
  private static func clean(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: withoutControls(bytes), as: UTF8.self)
  }

  private static func withoutControls(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.contains(where: isControl) ? bytes.filter { !isControl($0) }[...] : bytes
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 32 && byte != 9 && byte != 10 && byte != 13
  }
}
