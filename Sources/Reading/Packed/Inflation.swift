import CZlib

/// Unpacks gzip, or bare deflate, as it is read; also several members of gzip one after another.
final class Inflation {
  /// Text packs 3- to 10-fold; what grows 200-fold is made to fill a memory.
  static let maxGrowth = 200
  /// Below this size the growth does no harm.
  static let harmlessByteCount = 4 << 20

  private let inner: ByteStream
  private var state = z_stream()
  private var input: [UInt8] = []
  private var used = 0
  private var bytesIn = 0
  private var bytesOut = 0
  private var isInMember = false
  private let isRaw: Bool
  private var isDone = false

  /// - Parameter isRaw: Whether the bytes are deflate without header, as in a zip archive.
  init(_ inner: ByteStream, isRaw: Bool = false) throws(ReadingFault) {
    self.inner = inner
    self.isRaw = isRaw
    // zlib's way to say it: 16 more than the largest window for a gzip header, less than 0 for none.
    let status = inflateInit2_(
      &state, isRaw ? -15 : 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    if status != Z_OK { throw ReadingFault("cannot be unpacked: out of memory") }
  }

  deinit { inflateEnd(&state) }

  static func isGzip(_ head: ArraySlice<UInt8>) -> Bool { head.starts(with: [0x1F, 0x8B, 8]) }

  var stream: ByteStream { ByteStream { () throws(ReadingFault) in try self.next() } }

  private func next() throws(ReadingFault) -> [UInt8] {
    while !isDone {
      if used == input.count {
        input = try inner.take(ByteStream.pieceByteCount)
        used = 0
        bytesIn += input.count
        if input.isEmpty {
          if isInMember {
            throw ReadingFault("the packed data ends too early; the file is cut off")
          }
          return []
        }
      }
      // Zeros after the last member are padding, as tape and some tools write it.
      if !isInMember, input[used...].allSatisfy({ $0 == 0 }) {
        used = input.count
        continue
      }
      let output = try inflate()
      if !output.isEmpty { return output }
    }
    return []
  }

  private func inflate() throws(ReadingFault) -> [UInt8] {
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
      isDone = isRaw
      inflateReset(&state)
    default: throw ReadingFault("broken packed data after \(bytesOut) bytes of text")
    }
    if bytesOut > Self.harmlessByteCount, bytesOut / Self.maxGrowth > bytesIn {
      throw ReadingFault("packed data that grows more than \(Self.maxGrowth)-fold; no text does")
    }
    return output
  }
}
