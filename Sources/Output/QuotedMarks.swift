/// The bytes for which a field must stand in quotation marks: the delimiter, the quotation mark, CR and LF.
struct QuotedMarks {
  let delimiter: UInt8

  /// Whether the field holds any of them.
  ///
  /// Eight bytes at a time, the last eight once more where they do not come out even; most fields are shorter than
  /// what a vector holds, and a loop over them that compiles to vectors takes three times as long.
  func areIn(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = field.baseAddress, field.count >= 8 else {
      return field.contains(where: isMark)
    }
    let bytes = UnsafeRawPointer(base)
    let delimiters = Self.lowest &* UInt64(delimiter)
    var found: UInt64 = 0
    var offset = 0
    while offset + 8 <= field.count {
      found |= marks(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self), delimiters)
      offset += 8
    }
    if offset < field.count {
      found |= marks(
        bytes.loadUnaligned(fromByteOffset: field.count - 8, as: UInt64.self), delimiters)
    }
    return found != 0
  }

  /// Whether the byte is one of them.
  func isMark(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
  }

  private static let lowest: UInt64 = 0x0101_0101_0101_0101
  private static let highest: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  private func marks(_ word: UInt64, _ delimiters: UInt64) -> UInt64 {
    zeros(word ^ delimiters) | zeros(word ^ Self.lowest &* 0x22) | zeros(word ^ Self.lowest &* 0x0A)
      | zeros(word ^ Self.lowest &* 0x0D)
  }

  /// Not zero when, and only when, a byte of the word is zero.
  ///
  /// - SeeAlso: Warren, Hacker's Delight, 6-1.
  @inline(__always)
  private func zeros(_ word: UInt64) -> UInt64 { (word &- Self.lowest) & ~word & Self.highest }
}
