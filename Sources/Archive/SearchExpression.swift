/// Words as a person types them, as an expression that FTS5 accepts: the one way by which words reach MATCH.
///
/// - `treaty declaration`: both words, anywhere, in any order and in any of their forms
/// - `"joint declaration"`: these words one after the other; so is `cease-fire`
/// - `-word`, `-"some words"`: not these
/// - `negotiat*`: words that begin so
/// - `treaty OR declaration`: one of the two; binds more tightly than the words around it
/// - `treaty NEAR islands`, `NEAR(treaty islands, 5)`: within ten words of each other, or so many
///
/// Any text is safe: each word goes to FTS5 as a quoted string, and what is no operator is a word.
///
/// - SeeAlso: <https://www.sqlite.org/fts5.html#full_text_query_syntax>
struct SearchExpression: Hashable, Sendable {
  /// The expression for MATCH; `nil` when no words are asked for.
  let match: String?
  /// The expression that must not match, when nothing else is asked for; FTS5 cannot express it alone.
  let excluded: String?

  /// Each group of alternatives that must occur, as an expression of its own.
  let wanted: [String]

  /// One of `wanted` as a person types it: quotation marks only around phrases beside something else.
  static func shown(_ wanted: String) -> String {
    let isGroup = wanted.hasPrefix("(")
    let pieces = (isGroup ? wanted.dropFirst().dropLast() : wanted[...])
      .replacing("\" *", with: "\"*").split(separator: "\"", omittingEmptySubsequences: false)
    // Every second piece stood in quotation marks, for no word holds one.
    return pieces.enumerated().map { index, piece in
      let isPhrase = index % 2 == 1 && piece.contains(" ") && pieces.count > 3
      return isPhrase ? "\"\(piece)\"" : String(piece)
    }.joined()
  }

  /// Whether the text held nothing to search for or to exclude.
  var isEmpty: Bool { match == nil && excluded == nil }

  /// Past so many words nothing is gained; FTS5 itself refuses some thousands.
  private static let maximumTerms = 500

  init(_ text: String) {
    var parser = Parser(tokens: Self.tokens(of: text).prefix(Self.maximumTerms))
    parser.parse()
    let wanted = parser.groups.map { group in
      group.count == 1 ? group[0] : "(" + group.joined(separator: " OR ") + ")"
    }
    self.wanted = wanted
    let unwanted = parser.excluded.joined(separator: " OR ")
    if wanted.isEmpty {
      match = nil
      excluded = unwanted.isEmpty ? nil : unwanted
    } else {
      let all = wanted.joined(separator: " AND ")
      match = unwanted.isEmpty ? all : "(\(all)) NOT (\(unwanted))"
      excluded = nil
    }
  }

  /// A piece of what was typed.
  private enum Token: Equatable {
    /// Words, whether they stood in quotation marks, and the signs around them.
    case words(String, isQuoted: Bool, isExcluded: Bool, isPrefix: Bool)
    /// `NEAR(…, n)` as a whole.
    case near([String], distance: Int)
  }

