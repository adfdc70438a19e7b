import Foundation
import Glibc

/// Documents that another program turns into text: PDF by pdftotext.
enum ConvertedFile {
  /// A program that reads a document from standard input and writes text to standard output.
  struct Converter {
    var name: String
    var arguments: [String]
    /// The Debian package that brings it.
    var package: String
    /// What a document can be saved as instead.
    var remedy: String
  }

  static let pdf = Converter(
    name: "pdftotext", arguments: ["-enc", "UTF-8", "-", "-"],
    package: "poppler-utils", remedy: "split it, or save it as plain text")

  /// A file of 300 KB made for it kept pdftotext busy for ever.
  ///
  /// - Parameter max: Bytes of text.
  static func allowance(max: Int) -> ChildProcess.Allowance {
    .init(seconds: 120, processorSeconds: 60, megabytes: 2048, outputByteCount: max)
  }

  /// - Parameter path: Folders that programs are looked for in, as `PATH` has them.
  /// - Throws: When the program is not installed, fails, or uses more than it is allowed.
  static func text(
    of bytes: [UInt8], by converter: Converter, within allowance: ChildProcess.Allowance,
    path: String = ProcessInfo.processInfo.environment["PATH"] ?? ""
  ) throws(ReadingFault) -> String {
    let places = path.split(separator: ":").map { "\($0)/\(converter.name)" }
    guard let found = places.first(where: { access($0, X_OK) == 0 }) else {
      throw ReadingFault(
        "needs \(converter.name) to be read, which is not installed; install \(converter.package)")
    }
    let process = try ChildProcess(
      running: found, converter.arguments, input: bytes, within: allowance)
    if let reason = failure(of: process, converter, allowance) { throw ReadingFault(reason) }
    if process.output.allSatisfy({ $0 <= UInt8(ascii: " ") }) {
      throw ReadingFault("\(converter.name) found no text in it; is it scanned?")
    }
    return try UTF8Text.decoded(process.output)
  }

  /// What went wrong and what can be done about it; `nil` where nothing did.
  private static func failure(
    of process: ChildProcess, _ converter: Converter, _ allowance: ChildProcess.Allowance
  ) -> String? {
    let (name, remedy) = (converter.name, converter.remedy)
    // The system kills a program where memory runs out for all.
    let isOutOfMemory =
      process.end == .signal(SIGKILL)
      || ["out of memory", "heap exhausted", "bad_alloc", "cannot allocate", "memory exhausted"]
        .contains { process.complaint.lowercased().contains($0) }
    switch process.end {
    case .exit(0): return nil
    case .tooMuchOutput: return Limits.file(allowance.outputByteCount)
    case .outOfTime:
      return "\(name) was stopped after \(allowance.seconds.formatted()) s; \(remedy)"
    case .signal(SIGXCPU):
      return
        "\(name) was stopped after \(allowance.processorSeconds) s of processor time; \(remedy)"
    case _ where isOutOfMemory:
      return "\(name) needs more than \(allowance.megabytes) MB of memory for it; \(remedy)"
    case .exit, .signal:
      let words = process.complaint.split(whereSeparator: \.isNewline)
        .first { !$0.contains("Warning") }.flatMap { OneLine.cleaned(String($0)) }
      let complaint = words.map { " (\($0.prefix(120)))" } ?? ""
      return "\(name) could not read it\(complaint); save the document again"
    }
  }
}
