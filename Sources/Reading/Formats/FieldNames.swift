import Records

/// The names under which records keep the fields of an article.
struct FieldNames {
  /// For each field the names that are looked for, in the order of trust, as `folded` gives them.
  ///
  /// Besides this program's own: news-please (`maintext`, `date_publish`, `source_domain`), fundus
  /// (`plaintext`, `publishing_date`), newspaper3k (`publish_date`, `meta_lang`), Media Cloud (`media_name`),
  /// schema.org (`articleBody`, `headline`), JSON Feed (`content_html`), the programming interfaces of newspapers
  /// (`fields.bodyText`, `webTitle`), WordPress (`_embedded.author`), feeds and press archives, and what people call their columns. An abstract stands
  /// for the text where there is no other. A full stop leads into an object.
  static let known: [String: [String]] = [
    "text": [
      "text", "body", "content", "article", "maintext", "plaintext", "plain_text", "articlebody",
      "article_text", "article_body", "article_content", "body_text", "bodytext", "full_text",
      "fulltext", "content_text", "content_html", "body_html", "paragraphs", "fields.bodytext",
      "fields.body", "volltext", "inhalt", "artikel", "texte", "contenu", "texto", "contenido",
      "testo",
      "текст", "abstract", "abstract_note",
    ],
    "title": [
      "title", "headline", "fields.headline", "webtitle", "titel", "überschrift", "schlagzeile",
      "titre", "título", "titulo", "titolo", "заголовок", "название",
    ],
    "outlet": [
      "outlet", "source", "publication", "publisher", "newspaper", "source_name", "site_name",
      "sitename", "media_name", "source_domain", "publication_title", "source_hostname",
      "fields.publication", "quelle", "zeitung", "journal", "fuente", "fonte", "источник",
      "издание",
    ],
    "url": [
      "url", "link", "canonical_url", "permalink", "web_url", "weburl", "mainentityofpage",
      "source_url", "requested_url", "html", "lien", "enlace", "ссылка",
    ],
    "byline": [
      "byline", "authors", "author", "fields.byline", "_embedded.author", "yoast_head_json.author",
      "autor", "verfasser", "auteur", "autore", "автор",
    ],
    "date": [
      "published_on", "published", "date_published", "datepublished", "published_at",
      "publishedat", "publication_date", "publisheddate", "publishdate", "publicationdate",
      "date_publish", "publish_date", "publishing_date",
      "published_time", "publishedtime", "pubdate", "pub_date", "published_date",
      "webpublicationdate", "date", "datetime", "created_at", "createdat", "@timestamp",
      "timestamp", "datum", "erscheinungsdatum", "veröffentlicht", "date_de_publication", "fecha",
      "fecha_de_publicación", "data", "дата", "дата_публикации",
    ],
    "language": [
      "language", "lang", "meta_lang", "inlanguage", "sprache", "langue", "idioma", "lingua",
      "язык",
    ],
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
      members.first { Self.isSame($0.name, name) }?.value ?? Self.value(at: name, in: object)
    }
  }

  /// The value that a name with full stops leads to, through objects.
  private static func value(at path: String, in object: JSONValue) -> JSONValue? {
    guard path.utf8.contains(UInt8(ascii: ".")) else { return nil }
    var value = object
    for name in path.split(separator: ".") {
      guard case .object(let members) = value,
        let member = members.first(where: { isSame($0.name, String(name)) })
      else { return nil }
      value = member.value
    }
    return value
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

  /// Whether a header has no column of a name that a person gave.
  static func isMissing(_ name: String, in header: [String]) -> Bool {
    let name = folded(name)
    return !header.contains { folded($0) == name }
  }

  /// The first names of a field, for a message.
  func listed(_ field: String) -> String {
    let names = names[field, default: []]
    return names.prefix(8).joined(separator: ", ") + (names.count > 8 ? " or the like" : "")
  }

  /// A genre by its own word.
  static func genre(_ text: String) -> Genre? { Genre(rawValue: text.lowercased()) }
}
