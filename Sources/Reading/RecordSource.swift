import Records

/// Where records come from, and how articles are made of what is found in them.
struct RecordSource: Sendable {
  let path: String
  let options: ReadingOptions

  /// The file's name without folder, `.gz` and last extension.
  var stem: String {
    if path == "-" { return "stdin" }
    var name = fileName
    if name.isEmpty { name = "article" }
    if name.hasSuffix(".gz"), name.count > 3 { name = name.dropLast(3) }
    if let dot = name.lastIndex(of: "."), dot != name.startIndex { name = name[..<dot] }
    return String(name)
  }

  /// What stands behind the last slash, one at the end apart.
  private var fileName: Substring {
    let path = path.utf8.last == UInt8(ascii: "/") ? path.dropLast() : path[...]
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return path[path.utf8.index(after: slash)...]
  }

  /// The file's last extension in lower case, `.gz` apart; empty when it has none.
  var fileExtension: String {
    var name = fileName.lowercased()
    if name.hasSuffix(".gz") { name = String(name.dropLast(3)) }
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return String(name[name.index(after: dot)...])
  }

  /// A day after any that an export may bear, for reading dates before they are judged.
  static let distantFuture = PartialDate(year: 9999)

  func refusal(_ reason: String, record: Int? = nil, line: Int? = nil) -> ReadOutcome {
    .refusal(Refusal(origin: ArticleOrigin(path: path, record: record, line: line), reason: reason))
  }

  func refusal(_ fault: ReadingFault, record: Int? = nil, line: Int? = nil) -> ReadOutcome {
    refusal(fault.reason, record: record, line: fault.line ?? line)
  }

  /// Makes an article of what was found, or says why it is none.
  ///
  /// - Parameters:
  ///   - record: The record's number, from 1; `nil` when the file is one article.
  ///   - line: The line where the record begins, from 1.
  func article(_ draft: ArticleDraft, record: Int? = nil, line: Int? = nil) -> ReadOutcome {
    guard let body = draft.body.map(PlainLetters.of),
      body.unicodeScalars.contains(where: Self.isLetterOrDigit)
    else {
      return refusal("no text in it; an article needs one", record: record, line: line)
    }
    if body.holds(byte: 0) {
      return refusal("NUL characters in the text; is it binary?", record: record, line: line)
    }
    let id = draft.id ?? (record.map { "\(stem)-\($0)" } ?? stem)
    let url = draft.url.flatMap(WebAddress.cleaned)
    let date = DateText.date(inAnyOf: draft.dates, notAfter: options.today)
    return .article(
      Article(
        id: id, body: body, title: draft.title.map(PlainLetters.of).flatMap(OneLine.cleaned),
        outlet: draft.outlet.flatMap(OneLine.cleaned) ?? options.outlet
          ?? url.flatMap(WebAddress.outlet),
        url: url, byline: draft.byline.flatMap(OneLine.cleaned), publishedOn: date,
        language: draft.language.flatMap(LanguageTag.cleaned), genre: draft.genre,
        origin: ArticleOrigin(path: path, record: record, line: line)))
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}

/// What a record holds, in its own words.
struct ArticleDraft {
  var id: String?
  var body: String?
  var title: String?
  var outlet: String?
  var url: String?
  var byline: String?
  /// Texts with a publication date, the most trustworthy first.
  var dates: [String] = []
  var language: String?
  var genre: Genre?
}
