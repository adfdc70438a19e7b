import Glibc
import Synchronization

/// Where bytes go in the end.
package protocol ByteSink: AnyObject {
  /// Writes all of the bytes.
  ///
  /// - Throws: `OutputError.closedPipe` when nobody reads any more.
  func write(_ bytes: UnsafeRawBufferPointer) throws(OutputError)
}

/// An open file, pipe or terminal.
package final class FileDescriptorSink: ByteSink, Sendable {
  private let descriptor: Int32
  private let place: String

  /// - Parameters:
  ///   - descriptor: Open for writing; it stays the caller's to close.
  ///   - place: Its name in error messages.
  package init(_ descriptor: Int32, place: String) {
    self.descriptor = descriptor
    self.place = place
  }

  package func write(_ bytes: UnsafeRawBufferPointer) throws(OutputError) {
    var rest = bytes
    while let start = rest.baseAddress, !rest.isEmpty {
      let written = Glibc.write(descriptor, start, rest.count)
      if written >= 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[written...])
      } else if errno == EPIPE {
        throw .closedPipe
      } else if errno == EAGAIN {
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&request, 1, -1)
      } else if errno != EINTR {
        throw .cannotWrite(place: place, errorNumber: errno)
      }
    }
  }
}

/// Keeps what is written to it.
package final class MemorySink: ByteSink, Sendable {
  private let kept = Mutex<[UInt8]>([])

  package init() {}

  /// All that was written so far.
  package var bytes: [UInt8] { kept.withLock(\.self) }

  /// The bytes as text; what is not UTF-8 comes as U+FFFD.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package func write(_ bytes: UnsafeRawBufferPointer) throws(OutputError) {
    kept.withLock { $0.append(contentsOf: bytes) }
  }
}
