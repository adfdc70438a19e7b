import Foundation
import Output
import Records
import Testing

@testable import ChanceryCommands

@Suite struct `The line of an article` {
  private static let declaration = Document(
    key: AuthorityKey(rawValue: "joint-declaration-1956"),
    title: "Joint Declaration of the Soviet Union and Japan",
    shortTitle: "Soviet–Japanese Joint Declaration", kind: .declaration,
    signedOn: PartialDate(year: 1956, month: 10, day: 19))

  private static let extracted = ExtractedArticle(
    article: Article(
      id: "a-1", body: "He \"said\"\n…", title: "A \"title\"", publishedOn: PartialDate("2019-08"),
      language: "en", genre: .news, origin: ArticleOrigin(path: "a-1.txt")),
    statements: [
      Statement(
        kind: .mixed, act: .declineComment, source: [ScalarRange(start: 0, end: 2)], cue: [],
        content: [ScalarRange(start: 3, end: 7), ScalarRange(start: 8, end: 9)],
        speaker: Speaker(
          key: AuthorityKey(rawValue: "x"), name: "Sergey Lavrov", kind: .person,
          country: CountryCode(rawValue: "RU")),
        office: Office(
          key: AuthorityKey(rawValue: "o"), title: "Minister of Foreign Affairs of Russia"),
        documents: [declaration.key],
        topics: [
          TopicAssignment(topic: AuthorityKey(rawValue: "peace-treaties"), trigger: "peace treaty")
        ],
        about: [CountryCode(rawValue: "JP"), CountryCode(rawValue: "RU")], confidence: 0.92996),
      Statement(
        kind: .direct, act: .assert, source: [], cue: [],
        content: [ScalarRange(start: 0, end: 2)], confidence: 1),
    ],
    references: [
      DocumentReference(
        document: declaration, range: ScalarRange(start: 3, end: 7), provision: "Article 9"),
      DocumentReference(
        document: Document(key: AuthorityKey(rawValue: "~pact"), title: "Pact", kind: .treaty),
        range: ScalarRange(start: 8, end: 9)),
    ])

  private func line(hasBody: Bool) throws -> String {
    let sink = MemorySink()
    let bytes = ByteWriter(to: sink)
    ArticleLine(hasBody: hasBody).append(Self.extracted, to: bytes)
    try bytes.flush()
    return sink.text
  }

  @Test func `keys come in the order that other programs rely on`() throws {
    #expect(
      try line(hasBody: false) == """
        {"id": "a-1", "title": "A \\"title\\"", "outlet": null, "url": null, \
        "published_on": "2019-08", "language": "en", "genre": "news", "statements": [\
        {"kind": "mixed", "act": "decline_comment", "source": [[0, 2]], "cue": [], \
        "content": [[3, 7], [8, 9]], "speaker": {"name": "Sergey Lavrov", "kind": "person", \
        "country": "RU", "office": "Minister of Foreign Affairs of Russia"}, \
        "documents": ["Soviet–Japanese Joint Declaration"], "topics": ["peace-treaties"], \
        "about": ["JP", "RU"], "confidence": 0.93, "said_on": null}, \
        {"kind": "direct", "act": "assert", "source": [], "cue": [], "content": [[0, 2]], \
        "speaker": null, "documents": [], "topics": [], "about": [], "confidence": 1.0, \
        "said_on": null}], \
        "documents": [{"name": "Soviet–Japanese Joint Declaration", "year": 1956, "start": 3, \
        "end": 7, "provision": "Article 9", "use": "mention"}, {"name": "Pact", "year": null, "start": 8, \
        "end": 9, "provision": null, "use": "mention"}]}

        """)
  }

  @Test func `the body comes last, as it went`() throws {
    let line = try line(hasBody: true)
    #expect(line.hasSuffix(", \"body\": \"He \\\"said\\\"\\n…\"}\n"))
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    #expect(object?["body"] as? String == Self.extracted.article.body)
  }
}
