/// Gathers bytes and hands them on in large pieces.
///
/// Appending never fails; `flushIfFull`, called between rows, is where a closed pipe or a full disk
/// shows.
package final class ByteWriter {
  /// 64 KiB: the capacity of a Linux pipe, beyond which a larger write gains nothing.
  private static let capacity = 1 << 16

  private var buffer: [UInt8] = []
  private let sink: any ByteSink

  package init(to sink: any ByteSink) {
    self.sink = sink
    buffer.reserveCapacity(2 * Self.capacity)
  }

  /// Appends one byte.
  @inline(__always)
  package func append(_ byte: UInt8) { buffer.append(byte) }

  /// Appends the UTF-8 bytes of the text as they are.
  @inline(__always)
  package func append(_ text: String) {
    withBytes(of: text) { buffer.append(contentsOf: $0) }
  }

  /// Appends the bytes as they are.
  @inline(__always)
  package func append(_ bytes: UnsafeBufferPointer<UInt8>) { buffer.append(contentsOf: bytes) }

  /// Appends the bytes as they are.
  package func append(_ bytes: ArraySlice<UInt8>) { buffer.append(contentsOf: bytes) }

  /// Appends as many blanks.
  func append(blanks count: Int) {
    buffer.append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
  }

  /// Appends the number in decimal digits.
  package func append(_ number: Int64) { Self.append(number, to: &buffer) }

  /// Appends the number in decimal digits.
  static func append(_ number: Int64, to buffer: inout [UInt8]) {
    if number < 0 { buffer.append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let first = buffer.count
    repeat {
      buffer.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    var (low, high) = (first, buffer.count - 1)
    while low < high {
      buffer.swapAt(low, high)
      (low, high) = (low + 1, high - 1)
    }
  }

  /// Lends the bytes that wait, to append to.
  ///
  /// For rows of many cells and lines of many values: each append of its own would first ask whether anybody else is at
  /// it (a fifth of the time of an export).
  @inline(__always)
  package func withBuffer(_ body: (inout [UInt8]) -> Void) { body(&buffer) }

  /// Hands the bytes on when there are enough of them.
  @inline(__always)
  package func flushIfFull() throws(OutputError) {
    if buffer.count >= Self.capacity { try flush() }
  }

  /// Hands on all that was appended.
  package func flush() throws(OutputError) {
    defer { buffer.removeAll(keepingCapacity: true) }
    do {
      try buffer.withUnsafeBytes { try sink.write($0) }
    } catch let error as OutputError {
      throw error
    } catch {
      // `withUnsafeBytes` rethrows untyped; its closure throws nothing else.
      throw .closedPipe
    }
  }
}

/// Calls `body` with the UTF-8 bytes of the text, without a copy where the text is stored so.
@inline(__always)
func withBytes<Result>(
  of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result
) -> Result {
  var text = text
  return text.withUTF8(body)
}
