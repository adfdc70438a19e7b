/// The compiled authority files: one run of 32-bit little-endian words that needs no further work to be read.
///
/// A header of `AuthorityImage.headerWords` words (magic, format, hash of the rest in two words), then for each section
/// its offset and its length in words, then the sections. Everything refers to everything else by index, so that it is
/// used where it lies; nothing is allocated for an entry until somebody asks for it.
struct AuthorityImage: @unchecked Sendable {
  // Sendable: the words are never written, and those on the heap live as long as their owner.
  /// What the words of a section are.
  enum Section: Int, CaseIterable {
    /// UTF-8 of all strings, four bytes a word.
    case strings
    /// Open-addressed table of the words in names: hash low, hash high, word id.
    case words
    /// One bit for each value of the low 18 bits of a word's hash: most words of a text are in no name, and a look-up in
    /// the table leaves the processor's cache.
    case wordFilter
    /// The same for indicators that end in `*`: hash of the beginning.
    case stems
    /// For each stem, the next shorter stem that it begins with.
    case shorterStems
    /// One bit for each value of the low 16 bits of a stem's hash.
    case stemFilter
    /// For each word id, then each stem id, the node that a name beginning with it leads to.
    case roots
    /// Open-addressed table of steps: node, word id, next node.
    case steps
    /// For each node, its first name and how many names end there.
    case nodes
    /// Four words a name: entry; role and flags; words that need a capital; words that need all capitals.
    case names
    /// For each kind of entry, its first record and how many there are.
    case kinds
    /// For each record, where it begins in `records` and how many words it has.
    case recordOffsets
    case records
    /// Open-addressed table of keys: hash low, hash high, entry.
    case keys
    /// For each office, its first tenure and how many there are.
    case officeTenures
    /// Three words a tenure: speaker, from, to.
    case tenures
    /// The names of documents taken apart, in a form that the reader of documents decides; empty until somebody adds them.
    case documentNames
  }

  static let magic: UInt32 = 0x4843_5541
  /// Raised when the layout changes.
  static let format: UInt32 = 3
  static let headerWords = 4 + Section.allCases.count * 2
  /// Marks an empty slot and a missing value.
  static let none = UInt32.max

  private let words: UnsafeBufferPointer<UInt32>
  private let owner: Owner?

  /// Keeps words on the heap.
  private final class Owner {
    let words: UnsafeMutableBufferPointer<UInt32>

    init(_ words: [UInt32]) {
      self.words = .allocate(capacity: words.count)
      _ = self.words.initialize(from: words)
    }

    deinit { words.deallocate() }
  }

  /// An image of its own.
  ///
  /// - Throws: `AuthorityError.damagedImage` when the words are not an image of this format.
  init(words: [UInt32]) throws(AuthorityError) {
    let owner = Owner(words)
    try self.init(words: UnsafeBufferPointer(owner.words), owner: owner)
  }

  /// An image used where it lies.
  ///
  /// - Parameter words: Never written, never freed.
  /// - Throws: `AuthorityError.damagedImage` when the words are not an image of this format.
  init(inPlace words: UnsafeBufferPointer<UInt32>) throws(AuthorityError) {
    try self.init(words: words, owner: nil)
  }

  private init(words: UnsafeBufferPointer<UInt32>, owner: Owner?) throws(AuthorityError) {
    guard words.count >= Self.headerWords, words[0] == Self.magic, words[1] == Self.format else {
      throw .damagedImage
    }
    for section in Section.allCases {
      let offset = Int(words[4 + section.rawValue * 2])
      let count = Int(words[5 + section.rawValue * 2])
      guard offset >= Self.headerWords, offset + count <= words.count else { throw .damagedImage }
    }
    self.words = words
    self.owner = owner
  }

  /// The hash of the content, in hexadecimal.
  var version: String {
    let hash = UInt64(words[3]) << 32 | UInt64(words[2])
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  func count(_ section: Section) -> Int { Int(words[5 + section.rawValue * 2]) }

  /// Where a section begins.
  private func start(of section: Section) -> Int { Int(words[4 + section.rawValue * 2]) }

  /// All words of a section.
  func words(in section: Section) -> [UInt32] {
    let first = start(of: section)
    return Array(words[first..<first + count(section)])
  }

  /// All words of the image.
  var allWords: [UInt32] { Array(words) }

  subscript(section: Section, index: Int) -> UInt32 {
    words[start(of: section) + index]
  }

  /// The value of a hash in one of the tables with three words a slot.
  ///
  /// - Complexity: O(1) on average: the tables are at most half full.
  func lookUp(_ hash: UInt64, in section: Section) -> UInt32? {
    let slots = count(section) / 3
    guard slots > 0 else { return nil }
    let base = start(of: section)
    let low = UInt32(truncatingIfNeeded: hash)
    let high = UInt32(truncatingIfNeeded: hash >> 32)
    var slot = Int(high) & (slots - 1)
    while words[base + slot * 3 + 2] != Self.none {
      if words[base + slot * 3] == low, words[base + slot * 3 + 1] == high {
        return words[base + slot * 3 + 2]
      }
      slot = (slot + 1) & (slots - 1)
    }
    return nil
  }

  /// The node that a word leads to from a node.
  func step(from node: UInt32, by word: UInt32) -> UInt32? {
    let slots = count(.steps) / 3
    guard slots > 0 else { return nil }
    let base = start(of: .steps)
    var slot = Int(Self.stepHash(node, word)) & (slots - 1)
    while words[base + slot * 3 + 2] != Self.none {
      if words[base + slot * 3] == node, words[base + slot * 3 + 1] == word {
        return words[base + slot * 3 + 2]
      }
      slot = (slot + 1) & (slots - 1)
    }
    return nil
  }

  /// Where the search for a step begins.
  static func stepHash(_ node: UInt32, _ word: UInt32) -> UInt32 {
    // Knuth's multiplicative hash, once for each part, so that neighbouring nodes scatter.
    (node &* 2_654_435_761) ^ (word &* 2_246_822_519) >> 5
  }

  /// Whether a word of a name may have this hash.
  func mayBeWord(_ hash: UInt64) -> Bool {
    let bit = Int(hash & 0x3FFFF)
    return self[.wordFilter, bit >> 5] >> UInt32(bit & 31) & 1 == 1
  }

  /// Whether a stem may have this hash.
  func mayBeStem(_ hash: UInt64) -> Bool {
    let bit = Int(hash & 0xFFFF)
    return self[.stemFilter, bit >> 5] >> UInt32(bit & 31) & 1 == 1
  }

  /// Some bytes of `strings`.
  func string(at offset: Int, count: Int) -> String {
    let start = start(of: .strings) * 4 + offset
    let bytes = UnsafeRawBufferPointer(words)[start..<start + count]
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the bytes of `strings` from a place on are those of a text.
  func string(at offset: Int, is text: StaticString) -> Bool {
    let start = start(of: .strings) * 4 + offset
    let bytes = UnsafeRawBufferPointer(words)
    for place in 0..<text.utf8CodeUnitCount where bytes[start + place] != text.utf8Start[place] {
      return false
    }
    return true
  }
}
