import Glibc

/// The files under some paths, found as they are asked for.
///
/// Folders are entered in place, their entries in the byte order of their names, so that the order
/// is the same on every machine. Entries that begin with a dot are passed over, and the folders that
/// browsers save beside a page. Links to folders, which could run in a circle, are not followed.
struct FileWalk {
  struct File {
    var path: String
    var byteCount: Int
    /// Why it is not to be opened.
    var fault: ReadingFault?
  }

  /// What is left to visit, the next one last.
  private var stack: [(path: String, isNamed: Bool)]

  init(paths: [String]) { stack = paths.reversed().map { ($0, true) } }

  mutating func next() -> File? {
    while let (path, isNamed) = stack.popLast() {
      if path == "-" { return File(path: path, byteCount: 0) }
      guard let status = Self.status(path) else { return File(path: path, byteCount: 0) }
      if status.st_mode & S_IFMT == S_IFDIR {
        if !isNamed, Self.isLink(path) { return File(path: path, byteCount: 0, fault: Self.link) }
        // One that may not be listed is handed on as a file: opening it says why.
        guard let names = Self.names(in: path) else { return File(path: path, byteCount: 0) }
        for name in SavedPage.withoutParts(names).reversed() {
          stack.append((path.hasSuffix("/") ? path + name : path + "/" + name, false))
        }
      } else if isNamed || status.st_mode & S_IFMT == S_IFREG {
        return File(path: path, byteCount: Int(status.st_size))
      } else {
        return File(path: path, byteCount: 0, fault: Self.noFile)
      }
    }
    return nil
  }

  private static let link = ReadingFault(
    "a link to a folder, which is not followed; name the folder to read it")
  private static let noFile = ReadingFault(
    "a pipe, a socket or a device; name it to read what comes out of it")

  /// - Throws: When the path does not exist or may not be read.
  static func check(_ path: String) throws(ReadingError) {
    if access(path, R_OK) == 0 { return }
    if errno == ENOENT || errno == ENOTDIR { throw .missing(path: path) }
    throw .unreadable(path: path, reason: FileDescriptor.lastError)
  }

  private static func status(_ path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  private static func names(in folder: String) -> [String]? {
    guard let handle = opendir(folder) else { return nil }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
