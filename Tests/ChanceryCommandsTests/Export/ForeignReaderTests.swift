import Foundation
import Testing

@testable import ChanceryCommands

/// Reads exported CSV with programs that others use. Without python3 the suite says so and is skipped; pandas, DuckDB
/// and sqlite-utils are asked where they are installed.
@Suite struct `CSV in other people's programs` {
  static let hasPython = ["/usr/bin/python3", "/usr/local/bin/python3"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  private struct Reading {
    let output: String
    let exitCode: Int32
  }

  private func python(_ script: String, _ arguments: String...) throws -> Reading {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Reading(
      output: String(decoding: data, as: UTF8.self), exitCode: process.terminationStatus)
  }

  /// Puts values into a database that break careless writers and readers of CSV.
  private static let spoil = #"""
    import sqlite3, sys
    hostile = ['say "no", twice', 'a\r\nb', 'a\rb', 'a\nb', '\r\n', '"', '""', 'ends in "', ',', '', ' ', '=1+1',
      '+7', '-5', '@SUM(A1)', "'", '\u202eabc \u05e9\u05dc\u05d5\u05dd', '\U0001f469\u200d\U0001f467 \U0001f1ef\U0001f1f5',
      'e\u0301', 'a;b\tc', '\ufeffbom', '\x1b[31m', '\u2028', '\ufffd', 'NULL', 'x"' * 9000]
    db = sqlite3.connect(sys.argv[1])
    ids = [row[0] for row in db.execute('SELECT id FROM statement ORDER BY id')]
    articles = [row[0] for row in db.execute('SELECT id FROM article ORDER BY id')]
    db.execute('PRAGMA foreign_keys = OFF')
    for n, text in enumerate(hostile):
      db.execute('INSERT INTO outlet (id, name, folded) VALUES (?, ?, ?)', (1000 + n, text, 'hostile %d' % n))
      db.execute(f'''INSERT INTO article (id, sha256, external_id, title, outlet_id, url, byline, source_path, batch_id,
        extraction_batch_id, extraction_version, body) SELECT ?, printf('%064d', ?), ?, ?, ?, ?, ?, source_path, batch_id,
        extraction_batch_id, extraction_version, body || ? FROM article WHERE id = ?''',
        (1000 + n, n, text, text, 1000 + n, text, None if n % 2 else text, text, articles[0]))
      db.execute('''INSERT INTO statement (article_id, ordinal, span_key, kind, act, confidence, start, end, content,
        source_text) VALUES (?, 1, '0-1|', 'direct', 'assert', ?, 0, 1, ?, ?)''', (1000 + n, n / 30, text, text))
    db.commit()
    """#

  /// Compares a file with the view that it was exported from, value by value.
  private static let compare = #"""
    import csv, importlib.util, shutil, sqlite3, subprocess, sys
    path, view, file = sys.argv[1:4]
    db = sqlite3.connect(path)
    cursor = db.execute(f'SELECT * FROM {view} ORDER BY id')
    names = [column[0] for column in cursor.description]
    expected = [['' if value is None else value if isinstance(value, str) else repr(value) for value in row]
      for row in cursor]
    def check(name, header, rows):
      if header != names: sys.exit(f'{name}: header {header}')
      if len(rows) != len(expected): sys.exit(f'{name}: {len(rows)} rows and not {len(expected)}')
      for ours, theirs in zip(expected, rows):
        for column, a, b in zip(names, ours, theirs):
          if a != b: sys.exit(f'{name}: {column}: {a[:80]!r} came back as {b[:80]!r}')
      print(f'{name}: {len(rows)} rows of {view} equal')
    csv.field_size_limit(1 << 30)
    with open(file, newline='', encoding='utf-8') as lines:
      rows = list(csv.reader(lines, strict=True))
    check('csv', rows[0], rows[1:])
    if importlib.util.find_spec('pandas'):
      import pandas
      frame = pandas.read_csv(file, dtype=str, keep_default_na=False, lineterminator=None)
      check('pandas', list(frame.columns), frame.values.tolist())
    else: print('pandas is not installed')
    if importlib.util.find_spec('duckdb'):
      import duckdb
      found = duckdb.sql(f"SELECT * FROM read_csv('{file}', header=true, all_varchar=true, nullstr='\x07')")
      check('duckdb', found.columns, [['' if v is None else v for v in row] for row in found.fetchall()])
    else: print('duckdb is not installed')
    if shutil.which('sqlite-utils'):
      copy = file + '.sqlite'
      subprocess.run(['sqlite-utils', 'insert', copy, 'rows', file, '--csv'], check=True)
      check('sqlite-utils', names, [list(row) for row in sqlite3.connect(copy).execute('SELECT * FROM rows')])
    else: print('sqlite-utils is not installed')
    """#

  @Test(
    .enabled(if: hasPython, "python3 is not installed; CSV was not read back"),
    arguments: [
      ("statements", "statement_view"), ("articles", "article_view"), ("outlets", "outlet_view"),
    ])
  func `comes back to the same values, hostile ones included`(kind: String, view: String)
    async throws
  {
    let sample = try SampleDatabase()
    let spoilt = try python(Self.spoil, sample.path)
    try #require(spoilt.exitCode == 0, "\(spoilt.output)")
    let file = sample.folder.appending(path: "\(kind).csv").path
    let export = await CommandTrial(["export", kind, "-o", file], database: sample.path)
    try #require(export.exitCode == 0, "\(export.messages)")
    let reading = try python(Self.compare, sample.path, view, file)
    #expect(reading.exitCode == 0, "\(reading.output)")
    #expect(reading.output.contains("csv: "))
    print(reading.output, terminator: "")
  }

  @Test func `half a surrogate pair is marked and NUL refused when they are read`() async throws {
    let sample = try SampleDatabase()
    let file = sample.folder.appending(path: "hostile.jsonl").path
    let text =
      "The ministry said that the next round of talks would be held in June, in the same building."
    let lines = ["\\ud800", "\\u0000"].map { #"{"title": "x \#($0)", "text": "\#(text) \#($0)"}"# }
    try lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    let trial = await CommandTrial(["ingest", file], database: sample.path)
    #expect(trial.exitCode == 2)
    #expect(trial.messages.contains("line 2: NUL characters"))
    #expect(trial.messages.contains("1 kept, 0 known, 1 refused"))
    let kept = await CommandTrial(
      ["sql", "SELECT title, instr(body, char(0xFFFD)) > 0 FROM article WHERE title LIKE 'x %'"],
      database: sample.path)
    #expect(kept.output.contains("x \u{FFFD}"))
  }
}
