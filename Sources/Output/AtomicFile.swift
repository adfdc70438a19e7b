import Glibc

/// A file that appears under its name only when it is complete.
///
/// The bytes go to a file in the same folder that has no name, where the file system has such files, so that nothing
/// is left of it however the process ends; else to a temporary file. `commit` writes it through to the disk and
/// renames it. What is not a regular file (`/dev/null`, a pipe) is written to directly.
///
/// - SeeAlso: open(2), `O_TMPFILE`.
package final class AtomicFile: ByteSink {
  private let path: String
  /// The name before the commit; `nil` where there is none to be changed.
  private let temporaryPath: String?
  private let isNamed: Bool
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
      isNamed = true
      descriptor = open(target, O_WRONLY | O_CLOEXEC)
    } else {
      let temporary = "\(target).\(getpid()).part"
      temporaryPath = temporary
      let unnamed = Self.openUnnamed(besides: target)
      isNamed = unnamed == nil
      descriptor =
        unnamed ?? open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
      if exists, descriptor >= 0 { _ = fchmod(descriptor, status.st_mode & 0o7777) }
    }
    sink = FileDescriptorSink(descriptor, place: path)
    if descriptor < 0 { throw .cannotWrite(place: path, errorNumber: errno) }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    if !isCommitted, isNamed, let temporaryPath { unlink(temporaryPath) }
  }

  package func write(_ bytes: UnsafeRawBufferPointer) throws(OutputError) { try sink.write(bytes) }

  /// Makes the file appear under its name, whole.
  package func commit() throws(OutputError) {
    guard let temporaryPath else { return }
    guard fsync(descriptor) == 0, isNamed || giveName(temporaryPath),
      rename(temporaryPath, path) == 0
    else {
      let number = errno
      if !isNamed { unlink(temporaryPath) }
      throw .cannotWrite(place: path, errorNumber: number)
    }
    isCommitted = true
  }

  // MARK: Files without a name

  /// `__O_TMPFILE`, which every architecture but Alpha, PA-RISC and SPARC has the same.
  private static let unnamed: Int32 = 0o20_000_000

  /// - Returns: `nil` where the file system has no such files, or where none could be given a name later.
  private static func openUnnamed(besides path: String) -> Int32? {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "."
    let descriptor = open(String(folder), O_WRONLY | O_CLOEXEC | O_DIRECTORY | unnamed, 0o666)
    guard descriptor >= 0 else { return nil }
    if access(link(to: descriptor), F_OK) == 0 { return descriptor }
    close(descriptor)
    return nil
  }

  private static func link(to descriptor: Int32) -> String { "/proc/self/fd/\(descriptor)" }

  /// A file of an earlier process of this number may be in the way.
  private func giveName(_ name: String) -> Bool {
    unlink(name)
    return linkat(AT_FDCWD, Self.link(to: descriptor), AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
