import Authority
import Extraction
import Language
import Records
import Testing

/// That hard input is got through, and that what stands next to it is found all the same; `Scripts/bench hard` tells that
/// its cost is linear.
@Suite struct HardInputTests {
  private let extractor: Extractor

  init() throws { extractor = try Extractor(authority: .embedded(), model: .embedded()) }

  @Test(arguments: [
    "\"", "“", "”", "(", "( he said ", "“ we ” ", "ab", ".", "— ", "said ", "U.S. ", "\u{301}",
    "S/RES/1234 (2001) ", "MS. ORO:  ", "\u{FFFD}",
  ])
  func `a statement after a hard paragraph is found`(unit: String) {
    let hard = String(repeating: unit, count: 20_000 / unit.utf8.count)
    let plain = "Foreign Minister Ana Oro said that the border would stay open."
    let article = Article(
      id: "hard", body: hard + "\n\n" + plain, origin: ArticleOrigin(path: "hard"))
    let extracted = extractor.extract(article)
    let body = Array(article.body.unicodeScalars)
    let contents = extracted.statements.flatMap(\.content).map { range in
      String(String.UnicodeScalarView(body[range.start..<range.start + range.count]))
    }
    #expect(contents.contains { $0.contains("the border would stay open") })
  }
}
