/// What ends a command before it is done.
enum CommandError: Error, Hashable {
  /// Exit code 1. Not a failure: there is no such row, and the reason says why.
  case nothingMatched(reason: String)
  /// Exit code 2: all was done, but some input was refused; the summary has said so.
  case someRefused
  /// Exit code 3.
  case failed(place: String?, what: String, remedy: String)
  /// Exit code 64.
  case wrongUsage(what: String, remedy: String)
  /// Exit code 130: the summary has said what is in.
  case interrupted
}
