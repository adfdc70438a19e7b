import Archive
import ArgumentParser
import Authority
import Glibc
import Output
import Reading

/// The one place where an error becomes a line of text and an exit code.
struct FailureReport: Hashable {
  let exitCode: Int32
  /// `nil` when all has been said.
  let message: String?
  /// Help and versions are results, not messages.
  let isResult: Bool

  private init(_ exitCode: Int32, _ message: String?, isResult: Bool = false) {
    self.exitCode = exitCode
    self.message = message
    self.isResult = isResult
  }

  init(_ error: any Error, columns: Int) {
    switch error {
    case let error as CommandError: self.init(error)
    case let error as OutputError: self.init(error)
    case let error as ReadingError: self.init(error)
    case let error as ArchiveError: self.init(error)
    case let error as AuthorityError: self.init(3, Self.line(place: nil, error.description))
    default: self.init(parserError: error, columns: columns)
    }
  }

  private init(_ error: CommandError) {
    switch error {
    case .nothingMatched(let reason): self.init(1, Self.line(place: nil, reason))
    case .someRefused: self.init(2, nil)
    case .failed(let place, let what, let remedy):
      self.init(3, Self.line(place: place, "\(what); \(remedy)"))
    case .wrongUsage(let what, let remedy):
      self.init(64, Self.line(place: nil, "\(what); \(remedy)"))
    case .interrupted: self.init(130, nil)
    }
  }

  private init(_ error: OutputError) {
    switch error {
    case .closedPipe: self.init(0, nil)
    case .cannotWrite(let place, let number):
      let reason = String(cString: strerror(number))
      self.init(3, Self.line(place: place, "cannot be written: \(reason); write elsewhere with -o"))
    }
  }

  private init(_ error: ReadingError) {
    switch error {
    case .missing, .unreadable: self.init(3, Self.line(place: nil, error.description))
    case .unknownEncoding, .unknownField: self.init(64, Self.line(place: nil, error.description))
    }
  }

  private init(_ error: ArchiveError) {
    switch error {
    case .absent: self.init(1, Self.line(place: nil, error.description))
    case .unknownName, .unknownColumn, .refusedChange, .refusedSQL:
      self.init(64, Self.line(place: nil, error.description))
    default: self.init(3, Self.line(place: nil, error.description))
    }
  }

  /// Whatever swift-argument-parser throws: help, a version, or a mistake in the arguments.
  private init(parserError error: any Error, columns: Int) {
    let code = Chancery.exitCode(for: error)
    if code.isSuccess {
      let text = Chancery.fullMessage(for: error, columns: columns)
      self.init(0, text.hasSuffix("\n") ? text : text + "\n", isResult: true)
    } else {
      let lines = Chancery.message(for: error).split(whereSeparator: \.isNewline)
        .map { $0.trimmingPrefix { $0 == " " } }
      let choices = lines.filter { $0.hasPrefix("- ") }.map { $0.dropFirst(2) }
      let sentences = lines.filter { !$0.hasPrefix("- ") }
      let list = choices.isEmpty ? "" : " " + choices.joined(separator: ", ")
      let text = sentences.joined(separator: " ") + list
      let isSentence = text.hasSuffix(".")
      let sentence = text.prefix(1).lowercased() + text.dropFirst().dropLast(isSentence ? 1 : 0)
      self.init(64, Self.line(place: nil, "\(sentence); see 'chancery --help'"))
    }
  }

  private static func line(place: String?, _ words: String) -> String {
    let line = (["chancery", place].compactMap(\.self) + [words]).joined(separator: ": ")
    return DisplayText.safe(line).split(separator: "\n").joined(separator: " ")
  }
}
