// Language: text as tokens, sentences and analysed words.

package import Records

/// The UTF-8 bytes of a body, with the means to tell where a byte stands in Unicode scalars.
///
/// This is the one place that converts between the byte ranges of the text machinery and the scalar
/// ranges of the modules' borders.
public struct TextBuffer: Sendable {
  /// Valid UTF-8.
  public let bytes: [UInt8]
  /// The number of scalars before each block of `blockBytes` bytes.
  private let scalarsBeforeBlock: [Int]

  /// Small enough that counting inside a block costs about as much as the look-up.
  private static let blockBytes = 32

  /// - Complexity: O(n) in the bytes of `body`.
  public init(_ body: String) { self.init(bytes: Array(body.utf8)) }

  /// - Parameter bytes: Valid UTF-8.
  public init(bytes: [UInt8]) {
    var scalarsBeforeBlock: [Int] = []
    scalarsBeforeBlock.reserveCapacity(bytes.count / Self.blockBytes + 1)
    var scalars = 0
    var block = 0
    repeat {
      scalarsBeforeBlock.append(scalars)
      let end = min(block + Self.blockBytes, bytes.count)
      for byte in bytes[block..<end] where byte & 0xC0 != 0x80 { scalars += 1 }
      block += Self.blockBytes
    } while block <= bytes.count
    self.bytes = bytes
    self.scalarsBeforeBlock = scalarsBeforeBlock
  }

  /// The range counted in Unicode scalars.
  ///
  /// - Parameter range: UTF-8 byte range on scalar boundaries.
  /// - Complexity: O(1).
  package func scalarRange(ofBytes range: Range<Int>) -> ScalarRange {
    ScalarRange(
      start: scalarOffset(ofByte: range.lowerBound), end: scalarOffset(ofByte: range.upperBound))
  }

  /// The number of scalars that begin before a byte.
  private func scalarOffset(ofByte offset: Int) -> Int {
    let block = offset / Self.blockBytes
    var scalars = scalarsBeforeBlock[block]
    for byte in bytes[block * Self.blockBytes..<offset] where byte & 0xC0 != 0x80 { scalars += 1 }
    return scalars
  }

  /// The words of a UTF-8 byte range.
  public func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
