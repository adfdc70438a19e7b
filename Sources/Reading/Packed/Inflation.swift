import CZlib

/// Unpacks gzip as it is read, also several members one after another; and what the web calls deflate.
final class Inflation {
  /// What stands around the packed data.
  enum Wrapping {
    case gzip, zlib, none

    /// zlib's way to ask for each with the largest window: 16 more for a gzip header, less than 0 for no header.
    fileprivate var windowBits: Int32 {
      switch self {
      case .gzip: 15 + 16
      case .zlib: 15
      case .none: -15
      }
    }
  }

  private let inner: ByteStream
  private let wrapping: Wrapping
  private var state = z_stream()
  private var input: [UInt8] = []
  private var used = 0
  /// Where the member begins that is being unpacked; 0 where that was in an earlier piece of the input.
  private var memberStart = 0
  private var bytesIn = 0
  private var bytesOut = 0
  private var isInMember = false
  /// Whether the data is made to fill a memory, so that nothing after it is unpacked.
  private var isHostile = false

  init(_ inner: ByteStream, wrapping: Wrapping = .gzip) throws(ReadingFault) {
    self.inner = inner
    self.wrapping = wrapping
    let status = inflateInit2_(
      &state, wrapping.windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    if status != Z_OK { throw ReadingFault("cannot be unpacked: out of memory") }
  }

  deinit { inflateEnd(&state) }

  static func isGzip(_ head: ArraySlice<UInt8>) -> Bool { head.starts(with: Self.mark) }

  /// Whether bytes begin as zlib's format does: the method, and a check over both bytes of the header.
  ///
  /// - SeeAlso: RFC 1950, section 2.2.
  static func isZlib(_ head: ArraySlice<UInt8>) -> Bool {
    guard let first = head.first, let second = head.dropFirst().first else { return false }
    return first & 15 == 8 && (Int(first) << 8 | Int(second)) % 31 == 0
  }

  private static let mark: [UInt8] = [0x1F, 0x8B, 8]

  /// What is unpacked. After a fault it can go on with the next member.
  var stream: ByteStream {
    ByteStream(recovery: { self.skipToNextMember() }) { () throws(ReadingFault) in try self.next() }
  }

  private func next() throws(ReadingFault) -> [UInt8] {
    while true {
      if used == input.count, try !read() {
        if isInMember {
          throw Self.fault("the packed data ends too early; the file is cut off")
        }
        return []
      }
      // Zeros after the last member are padding, as tape and some tools write it.
      if !isInMember, input[used...].allSatisfy({ $0 == 0 }) {
        used = input.count
        continue
      }
      let output = try inflate()
      if !output.isEmpty { return output }
    }
  }

  /// - Returns: Whether there is more input.
  private func read() throws(ReadingFault) -> Bool {
    input = try inner.take(ByteStream.pieceByteCount)
    used = 0
    memberStart = 0
    bytesIn += input.count
    return !input.isEmpty
  }

  private func inflate() throws(ReadingFault) -> [UInt8] {
    if !isInMember { memberStart = used }
    isInMember = true
    var status = Z_OK
    let room = ByteStream.pieceByteCount
    let output = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
      input.withUnsafeMutableBufferPointer { packed in
        state.next_in = packed.baseAddress.map { $0 + used }
        state.avail_in = UInt32(packed.count - used)
        state.next_out = buffer.baseAddress
        state.avail_out = UInt32(room)
        status = CZlib.inflate(&state, Z_NO_FLUSH)
        used = packed.count - Int(state.avail_in)
      }
      filled = room - Int(state.avail_out)
    }
    bytesOut += output.count
    switch status {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END:
      isInMember = false
      inflateReset(&state)
    default: throw Self.fault("broken packed data after \(bytesOut) bytes of text")
    }
    do throws(ReadingFault) {
      try Limits.checkGrowth(from: bytesIn, to: bytesOut)
    } catch {
      isHostile = true
      throw error
    }
    return output
  }

  private static func fault(_ reason: String) -> ReadingFault {
    var fault = ReadingFault(reason)
    fault.isInPackedData = true
    return fault
  }

  /// Goes to the next member behind the beginning of a broken one, as far as this is still at hand: what is
  /// broken may have misled the unpacking into the members after it.
  ///
  /// - Returns: Whether there is one.
  private func skipToNextMember() -> Bool {
    guard wrapping == .gzip, !isHostile else { return false }
    var from = memberStart + 1
    inflateReset(&state)
    isInMember = false
    while true {
      while from < input.count, let found = input[from...].firstRange(of: Self.mark) {
        // The upper bits of the flags are reserved, and so 0.
        if found.upperBound < input.count, input[found.upperBound] & 0xE0 == 0 {
          used = found.lowerBound
          return true
        }
        from = found.upperBound
      }
      // A mark that two pieces share is not looked for: the member after it will be found.
      guard (try? read()) == true else { return false }
      from = 0
    }
  }
}