  private static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.first {
      if isSpace(scalar) {
        rest = rest.dropFirst()
      } else if let near = takeNear(&rest) {
        tokens.append(near)
      } else {
        tokens.append(takeWords(&rest))
      }
    }
    return tokens
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.value == 0
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    ["\"", "“", "”", "„", "«", "»"].contains(scalar)
  }

  private static func takeWords(_ rest: inout ArraySlice<Unicode.Scalar>) -> Token {
    var isExcluded = false
    if rest.first == "-", rest.count > 1, !isSpace(rest[rest.startIndex + 1]) {
      isExcluded = true
      rest = rest.dropFirst()
    }
    var words = String.UnicodeScalarView()
    let isQuoted = rest.first.map(isQuote) ?? false
    if isQuoted {
      rest = rest.dropFirst()
      while let scalar = rest.popFirst(), !isQuote(scalar) {
        words.append(scalar.value == 0 ? " " : scalar)
      }
    } else {
      while let scalar = rest.first, !isSpace(scalar), !isQuote(scalar) {
        words.append(scalar)
        rest = rest.dropFirst()
      }
    }
    var isPrefix = false
    if isQuoted, rest.first == "*" {
      isPrefix = true
      rest = rest.dropFirst()
    } else if !isQuoted, words.last == "*" {
      isPrefix = true
      words.removeLast()
    }
    return .words(
      String(words), isQuoted: isQuoted, isExcluded: isExcluded, isPrefix: isPrefix)
  }

  /// Takes `NEAR(a b, 5)`, where it is complete and names two words or more.
  private static func takeNear(_ rest: inout ArraySlice<Unicode.Scalar>) -> Token? {
    guard rest.starts(with: "NEAR(".unicodeScalars),
      let close = rest.firstIndex(of: ")")
    else { return nil }
    let inner = rest[(rest.startIndex + 5)..<close]
    let parts = inner.split(separator: ",", maxSplits: 1)
    guard let list = parts.first else { return nil }
    let words = tokens(of: string(list)).compactMap { token in
      if case .words(let words, _, _, _) = token, isSearchable(words) { words } else { nil }
    }
    guard words.count >= 2 else { return nil }
    let distance = parts.count > 1 ? Int(string(parts[1]).filter { $0 != " " }) : nil
    guard parts.count == 1 || distance != nil else { return nil }
    rest = rest[(close + 1)...]
    return .near(words, distance: min(max(distance ?? 10, 0), 1000))
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  /// Whether FTS5 finds a word in the text.
  private static func isSearchable(_ words: String) -> Bool {
    words.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  private static func quoted(_ words: String) -> String {
    "\"" + words.replacing("\"", with: "\"\"") + "\""
  }

  /// Groups tokens: one of each group must match, and none of those excluded.
  private struct Parser {
    var tokens: ArraySlice<Token>
    var groups: [[String]] = []
    var excluded: [String] = []

    init(tokens: ArraySlice<Token>) { self.tokens = tokens }

    mutating func parse() {
      var joins = false
      while let token = tokens.popFirst() {
        if token == Self.or, !groups.isEmpty, !tokens.isEmpty {
          joins = true
          continue
        }
        guard let atom = atom(token) else { continue }
        if case .words(_, _, true, _) = token {
          excluded.append(atom)
        } else if joins {
          groups[groups.count - 1].append(atom)
        } else {
          groups.append([atom])
        }
        joins = false
      }
    }

    private static let or = Token.words("OR", isQuoted: false, isExcluded: false, isPrefix: false)

    private mutating func atom(_ token: Token) -> String? {
      switch token {
      case .near(let words, let distance):
        let list = words.map(quoted).joined(separator: " ")
        return "NEAR(\(list), \(distance))"
      case .words(let words, let isQuoted, let isExcluded, let isPrefix):
        guard isSearchable(words) else { return nil }
        if !isQuoted, !isExcluded, let distance = nearDistance(), let right = rightOfNear() {
          return "NEAR(\(quoted(words)) \(quoted(right)), \(distance))"
        }
        return quoted(words) + (isPrefix ? " *" : "")
      }
    }

    /// The distance when the next token is `NEAR` or `NEAR/n`.
    private func nearDistance() -> Int? {
      guard case .words(let words, false, false, false)? = tokens.first else { return nil }
      if words == "NEAR" { return 10 }
      guard words.hasPrefix("NEAR/") else { return nil }
      return Int(words.dropFirst(5)).map { min(max($0, 0), 1000) }
    }

    /// Takes the operator and the words after it, when there are any.
    private mutating func rightOfNear() -> String? {
      guard case .words(let right, _, false, _)? = tokens.dropFirst().first, isSearchable(right)
      else { return nil }
      tokens = tokens.dropFirst(2)
      return right
    }
  }
}
