/// A record of a reference manager, which is an article where it has a text or an abstract.
struct Reference {
  /// Where it begins, from 1.
  var line: Int
  var id: String?
  var title: String?
  var outlet: String?
  /// Names, the family's first or last.
  var authors: [String] = []
  var dates: [String] = []
  var url: String?
  var language: String?
  /// Texts and abstracts.
  var texts: [String] = []

  init(line: Int) { self.line = line }

  func outcome(_ number: Int, _ source: RecordSource) -> ReadOutcome {
    let texts = texts.filter { OneLine.cleaned($0) != nil }
    guard !texts.isEmpty else {
      return source.refusal(
        "a reference without a text or an abstract; export it with one", record: number, line: line)
    }
    var fields = RecordFields()
    fields.texts = texts
    fields.values = [
      "id": [id], "title": [title], "outlet": [outlet], "url": [url],
      "byline": [Self.byline(authors)],
      "language": [language.map { LanguageNames.tag($0) ?? $0 }],
    ].mapValues { $0.compactMap(\.self) }
    fields.values["date"] = dates.map(Self.date)
    do throws(ReadingFault) {
      return source.article(try fields.draft(), record: number, line: line)
    } catch {
      return source.refusal(error, record: number, line: line)
    }
  }

  /// `Example, Ada` as `Ada Example`.
  private static func byline(_ authors: [String]) -> String? {
    let names = authors.map { name in
      let parts = name.split(separator: ",", maxSplits: 1).map { PressArchive.trimmed($0) }
      return parts.count == 2 ? "\(parts[1]) \(parts[0])" : name
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// A date without the slashes behind it, which stand for what is not known: `2019/08//`.
  private static func date(_ text: String) -> String {
    var date = text[...]
    while date.last == "/" { date.removeLast() }
    return String(date)
  }
}
