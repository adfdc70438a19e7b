#if canImport(Glibc)
  import Glibc
#endif

/// Memory of large pages, for tables that are read at random.
///
/// The processor holds the addresses of a few thousand pages at hand. With those of 4 KiB it seeks the address of nearly
/// every weight, which costs a quarter of an extraction.
enum LargePages {
  /// In bytes, on x86-64 and most others; on a machine with other ones the memory is aligned more than it need be.
  private static let size = 2 << 20

  /// A copy of some bytes that is kept for the rest of the run.
  static func copy(of bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: (bytes.count + size - 1) / size * size, alignment: size)
    #if canImport(Glibc)
      // Advice only: where the system has no large pages the copy lies in small ones.
      _ = madvise(memory.baseAddress, memory.count, MADV_HUGEPAGE)
    #endif
    memory.copyMemory(from: bytes)
    return UnsafeRawBufferPointer(rebasing: memory[..<bytes.count])
  }
}
