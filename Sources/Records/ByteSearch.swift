#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// Whether something stands in bytes, asked of whole articles: the C library looks at many bytes at a time.

extension [UInt8] {
  /// Whether the bytes of `text` stand anywhere.
  package func holds(_ text: StaticString) -> Bool {
    withUnsafeBytes { $0.holds(text) }
  }
}

extension String {
  /// Whether the UTF-8 of `text` stands anywhere in the text's.
  package func holds(_ text: StaticString) -> Bool {
    utf8.withContiguousStorageIfAvailable { UnsafeRawBufferPointer($0).holds(text) }
      ?? Array(utf8).holds(text)
  }

  /// Whether the UTF-8 of the text has a byte.
  package func holds(byte: UInt8) -> Bool {
    utf8.withContiguousStorageIfAvailable { UnsafeRawBufferPointer($0).firstPlace(of: byte) != nil }
      ?? utf8.contains(byte)
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func firstPlace(of byte: UInt8) -> Int? {
    guard let start = baseAddress, let found = memchr(start, Int32(byte), count) else { return nil }
    return UnsafeRawPointer(found) - start
  }

  /// - Complexity: O(n) where the first byte of `text` is rare.
  fileprivate func holds(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    var rest = self
    while rest.count >= length, let place = rest.firstPlace(of: text.utf8Start.pointee) {
      rest = UnsafeRawBufferPointer(rebasing: rest[place...])
      if rest.count >= length, let start = rest.baseAddress,
        memcmp(start, text.utf8Start, length) == 0
      {
        return true
      }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst())
    }
    return false
  }
}
