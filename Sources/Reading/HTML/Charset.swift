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
      let label = passed ?? declared ?? label(in: bytes.prefix(8192))
      let name = label.flatMap(name(of:))
      let isUTF8 = name == nil || name == "UTF-8"
      if isUTF8 {
        decoded = try utf8OrWestern(bytes)
      } else {
        decoded = try converted(bytes, from: name ?? "CP1252")
      }
    }
    return decoded.contains(0) ? decoded.map { $0 == 0 ? 32 : $0 } : decoded
  }

  /// The encoding that a `meta` element or an XML declaration names near the beginning of a page.
  static func label(in head: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: head, as: UTF8.self).lowercased()
    var rest = text[...]
    while let found = rest.firstRange(of: "charset=") ?? rest.firstRange(of: "encoding=") {
      rest = rest[found.upperBound...]
      let value = rest.drop { $0 == "\"" || $0 == "'" || $0 == " " }
        .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      if !value.isEmpty { return String(value) }
    }
    return nil
  }

  /// The charset that a `Content-Type` names.
  static func label(inContentType value: String) -> String? {
    label(in: [UInt8](value.utf8)[...])
  }

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

  /// Bytes that should be UTF-8.
  ///
  /// A page that is UTF-8 may be cut inside a character here and there; one that is not has a fault
  /// in every accented word and hardly a sequence that is right.
  private static func utf8OrWestern(_ bytes: [UInt8]) throws(ReadingFault) -> [UInt8] {
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    let text = String(decoding: bytes, as: UTF8.self)
    let faults = text.unicodeScalars.count { $0 == "\u{FFFD}" }
    let others = text.unicodeScalars.count { $0.value >= 128 } - faults
    return faults * 2 <= others ? Array(text.utf8) : try converted(bytes, from: "CP1252")
  }

  private static func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  private static func converted(_ bytes: [UInt8], from name: String) throws(ReadingFault) -> [UInt8]
  {
    try Transcoding.lenient(bytes, from: name)
  }
}
