import Archive

extension Archive {
  /// The one entry that a name stands for.
  ///
  /// - Parameter additions: The kinds of entry that 'authority add' would add for a name that nobody has, where that
  ///   would help.
  /// - Throws: `CommandError.nothingMatched` when none does, with what may be meant, or several.
  func entry(
    named name: String, as kind: NamedKind, addedWith additions: [AuthorityAddCommand.Kind] = []
  ) throws -> NameCandidate {
    switch try resolveEntry(name, as: kind).outcome {
    case .resolved(let candidate): return candidate
    case .ambiguous(let candidates):
      let names = candidates.prefix(5).map { candidate in
        "#\(candidate.id) \(candidate.name)" + (candidate.detail.map { " (\($0))" } ?? "")
      }
      throw CommandError.nothingMatched(
        reason: "'\(name)' may be \(names.joined(separator: ", ")); name one by its number")
    case .unknown(let near):
      throw CommandError.nothingMatched(
        reason: "no \(kind.rawValue) '\(name)' in the database" + NamedKind.suggestion(near)
          + Self.remedy(additions, isNear: !near.isEmpty))
    }
  }
}

extension Archive {
  private static func remedy(_ additions: [AuthorityAddCommand.Kind], isNear: Bool) -> String {
    guard !additions.isEmpty else { return "" }
    let kinds = additions.map(\.rawValue).joined(separator: "|")
    return "\(isNear ? " Or" : ";") add one with 'chancery authority add \(kinds) NAME'"
  }
}

extension NamedKind {
  /// What 'authority add' calls entries of the kind; nothing for those that it does not add.
  var additions: [AuthorityAddCommand.Kind] {
    AuthorityAddCommand.Kind.allCases.filter { $0.named == self }
  }

  /// What may be meant by a name that nobody has, as the end of a sentence.
  static func suggestion(_ near: [String]) -> String {
    near.isEmpty
      ? "" : "; did you mean \(near.prefix(3).map { "'\($0)'" }.joined(separator: ", "))?"
  }
}
