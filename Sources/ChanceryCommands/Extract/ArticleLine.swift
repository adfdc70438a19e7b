import Output
import Records

/// Writes an article with what was found in it as one line of JSON.
///
/// The keys and their order are part of the program's interface: other programs read these lines.
struct ArticleLine {
  /// Whether the line carries the text of the article too.
  let hasBody: Bool

  /// Appends the line, its line break included.
  ///
  /// Offsets count Unicode scalars of the body.
  func append(_ extracted: ExtractedArticle, to writer: ByteWriter) {
    writer.withBuffer { append(extracted, to: &$0) }
  }

  private func append(_ extracted: ExtractedArticle, to bytes: inout [UInt8]) {
    let article = extracted.article
    bytes.append("{\"id\": ")
    bytes.appendJSON(article.id)
    bytes.append(", \"title\": ")
    bytes.appendJSON(article.title)
    bytes.append(", \"outlet\": ")
    bytes.appendJSON(article.outlet)
    bytes.append(", \"url\": ")
    bytes.appendJSON(article.url)
    bytes.append(", \"published_on\": ")
    bytes.appendJSON(article.publishedOn?.description)
    bytes.append(", \"language\": ")
    bytes.appendJSON(article.language)
    bytes.append(", \"genre\": ")
    bytes.appendJSON(article.genre?.rawValue)
    bytes.append(", \"statements\": ")
    let names = Self.documentNames(of: extracted.references)
    appendList(extracted.statements, to: &bytes) { append($0, documentNames: names, to: &$1) }
    bytes.append(", \"documents\": ")
    appendList(extracted.references, to: &bytes) { append($0, to: &$1) }
    if hasBody {
      bytes.append(", \"body\": ")
      bytes.appendJSON(article.body)
    }
    bytes.append("}\n")
  }

  private func append(
    _ statement: Statement, documentNames: [AuthorityKey: String], to bytes: inout [UInt8]
  ) {
    bytes.append("{\"kind\": ")
    bytes.appendJSON(statement.kind.rawValue)
    bytes.append(", \"act\": ")
    bytes.appendJSON(statement.act.rawValue)
    bytes.append(", \"source\": ")
    append(statement.source, to: &bytes)
    bytes.append(", \"cue\": ")
    append(statement.cue, to: &bytes)
    bytes.append(", \"content\": ")
    append(statement.content, to: &bytes)
    bytes.append(", \"speaker\": ")
    append(statement.speaker, office: statement.office, to: &bytes)
    bytes.append(", \"documents\": ")
    appendList(statement.documents, to: &bytes) {
      $1.appendJSON(documentNames[$0] ?? $0.rawValue)
    }
    bytes.append(", \"topics\": ")
    appendList(statement.topics, to: &bytes) { $1.appendJSON($0.topic.rawValue) }
    bytes.append(", \"about\": ")
    appendList(statement.about, to: &bytes) { $1.appendJSON($0.rawValue) }
    bytes.append(", \"confidence\": ")
    bytes.appendJSON((statement.confidence * 10_000).rounded() / 10_000)
    bytes.append(", \"said_on\": ")
    bytes.appendJSON(statement.saidOn?.description)
    bytes.append("}")
  }

  private func append(_ speaker: Speaker?, office: Office?, to bytes: inout [UInt8]) {
    guard let speaker else { return bytes.append("null") }
    bytes.append("{\"name\": ")
    bytes.appendJSON(speaker.name)
    bytes.append(", \"kind\": ")
    bytes.appendJSON(speaker.kind.rawValue)
    bytes.append(", \"country\": ")
    bytes.appendJSON(speaker.country?.rawValue)
    bytes.append(", \"office\": ")
    bytes.appendJSON(office?.title)
    bytes.append("}")
  }

  private func append(_ reference: DocumentReference, to bytes: inout [UInt8]) {
    bytes.append("{\"name\": ")
    bytes.appendJSON(Self.name(of: reference.document))
    bytes.append(", \"year\": ")
    if let date = reference.document.signedOn {
      bytes.append(decimal: Int64(date.year))
    } else {
      bytes.append("null")
    }
    bytes.append(", \"start\": ")
    bytes.append(decimal: Int64(reference.range.start))
    bytes.append(", \"end\": ")
    bytes.append(decimal: Int64(reference.range.end))
    bytes.append(", \"provision\": ")
    bytes.appendJSON(reference.provision)
    bytes.append(", \"use\": ")
    bytes.appendJSON(reference.use.rawValue)
    bytes.append("}")
  }

  private func append(_ ranges: [ScalarRange], to bytes: inout [UInt8]) {
    appendList(ranges, to: &bytes) { range, bytes in
      bytes.append(UInt8(ascii: "["))
      bytes.append(decimal: Int64(range.start))
      bytes.append(", ")
      bytes.append(decimal: Int64(range.end))
      bytes.append(UInt8(ascii: "]"))
    }
  }

  private func appendList<Element>(
    _ elements: [Element], to bytes: inout [UInt8],
    each append: (Element, inout [UInt8]) -> Void
  ) {
    bytes.append(UInt8(ascii: "["))
    var isFirst = true
    for element in elements {
      if !isFirst { bytes.append(", ") }
      isFirst = false
      append(element, &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private static func documentNames(
    of references: [DocumentReference]
  ) -> [AuthorityKey: String] {
    var names: [AuthorityKey: String] = [:]
    for reference in references { names[reference.document.key] = name(of: reference.document) }
    return names
  }

  private static func name(of document: Document) -> String {
    document.shortTitle ?? document.title
  }
}
