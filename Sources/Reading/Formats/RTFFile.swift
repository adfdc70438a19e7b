/// The text of a document in Rich Text Format: what a reader of it sees, without deleted and hidden words,
/// headers and footers.
///
/// - SeeAlso: Microsoft, Rich Text Format (RTF) Specification, version 1.9.1.
struct RTFFile {
  /// What holds until the end of a group.
  private struct State {
    /// Whether the group holds no text of the document: fonts, pictures, instructions of fields.
    var isLeftOut = false
    /// Whether words are hidden or deleted.
    var isHidden = false
    /// How many bytes stand behind a character by its number, for programs that do not know it.
    var fallbackCount = 1
    var encoding: String
  }

  private let bytes: [UInt8]
  private var place = 0
  private var state: State
  private var outer: [State] = []
  private var fonts = RTFFonts()
  /// Bytes of the current encoding that have not become text yet.
  private var pending: [UInt8] = []
  /// The first half of a character beyond U+FFFF.
  private var highSurrogate: UInt16?
  /// How many bytes of the fallback are still to be passed over.
  private var skipped = 0
  private var text = ""

  /// Deeper than any document.
  private static let maxDepth = 10_000

  /// - Returns: The text, a line a paragraph with a blank line after each, and whether the file is cut off.
  /// - Throws: When it is nested too deep.
  static func content(of bytes: [UInt8]) throws(ReadingFault) -> (text: String, isCutOff: Bool) {
    var file = RTFFile(bytes: bytes)
    try file.read()
    return (file.text, !file.outer.isEmpty)
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    state = State(encoding: fonts.encoding)
  }

  private mutating func read() throws(ReadingFault) {
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "{"):
        flush()
        outer.append(state)
        skipped = 0
        if outer.count > Self.maxDepth {
          throw ReadingFault("nested deeper than \(Self.maxDepth) levels")
        }
      case UInt8(ascii: "}"):
        flush()
        skipped = 0
        // Behind the last bracket nothing belongs to the document.
        guard let last = outer.popLast() else { return }
        state = last
        fonts.endGroup(depth: outer.count)
        if outer.isEmpty { return }
      case UInt8(ascii: "\\"): control()
      case 10, 13: break
      default: put(byte)
      }
    }
    flush()
  }

  /// A byte of text, or of a fallback.
  private mutating func put(_ byte: UInt8) {
    if skipped > 0 {
      skipped -= 1
    } else if !state.isLeftOut, !state.isHidden, byte >= 32 || byte == 9 {
      pending.append(byte)
    }
  }

  private mutating func put(_ words: String) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    flush()
    if !state.isLeftOut, !state.isHidden { text += words }
  }

  /// Turns the bytes so far into text.
  private mutating func flush() {
    if pending.isEmpty { return }
    let converted =
      pending.allSatisfy { $0 < 128 }
      ? pending : (try? Transcoding.lenient(pending, from: state.encoding)) ?? pending
    text += String(decoding: converted, as: UTF8.self)
    pending.removeAll(keepingCapacity: true)
  }

  /// What stands behind a backslash.
  private mutating func control() {
    guard place < bytes.count else { return }
    let byte = bytes[place]
    guard (97...122).contains(byte | 0x20) else {
      place += 1
      return symbol(byte)
    }
    let start = place
    while place < bytes.count, (97...122).contains(bytes[place] | 0x20) { place += 1 }
    let word = String(decoding: bytes[start..<place], as: UTF8.self)
    let number = self.number()
    if place < bytes.count, bytes[place] == 32 { place += 1 }
    apply(word, number)
  }

  private mutating func number() -> Int? {
    var end = place
    if end < bytes.count, bytes[end] == UInt8(ascii: "-") { end += 1 }
    // No number in a document is longer.
    while end < bytes.count, (48...57).contains(bytes[end]), end - place < 11 { end += 1 }
    guard let number = Int(String(decoding: bytes[place..<end], as: UTF8.self)) else { return nil }
    place = end
    return number
  }

  private mutating func symbol(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "'"):
      let code = UInt8(String(decoding: bytes[place...].prefix(2), as: UTF8.self), radix: 16)
      place = min(place + 2, bytes.count)
      if let code { put(code) }
    case UInt8(ascii: "*"): state.isLeftOut = true
    case UInt8(ascii: "~"): put("\u{A0}")
    case UInt8(ascii: "_"): put("\u{2011}")
    case UInt8(ascii: "-"): break
    case 10, 13: put("\n\n")
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"): put(byte)
    default: break
    }
  }
}

extension RTFFile {
  private mutating func apply(_ word: String, _ number: Int?) {
    if let words = Self.characters[word] { return put(words) }
    if Self.leftOut.contains(word) {
      flush()
      state.isLeftOut = true
      if word == "fonttbl" { fonts.begin(depth: outer.count) }
      return
    }
    let isOn = number != 0
    switch word {
    case "u": unicode(number ?? 0)
    case "uc": state.fallbackCount = max(number ?? 1, 0)
    case "bin":
      place = min(place + max(number ?? 0, 0), bytes.count)
    case "v", "deleted":
      flush()
      state.isHidden = isOn
    case "plain":
      flush()
      state.isHidden = false
      state.encoding = fonts.encoding
    case "ansicpg", "mac", "pc", "pca", "deff":
      fonts.declare(word, number)
      state.encoding = fonts.encoding
    case "f" where fonts.isReading, "fcharset", "cpg": fonts.describe(word, number)
    case "f":
      flush()
      state.encoding = fonts.encoding(of: number ?? 0)
    default: break
    }
  }

  /// A character by its number in UTF-16, which may be written as a negative one.
  private mutating func unicode(_ number: Int) {
    flush()
    skipped = 0
    let unit = UInt16(truncatingIfNeeded: number)
    var units = [unit]
    if UTF16.isLeadSurrogate(unit) {
      highSurrogate = unit
      units = []
    } else if let high = highSurrogate {
      units = [high, unit]
      highSurrogate = nil
    }
    // Fonts of symbols have their bullets in the private area.
    if !units.isEmpty, !(0xF000...0xF0FF).contains(unit) {
      put(String(decoding: units, as: UTF16.self))
    }
    skipped = state.fallbackCount
  }

  /// Words that stand for characters.
  ///
  /// Cells of a table are parted like the columns of a line, so that labels stay before their values.
  private static let characters = [
    "par": "\n\n", "sect": "\n\n", "page": "\n\n", "row": "\n\n", "nestrow": "\n\n",
    "line": "\n", "lbr": "\n", "column": "\n", "tab": "\t", "cell": "\t", "nestcell": "\t",
    "emdash": "\u{2014}", "endash": "\u{2013}", "lquote": "\u{2018}", "rquote": "\u{2019}",
    "ldblquote": "\u{201C}", "rdblquote": "\u{201D}", "bullet": "\u{2022}",
    "emspace": " ", "enspace": " ", "qmspace": " ",
  ]

  /// Groups that hold no text of the document.
  private static let leftOut: Set = [
    "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "fldinst", "header", "headerl",
    "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "footnote", "annotation",
    "generator", "listtable", "listoverridetable", "revtbl", "rsidtbl", "themedata", "xmlnstbl",
    "datastore", "latentstyles", "filetbl", "nonshppict", "ftnsep", "ftnsepc", "aftnsep", "tc",
    "xe",
    "bkmkstart", "bkmkend", "atnid", "atnauthor", "nesttableprops", "nonesttables",
  ]
}
