/// Text in an encoding that nothing names and that is not UTF-8.
///
/// Three are told by how their bytes follow one another: windows-1252, the default of the western web, windows-1251
/// and KOI8-R, those of the Russian one. Texts in other scripts have as many bytes above 127 as the latter and are
/// not guessed: they would become letters without sense.
enum UnmarkedText {
  /// - Returns: The system's name of the encoding; `nil` when it cannot be told.
  static func encoding(of bytes: [UInt8]) -> String? {
    let counts = ByteCounts(bytes)
    // In western words accents stand between letters of ASCII; words of other scripts have nothing else.
    if counts.inRuns * 2 < counts.high { return "CP1252" }
    if counts.isMostly(counts.upper), counts.share(of: 0xDC...0xDF) < 0.02,
      // Russian has soft signs and ends of verbs in every sentence where Hebrew has no letter and Greek few.
      counts.share(of: 0xFB...0xFF) > 0.02
    {
      return "CP1251"
    }
    return counts.isMostly(counts.lower) && counts.share(of: 0x80...0xA2) < 0.05 ? "KOI8-R" : nil
  }

  /// How often the bytes above 127 occur.
  private struct ByteCounts {
    var counts = [Int](repeating: 0, count: 256)
    var high = 0
    /// Those that stand in runs of four or more.
    var inRuns = 0

    init(_ bytes: [UInt8]) {
      var run = 0
      for byte in bytes {
        if byte < 128 {
          run = 0
          continue
        }
        counts[Int(byte)] += 1
        high += 1
        run += 1
        if run == 4 { inRuns += 4 } else if run > 4 { inRuns += 1 }
      }
    }

    /// Small letters of windows-1251, capitals of KOI8-R.
    var upper: Int { counts[0xE0...].reduce(0, +) }
    /// Capitals of windows-1251, small letters of KOI8-R.
    var lower: Int { counts[0xC0...0xDF].reduce(0, +) }

    func isMostly(_ count: Int) -> Bool { count * 100 > high * 75 }

    func share(of range: ClosedRange<Int>) -> Double {
      Double(counts[range].reduce(0, +)) / Double(max(1, high))
    }
  }
}
