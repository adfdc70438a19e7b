import Records

/// What tells the act of a statement: its cue, its first words, and which classes of words it holds.
struct ActFeatures {
  private let source: ArraySlice<PlainWord>
  private let cue: ArraySlice<PlainWord>
  private let content: ArraySlice<PlainWord>
  private let isCueFirst: Bool
  private let isQuestion: Bool
  private let kind: StatementKind
  private let bytes: [UInt8]
  /// A set of those of `ActLexicon.cueClasses`.
  private let cueClasses: UInt32

  /// - Parameters:
  ///   - words: Those of the text, in order.
  ///   - bytes: The text that the attribution's ranges lie in.
  init(_ attribution: Attribution, kind: StatementKind, words: [PlainWord], in bytes: [UInt8]) {
    source = words.overlapping(attribution.source)
    cue = words.overlapping(attribution.cue)
    content = words.overlapping(attribution.content)
    isCueFirst =
      (attribution.cue.first?.lowerBound ?? 0) < (attribution.content.first?.lowerBound ?? 0)
    isQuestion =
      attribution.content.last.map { bytes[$0].suffix(2).contains(UInt8(ascii: "?")) } ?? false
    self.kind = kind
    self.bytes = bytes
    cueClasses = ActLexicon.cueClasses.classes(of: cue)
  }

  /// Each once.
  var slots: [UInt32] {
    var slots = FeatureSlots()
    let stem = stem
    addCue(to: &slots)
    addManner(stem: stem, to: &slots)
    addContent(stem: stem, to: &slots)
    addWords(to: &slots)
    ClauseReader(source: source, isDirect: kind == .direct, manner: manner)
      .add(content, to: &slots)
    return slots.unique
  }

  /// Whether the cue is a plain word of saying.
  private var manner: TextHash {
    cue.isEmpty ? "none" : cueClasses & Self.say != 0 ? "say" : "oth"
  }

  private static let say = ActLexicon.cueClasses.set(of: "say")

  /// Those of what is told in the content, whether it is negated, in which mood and of whom.
  var clauseSlots: [UInt32] {
    var slots = FeatureSlots()
    ClauseReader(source: source, isDirect: kind == .direct, manner: manner)
      .add(content, to: &slots)
    return slots.unique
  }

  /// Those of the cue's words and classes.
  var cueSlots: [UInt32] {
    var slots = FeatureSlots()
    addCue(to: &slots)
    return slots.unique
  }

  /// Those of single words of the content, wherever they stand.
  var wordSlots: [UInt32] {
    var slots = FeatureSlots()
    addWords(to: &slots)
    return slots.unique
  }

  /// The hash of the beginning of the longest word of the cue.
  private var stem: UInt64 {
    guard var longest = cue.first else { return 0 }
    for word in cue where word.length > longest.length { longest = word }
    return longest.beginning(5, in: bytes).value
  }

  /// The hash of the cue's words with a blank between.
  private var wholeCue: TextHash {
    var hash = FNV1a()
    for (place, word) in cue.enumerated() {
      if place > 0 { hash.add(UInt8(ascii: " ")) }
      word.add(to: &hash, in: bytes)
    }
    return TextHash(value: hash.value)
  }

  private func addCue(to slots: inout FeatureSlots) {
    for word in cue {
      slots.add("c", word.hash)
      slots.add("c5", word.beginning(5, in: bytes))
    }
    if let last = cue.last { slots.add("cl", last.hash) }
    guard !cue.isEmpty else {
      slots.add("CL", "none")
      slots.add("CLs", "none")
      return
    }
    ActLexicon.cueClasses.forEachName(in: cueClasses) { slots.add("CL", $0) }
    slots.add("CLs", ActLexicon.cueClasses.joinedNames(in: cueClasses))
  }

  /// How the cue stands to source and content.
  private func addManner(stem: UInt64, to slots: inout FeatureSlots) {
    slots.add("bias")
    slots.add(cue.isEmpty ? "nocue" : "cue")
    for (first, second) in zip(cue, cue.dropFirst()) { slots.add("cc", first.hash, second.hash) }
    if !cue.isEmpty { slots.add("cue=", wholeCue) }
    let order: UInt64 = cue.isEmpty ? 0 : isCueFirst ? 1 : 2
    slots.add("o", order)
    slots.add("o", order, stem)
    for word in source.prefix(4) { slots.add("src", word.hash) }
    if source.isEmpty { slots.add("nosrc") }
    slots.add("k", TextHash(kind.rawValue))
    if isQuestion {
      slots.add("q")
      slots.add("qc", cue.isEmpty ? "nocue" : "cue")
    }
    if cue.contains(where: { ActSign.signs[$0.hash]?.isNegation == true }) {
      slots.add("cneg")
      ActLexicon.cueClasses.forEachName(in: cueClasses) { slots.add("cneg", $0) }
    }
  }

  private func addContent(stem: UInt64, to slots: inout FeatureSlots) {
    for (index, word) in content.prefix(3).enumerated() {
      slots.add("w", UInt64(index), word.hash)
    }
    if let first = content.first {
      slots.add("s0", stem, first.hash)
      if let second = content.dropFirst().first {
        slots.add("w01", first.hash, second.hash)
        slots.add("s1", stem, first.hash, second.hash)
      }
    }
    for word in content.prefix(10) where ActSign.signs[word.hash]?.isTelling == true {
      slots.add("l", stem, word.hash)
      slots.add("l10", word.hash)
    }
    slots.add("len", UInt64(min(4, content.count / 8)))
  }

  private func addWords(to slots: inout FeatureSlots) {
    for word in content.prefix(60) {
      slots.add("b", word.hash)
      if word.length > 6 { slots.add("b6", word.beginning(6, in: bytes)) }
    }
    var last: (hash: UInt64, isTelling: Bool)?
    for word in content.prefix(26) {
      let isTelling = ActSign.signs[word.hash]?.isTelling == true
      if let last, last.isTelling || isTelling { slots.add("bb", last.hash, word.hash) }
      last = (word.hash, isTelling)
    }
  }
}
