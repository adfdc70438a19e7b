import Glibc

/// Takes out of a page what no reader sees and what no rule looks at: programs, styles, drawings and
/// comments.
///
/// They are most of a page's bytes; the parser would read them one by one.
struct HTMLStrip {
  /// What ends a hidden piece, and whether it was found to come nowhere any more: looking for it again
  /// at every opening would take time in the square of the page's length.
  private enum Closer: Int, CaseIterable {
    case comment, script, style, svg, noscript

    var word: StaticString {
      switch self {
      case .comment: "-->"
      case .script: "</script"
      case .style: "</style"
      case .svg: "</svg"
      case .noscript: "</noscript"
      }
    }
  }

  private let bytes: [UInt8]
  private var isMissing = [Bool](repeating: false, count: Closer.allCases.count)

  /// - Parameter bytes: UTF-8.
  /// - Returns: The page with everything else in its place.
  static func stripped(_ bytes: [UInt8]) -> [UInt8] {
    var strip = HTMLStrip(bytes: bytes)
    return strip.stripped()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// Where the content of each script of a page lies, but for structured data.
  static func scripts(in bytes: [UInt8]) -> [Range<Int>] {
    var strip = HTMLStrip(bytes: bytes)
    var scripts: [Range<Int>] = []
    var place = 0
    while let open = Self.place(of: "<script", bytes, place),
      let start = Self.index(of: UInt8(ascii: ">"), in: bytes, from: open),
      let end = strip.find(.script, from: start)
    {
      if !Self.isData(bytes, open) { scripts.append((start + 1)..<end) }
      place = end
    }
    return scripts
  }

  private mutating func stripped() -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count / 2)
    var from = 0
    var place = 0
    while let open = Self.index(of: UInt8(ascii: "<"), in: bytes, from: place) {
      guard let end = endOfHidden(open) else {
        place = endOfData(open) ?? open + 1
        continue
      }
      kept += bytes[from..<open]
      // Words on both sides must not run together.
      kept.append(32)
      from = end
      place = end
    }
    kept += bytes[from...]
    return kept
  }

  /// Where what begins at an opening bracket ends, if it is to be taken out.
  private mutating func endOfHidden(_ open: Int) -> Int? {
    guard open + 1 < bytes.count else { return nil }
    switch bytes[open + 1] | 0x20 {
    case UInt8(ascii: "!"):
      guard Self.matches("<!--", bytes, open), let end = find(.comment, from: open + 4) else {
        return nil
      }
      return end + 3
    case UInt8(ascii: "s"):
      if Self.matches("<script", bytes, open), !Self.isData(bytes, open) {
        return closing(.script, open)
      }
      if Self.matches("<style", bytes, open) { return closing(.style, open) }
      return Self.matches("<svg", bytes, open) ? closing(.svg, open) : nil
    case UInt8(ascii: "n"):
      return Self.matches("<noscript", bytes, open) ? closing(.noscript, open) : nil
    default: return nil
    }
  }

  /// Where structured data ends that begins at an opening bracket. What looks like a comment in it is none.
  private mutating func endOfData(_ open: Int) -> Int? {
    guard Self.matches("<script", bytes, open) else { return nil }
    return find(.script, from: open + 1)
  }

  /// One past the closing tag.
  private mutating func closing(_ closer: Closer, _ open: Int) -> Int? {
    guard let close = find(closer, from: open + 1) else { return nil }
    if let end = Self.index(of: UInt8(ascii: ">"), in: bytes, from: close) { return end + 1 }
    isMissing[closer.rawValue] = true
    return nil
  }

  /// Where a closer begins.
  private mutating func find(_ closer: Closer, from: Int) -> Int? {
    if isMissing[closer.rawValue] { return nil }
    if let found = Self.place(of: closer.word, bytes, from) { return found }
    isMissing[closer.rawValue] = true
    return nil
  }

  /// Whether a script is structured data by what its opening tag says.
  private static func isData(_ bytes: [UInt8], _ open: Int) -> Bool {
    // No tag is longer; an unclosed one would be looked through again for each after it.
    let head = bytes[open...].prefix(2000)
    return String(decoding: head.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self).lowercased()
      .contains("ld+json")
  }

  /// Where a word begins, whatever its case.
  private static func place(of word: StaticString, _ bytes: [UInt8], _ from: Int) -> Int? {
    let first = word.utf8Start.pointee
    var place = from
    while let found = index(of: first, in: bytes, from: place) {
      if matches(word, bytes, found) { return found }
      place = found + 1
    }
    return nil
  }

  private static func matches(_ word: StaticString, _ bytes: [UInt8], _ at: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard at + count <= bytes.count else { return false }
    for offset in 0..<count {
      let byte = bytes[at + offset]
      let lower = (65...90).contains(byte) ? byte | 0x20 : byte
      if lower != word.utf8Start[offset] { return false }
    }
    return true
  }

  private static func index(of byte: UInt8, in bytes: [UInt8], from: Int) -> Int? {
    guard from < bytes.count else { return nil }
    return bytes.withUnsafeBytes { buffer -> Int? in
      guard let base = buffer.baseAddress,
        let found = memchr(base + from, Int32(byte), buffer.count - from)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }
}
