/// One value in a row of an answer, where whoever reads the row has it in memory.
///
/// It holds no copy: it is valid until the next row is read. `Cell` is the value to keep.
package enum CellView {
  case null
  case integer(Int64)
  case real(Double)
  /// UTF-8.
  case text(UnsafeBufferPointer<UInt8>)
}

extension Cell {
  /// A copy of the value.
  package init(_ view: CellView) {
    self =
      switch view {
      case .null: .null
      case .integer(let number): .integer(number)
      case .real(let number): .real(number)
      case .text(let bytes): .text(String(decoding: bytes, as: UTF8.self))
      }
  }
}
