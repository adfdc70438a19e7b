import Glibc

/// Bytes that come in pieces: peeked at, taken by line, by count or whole.
final class ByteStream {
  /// Hands out the next piece; an empty one at the end.
  typealias Supply = () throws(ReadingFault) -> [UInt8]

  /// 256 KB: reading faster than that from a page cache gains nothing that could be measured.
  static let pieceByteCount = 256 << 10

  private let supply: Supply
  private let recovery: () -> Bool
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  /// Why the supply broke off; told when what came before is used up.
  private var fault: ReadingFault?
  /// Bytes that the supply has handed out.
  private(set) var bytesTaken = 0

  /// - Parameter recovery: Goes on behind what the supply broke off at; says whether anything follows.
  init(recovery: @escaping () -> Bool = { false }, supply: @escaping Supply) {
    self.supply = supply
    self.recovery = recovery
  }

  /// Bytes that are at hand already.
  convenience init(_ bytes: [UInt8]) {
    var rest = bytes
    self.init { () throws(ReadingFault) in
      defer { rest = [] }
      return rest
    }
  }

  /// - Parameter path: A file; `-` for standard input.
  convenience init(opening path: String) throws(ReadingFault) {
    let file = try FileDescriptor(opening: path)
    self.init { () throws(ReadingFault) in try file.read(Self.pieceByteCount) }
  }

  /// Goes on behind a fault, if the supply can; what is at hand of the record that it broke is dropped.
  func recover() -> Bool {
    guard fault != nil, recovery() else { return false }
    fault = nil
    buffer = []
    start = 0
    return true
  }

  /// Puts bytes back, to be taken again.
  func putBack(_ bytes: ArraySlice<UInt8>) {
    buffer = [UInt8](bytes) + buffer[start...]
    start = 0
  }

  /// Adds a piece to the buffer.
  ///
  /// - Returns: Whether there was one.
  private func fill() throws(ReadingFault) -> Bool {
    if let fault { throw fault }
    if isAtEnd { return false }
    let piece: [UInt8]
    do throws(ReadingFault) {
      piece = try supply()
    } catch {
      fault = error
      throw error
    }
    if piece.isEmpty {
      isAtEnd = true
      return false
    }
    bytesTaken += piece.count
    if start == buffer.count {
      buffer = piece
      start = 0
    } else {
      if start > 0 {
        buffer.removeFirst(start)
        start = 0
      }
      buffer += piece
    }
    return true
  }

  /// The next bytes, which stay; fewer than `count` only at the end, or before a fault.
  ///
  /// - Throws: When the supply breaks off and nothing is left of what came before.
  func peek(_ count: Int) throws(ReadingFault) -> ArraySlice<UInt8> {
    do throws(ReadingFault) {
      while buffer.count - start < count { if try !fill() { break } }
    } catch {
      if start == buffer.count { throw error }
    }
    return buffer[start..<min(buffer.count, start + count)]
  }

  /// Takes the next bytes; fewer than `count` only at the end.
  func take(_ count: Int) throws(ReadingFault) -> [UInt8] {
    while buffer.count - start < count { if try !fill() { break } }
    let bytes = [UInt8](buffer[start..<min(buffer.count, start + count)])
    start += bytes.count
    return bytes
  }

  /// Passes over bytes without keeping them.
  ///
  /// - Returns: How many there were.
  func skip(_ count: Int) throws(ReadingFault) -> Int {
    var left = count
    while left > 0 {
      if start == buffer.count { if try !fill() { break } }
      let step = min(left, buffer.count - start)
      start += step
      left -= step
    }
    return count - left
  }

  /// Takes the bytes up to the next line feed, and the line feed with them.
  ///
  /// - Parameter max: More bytes than this in one line are a fault.
  /// - Returns: `nil` at the end.
  func takeLine(max: Int) throws(ReadingFault) -> ArraySlice<UInt8>? {
    var searched = 0
    while true {
      if let feed = buffer[(start + searched)...].firstIndex(of: 10) {
        let line = buffer[start...feed]
        start = feed + 1
        return line
      }
      searched = buffer.count - start
      if searched > max { throw ReadingFault(Limits.record(max)) }
      if try !fill() { break }
    }
    guard start < buffer.count else { return nil }
    let line = buffer[start...]
    start = buffer.count
    return line
  }

  /// Passes over the bytes up to the next line feed and over that.
  func skipLine() throws(ReadingFault) {
    while true {
      if let feed = buffer[start...].firstIndex(of: 10) {
        start = feed + 1
        return
      }
      start = buffer.count
      if try !fill() { return }
    }
  }

  /// Takes all that is left.
  ///
  /// - Parameter max: More bytes than this are a fault.
  func takeAll(max: Int) throws(ReadingFault) -> [UInt8] {
    repeat {
      if buffer.count - start > max { throw ReadingFault(Limits.file(max)) }
    } while try fill()
    let bytes = start == 0 ? buffer : [UInt8](buffer[start...])
    buffer = []
    start = 0
    return bytes
  }
}

/// An open file, closed when nobody holds it any more.
final class FileDescriptor {
  private let descriptor: Int32

  init(opening path: String) throws(ReadingFault) {
    descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw ReadingFault("cannot be opened: \(Self.lastError)") }
  }

  deinit { if descriptor > 0 { close(descriptor) } }

  /// - Returns: At most so many bytes; none at the end.
  func read(_ count: Int) throws(ReadingFault) -> [UInt8] { try Self.bytes(of: descriptor, count) }

  /// - Returns: At most so many bytes of an open file; none at the end.
  static func bytes(of descriptor: Int32, _ count: Int) throws(ReadingFault) -> [UInt8] {
    while true {
      var result = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        result = Glibc.read(descriptor, buffer.baseAddress, count)
        filled = max(0, result)
      }
      if result >= 0 { return bytes }
      if errno != EINTR { throw ReadingFault("cannot be read: \(lastError)") }
    }
  }

  static var lastError: String { String(cString: strerror(errno)).lowercased() }
}
