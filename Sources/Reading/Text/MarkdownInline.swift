/// The markup inside one paragraph of Markdown, in UTF-8.
struct MarkdownInline {
  /// A link is rarely longer than a few hundred bytes; a bracket farther off closes something else.
  private static let maxLinkByteCount = 4000
  private static let maxTagByteCount = 2000

  private let bytes: [UInt8]
  private var index = 0
  private var output: [UInt8]
  /// Where the paragraph begins in `output`.
  private let start: Int
  /// The links that `index` is inside of: where the text ends, and what follows the target.
  private var links: [(textEnd: Int, end: Int)] = []
  /// For each opening bracket the place of its partner; empty until the first one is asked for.
  private var partners: [Int32] = []
  /// The first `>` that was found at or after some place.
  private var tagEnd = -1

  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - output: What the words are added to.
  init(_ bytes: [UInt8], output: [UInt8]) {
    self.bytes = bytes
    self.output = output
    start = output.count
  }

  /// The words without markup, runs of space as one; line feeds stay.
  ///
  /// - Returns: All of the output.
  /// - Complexity: O(n) in the bytes of the paragraph.
  mutating func plain() -> [UInt8] {
    while index < bytes.count {
      let end = endOfRun(from: index)
      if end > index {
        output += bytes[index..<end]
        index = end
      } else {
        step()
      }
    }
    while output.count > start, output.last == 32 || output.last == 10 { output.removeLast() }
    return output
  }

  /// Whether a byte may be markup, space, or the beginning of a character beyond ASCII.
  private static let isSpecial: [Bool] = (0...255).map { byte in
    byte <= 32 || byte >= 0x7F || "\\*_`![]<&".utf8.contains(UInt8(byte))
  }

  private func endOfRun(from start: Int) -> Int {
    Self.isSpecial.withUnsafeBufferPointer { isSpecial in
      bytes.withUnsafeBufferPointer { bytes in
        var place = start
        while place < bytes.count, !isSpecial[Int(bytes[place])] { place += 1 }
        return place
      }
    }
  }

  private func byte(at place: Int) -> UInt8? {
    place >= 0 && place < bytes.count ? bytes[place] : nil
  }

  private mutating func step() {
    if let link = links.last, index >= link.textEnd {
      // A link inside it may have ended farther on.
      index = max(index, link.end)
      links.removeLast()
      return
    }
    switch bytes[index] {
    case UInt8(ascii: "\\"): escape()
    case UInt8(ascii: "*"), UInt8(ascii: "_"): emphasis(bytes[index])
    case UInt8(ascii: "`"): index += 1
    case UInt8(ascii: "!") where byte(at: index + 1) == UInt8(ascii: "["):
      if let link = link(from: index + 1) { index = link.end } else { put() }
    case UInt8(ascii: "["):
      if let link = link(from: index) {
        links.append(link)
        index += 1
      } else {
        put()
      }
    case UInt8(ascii: "<"): tag()
    case UInt8(ascii: "&"): entity()
    case 0x80...: character()
    default: put()
    }
  }

  /// Adds a byte of ASCII.
  private mutating func put() {
    let byte = bytes[index]
    index += 1
    if MarkdownLine.isASCIISpace(byte) { space(isBreak: byte == 10) } else { output.append(byte) }
  }

  private mutating func character() {
    let scalar = scalar(at: index)
    append(scalar)
    index += UTF8.width(scalar)
  }

  private func scalar(at place: Int) -> Unicode.Scalar {
    var decoder = UTF8()
    var iterator = bytes[place..<min(bytes.count, place + 4)].makeIterator()
    if case .scalarValue(let scalar) = decoder.decode(&iterator) { return scalar }
    return "\u{FFFD}"
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.properties.isWhitespace {
      space(isBreak: scalar == "\n")
    } else if !OneLine.isInvisible(scalar) {
      UTF8.encode(scalar) { output.append($0) }
    }
  }

  private mutating func space(isBreak: Bool) {
    guard output.count > start, let last = output.last else { return }
    if last == 32, isBreak { output.removeLast() }
    if last == 10 || (last == 32 && !isBreak) { return }
    output.append(isBreak ? 10 : 32)
  }

  private mutating func escape() {
    if let next = byte(at: index + 1), next < 0x80, !Self.isLetterOrDigit(next) {
      index += 1
    }
    put()
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte | 0x20)
  }

  /// Leaves out the marks of emphasis, but not a lone star between spaces or a line inside a word.
  private mutating func emphasis(_ mark: UInt8) {
    var end = index
    while byte(at: end) == mark { end += 1 }
    let before = index == 0 ? nil : scalarBefore(index)
    let after = end < bytes.count ? scalar(at: end) : nil
    let isAlone = before?.properties.isWhitespace == true && after?.properties.isWhitespace == true
    let isInWord =
      before?.properties.isAlphabetic == true && after?.properties.isAlphabetic == true
    if (isAlone && end - index == 1)
      || (mark == UInt8(ascii: "_") && (isInWord || end - index > 3))
    {
      while index < end { put() }
    } else {
      index = end
    }
  }

  private func scalarBefore(_ place: Int) -> Unicode.Scalar {
    var start = place - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start)
  }

  /// A link from its opening bracket: where the text inside ends, and the place after its target.
  private mutating func link(from open: Int) -> (textEnd: Int, end: Int)? {
    guard let close = partner(of: open), let next = byte(at: close + 1), "([{".utf8.contains(next),
      let end = partner(of: close + 1)
    else { return nil }
    return (close, end + 1)
  }

  /// The bracket that closes the one at `open`, within the length that a link may have.
  private mutating func partner(of open: Int) -> Int? {
    if partners.isEmpty { findPartners() }
    let partner = Int(partners[open])
    return partner > open && partner - open < Self.maxLinkByteCount ? partner : nil
  }

  private mutating func findPartners() {
    partners = [Int32](repeating: -1, count: bytes.count)
    var square: [Int] = []
    var round: [Int] = []
    var curly: [Int] = []
    var place = 0
    while place < bytes.count {
      let partner: Int?
      switch bytes[place] {
      case UInt8(ascii: "\\"):
        place += 2
        continue
      case UInt8(ascii: "["):
        square.append(place)
        partner = nil
      case UInt8(ascii: "("):
        round.append(place)
        partner = nil
      case UInt8(ascii: "{"):
        curly.append(place)
        partner = nil
      case UInt8(ascii: "]"): partner = square.popLast()
      case UInt8(ascii: ")"): partner = round.popLast()
      case UInt8(ascii: "}"): partner = curly.popLast()
      default: partner = nil
      }
      if let partner { partners[partner] = Int32(truncatingIfNeeded: place) }
      place += 1
    }
  }

  /// Leaves out an HTML tag, keeps the address of `<https://…>`.
  private mutating func tag() {
    if tagEnd < index {
      tagEnd = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
    }
    let limit = min(links.last?.textEnd ?? bytes.count, index + Self.maxTagByteCount)
    guard tagEnd < limit, let first = byte(at: index + 1), Self.mayBeginTag(first) else {
      return put()
    }
    let inside = bytes[(index + 1)..<tagEnd]
    if inside.contains(UInt8(ascii: ":")), !inside.contains(32) { output += inside }
    index = tagEnd + 1
  }

  private static func mayBeginTag(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!") || (97...122).contains(byte | 0x20)
  }

  private mutating func entity() {
    guard let (scalar, end) = HTMLEntity.reference(in: bytes[(index + 1)...]) else { return put() }
    append(scalar)
    index = end
  }
}
