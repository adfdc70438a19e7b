import Testing

@testable import Language

@Suite struct ModelFileTests {
  private func bytes<Value: FixedWidthInteger>(_ values: [Value]) -> [UInt8] {
    values.withUnsafeBytes { Array($0) }
  }

  @Test func `sections come back as they went`() throws {
    let file = ModelFile.bytes(of: [
      .cueRows: bytes([1, 2, 65535] as [UInt16]), .arcRows: bytes([7] as [UInt16]),
    ])
    let model = try ModelFile(copying: file)
    let rows = try model.array(.cueRows, of: UInt16.self)
    #expect((0..<rows.count).map { rows[$0] } == [1, 2, 65535])
    #expect(try model.array(.arcRows, of: UInt16.self)[0] == 7)
    #expect(throws: ModelError.missing(.tagIndex)) {
      _ = try model.array(.tagIndex, of: UInt64.self)
    }
  }

  @Test(arguments: [[], [1, 2, 3], Array(repeating: 0, count: 4)] as [[UInt8]])
  func `other bytes are no model`(bytes: [UInt8]) {
    #expect(throws: ModelError.notAModel) { _ = try ModelFile(copying: bytes) }
  }

  @Test func `a cut model is refused`() {
    let file = ModelFile.bytes(of: [.cueRows: bytes([1, 2, 3] as [UInt16])])
    #expect(throws: ModelError.notAModel) { _ = try ModelFile(copying: Array(file.dropLast(2))) }
  }

  @Test func `an index finds the row of each slot and no other`() throws {
    let slots: [UInt32] = [0, 1, 31, 32, 63, 64, 900, 1023]
    let words = FeatureIndex.words(slots: slots, slotBits: 10)
    let file = try ModelFile(copying: ModelFile.bytes(of: [.cueIndex: bytes(words)]))
    let index = FeatureIndex(try file.array(.cueIndex, of: UInt64.self))
    #expect(index.slotBits == 10)
    var rows = Array(0..<UInt32(1024))
    let count = index.resolve(&rows, count: rows.count)
    #expect(rows[..<count] == [0, 1, 2, 3, 4, 5, 6, 7])
    for (row, slot) in slots.enumerated() {
      var one = [slot]
      #expect(index.resolve(&one, count: 1) == 1)
      #expect(one == [UInt32(row)])
    }
  }

  @Test func `the best label is that of the sums, whether a row has few labels or many`() throws {
    let slotBits = 7
    // The labels that have a weight in the row of each slot.
    let counts = [1, 4, 20, 21, 46]
    func weight(_ slot: Int, _ label: Int) -> Int8 {
      label * 7 % 46 < counts[slot % 5] ? Int8((slot * 31 + label * 17) % 255 - 127) : 0
    }
    let rows: [[Int8]] = (0..<128).map { slot in (0..<46).map { weight(slot, $0) } }
    let words = rows.map(LabelWeights.words)
    let offsets: [UInt32] = (0...words.count).map { UInt32(words[..<$0].joined().count) }
    let file = try ModelFile(
      copying: ModelFile.bytes(of: [
        .tagIndex: bytes(FeatureIndex.words(slots: Array(0..<128), slotBits: slotBits)),
        .tagOffsets: bytes(offsets), .tagEntries: bytes(Array(words.joined())),
      ]))
    let weights = LabelWeights(
      index: try file.array(.tagIndex, of: UInt64.self),
      offsets: try file.array(.tagOffsets, of: UInt32.self),
      words: try file.array(.tagEntries, of: UInt64.self))
    var features = FeatureList(capacity: 32, slotBits: slotBits)
    var scores = LabelScores()
    for salt in 1...UInt64(30) {
      features.begin(salt: salt)
      for value in 0..<UInt32(salt % 3 * 10 + 1) { features.add(value) }
      let slots = (0..<features.count).map { Int(features[$0]) }
      let sums: [Int] = (0..<46).map { label in slots.map { Int(rows[$0][label]) }.reduce(0, +) }
      let best = sums.firstIndex { $0 == sums.max() }
      #expect(weights.best(of: &features, labels: 46, scores: &scores) == best.map(UInt8.init))
    }
  }

  @Test func `rows of sixteen labels add up, and absent slots to nothing`() throws {
    let slots: [UInt32] = [3, 70, 127]
    let rows: [[Int8]] = slots.indices.map { row in (0..<16).map { Int8(row * 50 - $0 * 7) } }
    let file = try ModelFile(
      copying: ModelFile.bytes(of: [
        .actIndex: bytes(FeatureIndex.words(slots: slots, slotBits: 7)),
        .actRows: rows.joined().map { UInt8(bitPattern: $0) },
      ]))
    let weights = SixteenWeights(
      index: try file.array(.actIndex, of: UInt64.self),
      rows: try file.array(.actRows, of: SIMD16<Int8>.self))
    let found = weights.scores(of: [127, 0, 3, 127, 126])
    for label in 0..<16 {
      #expect(found[label] == Int32(rows[0][label]) + 2 * Int32(rows[2][label]))
    }
  }

  @Test func `weights summed in lanes are the sums one by one`() throws {
    // The features are hashed, so the model has a row for every slot.
    let slotBits = 7
    var quads: [UInt32] = []
    var pairs: [UInt16] = []
    for slot in 0..<UInt32(128) {
      let lanes = (0..<UInt32(4)).map { (slot &* 37 &+ $0 &* 61) % 255 + 1 }
      quads.append(lanes[0] | lanes[1] << 8 | lanes[2] << 16 | lanes[3] << 24)
      pairs.append(UInt16(lanes[0] | lanes[1] << 8))
    }
    let index = FeatureIndex.words(slots: Array(0..<128), slotBits: slotBits)
    let file = try ModelFile(
      copying: ModelFile.bytes(of: [
        .spanIndex: bytes(index), .spanRows: bytes(quads), .cueRows: bytes(pairs),
      ]))
    let rows = try file.array(.spanIndex, of: UInt64.self)
    let quadWeights = QuadWeights(index: rows, rows: try file.array(.spanRows, of: UInt32.self))
    let pairWeights = PairWeights(index: rows, rows: try file.array(.cueRows, of: UInt16.self))
    var features = FeatureList(capacity: 256, slotBits: slotBits)
    features.begin(salt: 1)
    for value in 0..<UInt32(250) { features.add(value) }
    var sums = [Int32](repeating: 0, count: 4)
    for position in 0..<features.count {
      let row = quads[Int(features[position])]
      for lane in 0..<4 { sums[lane] += Int32(row >> (8 * UInt32(lane)) & 0xFF) - 128 }
    }
    var copy = FeatureList(capacity: 256, slotBits: slotBits)
    copy.begin(salt: 1)
    for value in 0..<UInt32(250) { copy.add(value) }
    let found = quadWeights.scores(of: &features)
    #expect([found.x, found.y, found.z, found.w] == sums)
    let pair = pairWeights.scores(of: &copy)
    #expect([pair.0, pair.1] == Array(sums.prefix(2)))
  }

  @Test func `a word table knows its words and no others`() throws {
    var values: [UInt32: UInt32] = [:]
    for number in 1...UInt32(500) { values[number &* 2_654_435_761 | 1] = number }
    let places = WordValues.places(values)
    let file = try ModelFile(copying: ModelFile.bytes(of: [.tagWords: bytes(places)]))
    let table = WordValues(try file.array(.tagWords, of: UInt64.self))
    for (key, value) in values { #expect(table.value(of: key) == value) }
    #expect(table.value(of: 2) == nil)
  }

  @Test(arguments: [
    ("said", "say"), ("cities", "city"), ("warned", "warn"), ("was", "be"), ("men", "man"),
    ("talk", "talk"),
  ])
  func `a lemma rule is the change at the end of the word`(word: String, lemma: String) throws {
    let rule = try #require(LemmaTable.rule(from: Array(word.utf8), to: Array(lemma.utf8)))
    let kept = word.utf8.count - Int(rule & 0xFF)
    let added = (0..<Int(rule >> 8 & 0xFF)).map {
      UInt8(truncatingIfNeeded: rule >> UInt64(16 + 8 * $0))
    }
    #expect(Array(word.utf8.prefix(kept)) + added == Array(lemma.utf8))
  }
}
