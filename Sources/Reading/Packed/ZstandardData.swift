import CLibArchive

/// Data packed by Zstandard, as servers send pages.
///
/// - SeeAlso: RFC 8878; libarchive's `archive_read_format(3)`, the raw format.
enum ZstandardData {
  static func isZstandard(_ head: ArraySlice<UInt8>) -> Bool {
    head.starts(with: [0x28, 0xB5, 0x2F, 0xFD])
  }

  /// - Parameter max: More bytes than this are a fault, and so is a growth that no text has.
  /// - Throws: When the bytes are no such data, or broken.
  static func unpacked(_ bytes: [UInt8], max: Int) throws(ReadingFault) -> [UInt8] {
    guard let archive = archive_read_new() else { throw ReadingFault("out of memory") }
    defer { archive_read_free(archive) }
    archive_read_support_filter_zstd(archive)
    archive_read_support_format_raw(archive)
    var content: [UInt8] = []
    var fault: ReadingFault?
    // The data is read where it lies; the bytes stay there until it is closed.
    bytes.withUnsafeBytes { buffer in
      var entry: OpaquePointer?
      guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK,
        archive_read_next_header(archive, &entry) == ARCHIVE_OK
      else {
        fault = broken
        return
      }
      do throws(ReadingFault) {
        content = try ZipArchive.content(
          of: archive, packedCount: buffer.count, max: max,
          broken: broken)
      } catch {
        fault = error
      }
    }
    if let fault { throw fault }
    return content
  }

  private static let broken = ReadingFault("broken data packed by Zstandard")
}
