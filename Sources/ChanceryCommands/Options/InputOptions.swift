import ArgumentParser
import Glibc
import Reading
import Records

extension InputFormat: ExpressibleByArgument {}

/// What is read and how, the same for `ingest` and `extract`.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "path"),
    completion: .file())
  var paths: [String]

  @Option(
    help: ArgumentHelp("The format of every file; else told by content.", valueName: "format"))
  var format: InputFormat?

  @Option(
    help: ArgumentHelp("The encoding of every text; else told by content.", valueName: "name"))
  var encoding: String?

  @Option(help: ArgumentHelp("The outlet of articles that name none.", valueName: "name"))
  var outlet: String?

  @Option(
    help: ArgumentHelp("Which key or column holds a field: text=body_html.", valueName: "field=key")
  )
  var map: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      Refuse files and texts larger than this; 100 MB, 2 GB. \
      (default: \(ByteSize(ReadingOptions.standardMaxBytes)))
      """, valueName: "size"),
    transform: ByteSize.init(typed:))
  var maxBytes = ByteSize(ReadingOptions.standardMaxBytes)

  @Option(
    name: [.customShort("j"), .long],
    help: ArgumentHelp("Articles worked on at once; else one a core.", valueName: "count"))
  var jobs: Int?

  func validate() throws {
    if let outlet, outlet.allSatisfy(\.isWhitespace) {
      throw ValidationError("--outlet names no outlet")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs \(jobs) is less than 1") }
    for pair in map where Self.parts(of: pair) == nil {
      throw ValidationError("--map \(pair) is not of the form field=key")
    }
  }

  /// What stands before and after the first equals sign; `nil` when either is empty.
  private static func parts(of pair: String) -> (field: String, key: String)? {
    guard let sign = pair.firstIndex(of: "=") else { return nil }
    let (field, key) = (pair[..<sign], pair[pair.index(after: sign)...])
    return field.isEmpty || key.isEmpty ? nil : (String(field), String(key))
  }

  var reader: ArticleReader {
    let columns = Dictionary(map.compactMap(Self.parts).map { ($0.field, $0.key) }) { $1 }
    return ArticleReader(
      options: ReadingOptions(
        today: CommandEnvironment.current.today, format: format, encoding: encoding,
        outlet: outlet, columns: columns, maxBytes: maxBytes.rawValue))
  }

  /// How many articles are extracted at once.
  var jobCount: Int { jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
