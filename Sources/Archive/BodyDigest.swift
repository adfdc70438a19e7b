import CMessageDigest

/// The SHA-256 of a body's UTF-8 bytes: the article's natural key.
///
/// - SeeAlso: FIPS 180-4; `SHA256_Data` of libmd.
package struct BodyDigest: Hashable, Sendable {
  /// 64 hexadecimal digits.
  let text: String

  /// - Complexity: O(n) in the bytes of the body.
  package init(of body: String) {
    var body = body
    var context = SHA2_CTX()
    SHA256Init(&context)
    body.withUTF8 { SHA256Update(&context, $0.baseAddress, $0.count) }
    text = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(SHA256_DIGEST_LENGTH)) {
      SHA256Final($0.baseAddress, &context)
      return hexadecimal(UnsafeRawBufferPointer($0))
    }
  }
}

/// Bytes as lower-case hexadecimal digits.
func hexadecimal(_ bytes: UnsafeRawBufferPointer) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(unsafeUninitializedCapacity: bytes.count * 2) { buffer in
    for (index, byte) in bytes.enumerated() {
      buffer[index * 2] = digits[Int(byte >> 4)]
      buffer[index * 2 + 1] = digits[Int(byte & 15)]
    }
    return bytes.count * 2
  }
}
