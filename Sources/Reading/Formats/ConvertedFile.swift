import Foundation
import Glibc

/// Documents that another program turns into text: RTF by pandoc, PDF by pdftotext.
enum ConvertedFile {
  /// A program that reads a file that it is given last and writes text to standard output.
  struct Converter {
    var name: String
    var arguments: [String]
    /// What comes after the file's name.
    var suffix: [String] = []
    /// The Debian package that brings it.
    var package: String
  }

  /// Pandoc's sandbox keeps it from reading any file but the one that it is given.
  static let rtf = Converter(
    name: "pandoc", arguments: ["--sandbox", "--from=rtf", "--to=plain", "--wrap=none"],
    package: "pandoc")
  static let pdf = Converter(
    name: "pdftotext", arguments: ["-enc", "UTF-8", "-nopgbrk"], suffix: ["-"],
    package: "poppler-utils")

  /// - Parameter path: Folders that programs are looked for in, as `PATH` has them.
  /// - Throws: When the program is not installed, fails, or gives more than `max` bytes.
  static func text(
    of bytes: [UInt8], by converter: Converter, max: Int,
    path: String = ProcessInfo.processInfo.environment["PATH"] ?? ""
  ) throws(ReadingFault) -> String {
    let places = path.split(separator: ":").map { "\($0)/\(converter.name)" }
    let found = places.first { access($0, X_OK) == 0 }
    guard let found else {
      throw ReadingFault(
        "needs \(converter.name) to be read, which is not installed; install \(converter.package)")
    }
    let file = FileManager.default.temporaryDirectory.appending(
      path: "chancery-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    let output: Data
    do {
      try Data(bytes).write(to: file)
      output = try run(found, converter.arguments + [file.path()] + converter.suffix, max: max)
    } catch let fault as ReadingFault {
      throw fault
    } catch {
      throw ReadingFault("\(converter.name) could not be run: \(error)")
    }
    if output.count > max { throw ReadingFault(Limits.file(max)) }
    if output.isEmpty { throw ReadingFault("\(converter.name) found no text in it") }
    return try UTF8Text.decoded(output)
  }

  /// Seconds of processor time for one document; a book takes some ten.
  private static let maxSeconds = 120

  private static func run(_ program: String, _ arguments: [String], max: Int) throws -> Data {
    let process = Process()
    // The shell takes the program's place once it has limited its time.
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "ulimit -t \(maxSeconds) && exec \"$@\"", "sh", program] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    var output = Data()
    while let piece = try pipe.fileHandleForReading.read(upToCount: 1 << 20), !piece.isEmpty {
      output += piece
      if output.count > max {
        process.terminate()
        break
      }
    }
    process.waitUntilExit()
    if output.count <= max, process.terminationStatus != 0 {
      throw ReadingFault(
        "\(program.split(separator: "/").last ?? "") could not read it, or not within \(maxSeconds) s; save the document again"
      )
    }
    return output
  }
}
