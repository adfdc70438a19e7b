import Output

/// Where one command's results go: a file, the terminal through a pager, or standard output.
struct ResultStream {
  let bytes: ByteWriter
  private let file: AtomicFile?
  private let pager: Pager?

  /// - Parameters:
  ///   - path: A file; `nil` or `-` for standard output.
  ///   - isForReading: Whether a person reads the results, so that a pager is of use.
  init(path: String?, isForReading: Bool) throws(OutputError) {
    let environment = CommandEnvironment.current
    if let path, path != "-" {
      let file = try AtomicFile(path: path)
      self.file = file
      pager = nil
      bytes = ByteWriter(to: file)
    } else {
      file = nil
      pager =
        isForReading && environment.outputTerminal != nil
        ? Pager(variables: environment.variables) : nil
      bytes = ByteWriter(to: pager ?? environment.output)
    }
  }

  /// Writes what is left, makes the file appear, waits for the pager.
  func finish() throws(OutputError) {
    defer { pager?.wait() }
    try bytes.flush()
    try file?.commit()
  }
}
