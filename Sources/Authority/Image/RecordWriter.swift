import Records

/// Writes entries as records of 32-bit words, with their strings aside, each string once.
struct RecordWriter {
  private(set) var strings: [UInt8] = []
  private var known: [String: UInt32] = [:]
  private(set) var words: [UInt32] = []
  private(set) var offsets: [UInt32] = []

  /// Begins a record, and ends it after the closure.
  mutating func record(_ write: (inout RecordWriter) -> Void) {
    let start = words.count
    write(&self)
    offsets.append(UInt32(start))
    offsets.append(UInt32(words.count - start))
  }

  mutating func add(_ number: Int) { words.append(UInt32(truncatingIfNeeded: number)) }

  mutating func add(_ flag: Bool) { words.append(flag ? 1 : 0) }

  mutating func add(_ text: String) {
    if let offset = known[text] {
      words.append(offset)
    } else {
      let offset = UInt32(strings.count)
      known[text] = offset
      strings.append(contentsOf: text.utf8)
      words.append(offset)
    }
    words.append(UInt32(text.utf8.count))
  }

  mutating func add(_ text: String?) {
    guard let text else {
      words.append(AuthorityImage.none)
      words.append(0)
      return
    }
    add(text)
  }

  mutating func add(_ texts: [String]) {
    add(texts.count)
    for text in texts { add(text) }
  }

  mutating func add(_ names: [AuthorityName]) {
    add(names.count)
    for name in names {
      add(name.text)
      add(name.language)
      add(name.isAmbiguous)
    }
  }

  mutating func add(_ date: PartialDate?) { words.append(Self.packed(date)) }

  /// Year, month and day in one word; 0 when there is none.
  static func packed(_ date: PartialDate?) -> UInt32 {
    guard let date else { return 0 }
    return UInt32(date.year << 16 | (date.month ?? 0) << 8 | (date.day ?? 0))
  }
}

/// Reads a record in the order in which `RecordWriter` wrote it.
struct RecordReader {
  private let image: AuthorityImage
  private var position: Int

  init(_ image: AuthorityImage, record: Int) {
    self.image = image
    position = Int(image[.recordOffsets, record * 2])
  }

  mutating func number() -> Int {
    defer { position += 1 }
    return Int(image[.records, position])
  }

  mutating func flag() -> Bool { number() != 0 }

  mutating func text() -> String { optionalText() ?? "" }

  mutating func optionalText() -> String? {
    let offset = image[.records, position]
    let count = image[.records, position + 1]
    position += 2
    return offset == AuthorityImage.none ? nil : image.string(at: Int(offset), count: Int(count))
  }

  mutating func skipText() { position += 2 }

  /// Whether the next text is a fixed one, of which no string is made.
  mutating func textIs(_ other: StaticString) -> Bool {
    let offset = image[.records, position]
    let count = image[.records, position + 1]
    position += 2
    return offset != AuthorityImage.none && Int(count) == other.utf8CodeUnitCount
      && image.string(at: Int(offset), is: other)
  }

  mutating func texts() -> [String] {
    let count = number()
    return (0..<count).map { _ in text() }
  }

  mutating func names() -> [AuthorityName] {
    let count = number()
    return (0..<count).map { _ in
      let name = text()
      let language = text()
      return AuthorityName(name, language: language, isAmbiguous: flag())
    }
  }

  mutating func date() -> PartialDate? { Self.unpacked(UInt32(number())) }

  static func unpacked(_ word: UInt32) -> PartialDate? {
    let month = Int(word >> 8 & 0xFF)
    let day = Int(word & 0xFF)
    return PartialDate(
      year: Int(word >> 16), month: month == 0 ? nil : month, day: day == 0 ? nil : day)
  }
}
