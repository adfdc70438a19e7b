package import Records

// Bytes that JSON is written to: a buffer that a `ByteWriter` lends, or the writer itself where little is written.

extension [UInt8] {
  /// Appends the UTF-8 bytes of the text as they are.
  package mutating func append(_ text: String) {
    withBytes(of: text) { append(contentsOf: $0) }
  }

  /// Appends the number in decimal digits.
  package mutating func append(decimal number: Int64) { ByteWriter.append(number, to: &self) }

  /// Appends the text as a JSON string, quotation marks included.
  ///
  /// - SeeAlso: RFC 8259, section 7: only `"`, `\` and U+0000…U+001F must be escaped.
  package mutating func appendJSON(_ text: String) { withBytes(of: text) { appendJSON($0) } }

  /// Appends the UTF-8 text as a JSON string, quotation marks included.
  mutating func appendJSON(_ bytes: UnsafeBufferPointer<UInt8>) {
    append(UInt8(ascii: "\""))
    var start = 0
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
        continue
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      appendJSONEscape(of: byte)
      start = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    append(UInt8(ascii: "\""))
  }

  /// Appends the text as a JSON string, or `null`.
  package mutating func appendJSON(_ text: String?) {
    if let text { appendJSON(text) } else { append("null") }
  }

  /// Appends the number; what JSON cannot say (infinities, not a number) becomes `null`.
  package mutating func appendJSON(_ number: Double) {
    append(number.isFinite ? number.description : "null")
  }

  private mutating func appendJSONEscape(of byte: UInt8) {
    append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: append(UInt8(ascii: "b"))
    case 0x09: append(UInt8(ascii: "t"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0x0D: append(UInt8(ascii: "r"))
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
    default:
      let digits = Array("0123456789abcdef".utf8)
      append("u00")
      append(digits[Int(byte >> 4)])
      append(digits[Int(byte & 15)])
    }
  }
}

extension ByteWriter {
  /// Appends the text as a JSON string, quotation marks included.
  package func appendJSON(_ text: String) { withBuffer { $0.appendJSON(text) } }

  /// Appends the value of the cell.
  func appendJSON(view cell: CellView) {
    switch cell {
    case .null: append("null")
    case .integer(let number): append(number)
    case .real(let number): appendJSON(number)
    case .text(let bytes): withBuffer { $0.appendJSON(bytes) }
    }
  }

  /// Appends the number; what JSON cannot say (infinities, not a number) becomes `null`.
  package func appendJSON(_ number: Double) { withBuffer { $0.appendJSON(number) } }

  /// Appends the value of the cell.
  package func appendJSON(_ cell: Cell) {
    switch cell {
    case .null: append("null")
    case .integer(let number): append(number)
    case .real(let number): appendJSON(number)
    case .text(let text): appendJSON(text)
    }
  }
}
