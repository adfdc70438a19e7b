/// References as databases and reference managers export them, each line behind a tag of two characters.
///
/// - SeeAlso: Research Information Systems, "RIS Format Specifications".
enum RISFile {
  /// Whether a file begins with a record.
  static func isReferences(_ head: ArraySlice<UInt8>) -> Bool {
    head.starts(with: "TY  - ".utf8) || head.starts(with: "TY  -\t".utf8)
  }

  /// - Parameter text: Of a whole file.
  /// - Throws: When there is no record in it.
  static func outcomes(in text: String, source: RecordSource) throws(ReadingFault) -> [ReadOutcome]
  {
    var outcomes: [ReadOutcome] = []
    var record = Record()
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let tag = tag(of: line)
      if tag == "TY", !record.values.isEmpty {
        outcomes.append(record.outcome(outcomes.count + 1, source))
        record = Record()
      }
      if record.values.isEmpty { record.line = index + 1 }
      record.add(line, tag: tag)
      if tag == "ER" {
        outcomes.append(record.outcome(outcomes.count + 1, source))
        record = Record()
      }
    }
    if !record.values.isEmpty { outcomes.append(record.outcome(outcomes.count + 1, source)) }
    if outcomes.isEmpty { throw ReadingFault("no reference in it; there is nothing to read") }
    return outcomes
  }

  /// The tag that a line begins with: `AU  - Example, Ada`.
  private static func tag(of line: Substring) -> Substring? {
    let head = line.utf8.prefix(5)
    guard head.count == 5, head.dropFirst(2).elementsEqual("  -".utf8),
      head.prefix(2).allSatisfy({ (48...57).contains($0) || (65...90).contains($0) })
    else { return nil }
    return line.prefix(2)
  }

  private struct Record {
    /// For each tag its values, a value in lines.
    var values: [String: [[Substring]]] = [:]
    var line = 1
    private var last: String?

    mutating func add(_ line: Substring, tag: Substring?) {
      if let tag {
        values[String(tag), default: []].append([PressArchive.trimmed(line.dropFirst(5))])
        last = String(tag)
      } else if let last, var lines = values[last]?.popLast() {
        lines.append(PressArchive.trimmed(line))
        values[last]?.append(lines)
      }
    }

    private func all(_ tags: [String]) -> [String] {
      tags.flatMap { values[$0] ?? [] }
        .compactMap { OneLine.cleaned($0.joined(separator: " ")) }
    }

    func outcome(_ number: Int, _ source: RecordSource) -> ReadOutcome {
      var reference = Reference(line: line)
      reference.title = all(["TI", "T1", "CT"]).first
      reference.outlet = all(["T2", "JO", "JF", "JA", "BT", "PB"]).first
      reference.authors = all(["AU", "A1"])
      reference.dates = all(["DA", "PY", "Y1"])
      reference.url = all(["UR", "LK", "L2"]).first
      reference.language = all(["LA"]).first
      reference.id = all(["AN", "ID"]).first
      reference.texts = ["FT", "AB", "N2"].flatMap { values[$0] ?? [] }.map(PressArchive.body)
      return reference.outcome(number, source)
    }
  }
}
