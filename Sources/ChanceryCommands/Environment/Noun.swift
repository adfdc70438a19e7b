import Records

/// What one of something and several are called.
struct Noun: Hashable {
  let one: String
  let many: String

  /// - Parameter many: `nil` for the one with an s.
  init(_ one: String, _ many: String? = nil) {
    self.one = one
    self.many = many ?? one + "s"
  }
}

extension FigureText {
  /// The number with the noun that goes with it: `1 batch`, `2,000 batches`.
  static func count(_ number: Int, _ noun: Noun) -> String {
    count(number, noun.one, noun.many)
  }
}

extension RowKind {
  /// What its rows are called.
  var noun: Noun {
    switch self {
    case .articles: Noun("article")
    case .statements: Noun("statement")
    case .speakers: Noun("speaker")
    case .documents: Noun("document")
    case .references: Noun("reference")
    case .topics: Noun("topic")
    case .outlets: Noun("outlet")
    case .countries: Noun("country", "countries")
    case .batches: Noun("batch", "batches")
    case .refusals: Noun("refusal")
    case .corrections: Noun("correction")
    }
  }
}
