import Records

/// The names under which records keep the fields of an article.
struct FieldNames {
  /// For each field the names that are looked for, in the order of trust, in lower case.
  ///
  /// Besides this program's own: news-please (`maintext`, `date_publish`, `source_domain`), fundus
  /// (`plaintext`, `publishing_date`), schema.org (`articleBody`, `headline`), feeds and press
  /// archives.
  static let known: [String: [String]] = [
    "text": [
      "text", "body", "content", "article", "maintext", "plaintext", "articlebody", "article_text",
      "body_text", "full_text", "fulltext",
    ],
    "title": ["title", "headline"],
    "outlet": [
      "outlet", "source", "publication", "publisher", "newspaper", "source_name", "site_name",
      "source_domain",
    ],
    "url": ["url", "link", "source_url", "canonical_url", "permalink", "html"],
    "byline": ["byline", "authors", "author"],
    "date": [
      "published_on", "published", "date_published", "datepublished", "published_at",
      "publishedat", "publication_date", "date_publish", "publishing_date", "published_time",
      "pubdate", "publication date", "date", "datetime",
    ],
    "language": ["language", "lang"],
    "id": ["id", "_id", "guid", "doc_id", "document_id", "accession number"],
    "genre": ["genre"],
  ]

  private let names: [String: [String]]

  /// - Parameter map: For a field the name that a person gave, which comes before all others.
  init(map: [String: String]) {
    names = Self.known.merging(map.mapValues { [$0.lowercased()] }) { $1 + $0 }
  }

  /// The values of a field in an object, the most trustworthy first.
  func values(of field: String, in object: JSONValue) -> [JSONValue] {
    guard case .object(let members) = object else { return [] }
    return names[field, default: []].compactMap { name in
      members.first { $0.name == name || $0.name.lowercased() == name }?.value
    }
  }

  /// The position of each field's column in a header.
  func columns(of field: String, in header: [String]) -> [Int] {
    let lower = header.map { $0.lowercased() }
    return names[field, default: []].compactMap { lower.firstIndex(of: $0) }
  }

  /// The names of a field, for a message.
  func listed(_ field: String) -> String { names[field, default: []].joined(separator: ", ") }

  /// A genre by its own word.
  static func genre(_ text: String) -> Genre? { Genre(rawValue: text.lowercased()) }
}
