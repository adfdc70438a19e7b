/// The fonts of a document in Rich Text Format, which tell how its bytes are encoded.
struct RTFFonts {
  private var standard = "CP1252"
  private var defaultFont: Int?
  private var encodings: [Int: String] = [:]
  private var current: Int?
  /// How many groups lie around the table of fonts while it is read.
  private var depth: Int?

  var isReading: Bool { depth != nil }

  mutating func begin(depth: Int) { self.depth = depth }

  mutating func endGroup(depth: Int) {
    if let own = self.depth, depth < own { self.depth = nil }
  }

  /// What the document declares for all of its text.
  mutating func declare(_ word: String, _ number: Int?) {
    switch word {
    case "ansicpg": standard = number.flatMap(Self.codePage) ?? standard
    case "mac": standard = "MACINTOSH"
    case "pc": standard = "CP437"
    case "pca": standard = "CP850"
    default: defaultFont = number
    }
  }

  /// What is said of a font in the table.
  mutating func describe(_ word: String, _ number: Int?) {
    guard isReading, let number else { return }
    if word == "f" {
      current = number
    } else if let current {
      let encoding = word == "cpg" ? Self.codePage(number) : Self.charsets[number]
      encodings[current] = encoding ?? encodings[current]
    }
  }

  /// The encoding where no font is chosen.
  var encoding: String { defaultFont.map(encoding(of:)) ?? standard }

  /// The encoding of a font's bytes.
  ///
  /// A font of the Western character set says nothing: programs that write another code page often leave it so.
  func encoding(of font: Int) -> String { encodings[font] ?? standard }

  private static func codePage(_ number: Int) -> String? {
    switch number {
    case 65001: "UTF-8"
    case 10000: "MACINTOSH"
    case 936: "GB18030"
    default: Transcoding.isKnown("CP\(number)") ? "CP\(number)" : nil
    }
  }

  /// - SeeAlso: the specification, "Font Table", `\fcharset`.
  private static let charsets = [
    77: "MACINTOSH", 128: "CP932", 129: "CP949", 130: "JOHAB", 134: "GB18030", 136: "BIG5-HKSCS",
    161: "CP1253", 162: "CP1254", 163: "CP1258", 177: "CP1255", 178: "CP1256", 186: "CP1257",
    204: "CP1251", 222: "CP874", 238: "CP1250",
  ]
}
