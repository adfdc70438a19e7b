/// How many letters of which writing a text has.
struct ScriptCount {
  enum Script: Int, CaseIterable {
    case latin, cyrillic, arabic, hebrew, greek, eastAsian, other
  }

  /// The letters of each script; last, what is no letter.
  private let counts: [Int]

  /// Counts lead bytes of UTF-8, which tell the script well enough.
  init(_ bytes: ArraySlice<UInt8>) {
    var counts = [Int](repeating: 0, count: Script.allCases.count + 1)
    // Two sums without a branch, as nearly all text is in ASCII.
    let (letters, others) = bytes.withUnsafeBufferPointer { bytes in
      var letters = 0
      var others = 0
      for byte in bytes {
        letters &+= (byte | 0x20) &- UInt8(ascii: "a") < 26 ? 1 : 0
        others &+= byte >= 0x80 ? 1 : 0
      }
      return (letters, others)
    }
    if others == 0 {
      counts[Script.latin.rawValue] = letters
      counts[Script.allCases.count] = bytes.count - letters
    } else {
      let places = Self.places
      for byte in bytes { counts[Int(places[Int(byte)])] += 1 }
    }
    self.counts = counts
  }

  /// The place in `counts` of each byte.
  private static let places: [UInt8] = (0...0xFF).map { byte in
    UInt8(script(ofLead: byte)?.rawValue ?? Script.allCases.count)
  }

  private static func script(ofLead byte: UInt8) -> Script? {
    switch byte {
    case 65...90, 97...122, 0xC3...0xC9: .latin
    case 0xCD...0xCF: .greek
    case 0xD0...0xD4: .cyrillic
    case 0xD6...0xD7: .hebrew
    case 0xD8...0xDB: .arabic
    case 0xE3...0xED: .eastAsian
    // 0xE2 is punctuation (quotation marks, dashes): no letter.
    case 0xE0...0xE1, 0xF0...0xF4: .other
    default: nil
    }
  }

  /// The script of most letters; `nil` when there are none.
  var dominant: Script? {
    let best = Script.allCases.max { counts[$0.rawValue] < counts[$1.rawValue] }
    return best.flatMap { counts[$0.rawValue] > 0 ? $0 : nil }
  }
}
