import Authority
import Extraction
import Foundation
import Language
import Records
import Testing

/// The article that started the project, read from the corpus beside it; skipped where that is not there.
@Suite(.enabled(if: SeedArticle.isThere, "../shared/corpus/seed is not there"))
struct SeedArticleTests {
  @Test func `nine statements or more are Sergey Lavrov's, also as the top diplomat and he`() throws
  {
    let found = try SeedArticle.extract()
    let lavrov = found.statements.filter { $0.speaker?.key.rawValue == "sergey-lavrov" }
    #expect(lavrov.count >= 9)
    let sources = lavrov.flatMap { $0.source.map { SeedArticle.words(of: $0, in: found) } }
    #expect(sources.contains("the top diplomat"))
    #expect(sources.contains("he"))
  }

  @Test func `both instruments are found, by this treaty and this declaration too`() throws {
    let found = try SeedArticle.extract()
    func printed(_ year: Int) -> [String] {
      found.references.filter { $0.document.signedOn?.year == year }
        .map { SeedArticle.words(of: $0.range, in: found) }
    }
    #expect(printed(1956).contains("this declaration"))
    #expect(printed(1956).contains { $0.contains("Joint Declaration") })
    #expect(printed(1960).contains("This treaty"))
    #expect(printed(1960).contains { $0.contains("1960 Treaty") })
  }

  @Test func `no statement holds page furniture`() throws {
    let found = try SeedArticle.extract()
    #expect(found.statements.count >= 10)
    for statement in found.statements {
      let words = statement.content.map { SeedArticle.words(of: $0, in: found) }.joined()
      #expect(!words.contains("Rate it") && !words.contains("Add comment"))
      #expect(!words.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) })
    }
  }
}

private enum SeedArticle {
  private static let folder = URL(filePath: #filePath)
    .appending(path: "../../../../shared/corpus/seed/text").standardized

  static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  static func extract() throws -> ExtractedArticle {
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    let file = try #require(files.first)
    let article = Article(
      id: "seed", body: try String(contentsOf: file, encoding: .utf8),
      origin: ArticleOrigin(path: file.path))
    return try Extractor(authority: .embedded(), model: .embedded()).extract(article)
  }

  static func words(of range: ScalarRange, in found: ExtractedArticle) -> String {
    let scalars = found.article.body.unicodeScalars
    let start = scalars.index(scalars.startIndex, offsetBy: range.start)
    return String(scalars[start..<scalars.index(start, offsetBy: range.count)])
  }
}
