import Archive

extension Archive {
  /// The one entry that a name stands for.
  ///
  /// - Throws: `CommandError.nothingMatched` when none does, with what may be meant, or several.
  func entry(named name: String, as kind: NamedKind) throws -> NameCandidate {
    switch try resolve(name, as: kind).outcome {
    case .resolved(let candidate): return candidate
    case .ambiguous(let candidates):
      let names = candidates.prefix(5).map { candidate in
        "#\(candidate.id) \(candidate.name)" + (candidate.detail.map { " (\($0))" } ?? "")
      }
      throw CommandError.nothingMatched(
        reason: "'\(name)' may be \(names.joined(separator: ", ")); name one by its number")
    case .unknown(let near):
      throw CommandError.nothingMatched(
        reason: "no \(kind.rawValue) '\(name)' in the database" + NamedKind.suggestion(near))
    }
  }
}

extension NamedKind {
  /// What may be meant by a name that nobody has, as the end of a sentence.
  static func suggestion(_ near: [String]) -> String {
    near.isEmpty
      ? "" : "; did you mean \(near.prefix(3).map { "'\($0)'" }.joined(separator: ", "))?"
  }
}
