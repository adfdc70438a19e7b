import Language

/// Reads the table of automatic annotation and lays it over our own tokens.
///
/// A line `D` and an article's name, `P` a paragraph, `S` a sentence; else one token: start, end (in scalars), form, tag,
/// lemma, entity, head (from 1 in the sentence, 0 the root), relation, 1 where the sentence could be aligned.
enum SilverReader {
  private struct Row {
    var start: Int
    var end: Int
    var tag: PartOfSpeech
    var entity: NamedEntity?
    var lemma: String?
    var head: Int
    var relation: Relation
    var isAligned: Bool
  }

  static func annotate(_ texts: inout [TrainingText], table: [UInt8]) {
    var places: [String: Int] = [:]
    for (index, text) in texts.enumerated() { places[text.id] = index }
    var current: Int?
    var offsets = ScalarOffsets("")
    var sentence: [Row] = []
    func flush(_ texts: inout [TrainingText]) {
      if let current { lay(sentence, over: &texts[current], offsets: offsets) }
      sentence.removeAll(keepingCapacity: true)
    }
    for line in table.split(separator: UInt8(ascii: "\n")) {
      let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      if columns.count == 1 {
        flush(&texts)
      } else if columns.count == 2 {
        flush(&texts)
        current = places[String(decoding: columns[1], as: UTF8.self)]
        if let current {
          let text = texts[current].text
          texts[current].silver = SilverAnnotation(count: text.tokens.count)
          offsets = ScalarOffsets(String(decoding: text.buffer.bytes, as: UTF8.self))
        }
      } else if let row = row(of: columns.map { String(decoding: $0, as: UTF8.self) }) {
        sentence.append(row)
      }
    }
    flush(&texts)
  }

  private static func row(of columns: [String]) -> Row? {
    guard columns.count >= 9, let start = Int(columns[0]), let end = Int(columns[1]) else {
      return nil
    }
    return Row(
      start: start, end: end, tag: PartOfSpeech(treebankName: columns[3]) ?? .unknown,
      entity: entity(columns[5]), lemma: columns[4] == "_" ? nil : columns[4],
      head: Int(columns[6]) ?? -1, relation: Relation(stanfordName: columns[7]) ?? .unknown,
      isAligned: columns[8] == "1")
  }

  private static func entity(_ name: String) -> NamedEntity? {
    switch name {
    case "_": nil
    case "PERSON": .person
    case "ORGANIZATION": .organisation
    case "LOCATION": .location
    case "MISC": .miscellaneous
    case "DATE", "TIME", "DURATION": .date
    default: NamedEntity.none
    }
  }

  private static func lay(
    _ rows: [Row], over target: inout TrainingText, offsets: ScalarOffsets
  ) {
    var indices: [Int?] = []
    for row in rows {
      let range = offsets.byteRange(row.start, row.end)
      let tokens = target.text.tokens(overlapping: range)
      let isSame = tokens.count == 1 && target.text.tokens[tokens.lowerBound].range == range
      indices.append(isSame ? tokens.lowerBound : nil)
    }
    for (row, index) in zip(rows, indices) {
      guard let index else { continue }
      target.silver?.tags[index] = row.tag
      target.silver?.entities[index] = row.entity
      target.silver?.lemmas[index] = row.lemma
      guard row.isAligned, row.head >= 0 else { continue }
      if row.head == 0 {
        target.silver?.heads[index] = -1
      } else if row.head <= indices.count, let head = indices[row.head - 1] {
        target.silver?.heads[index] = head
      }
      target.silver?.relations[index] = row.relation
    }
  }
}
