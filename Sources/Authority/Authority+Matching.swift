import Records

extension Authority {
  /// Finds the names in some words: in each layer the longest one from the left, and after its end the next.
  ///
  /// - Parameters:
  ///   - words: What `WordScanner` gave for the text, or a part of it.
  ///   - bytes: The text as UTF-8.
  /// - Returns: In the order of their starts, at the same start in the order of the layers.
  /// - Complexity: O(n) in the words but for the length of names; no allocation but for the mentions.
  package func mentions(of words: [Word], in bytes: [UInt8]) -> [NameMention] {
    guard image.count(.roots) > 0 else { return [] }
    var search = NameSearch(image: image, words: words, bytes: bytes)
    return search.run()
  }

  /// The names in a text.
  package func mentions(in text: String) -> [NameMention] {
    let bytes = Array(text.utf8)
    return mentions(of: WordScanner.words(in: bytes, ranges: [0..<bytes.count]), in: bytes)
  }

  /// What a name may mean, an exception left out.
  ///
  /// - Complexity: O(n) in the names that are written so.
  package func meanings(of mention: NameMention) -> [NameMeaning] {
    var meanings: [NameMeaning] = []
    // Few have more.
    meanings.reserveCapacity(min(4, mention.names.count))
    for index in mention.names {
      let base = index * 4
      let isRead =
        image[.names, base + 2] & ~mention.capitals == 0
        && image[.names, base + 3] & ~mention.uppers == 0
      guard isRead, let entry = EntryID(packed: image[.names, base]),
        NameLayer(entry.kind) == mention.layer,
        let role = NameRole(rawValue: image[.names, base + 1] >> 1), role != .exception
      else { continue }
      let meaning = NameMeaning(
        entry: entry, role: role, isAmbiguous: image[.names, base + 1] & 1 == 1)
      // "US" and "U.S." are one word to the matcher. The names of an entry stand together.
      let own = meanings.reversed().prefix { $0.entry == entry }
      if !own.contains(meaning) { meanings.append(meaning) }
    }
    return meanings
  }
}

/// One walk over the words of a text.
private struct NameSearch {
  let image: AuthorityImage
  let words: [Word]
  let bytes: [UInt8]
  /// For each word its id, and the longest stem that it begins with: looked up once a word, not once a start.
  private let ids: [UInt32?]
  private let stems: [UInt32?]
  /// The word where each layer may go on.
  private var next = [Int](repeating: 0, count: NameLayer.allCases.count)
  private var best = [NameMention?](repeating: nil, count: NameLayer.allCases.count)
  /// Whether a layer has a best name at the start in hand, as few starts have.
  private var isFound = false
  private let commaID: UInt32?
  /// Of the stems' roots among all.
  private let firstStem: UInt32

  init(image: AuthorityImage, words: [Word], bytes: [UInt8]) {
    self.image = image
    self.words = words
    self.bytes = bytes
    commaID = image.lookUp(NameForm.commaHash, in: .words)
    firstStem = UInt32(image.count(.roots) - image.count(.shorterStems))
    ids = words.map { word in
      image.mayBeWord(word.hash) ? image.lookUp(word.hash, in: .words) : nil
    }
    stems = words.map { Self.longestStem(of: $0, in: bytes, image) }
  }

  mutating func run() -> [NameMention] {
    var mentions: [NameMention] = []
    for start in words.indices {
      if let id = ids[start] { begin(with: id, at: start) }
      if stems[start] != nil {
        forEachStem(at: start) { search, id in search.begin(with: id, at: start) }
      }
      guard isFound else { continue }
      isFound = false
      for layer in best.indices {
        guard let mention = best[layer] else { continue }
        best[layer] = nil
        next[layer] = mention.words.upperBound
        if !isException(mention) { mentions.append(mention) }
      }
    }
    return mentions
  }

