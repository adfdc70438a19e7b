import Glibc

/// What is typed or piped into the program.
enum StandardInput {
  /// All of it as text.
  ///
  /// - Throws: `CommandError.failed` when it cannot be read or is not UTF-8.
  static func text() throws(CommandError) -> String {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &piece, piece.count)
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw .failed(
          place: "standard input", what: String(cString: strerror(errno)), remedy: "try a file")
      }
      bytes += piece[..<count]
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .failed(
        place: "standard input", what: "is not UTF-8", remedy: "convert it, with iconv for example")
    }
    return text
  }
}
