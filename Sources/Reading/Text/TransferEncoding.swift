/// The encodings that carry any bytes through mail.
///
/// - SeeAlso: RFC 2045, section 6.
enum TransferEncoding {
  /// Whether bytes are meant to be base64 and are something else: many are not of its alphabet.
  static func isBrokenBase64(_ bytes: some Sequence<UInt8>) -> Bool {
    var (known, foreign) = (0, 0)
    for byte in bytes where byte > 32 {
      switch byte {
      case 65...90, 97...122, 48...57, UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="):
        known += 1
      default: foreign += 1
      }
    }
    return foreign * 10 > known
  }

  /// Bytes that are not of the alphabet are passed over, as the RFC demands.
  static func base64(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      let value: UInt8
      switch byte {
      case 65...90: value = byte - 65
      case 97...122: value = byte - 71
      case 48...57: value = byte + 4
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 1
      if count == 4 {
        output += [UInt8(bits >> 16 & 255), UInt8(bits >> 8 & 255), UInt8(bits & 255)]
        bits = 0
        count = 0
      }
    }
    if count == 2 { output.append(UInt8(bits >> 4 & 255)) }
    if count == 3 { output += [UInt8(bits >> 10 & 255), UInt8(bits >> 2 & 255)] }
    return output
  }

  /// - Parameter isWord: Whether it is the form for header fields, where a line stands for a space.
  static func quotedPrintable(_ bytes: some Collection<UInt8>, isWord: Bool = false) -> [UInt8] {
    var output: [UInt8] = []
    var rest = Array(bytes)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "_"), isWord {
        output.append(32)
      } else if byte != UInt8(ascii: "=") {
        output.append(byte)
      } else if rest.first == 10 {
        rest.removeFirst()
      } else if rest.starts(with: [13, 10]) {
        rest.removeFirst(2)
      } else if rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        output.append(value)
        rest.removeFirst(2)
      } else {
        output.append(byte)
      }
    }
    return output
  }
}

/// Words of other scripts in header fields: `=?utf-8?B?…?=`.
///
/// - SeeAlso: RFC 2047.
enum EncodedWords {
  static func decoded(_ field: [UInt8]) -> String {
    guard
      let text = try? UTF8Text.decoded(
        (try? Charset.utf8(field, declared: nil, passed: nil)) ?? field)
    else { return String(decoding: field, as: UTF8.self) }
    var output = ""
    var rest = text[...]
    var wasWord = false
    while let open = rest.firstRange(of: "=?") {
      let parts = rest[open.upperBound...].split(
        separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, parts[3].hasPrefix("="),
        let word = word(charset: parts[0], encoding: parts[1], parts[2])
      else {
        output += rest[..<open.upperBound]
        rest = rest[open.upperBound...]
        continue
      }
      let between = rest[..<open.lowerBound]
      // Space between two encoded words only folds the line.
      if !(wasWord && between.allSatisfy(\.isWhitespace)) { output += between }
      output += word
      rest = parts[3].dropFirst()
      wasWord = true
    }
    return output + rest
  }

  private static func word(charset: Substring, encoding: Substring, _ text: Substring) -> String? {
    let bytes: [UInt8]
    switch encoding.lowercased() {
    case "b": bytes = TransferEncoding.base64(text.utf8)
    case "q": bytes = TransferEncoding.quotedPrintable(text.utf8, isWord: true)
    default: return nil
    }
    let utf8 = try? Charset.utf8(bytes, declared: String(charset), passed: nil)
    return utf8.map { String(decoding: $0, as: UTF8.self) }
  }
}