  /// Calls with the ids of the stems that a word begins with.
  private mutating func forEachStem(at index: Int, _ body: (inout NameSearch, UInt32) -> Void) {
    var stem = stems[index]
    while let current = stem {
      body(&self, firstStem + current)
      let shorter = image[.shorterStems, Int(current)]
      stem = shorter == AuthorityImage.none ? nil : shorter
    }
  }

  private mutating func begin(with id: UInt32, at start: Int) {
    let root = image[.roots, Int(id)]
    guard root != AuthorityImage.none else { return }
    walk(root, start: start, end: start + 1, capitals: 0, uppers: 0)
  }

  /// Goes down from a node to which the words `start..<end` led.
  private mutating func walk(
    _ node: UInt32, start: Int, end: Int, capitals: UInt32, uppers: UInt32
  ) {
    let last = words[end - 1]
    let bit: UInt32 = 1 << UInt32(end - 1 - start)
    let capitals = last.isCapitalised ? capitals | bit : capitals
    let uppers = last.isUpper ? uppers | bit : uppers
    accept(node, start: start, end: end, capitals: capitals, uppers: uppers)
    guard end < words.count, end - start < NameForm.maxWords, words[end].gap != .broken else {
      return
    }
    var from = node
    if words[end].gap == .comma {
      guard let commaID, let afterComma = image.step(from: node, by: commaID) else { return }
      from = afterComma
    }
    func go(_ search: inout NameSearch, by id: UInt32) {
      guard let child = search.image.step(from: from, by: id) else { return }
      search.walk(child, start: start, end: end + 1, capitals: capitals, uppers: uppers)
    }
    if let id = ids[end] { go(&self, by: id) }
    if stems[end] != nil { forEachStem(at: end, go) }
  }

  /// Keeps the names that end at a node as the best of their layers, where the letters' case allows them.
  private mutating func accept(
    _ node: UInt32, start: Int, end: Int, capitals: UInt32, uppers: UInt32
  ) {
    let first = Int(image[.nodes, Int(node) * 2])
    let count = Int(image[.nodes, Int(node) * 2 + 1])
    for name in first..<first + count {
      let base = name * 4
      guard image[.names, base + 2] & ~capitals == 0, image[.names, base + 3] & ~uppers == 0,
        let entry = EntryID(packed: image[.names, base])
      else { continue }
      let layer = NameLayer(entry.kind)
      guard start >= next[layer.rawValue] else { continue }
      if let known = best[layer.rawValue], known.words.upperBound >= end { continue }
      isFound = true
      best[layer.rawValue] = NameMention(
        layer: layer, range: words[start].start..<words[end - 1].end, words: start..<end,
        names: first..<first + count, capitals: capitals, uppers: uppers)
    }
  }

  /// Whether the longest name at a place is an expression that means none of its parts.
  private func isException(_ mention: NameMention) -> Bool {
    mention.names.allSatisfy { name in
      let isOther =
        EntryID(packed: image[.names, name * 4]).map { NameLayer($0.kind) != mention.layer } ?? true
      return isOther
        || image[.names, name * 4 + 2] & ~mention.capitals != 0
        || image[.names, name * 4 + 3] & ~mention.uppers != 0
        || image[.names, name * 4 + 1] >> 1 == NameRole.exception.rawValue
    }
  }

  private static func longestStem(
    of word: Word, in bytes: [UInt8], _ image: AuthorityImage
  ) -> UInt32? {
    guard word.end - word.start >= 3, image.count(.shorterStems) > 0 else { return nil }
    var hash = FNV1a()
    var longest: UInt32?
    var position = word.start
    while position < word.end, bytes[position] < 0x80 {
      // Of the bytes of words in ASCII only capitals lack the bit that makes them small.
      hash.add(bytes[position] | 0x20)
      position += 1
      if image.mayBeStem(hash.value), let stem = image.lookUp(hash.value, in: .stems) {
        longest = stem
      }
    }
    return longest
  }
}
