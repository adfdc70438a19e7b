import CZlib

/// The files inside a zip archive, of which a DOCX is one.
///
/// - SeeAlso: APPNOTE.TXT of PKWARE, sections 4.3.7, 4.3.12 and 4.3.16.
struct ZipArchive {
  private struct Entry {
    var name: String
    var method: Int
    var packedCount: Int
    var headerOffset: Int
  }

  private let bytes: [UInt8]
  private var entries: [Entry] = []

  static func isZip(_ head: ArraySlice<UInt8>) -> Bool { head.starts(with: [0x50, 0x4B, 3, 4]) }

  /// - Throws: When the bytes have no directory of a zip archive.
  init(_ bytes: [UInt8]) throws(ReadingFault) {
    self.bytes = bytes
    // The directory's end stands last, before a comment of at most 64 KB.
    let from = max(0, bytes.count - 65_557)
    guard bytes.count >= 22,
      let end = (from...(bytes.count - 22)).last(where: { number($0, 4) == 0x0605_4B50 })
    else { throw Self.broken }
    var place = number(end + 16, 4)
    for _ in 0..<number(end + 10, 2) {
      guard number(place, 4) == 0x0201_4B50 else { throw Self.broken }
      let nameCount = number(place + 28, 2)
      guard place + 46 + nameCount <= bytes.count else { throw Self.broken }
      entries.append(
        Entry(
          name: String(decoding: bytes[(place + 46)..<(place + 46 + nameCount)], as: UTF8.self),
          method: number(place + 10, 2), packedCount: number(place + 20, 4),
          headerOffset: number(place + 42, 4)))
      place += 46 + nameCount + number(place + 30, 2) + number(place + 32, 2)
    }
  }

  private static let broken = ReadingFault("a broken zip archive; save the document again")

  /// A number in the byte order of the format, 0 beyond the end.
  private func number(_ offset: Int, _ count: Int) -> Int {
    guard offset >= 0, offset + count <= bytes.count else { return 0 }
    return (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
  }

  /// The content of a file inside.
  ///
  /// - Parameter max: More bytes than this are a fault.
  /// - Returns: `nil` when there is no file of that name.
  func content(of name: String, max: Int) throws(ReadingFault) -> [UInt8]? {
    guard let entry = entries.first(where: { $0.name == name }) else { return nil }
    let offset = entry.headerOffset
    let start = offset + 30 + number(offset + 26, 2) + number(offset + 28, 2)
    guard number(offset, 4) == 0x0403_4B50, start + entry.packedCount <= bytes.count else {
      throw Self.broken
    }
    let packed = ByteStream(Array(bytes[start..<(start + entry.packedCount)]))
    switch entry.method {
    case 0: return try packed.takeAll(max: max)
    case 8: return try Inflation(packed, isRaw: true).stream.takeAll(max: max)
    default: throw ReadingFault("a zip archive packed in a way that is not known here")
    }
  }
}
