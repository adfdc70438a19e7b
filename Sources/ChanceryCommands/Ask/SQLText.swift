/// SQL as any SQLite client runs it.
enum SQLText {
  /// Each statement once, with its semicolon.
  static func script(_ statements: [String], indent: String = "") -> String {
    var seen: Set<String> = []
    return statements.filter { seen.insert($0).inserted }.map { statement in
      statement.split(separator: "\n").map { indent + $0 }.joined(separator: "\n") + ";\n"
    }.joined()
  }
}
