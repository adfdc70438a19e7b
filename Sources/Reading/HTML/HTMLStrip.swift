import Glibc

/// Takes out of a page what no reader sees and what no rule looks at: programs, styles, drawings and
/// comments.
///
/// They are most of a page's bytes; the parser would read them one by one.
enum HTMLStrip {
  /// - Parameter bytes: UTF-8.
  /// - Returns: The page with everything else in its place.
  static func stripped(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count / 2)
    var from = 0
    var place = 0
    while let open = index(of: UInt8(ascii: "<"), in: bytes, from: place) {
      guard let end = endOfHidden(bytes, open) else {
        place = open + 1
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
  private static func endOfHidden(_ bytes: [UInt8], _ open: Int) -> Int? {
    guard open + 1 < bytes.count else { return nil }
    switch bytes[open + 1] | 0x20 {
    case UInt8(ascii: "!") where matches("<!--", bytes, open):
      return end(of: "-->", bytes, open + 4).map { $0 + 3 }
    case UInt8(ascii: "s"):
      if matches("<script", bytes, open), !isData(bytes, open) {
        return closing("</script", bytes, open)
      }
      if matches("<style", bytes, open) { return closing("</style", bytes, open) }
      if matches("<svg", bytes, open) { return closing("</svg", bytes, open) }
      return nil
    case UInt8(ascii: "n"):
      return matches("<noscript", bytes, open) ? closing("</noscript", bytes, open) : nil
    default: return nil
    }
  }

  /// Whether a script is structured data by what its opening tag says.
  private static func isData(_ bytes: [UInt8], _ open: Int) -> Bool {
    let end = index(of: UInt8(ascii: ">"), in: bytes, from: open) ?? bytes.count
    return String(decoding: bytes[open..<end], as: UTF8.self).lowercased().contains("ld+json")
  }

  /// One past the closing tag.
  private static func closing(_ tag: StaticString, _ bytes: [UInt8], _ open: Int) -> Int? {
    guard let close = end(of: tag, bytes, open + 1),
      let end = index(of: UInt8(ascii: ">"), in: bytes, from: close)
    else { return nil }
    return end + 1
  }

  /// Where a word begins, whatever its case.
  private static func end(of word: StaticString, _ bytes: [UInt8], _ from: Int) -> Int? {
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
