import Records

/// An article for a test, written as marked text so that nobody counts offsets.
///
/// A paragraph is one statement: `⟦c:…⟧` content, `⟦q:…⟧` cue, `⟦s:…⟧` source, `⟦d:KEY:…⟧` a reference to a
/// document, which may stand inside content.
struct MarkedArticle {
  var body = ""
  var statements: [Statement] = []
  var references: [DocumentReference] = []

  private var scalars = 0

  init(_ marked: String, documents: [AuthorityKey: Document] = [:]) {
    for paragraph in marked.split(separator: "\n") {
      var statement = Statement(
        kind: .direct, act: .assert, source: [], cue: [], content: [], confidence: 0.9)
      var open: [(mark: String, start: Int)] = []
      var rest = paragraph.unicodeScalars[...]
      while let scalar = rest.popFirst() {
        if scalar == "⟦" {
          var name = ""
          var mark = rest.popFirst().map(String.init) ?? ""
          _ = rest.popFirst()
          if mark == "d" {
            while let next = rest.popFirst(), next != ":" { name.unicodeScalars.append(next) }
            mark += name
          }
          open.append((mark, scalars))
        } else if scalar == "⟧", let (mark, start) = open.popLast() {
          close(mark, ScalarRange(start: start, end: scalars), in: &statement, documents)
        } else {
          append(scalar)
        }
      }
      append("\n")
      if !statement.content.isEmpty { statements.append(statement) }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    body.unicodeScalars.append(scalar)
    scalars += 1
  }

  private mutating func close(
    _ mark: String, _ range: ScalarRange, in statement: inout Statement,
    _ documents: [AuthorityKey: Document]
  ) {
    switch mark {
    case "c": statement.content.append(range)
    case "q": statement.cue.append(range)
    case "s": statement.source.append(range)
    default:
      let key = AuthorityKey(rawValue: String(mark.dropFirst()))
      let document = documents[key] ?? Document(key: key, title: key.rawValue, kind: .treaty)
      references.append(DocumentReference(document: document, range: range))
      if !statement.documents.contains(key) { statement.documents.append(key) }
    }
  }

  /// The article with its statements, as extraction would hand it over.
  func extracted(
    id: String, title: String? = nil, outlet: String? = nil, url: String? = nil,
    publishedOn: String? = nil, genre: Genre = .news,
    each: (Int, inout Statement) -> Void = { _, _ in }
  ) -> ExtractedArticle {
    var statements = statements
    for index in statements.indices { each(index, &statements[index]) }
    return ExtractedArticle(
      article: Article(
        id: id, body: body, title: title, outlet: outlet, url: url,
        publishedOn: publishedOn.flatMap { PartialDate($0) }, language: "en", genre: genre,
        origin: ArticleOrigin(path: "\(id).txt")),
      statements: statements, references: references)
  }
}
