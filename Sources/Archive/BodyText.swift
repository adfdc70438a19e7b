import Records

/// The body of an article, prepared for cutting by scalar offsets.
///
/// This is the archive's one place that turns scalar offsets into UTF-8 bytes.
struct BodyText {
  private let bytes: [UInt8]
  /// The byte offset of every 64th scalar; empty for ASCII, where both counts agree.
  private let landmarks: [Int]
  /// The number of scalars.
  let count: Int

  private static let stride = 64

  /// - Complexity: O(n) in the bytes of the body.
  init(_ body: String) {
    bytes = Array(body.utf8)
    var landmarks: [Int] = []
    var count = 0
    for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      if count % Self.stride == 0 { landmarks.append(offset) }
      count += 1
    }
    self.count = count
    self.landmarks = count == bytes.count ? [] : landmarks
  }

  /// The words at a range, as they stand.
  ///
  /// - Returns: `nil` when the range runs beyond the body.
  func words(at range: ScalarRange) -> String? {
    guard range.end <= count else { return nil }
    return String(
      decoding: bytes[byteOffset(range.start)..<byteOffset(range.end)], as: UTF8.self)
  }

  /// The words of several ranges as one readable text.
  ///
  /// White space of any length becomes one space. Ranges with words between them are joined by ` … `.
  ///
  /// - Returns: `nil` when a range runs beyond the body.
  func readable(_ ranges: [ScalarRange]) -> String? {
    var text: [UInt8] = []
    var previousEnd: Int?
    for range in ranges {
      guard range.end <= count else { return nil }
      let lower = byteOffset(range.start)
      if let previousEnd {
        let hasWordsBetween =
          lower >= previousEnd && !bytes[previousEnd..<lower].allSatisfy(Self.isSpace)
        text += Array((hasWordsBetween ? " … " : " ").utf8)
      }
      let upper = byteOffset(range.end)
      append(lower..<upper, to: &text)
      previousEnd = upper
    }
    return String(decoding: text, as: UTF8.self)
  }

  private func append(_ range: Range<Int>, to text: inout [UInt8]) {
    var pendingSpace = false
    for byte in bytes[range] {
      if Self.isSpace(byte) {
        pendingSpace = true
        continue
      }
      if pendingSpace, let last = text.last, last != 0x20 { text.append(0x20) }
      pendingSpace = false
      text.append(byte)
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }

  private func byteOffset(_ scalar: Int) -> Int {
    guard !landmarks.isEmpty else { return scalar }
    guard scalar < count else { return bytes.count }
    var offset = landmarks[scalar / Self.stride]
    var remaining = scalar % Self.stride
    while remaining > 0 {
      offset += 1
      if bytes[offset] & 0xC0 != 0x80 { remaining -= 1 }
    }
    return offset
  }
}
