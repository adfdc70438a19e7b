/// The limits on input, and what they say when they are reached.
enum Limits {
  /// Text packs 3- to 10-fold; what grows 200-fold is made to fill a memory.
  static let growth = 200
  /// Below this size the growth does no harm.
  private static let harmlessByteCount = 4 << 20

  /// - Throws: When packed data has grown more than text does.
  static func checkGrowth(from packed: Int, to unpacked: Int) throws(ReadingFault) {
    guard unpacked > harmlessByteCount, unpacked / growth > packed else { return }
    throw ReadingFault("packed data that grows more than \(growth)-fold; no text does")
  }

  /// - Throws: When an article is longer than one is.
  static func checkRecord(_ count: Int, max: Int) throws(ReadingFault) {
    if count > max { throw ReadingFault(record(max)) }
  }

  static func file(_ max: Int) -> String {
    "larger than \(size(max)), the largest file that is read as one; split it, or pass --max-bytes"
  }

  static func record(_ max: Int) -> String {
    "a record larger than \(size(max)); an article is never that long, so check the format"
  }

  private static func size(_ count: Int) -> String {
    if count < 1 << 10 { return "\(count) bytes" }
    let (unit, name) = count < 1 << 20 ? (10, "KB") : (20, "MB")
    let tenths = (count * 10) >> unit
    return (tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)") + " \(name)"
  }
}
