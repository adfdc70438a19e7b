/// How many letters of which writing a text has.
struct ScriptCount {
  enum Script: CaseIterable {
    case latin, cyrillic, arabic, hebrew, greek, eastAsian, other
  }

  private var counts: [Script: Int] = [:]

  /// Counts lead bytes of UTF-8, which tell the script well enough.
  init(_ bytes: ArraySlice<UInt8>) {
    var tally = [Int](repeating: 0, count: 256)
    for byte in bytes { tally[Int(byte)] += 1 }
    func sum(_ range: ClosedRange<Int>) -> Int { tally[range].reduce(0, +) }
    counts[.latin] = sum(65...90) + sum(97...122) + sum(0xC3...0xC9)
    counts[.greek] = sum(0xCD...0xCF)
    counts[.cyrillic] = sum(0xD0...0xD4)
    counts[.hebrew] = sum(0xD6...0xD7)
    counts[.arabic] = sum(0xD8...0xDB)
    counts[.eastAsian] = sum(0xE3...0xED)
    // 0xE2 is punctuation (quotation marks, dashes): no letter.
    counts[.other] = tally[0xE0] + tally[0xE1] + sum(0xF0...0xF4)
  }

  /// The script of most letters; `nil` when there are none.
  var dominant: Script? {
    let best = Script.allCases.max { counts[$0, default: 0] < counts[$1, default: 0] }
    return best.flatMap { counts[$0, default: 0] > 0 ? $0 : nil }
  }
}
