/// The character encoding of a page, and the page in UTF-8.
enum Charset {
  /// - Parameters:
  ///   - declared: The charset of the header that the page came with.
  ///   - passed: What the person who reads the page says; trusted above all.
  /// - Returns: UTF-8 without byte-order mark and NUL. Bytes that are no character of the encoding
  ///   become U+FFFD, as a browser shows them.
  static func utf8(_ bytes: [UInt8], declared: String?, passed: String?) throws(ReadingFault)
    -> [UInt8]
  {
    let decoded: [UInt8]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      decoded = repaired(bytes[3...])
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      decoded = try converted(
        [UInt8](bytes[2...]), from: bytes[0] == 0xFF ? "UTF-16LE" : "UTF-16BE")
    } else {
      let label = passed ?? declared ?? CharsetLabel.declared(in: bytes.prefix(sampleByteCount))
      let name = label.flatMap(name(of:)) ?? "UTF-8"
      if name == "UTF-8" {
        decoded = try utf8OrGuessed(bytes)
      } else if passed == nil, isUTF8(bytes, insteadOf: name) {
        decoded = bytes
      } else {
        decoded = try converted(bytes, from: name)
      }
    }
    return decoded.contains(0) ? decoded.map { $0 == 0 ? 32 : $0 } : decoded
  }

  /// Longer than the programs and styles that a page may have before it says how it is encoded.
  private static let sampleByteCount = 128 << 10

  /// The system's name of an encoding: labels mean on the web what browsers take them for.
  ///
  /// - SeeAlso: WHATWG Encoding, section 4.2, names and labels.
  private static func name(of label: String) -> String? {
    let lower = label.lowercased()
    switch lower {
    case "utf-8", "utf8", "unicode-1-1-utf-8": return "UTF-8"
    // A page whose bytes are ASCII-compatible, as one with a readable label is, is not UTF-16.
    case "utf-16", "utf-16le", "utf-16be": return "UTF-8"
    case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "ascii", "us-ascii", "windows-1252",
      "x-ansi":
      return "CP1252"
    case "iso-8859-9", "latin5", "windows-1254": return "CP1254"
    case "gb2312", "gbk", "x-gbk", "gb18030": return "GB18030"
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j": return "CP932"
    case "euc-kr", "ks_c_5601-1987", "ksc5601", "korean": return "CP949"
    case "big5", "big5-hkscs", "x-x-big5": return "BIG5-HKSCS"
    case "tis-620", "iso-8859-11", "windows-874": return "CP874"
    default: return Transcoding.isKnown(lower) ? lower : nil
    }
  }

  /// Whether bytes are UTF-8 although another encoding is declared: a server's setting that nobody changed
  /// when the pages were.
  ///
  /// No text with accents in an encoding of single bytes is valid UTF-8, and none of some length in one
  /// of several bytes.
  private static func isUTF8(_ bytes: [UInt8], insteadOf name: String) -> Bool {
    let others = bytes.count { $0 >= 0xC2 }
    let least = severalBytes.contains(name) ? 20 : 1
    return others >= least && String(validating: bytes, as: UTF8.self) != nil
  }

  private static let severalBytes: Set = ["GB18030", "CP932", "CP949", "BIG5-HKSCS", "euc-jp"]

  /// Bytes that should be UTF-8.
  ///
  /// A page that is UTF-8 may be cut inside a character here and there; one that is not has a fault
  /// in every accented word and hardly a sequence that is right.
  private static func utf8OrGuessed(_ bytes: [UInt8]) throws(ReadingFault) -> [UInt8] {
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    let text = String(decoding: bytes, as: UTF8.self)
    let faults = text.unicodeScalars.count { $0 == "\u{FFFD}" }
    let others = text.unicodeScalars.count { $0.value >= 128 } - faults
    if faults * 2 <= others { return Array(text.utf8) }
    guard let name = UnmarkedText.encoding(of: bytes) else {
      throw ReadingFault(
        "not UTF-8, and no charset is declared; pass --encoding, such as --encoding shift_jis or gb18030"
      )
    }
    return try converted(bytes, from: name)
  }

  private static func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  private static func converted(_ bytes: [UInt8], from name: String) throws(ReadingFault) -> [UInt8]
  {
    try Transcoding.lenient(bytes, from: name)
  }
}
