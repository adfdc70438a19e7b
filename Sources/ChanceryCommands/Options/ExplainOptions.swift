import ArgumentParser

/// Whether a command shows how it would answer in place of the answer.
struct ExplainOptions: ParsableArguments {
  @Flag(help: "Print the SQL, as any SQLite client runs it, and its plan in place of the rows.")
  var explain = false
}
