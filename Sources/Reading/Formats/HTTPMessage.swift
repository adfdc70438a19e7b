/// A response of a web server.
///
/// - SeeAlso: RFC 9112 (HTTP/1.1), section 7, and RFC 9110, section 8.4.
struct HTTPMessage {
  let status: Int
  let header: MessageHeader
  let body: ArraySlice<UInt8>

  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: "HTTP/".utf8), let feed = bytes.firstIndex(of: 10),
      let end = MessageHeader.end(in: bytes[(feed + 1)...])
    else { return nil }
    // "HTTP/2 200": the phrase may be missing.
    let words = String(decoding: bytes[..<feed], as: UTF8.self).split(
      whereSeparator: \.isWhitespace)
    status = words.count > 1 ? Int(words[1]) ?? 0 : 0
    header = MessageHeader(Array(bytes[(feed + 1)..<end.header]))
    body = bytes[end.body...]
  }

  /// The body without the encodings of its transfer and its content.
  ///
  /// Crawlers often store the body decoded, and leave the header as it was: what the bytes are is told by
  /// themselves as far as they can tell it.
  ///
  /// - Throws: When the body is packed in a way that is not read here, or broken.
  func decoded(max: Int) throws(ReadingFault) -> [UInt8] {
    var bytes = Array(body)
    if header.first("transfer-encoding")?.lowercased().contains("chunked") == true {
      bytes = try Self.joined(bytes)
    }
    let encodings = (header.first("content-encoding") ?? "").lowercased()
      .split { $0 == "," || $0 == " " }
    for encoding in encodings.reversed() {
      bytes = try Self.unpacked(bytes, from: encoding, max: max)
    }
    if Inflation.isGzip(bytes.prefix(3)) { bytes = try Self.inflated(bytes, .gzip, max: max) }
    return bytes
  }

  private static func unpacked(_ bytes: [UInt8], from encoding: Substring, max: Int)
    throws(ReadingFault) -> [UInt8]
  {
    switch encoding {
    case "gzip", "x-gzip":
      return Inflation.isGzip(bytes.prefix(3)) ? try inflated(bytes, .gzip, max: max) : bytes
    case "deflate":
      // Servers disagree about what it is: zlib's format, as the standard says, or what stands inside that.
      if Inflation.isZlib(bytes.prefix(2)) { return try inflated(bytes, .zlib, max: max) }
      return isText(bytes) ? bytes : try inflated(bytes, .none, max: max)
    case "zstd" where ZstandardData.isZstandard(bytes.prefix(4)):
      return try ZstandardData.unpacked(bytes, max: max)
    case "identity": return bytes
    default:
      if isText(bytes) { return bytes }
      throw ReadingFault(
        "a page packed as \(encoding), which is not read here; have the crawler ask for gzip, or store pages unpacked"
      )
    }
  }

  private static func inflated(_ bytes: [UInt8], _ wrapping: Inflation.Wrapping, max: Int)
    throws(ReadingFault) -> [UInt8]
  {
    try Inflation(ByteStream(bytes), wrapping: wrapping).stream.takeAll(max: max)
  }

  /// Whether bytes are text in any encoding: no control characters near the beginning, of which packed data
  /// has one in ten.
  private static func isText(_ bytes: [UInt8]) -> Bool {
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    return isUTF16
      || !bytes.prefix(1024).contains { $0 < 9 || (14...26).contains($0) || (28...31).contains($0) }
  }

  /// The chunks of a body put together.
  ///
  /// - Returns: The bytes as they are when they are not in chunks.
  /// - Throws: When the chunks break off.
  private static func joined(_ bytes: [UInt8]) throws(ReadingFault) -> [UInt8] {
    var joined: [UInt8] = []
    var place = 0
    while place < bytes.count {
      let line = bytes[place...].prefix { $0 != 10 }
      let digits = line.prefix { $0 != 13 && $0 != UInt8(ascii: ";") }.filter { $0 != 32 }
      let start = line.endIndex + 1
      guard digits.count <= 8, let count = Int(String(decoding: digits, as: UTF8.self), radix: 16),
        count >= 0, start + count <= bytes.count
      else {
        if place == 0, digits.isEmpty || digits.contains(where: { !isHexadecimal($0) }) {
          return bytes
        }
        throw ReadingFault("a page that breaks off in the middle")
      }
      if count == 0 { return joined }
      joined += bytes[start..<(start + count)]
      place = start + count
      while place < bytes.count, bytes[place] == 13 || bytes[place] == 10 { place += 1 }
    }
    return joined
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...102).contains(byte | 0x20)
  }
}
