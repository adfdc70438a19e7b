/// Text of which every scalar is a character of its own, one column wide: ASCII, Latin letters, dashes, quotation marks
/// and dots. Nearly all text is, and its width and lines can be told by the bytes.
enum PlainText {
  /// The width of the text in columns; `nil` where it is not plain.
  static func width(of text: some StringProtocol) -> Int? {
    text.utf8.withContiguousStorageIfAvailable { width(of: $0) } ?? nil
  }

  /// The width of the UTF-8 text in columns; `nil` where it is not plain.
  static func width(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    var width = 0
    while index < bytes.count {
      guard let length = length(at: index, in: bytes) else { return nil }
      index += length
      width += 1
    }
    return width
  }

  /// How many bytes the scalar has that begins at an index; `nil` where it is not plain.
  @inline(__always)
  static func length(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    switch bytes[index] {
    case 0x20...0x7E: return 1
    // U+00A0…U+02FF; from U+0300 on marks combine.
    case 0xC2: return bytes[index + 1] >= 0xA0 ? 2 : nil
    case 0xC3...0xCB: return 2
    // U+2010…U+2027, U+2030…U+205E; the rest of the block breaks lines or turns the direction.
    case 0xE2 where bytes[index + 1] == 0x80:
      let last = bytes[index + 2]
      return (0x90...0xA7).contains(last) || last >= 0xB0 ? 3 : nil
    case 0xE2 where bytes[index + 1] == 0x81: return bytes[index + 2] <= 0x9E ? 3 : nil
    default: return nil
    }
  }

  /// Appends the lines of a plain text that has no line break, as `TextWrapping` breaks them.
  ///
  /// - Returns: Whether the text is plain; nothing is appended where it is not.
  static func wrap(_ text: Substring, width: Int, into lines: inout [String]) -> Bool {
    guard PlainText.width(of: text) != nil else { return false }
    let wrapped = text.utf8.withContiguousStorageIfAvailable { bytes in
      var start = 0
      var used = 0
      var breakEnd: Int?
      var index = 0
      while index < bytes.count, let length = length(at: index, in: bytes) {
        let isSpace = bytes[index] == 0x20
        if used + 1 > width, index > start, !isSpace {
          let end = breakEnd ?? index
          lines.append(line(bytes[start..<end]))
          (start, index, used, breakEnd) = (end, end, 0, nil)
          continue
        }
        used += 1
        index += length
        if isSpace { breakEnd = index }
      }
      lines.append(line(bytes[start...]))
      return true
    }
    return wrapped ?? false
  }

  private static func line(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    var bytes = bytes
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
