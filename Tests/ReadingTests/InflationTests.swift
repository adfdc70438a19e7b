import CZlib
import Records
import Testing

@testable import Reading

/// Packs bytes as one member of a gzip file.
func gzip(_ bytes: [UInt8]) -> [UInt8] { deflated(bytes, windowBits: 15 + 16) }

/// Packs bytes by zlib.
///
/// - Parameter windowBits: 15 for zlib's format, 16 more for gzip's, -15 for neither.
func deflated(_ bytes: [UInt8], windowBits: Int32) -> [UInt8] {
  var bytes = bytes
  var state = z_stream()
  deflateInit2_(
    &state, 6, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
    Int32(MemoryLayout<z_stream>.size))
  defer { deflateEnd(&state) }
  return [UInt8](unsafeUninitializedCapacity: bytes.count + 1024) { buffer, filled in
    bytes.withUnsafeMutableBufferPointer { input in
      state.next_in = input.baseAddress
      state.avail_in = UInt32(input.count)
      state.next_out = buffer.baseAddress
      state.avail_out = UInt32(buffer.count)
      _ = deflate(&state, Z_FINISH)
    }
    filled = Int(state.total_out)
  }
}

@Suite struct InflationTests {
  @Test func `packed files are read by what is in them`() {
    let outcomes = read(gzip(Array(#"{"text": "one"}"#.utf8)), path: "in/a.jsonl.gz")
    #expect(outcomes.map(\.article?.body) == ["one"])
    #expect(outcomes.first?.article?.id == "a-1")
    #expect(read(gzip(Array("Talks.".utf8)), path: "b.txt.gz").first?.article?.id == "b")
  }

  @Test func `members after one another are one file`() {
    let bytes = gzip(Array("one ".utf8)) + gzip(Array("two".utf8)) + [0, 0, 0]
    #expect(read(bytes).first?.article?.body == "one two")
  }

  @Test func `a file that is cut off or broken is refused`() {
    let whole = gzip(Array(String(repeating: "talks and more ", count: 50).utf8))
    #expect(read(whole.dropLast(9)).first?.refusal?.reason.contains("cut off") == true)
    var broken = whole
    broken[12] ^= 0xFF
    #expect(read(broken).first?.refusal != nil)
  }

  @Test func `a file that grows 200-fold is refused`() {
    let bomb = gzip([UInt8](repeating: 65, count: 20 << 20))
    #expect(read(bomb).first?.refusal?.reason.contains("200-fold") == true)
  }
}
