import Records

/// The names under which records keep the fields of an article.
struct FieldNames {
  /// For each field the names that are looked for, in the order of trust, as `folded` gives them.
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
      "source_domain", "publication_title",
    ],
    "url": ["url", "link", "source_url", "canonical_url", "permalink", "html"],
    "byline": ["byline", "authors", "author"],
    "date": [
      "published_on", "published", "date_published", "datepublished", "published_at",
      "publishedat", "publication_date", "date_publish", "publishing_date", "published_time",
      "pubdate", "pub_date", "published_date", "date", "datetime",
    ],
    "language": ["language", "lang"],
    "id": ["id", "_id", "guid", "doc_id", "document_id", "accession_number"],
    "genre": ["genre"],
  ]

  private let names: [String: [String]]

  /// - Parameter map: For a field the name that a person gave, which comes before all others.
  init(map: [String: String]) {
    names = Self.known.merging(map.mapValues { [Self.folded($0)] }) { $1 + $0 }
  }

  /// The values of a field in an object, the most trustworthy first.
  func values(of field: String, in object: JSONValue) -> [JSONValue] {
    guard case .object(let members) = object else { return [] }
    return names[field, default: []].compactMap { name in
      members.first { Self.isSame($0.name, name) }?.value
    }
  }

  /// Whether a key is a name, which is folded already. Most are told apart by their length, before anything is folded.
  private static func isSame(_ key: String, _ name: String) -> Bool {
    key == name || (key.utf8.count == name.utf8.count && folded(key) == name)
  }

  /// A name in lower case, its words joined as programs join them: `Full Text`, `full-text`, `full_text`.
  private static func folded(_ name: String) -> String {
    String(name.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
  }

  /// The position of each field's column in a header.
  func columns(of field: String, in header: [String]) -> [Int] {
    let folded = header.map(Self.folded)
    return names[field, default: []].compactMap { folded.firstIndex(of: $0) }
  }

  /// The names of a field, for a message.
  func listed(_ field: String) -> String { names[field, default: []].joined(separator: ", ") }

  /// A genre by its own word.
  static func genre(_ text: String) -> Genre? { Genre(rawValue: text.lowercased()) }
}
