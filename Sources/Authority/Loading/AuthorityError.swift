/// What is wrong with the authority files or with what was compiled from them.
package enum AuthorityError: Error, Hashable, Sendable {
  /// A file or folder that cannot be read.
  case unreadable(path: String)
  /// A file that is no YAML. `line` counts from 1.
  case syntax(path: String, line: Int, problem: String)
  /// An entry that does not hold what it must. `line` counts from 1.
  case entry(path: String, line: Int, problem: String, remedy: String)
  /// Entries that contradict each other.
  case conflict(problem: String, remedy: String)
  /// The compiled file is not one, or of another version of the program.
  case damagedImage
}

extension AuthorityError: CustomStringConvertible {
  /// One line: where, what, remedy.
  package var description: String {
    switch self {
    case .unreadable(let path):
      "\(path): cannot be read; check the path and its permissions"
    case .syntax(let path, let line, let problem):
      "\(path): line \(line): not YAML: \(problem); mend the line"
    case .entry(let path, let line, let problem, let remedy):
      "\(path): line \(line): \(problem); \(remedy)"
    case .conflict(let problem, let remedy):
      "\(problem); \(remedy)"
    case .damagedImage:
      "the compiled authority files are damaged or of another version; "
        + "run `chancery-train authority` and build again"
    }
  }
}
