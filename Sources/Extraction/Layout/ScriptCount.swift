/// How many letters of which writing a text has.
struct ScriptCount {
  enum Script: Int, CaseIterable {
    case latin, cyrillic, arabic, hebrew, greek, eastAsian, other
  }

  /// The letters of each script, or 1 where there is but one; last, what is no letter.
  private let counts: [Int]

  /// Counts lead bytes of UTF-8, which tell the script well enough.
  init(_ bytes: ArraySlice<UInt8>) {
    counts = bytes.withUnsafeBytes(Self.counts)
  }

  private static func counts(_ bytes: UnsafeRawBufferPointer) -> [Int] {
    let places = Self.places
    var counts = [Int](repeating: 0, count: Script.allCases.count + 1)
    if hasOthers(bytes, places) {
      for byte in bytes { counts[Int(places[Int(byte)])] += 1 }
    } else {
      // One letter tells as much as all.
      counts[Script.latin.rawValue] =
        bytes.contains { places[Int($0)] == Script.latin.rawValue } ? 1 : 0
    }
    return counts
  }

  /// Whether letters of other scripts than the Latin one stand anywhere; eight bytes of ASCII are passed over at once.
  private static func hasOthers(_ bytes: UnsafeRawBufferPointer, _ places: [UInt8]) -> Bool {
    func isOther(_ byte: UInt8) -> Bool {
      let place = places[Int(byte)]
      return place != Script.latin.rawValue && place != Script.allCases.count
    }
    var place = 0
    while place + 8 <= bytes.count {
      let eight = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      if eight & 0x8080_8080_8080_8080 != 0, bytes[place..<place + 8].contains(where: isOther) {
        return true
      }
      place += 8
    }
    return bytes[place...].contains(where: isOther)
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
