import Glibc

/// A file that appears under its name only when it is complete.
///
/// The bytes go to a temporary file in the same folder, which `commit` writes through to the disk and
/// renames. What is not a regular file (`/dev/null`, a pipe) is written to directly.
package final class AtomicFile: ByteSink {
  private let path: String
  private let temporaryPath: String?
  private let descriptor: Int32
  private let sink: FileDescriptorSink
  private var isCommitted = false

  /// Opens the temporary file.
  ///
  /// - Parameter path: Where the file is to be; a symbolic link is followed, so that it stays one.
  /// - Throws: `OutputError.cannotWrite` when the folder does not exist or may not be written to.
  package init(path: String) throws(OutputError) {
    let target = Self.resolved(path)
    self.path = target
    var status = stat()
    let exists = stat(target, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      temporaryPath = nil
      descriptor = open(target, O_WRONLY | O_CLOEXEC)
    } else {
      let temporary = "\(target).\(getpid()).part"
      temporaryPath = temporary
      descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
      if exists, descriptor >= 0 { _ = fchmod(descriptor, status.st_mode & 0o7777) }
    }
    sink = FileDescriptorSink(descriptor, place: path)
    if descriptor < 0 { throw .cannotWrite(place: path, errorNumber: errno) }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    if !isCommitted, let temporaryPath { unlink(temporaryPath) }
  }

  package func write(_ bytes: UnsafeRawBufferPointer) throws(OutputError) { try sink.write(bytes) }

  /// Makes the file appear under its name, whole.
  package func commit() throws(OutputError) {
    guard let temporaryPath else { return }
    guard fsync(descriptor) == 0, rename(temporaryPath, path) == 0 else {
      throw .cannotWrite(place: path, errorNumber: errno)
    }
    isCommitted = true
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
