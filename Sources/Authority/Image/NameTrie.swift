/// The trie of all names, on its way into an image.
struct NameTrie {
  private struct Node {
    var next: [UInt32: UInt32] = [:]
    var names: [NameForm] = []
  }

  private var wordIDs: [UInt64: UInt32] = [:]
  private var stems: [Stem] = []
  private var stemIDs: [UInt64: UInt32] = [:]
  private var nodes: [Node] = []

  /// The beginning of words.
  private struct Stem {
    let hash: UInt64
    let letters: [UInt8]
  }

  /// - Parameter forms: In an order that is the same on every run.
  init(_ forms: [NameForm]) {
    nodes.append(Node())
    // Word ids come before stem ids, so that both fit one array of roots.
    for form in forms {
      for step in form.steps where !step.isStem && wordIDs[step.hash] == nil {
        wordIDs[step.hash] = UInt32(wordIDs.count)
      }
    }
    for form in forms where form.steps.contains(where: \.isStem) { addStems(of: form) }
    for form in forms { add(form) }
  }

  private mutating func addStems(of form: NameForm) {
    let bytes = Array(form.text.utf8)
    for word in WordScanner.words(in: bytes, ranges: [0..<bytes.count])
    where word.end < bytes.count && bytes[word.end] == UInt8(ascii: "*") {
      guard stemIDs[word.hash] == nil else { continue }
      stemIDs[word.hash] = UInt32(wordIDs.count + stems.count)
      stems.append(
        Stem(hash: word.hash, letters: bytes[word.range].map { $0 | 0x20 }))
    }
  }

  private mutating func add(_ form: NameForm) {
    var node = 0
    for step in form.steps {
      guard let id = step.isStem ? stemIDs[step.hash] : wordIDs[step.hash] else { return }
      if let next = nodes[node].next[id] {
        node = Int(next)
      } else {
        nodes[node].next[id] = UInt32(nodes.count)
        node = nodes.count
        nodes.append(Node())
      }
    }
    nodes[node].names.append(form)
  }

  // MARK: Sections

  /// The trie's part of an image.
  func sections() -> [AuthorityImage.Section: [UInt32]] {
    var words = HashTable(capacity: wordIDs.count)
    for (hash, id) in wordIDs.sorted(by: { $0.value < $1.value }) { words.add(hash, value: id) }
    var stemTable = HashTable(capacity: stems.count)
    for (index, stem) in stems.enumerated() { stemTable.add(stem.hash, value: UInt32(index)) }
    var sections = nodeSections()
    sections[.words] = words.words
    sections[.stems] = stemTable.words
    sections[.wordFilter] = Self.filter(of: wordIDs.keys, bits: 18)
    sections[.stemFilter] = Self.filter(of: stems.map(\.hash), bits: 16)
    sections[.shorterStems] = stems.map(shorterStem)
    return sections
  }

  /// One bit for each value that the low bits of a hash can have.
  private static func filter(of hashes: some Sequence<UInt64>, bits: Int) -> [UInt32] {
    var filter = [UInt32](repeating: 0, count: 1 << bits / 32)
    for hash in hashes {
      let bit = Int(hash & (1 << UInt64(bits) - 1))
      filter[bit >> 5] |= 1 << UInt32(bit & 31)
    }
    return filter
  }

  private func shorterStem(of stem: Stem) -> UInt32 {
    let shorter = stems.indices
      .filter {
        stems[$0].letters.count < stem.letters.count && stem.letters.starts(with: stems[$0].letters)
      }
      .max { stems[$0].letters.count < stems[$1].letters.count }
    return shorter.map(UInt32.init) ?? AuthorityImage.none
  }

  private func nodeSections() -> [AuthorityImage.Section: [UInt32]] {
    var roots = [UInt32](repeating: AuthorityImage.none, count: wordIDs.count + stems.count)
    for (id, next) in nodes[0].next { roots[Int(id)] = next }
    var steps = HashTable(capacity: nodes.count)
    var nodeWords: [UInt32] = []
    var names: [UInt32] = []
    for (index, node) in nodes.enumerated() {
      nodeWords.append(UInt32(names.count / 4))
      nodeWords.append(UInt32(node.names.count))
      let ordered = node.names.enumerated().sorted {
        (NameLayer($0.element.entry.kind).rawValue, $0.offset)
          < (NameLayer($1.element.entry.kind).rawValue, $1.offset)
      }
      for (_, name) in ordered {
        names.append(name.entry.packed)
        names.append(name.role.rawValue << 1 | (name.isAmbiguous ? 1 : 0))
        names.append(name.capitals)
        names.append(name.uppers)
      }
      guard index > 0 else { continue }
      for (id, next) in node.next.sorted(by: { $0.key < $1.key }) {
        steps.add(from: UInt32(index), by: id, to: next)
      }
    }
    return [.roots: roots, .steps: steps.words, .nodes: nodeWords, .names: names]
  }
}
