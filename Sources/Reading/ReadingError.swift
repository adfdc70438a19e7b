/// Why reading cannot begin.
package enum ReadingError: Error, Hashable, Sendable {
  case missing(path: String)
  case unreadable(path: String, reason: String)
  /// A `--encoding` that the system's converter does not know.
  case unknownEncoding(name: String)
  /// A `--map` for something that is no field of an article.
  case unknownField(name: String)
}

extension ReadingError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missing(let path): "\(path): no such file or folder; check the path"
    case .unreadable(let path, let reason):
      "\(path): \(reason); check \(reason == "permission denied" ? "its permissions" : "the path")"
    case .unknownEncoding(let name):
      "--encoding \(name): no such encoding; try utf-8, windows-1252 or koi8-r"
    case .unknownField(let name):
      "--map \(name)=…: no such field; the fields are "
        + FieldNames.known.keys.sorted().joined(separator: ", ")
    }
  }
}

/// Why a file, or the rest of it, cannot be read; becomes a refusal.
struct ReadingFault: Error, Hashable {
  var reason: String
  /// The line of the fault, from 1.
  var line: Int?
  /// Whether it is packed data that cannot be unpacked, behind which there may be more.
  var isInPackedData = false

  init(_ reason: String, line: Int? = nil) {
    self.reason = reason
    self.line = line
  }
}
