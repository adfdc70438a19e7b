import Glibc

/// Turns bytes in any encoding that the system knows into UTF-8, piece by piece.
final class Transcoding {
  private let inner: ByteStream
  private let name: String
  private let converter: iconv_t
  /// Bytes of a character that the last piece broke off in.
  private var rest: [UInt8] = []
  private var offset = 0

  /// - Parameter name: As IANA has it: `windows-1252`, `utf-16le`.
  /// - Throws: When the system has no such encoding.
  init(_ inner: ByteStream, from name: String) throws(ReadingFault) {
    guard let converter = Self.open(name) else {
      throw ReadingFault("the encoding \(name) is not known here; pass another --encoding")
    }
    self.inner = inner
    self.name = name
    self.converter = converter
  }

  deinit { iconv_close(converter) }

  static func isKnown(_ name: String) -> Bool {
    guard let converter = open(name) else { return false }
    iconv_close(converter)
    return true
  }

  /// All of some bytes; one that is no character of the encoding becomes U+FFFD.
  static func lenient(_ bytes: [UInt8], from name: String) throws(ReadingFault) -> [UInt8] {
    let transcoding = try Transcoding(ByteStream { () throws(ReadingFault) in [] }, from: name)
    var place = 0
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 3 / 2)
    while place < bytes.count {
      let conversion = transcoding.converted(bytes, from: place, room: Self.lenientByteCount)
      output += conversion.output
      place += conversion.used
      let isStuck = conversion.used == 0 && conversion.output.isEmpty
      if conversion.failure == EILSEQ || (isStuck && conversion.failure != 0) {
        output += [0xEF, 0xBF, 0xBD]
        place += 1
      }
    }
    return output
  }

  /// Little enough for a page that is hardly more than faults, each of which takes as much room.
  private static let lenientByteCount = 4096

  private static func open(_ name: String) -> iconv_t? {
    // A slash would begin iconv's own options, such as leaving out what cannot be converted.
    guard !name.isEmpty, !name.utf8.contains(UInt8(ascii: "/")) else { return nil }
    let converter = iconv_open("UTF-8", name)
    return Int(bitPattern: converter) == -1 ? nil : converter
  }

  var stream: ByteStream { ByteStream { () throws(ReadingFault) in try self.next() } }

  private func next() throws(ReadingFault) -> [UInt8] {
    while true {
      let piece = try inner.take(ByteStream.pieceByteCount)
      if piece.isEmpty {
        if rest.isEmpty { return [] }
        throw ReadingFault("ends in the middle of a character (\(name)); the file is cut off")
      }
      let converted = try convert(rest + piece)
      if !converted.isEmpty { return converted }
    }
  }

  private func convert(_ bytes: [UInt8]) throws(ReadingFault) -> [UInt8] {
    // No encoding that iconv knows needs more than four bytes of UTF-8 for one of its own.
    let conversion = converted(bytes, from: 0, room: bytes.count * 4 + 16)
    offset += conversion.used
    rest = [UInt8](bytes[conversion.used...])
    if conversion.failure == EILSEQ {
      throw ReadingFault("not \(name) at byte \(offset); pass the right --encoding")
    }
    return conversion.output
  }

  /// Converts as much as it can.
  ///
  /// - Parameters:
  ///   - start: Where in the bytes to begin.
  ///   - room: Bytes that the output may take.
  /// - Returns: UTF-8, how many bytes it stands for, and the error that stopped it, or 0.
  private func converted(_ bytes: [UInt8], from start: Int, room: Int) -> (
    output: [UInt8], used: Int, failure: Int32
  ) {
    var used = 0
    var failure: Int32 = 0
    let output = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
      bytes.withUnsafeBytes { input in
        // iconv's type says otherwise, but it writes nothing there.
        var from = input.baseAddress.map {
          UnsafeMutableRawPointer(mutating: $0 + start).assumingMemoryBound(to: CChar.self)
        }
        var left = input.count - start
        buffer.withMemoryRebound(to: CChar.self) { target in
          var to = target.baseAddress
          var free = target.count
          if iconv(converter, &from, &left, &to, &free) == -1 {
            failure = errno
          }
          filled = target.count - free
        }
        used = input.count - start - left
      }
    }
    return (output, used, failure)
  }
}

/// UTF-8 as it must be before anything reads it.
enum UTF8Text {
  /// - Returns: The text.
  /// - Throws: With the offset and line of the first byte that is not UTF-8, or that is NUL.
  static func decoded(_ bytes: some Collection<UInt8>, fromByte base: Int = 0)
    throws(ReadingFault) -> String
  {
    if let zero = bytes.firstIndex(of: 0) {
      let offset = bytes.distance(from: bytes.startIndex, to: zero)
      throw ReadingFault(
        "a NUL at byte \(base + offset), so it is binary and no text; convert it to text first",
        line: line(of: offset, in: bytes))
    }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let offset = firstInvalid(in: bytes)
    throw ReadingFault(
      "not UTF-8 at byte \(base + offset), and no charset is declared; pass --encoding, "
        + "such as --encoding windows-1252",
      line: line(of: offset, in: bytes))
  }

  /// The line, from 1, that the byte at an offset stands on.
  static func line(of offset: Int, in bytes: some Collection<UInt8>) -> Int {
    bytes.prefix(offset).reduce(into: 1) { if $1 == 10 { $0 += 1 } }
  }

  private static func firstInvalid(in bytes: some Collection<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput, .error: return offset
      }
    }
  }
}
