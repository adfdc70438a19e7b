/// Files that hold no text which could be read here, and what to do about each.
///
/// Pictures, films and programs are known by their first bytes, whatever they are called; the parts of web pages that are
/// text themselves by their names, since nothing else tells a style sheet from a note.
enum ForeignFile {
  /// What a file of bytes is, and what to do about it.
  ///
  /// - Parameter head: Its first bytes, unpacked: 262 or more tell all that is known.
  /// - Returns: `nil` where it may be an article.
  static func reason(_ head: ArraySlice<UInt8>) -> String? {
    let isMarked = head.starts(with: [0xEF, 0xBB, 0xBF])
    return kinds.first { $0.isKind(isMarked ? head.dropFirst(3) : head) }?.reason
  }

  /// What a file of text is that is of no format by its content.
  ///
  /// - Parameters:
  ///   - head: Its first bytes.
  ///   - name: Its extension in lower case.
  /// - Returns: `nil` where it may be an article.
  static func reason(text head: ArraySlice<UInt8>, extension name: String) -> String? {
    if head.starts(with: "<?xml".utf8) {
      return "XML that is neither a feed nor a page; make a table or JSON of it, or pass --format"
    }
    return webParts[name].map { "\($0) and no article; if it is one, pass --format text" }
  }

  /// A kind of file by bytes at one place in it.
  private struct Kind: Sendable {
    var offset = 0
    let mark: [UInt8]
    let reason: String

    init(_ mark: String, at offset: Int = 0, _ reason: String) {
      self.init([UInt8](mark.utf8), at: offset, reason)
    }

    init(_ mark: [UInt8], at offset: Int = 0, _ reason: String) {
      (self.mark, self.offset, self.reason) = (mark, offset, reason)
    }

    func isKind(_ head: ArraySlice<UInt8>) -> Bool { head.dropFirst(offset).starts(with: mark) }
  }

  private static let picture = "a picture, in which no text is looked for"
  private static let film = "a film or a recording, in which no text is looked for"
  private static let package = "a packed file of a kind that is not read; unpack it first"
  private static let program = "a program and no article"
  private static let font = "a font and no article"

  /// - SeeAlso: file(1), its magic numbers.
  private static let kinds: [Kind] = [
    Kind([0xFF, 0xD8, 0xFF], picture), Kind([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], picture),
    Kind("GIF87a", picture), Kind("GIF89a", picture), Kind("WEBPVP8", at: 8, picture),
    Kind([0x49, 0x49, 0x2A, 0], picture), Kind([0x4D, 0x4D, 0, 0x2A], picture),
    Kind([0, 0, 1, 0], picture),
    Kind("ftyp", at: 4, film), Kind("OggS\0", film), Kind("ID3\u{3}", film), Kind("ID3\u{4}", film),
    Kind("WAVEfmt ", at: 8, film), Kind([0x1A, 0x45, 0xDF, 0xA3], film),
    Kind("wOFF\0", font), Kind("wOF2\0", font), Kind("OTTO\0", font), Kind([0, 1, 0, 0, 0], font),
    Kind([0x1F, 0x8B, 8], "packed by gzip more than once; unpack it first"),
    Kind("BZh91AY&SY", package), Kind([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], package),
    Kind([0x28, 0xB5, 0x2F, 0xFD], package), Kind([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], package),
    Kind("Rar!\u{1A}\u{7}", package), Kind("ustar", at: 257, package),
    Kind(
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
      "an Office document of before 2007, or a mail of Outlook; save it as DOCX, CSV or EML"),
    Kind("SQLite format 3\0", "an SQLite database; export the articles in it as CSV or JSON"),
    Kind("bplist00", "a web archive of Safari, or other binary properties; save the page as HTML"),
    Kind("BEGIN:VCALENDAR", "a calendar and no article; export what was said as text"),
    Kind("BEGIN:VCARD", "an address book and no article"),
    Kind([0x7F, 0x45, 0x4C, 0x46], program), Kind([0x4D, 0x5A, 0x90, 0], program),
  ]

  private static let webParts = [
    "css": "a web page's style sheet", "js": "a web page's script", "mjs": "a web page's script",
    "svg": "a drawing", "ini": "a program's settings",
  ]

  /// What a zip archive without a Word document is.
  static func reason(zip bytes: [UInt8]) -> String {
    let known = zips.first { bytes.firstRange(of: Array($0.mark.utf8)) != nil }
    return known?.reason ?? "a zip archive without a Word document in it; unpack it first"
  }

  /// Names inside, which stand unpacked before the content.
  private static let zips: [(mark: String, reason: String)] = [
    ("xl/workbook", "a spreadsheet; save it as CSV"),
    ("ppt/presentation", "a presentation; save it as text or PDF"),
    ("mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument text; save it as DOCX"),
    (
      "mimetypeapplication/vnd.oasis.opendocument",
      "an OpenDocument file that is no text; save it as CSV or PDF"
    ),
    ("mimetypeapplication/epub", "an electronic book; save its text as HTML or DOCX"),
  ]
}
