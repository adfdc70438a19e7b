import ArgumentParser
import Output
import Records

/// One or several values with commas between them: `direct,mixed`.
struct CommaSeparated<Value: RawRepresentable & CaseIterable & Sendable>: ExpressibleByArgument,
  Sendable
where Value.RawValue == String {
  let values: [Value]

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false)
    values = names.compactMap { name in
      Value(rawValue: name.trimmingPrefix(" ").lowercased().replacing("-", with: "_"))
        ?? Value(rawValue: name.lowercased())
    }
    if values.count != names.count { return nil }
  }

  static var allValueStrings: [String] { Value.allCases.map(\.rawValue) }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}

extension PartialDate {
  /// - Throws: With examples of what is a date.
  init(typed text: String) throws {
    guard let date = PartialDate(text) else {
      throw ValidationError("a date is written 2019, 2019-08 or 2019-08-15")
    }
    self = date
  }
}

extension OutputFormat: ExpressibleByArgument {}

extension SortOrder: ExpressibleByArgument {}

/// A number of rows.
struct RowCount: ExpressibleByArgument, Hashable, Sendable {
  let rawValue: Int

  init(_ rawValue: Int) { self.rawValue = rawValue }

  init?(argument: String) {
    guard let number = Int(argument), number >= 0 else { return nil }
    rawValue = number
  }

  var defaultValueDescription: String { String(rawValue) }
}

/// The row id of anything as a person types it: `61` or `#61`.
struct RowNumber: ExpressibleByArgument, Hashable, Sendable {
  let rawValue: Int64

  init?(argument: String) {
    let digits = argument.hasPrefix("#") ? argument.dropFirst() : argument[...]
    guard let number = Int64(digits), number > 0 else { return nil }
    rawValue = number
  }
}

/// The row id of a batch as a person types it.
struct BatchNumber: ExpressibleByArgument, Hashable, Sendable {
  let id: BatchID

  init?(argument: String) {
    let digits = argument.hasPrefix("#") ? argument.dropFirst() : argument[...]
    guard let number = Int64(digits), number > 0 else { return nil }
    id = BatchID(rawValue: number)
  }
}

/// A probability.
struct Share: Hashable, Sendable {
  let rawValue: Double

  /// - Throws: With an example of what is a probability.
  init(typed text: String) throws {
    guard let number = Double(text), (0...1).contains(number) else {
      throw ValidationError("a confidence is a number from 0 to 1, such as 0.8")
    }
    rawValue = number
  }
}

/// How alike two articles must be to be near copies.
struct CopyThreshold: ExpressibleByArgument, Hashable, Sendable {
  /// 0.5…1; `nil` where none are looked for.
  let rawValue: Double?

  /// Wire copy with another lead and a cut end shares three words in five; articles on the same matter by
  /// different hands share one in twenty.
  static let standard = CopyThreshold(0.6)

  private init(_ rawValue: Double?) { self.rawValue = rawValue }

  init?(argument: String) {
    if argument == "none" {
      rawValue = nil
      return
    }
    // Below a half the index finds too few of the copies.
    guard let number = Double(argument), (0.5...1).contains(number) else { return nil }
    rawValue = number
  }

  var defaultValueDescription: String { rawValue.map { "\($0)" } ?? "none" }
}

/// A number of bytes as a person types it: `1048576`, `100MB`, `2 GB`.
struct ByteSize: Hashable, Sendable, CustomStringConvertible {
  let rawValue: Int

  init(_ rawValue: Int) { self.rawValue = rawValue }

  /// - Throws: With examples of what is a size.
  init(typed text: String) throws {
    guard let size = ByteSize(argument: text) else {
      throw ValidationError("a size is written 500000, 100 MB or 2 GB")
    }
    self = size
  }

  private init?(argument: String) {
    let text = argument.uppercased().filter { $0 != " " }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), number > 0 else { return nil }
    let shift: Int
    switch text.dropFirst(digits.count) {
    case "", "B": shift = 0
    case "K", "KB", "KIB": shift = 10
    case "M", "MB", "MIB": shift = 20
    case "G", "GB", "GIB": shift = 30
    default: return nil
    }
    let (bytes, isTooLarge) = number.multipliedReportingOverflow(by: 1 << shift)
    if isTooLarge { return nil }
    rawValue = bytes
  }

  var description: String { "\(rawValue >> 20) MB" }
}
