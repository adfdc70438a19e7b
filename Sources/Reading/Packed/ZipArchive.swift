import CLibArchive

/// The files inside a zip archive, of which a DOCX is one.
///
/// - SeeAlso: libarchive's `archive_read(3)`.
enum ZipArchive {
  static func isZip(_ head: ArraySlice<UInt8>) -> Bool { head.starts(with: [0x50, 0x4B, 3, 4]) }

  /// The content of a file inside.
  ///
  /// - Parameter max: More bytes than this are a fault, and so is a growth that no text has.
  /// - Returns: `nil` when there is no file of that name.
  /// - Throws: When the bytes are no zip archive, or a broken one.
  static func content(of name: String, in bytes: [UInt8], max: Int) throws(ReadingFault)
    -> [UInt8]?
  {
    guard let archive = archive_read_new() else { throw ReadingFault("out of memory") }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip_seekable(archive)
    var content: [UInt8]?
    var fault: ReadingFault?
    // The archive is read where it lies; the bytes stay there until it is closed.
    bytes.withUnsafeBytes { buffer in
      guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK
      else {
        fault = broken
        return
      }
      defer { archive_read_close(archive) }
      do throws(ReadingFault) {
        guard try find(name, in: archive) else { return }
        content = try self.content(
          of: archive, packedCount: buffer.count, max: max, broken: broken)
      } catch {
        fault = error
      }
    }
    if let fault { throw fault }
    return content
  }

  private static let broken = ReadingFault("a broken zip archive; save the document again")

  /// Goes to the file of a name.
  private static func find(_ name: String, in archive: OpaquePointer) throws(ReadingFault) -> Bool {
    var entry: OpaquePointer?
    while true {
      switch archive_read_next_header(archive, &entry) {
      case ARCHIVE_OK, ARCHIVE_WARN:
        if let path = archive_entry_pathname(entry), String(cString: path) == name { return true }
      case ARCHIVE_EOF: return false
      default: throw broken
      }
    }
  }

  /// The content of the file that an archive stands at.
  ///
  /// - Parameter broken: What to say when it cannot be unpacked.
  static func content(
    of archive: OpaquePointer, packedCount: Int, max: Int, broken: ReadingFault
  ) throws(ReadingFault) -> [UInt8] {
    var content: [UInt8] = []
    while true {
      var count = 0
      let piece = [UInt8](unsafeUninitializedCapacity: ByteStream.pieceByteCount) { room, filled in
        count = archive_read_data(archive, room.baseAddress, room.count)
        filled = Swift.max(0, count)
      }
      if count < 0 { throw broken }
      if count == 0 { return content }
      content += piece
      if content.count > max { throw ReadingFault(Limits.file(max)) }
      try Limits.checkGrowth(from: packedCount, to: content.count)
    }
  }
}
