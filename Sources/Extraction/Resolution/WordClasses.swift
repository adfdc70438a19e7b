import Records

/// Which classes words belong to, by whole words and by beginnings.
///
/// A word of a list that ends in `*` stands for all that begin with it. A word may be in several classes. A set of classes
/// is one number, a bit for each class in alphabetical order.
struct WordClasses: Sendable {
  /// In alphabetical order.
  let names: [String]
  private let hashes: [TextHash]
  private let whole: WordTable<UInt32>
  private let beginnings: WordTable<UInt32>
  /// How long the beginnings are that have the same two first letters, bit n for n letters: most words begin as none does.
  private let lengths: [UInt16]

  init(_ classes: [(name: String, words: String)]) {
    names = Set(classes.map(\.name)).sorted()
    precondition(names.count <= UInt32.bitWidth, "no bit stands for the last class")
    hashes = names.map(TextHash.init)
    var whole: [TextHash: UInt32] = [:]
    var beginnings: [TextHash: UInt32] = [:]
    var lengths = [UInt16](repeating: 0, count: 1024)
    for (name, words) in classes {
      let bit: UInt32 = 1 << UInt32(names.firstIndex(of: name) ?? 0)
      for word in words.utf8.split(whereSeparator: \.isBlank) {
        if word.last == UInt8(ascii: "*") {
          let beginning = Array(word.dropLast())
          precondition(
            (2...15).contains(beginning.count),
            "no bit stands for the length of \(Substring(word))")
          beginnings[TextHash(value: FNV1a(beginning).value), default: 0] |= bit
          lengths[Self.place(beginning[0], beginning[1])] |= 1 << UInt16(beginning.count)
        } else {
          whole[TextHash(value: FNV1a(word).value), default: 0] |= bit
        }
      }
    }
    self.whole = WordTable(whole)
    self.beginnings = WordTable(beginnings)
    self.lengths = lengths
  }

  /// Where the lengths of beginnings with two first letters stand.
  private static func place(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 0x1F) << 5 | Int(second & 0x1F)
  }

  /// - Complexity: O(1): one look-up for nearly every word.
  func classes(of word: PlainWord) -> UInt32 {
    var found = whole[word.hash] ?? 0
    guard word.length >= 2 else { return found }
    let lengths = lengths[Self.place(word.letter(0), word.letter(1))]
    guard lengths != 0 else { return found }
    var hash = FNV1a()
    for place in 0..<min(word.length, lengths.bitWidth - 1 - lengths.leadingZeroBitCount) {
      hash.add(word.letter(place))
      if lengths &>> UInt16(place + 1) & 1 == 1, let classes = beginnings[hash.value] {
        found |= classes
      }
    }
    return found
  }

  /// The classes of some words together.
  func classes(of words: some Sequence<PlainWord>) -> UInt32 {
    words.reduce(0) { $0 | classes(of: $1) }
  }

  /// The set that holds one class.
  func set(of name: String) -> UInt32 { names.firstIndex(of: name).map { 1 << UInt32($0) } ?? 0 }

  /// Calls with the name of each class in a set, in alphabetical order.
  func forEachName(in set: UInt32, _ body: (TextHash) -> Void) {
    for place in names.indices where set &>> UInt32(place) & 1 == 1 { body(hashes[place]) }
  }

  /// The hash of the names of the classes in a set, in alphabetical order with a plus sign between.
  func joinedNames(in set: UInt32) -> TextHash {
    var hash = FNV1a()
    var rest = set
    while rest != 0 {
      if rest != set { hash.add(UInt8(ascii: "+")) }
      for byte in names[rest.trailingZeroBitCount].utf8 { hash.add(byte) }
      rest &= rest - 1
    }
    return TextHash(value: hash.value)
  }
}
