/// What sort of text an article is, which decides how statements are found in it.
package enum Genre: String, CaseIterable, Sendable {
  /// A report by a journalist or an agency.
  case news
  /// Speech taken down turn by turn.
  case transcript
  /// A text issued by an authority in its own words: a joint statement, a readout, an order.
  case official
}

/// Where an article came from, precise enough to find it again.
package struct ArticleOrigin: Hashable, Sendable {
  /// The path or URI of the file, `-` for standard input.
  package var path: String
  /// The number of the record in the file, from 1; `nil` when the file is one article.
  package var record: Int?
  /// The line where the record begins, from 1; `nil` when the format has no lines.
  package var line: Int?

  package init(path: String, record: Int? = nil, line: Int? = nil) {
    self.path = path
    self.record = record
    self.line = line
  }
}

/// One text as published.
package struct Article: Hashable, Sendable {
  /// The file's name without its last extension, or the record's own id.
  package var id: String
  /// The text; every offset counts its Unicode scalars.
  package var body: String
  package var title: String?
  package var outlet: String?
  package var url: String?
  package var byline: String?
  package var publishedOn: PartialDate?
  /// A BCP 47 tag; `nil` when unknown.
  package var language: String?
  /// `nil` when the source does not say; Extraction then decides by the text.
  package var genre: Genre?
  package var origin: ArticleOrigin
  /// By which near copies are found; `nil` before anybody asks for it, and for very short texts.
  package var signature: TextSignature?

  package init(
    id: String, body: String, title: String? = nil, outlet: String? = nil, url: String? = nil,
    byline: String? = nil, publishedOn: PartialDate? = nil, language: String? = nil,
    genre: Genre? = nil, origin: ArticleOrigin
  ) {
    self.id = id
    self.body = body
    self.title = title
    self.outlet = outlet
    self.url = url
    self.byline = byline
    self.publishedOn = publishedOn
    self.language = language
    self.genre = genre
    self.origin = origin
  }

  /// Whether it is in English as far as anybody tells.
  package var isInEnglish: Bool { language?.lowercased().hasPrefix("en") ?? true }
}
