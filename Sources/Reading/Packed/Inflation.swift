import CZlib

/// Unpacks gzip as it is read, also several members one after another.
final class Inflation {
  private let inner: ByteStream
  private var state = z_stream()
  private var input: [UInt8] = []
  private var used = 0
  private var bytesIn = 0
  private var bytesOut = 0
  private var isInMember = false

  init(_ inner: ByteStream) throws(ReadingFault) {
    self.inner = inner
    // zlib's way to ask for a gzip header: 16 more than the largest window.
    let status = inflateInit2_(&state, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    if status != Z_OK { throw ReadingFault("cannot be unpacked: out of memory") }
  }

  deinit { inflateEnd(&state) }

  static func isGzip(_ head: ArraySlice<UInt8>) -> Bool { head.starts(with: [0x1F, 0x8B, 8]) }

  var stream: ByteStream { ByteStream { () throws(ReadingFault) in try self.next() } }

  private func next() throws(ReadingFault) -> [UInt8] {
    while true {
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
      inflateReset(&state)
    default: throw ReadingFault("broken packed data after \(bytesOut) bytes of text")
    }
    try Limits.checkGrowth(from: bytesIn, to: bytesOut)
    return output
  }
}
