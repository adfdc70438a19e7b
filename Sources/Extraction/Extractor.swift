// Extraction: article to statements.

package import Authority
package import Language
package import Records

/// Finds the statements of an article, who makes them, and the documents that it refers to.
///
/// It touches no file, no clock and no database: the same article and the same authority files give the same
/// statements on any machine and with any number of threads.
package struct Extractor: Sendable {
  /// Changes whenever the same article may give other statements, so that a database knows what to extract anew.
  package static let version = "12"

  private let reader: SpeechReader
  private let resolver: Resolver

  /// - Parameters:
  ///   - authority: The names that texts are matched against.
  ///   - model: What was learnt of words, cues and spans.
  /// - Throws: `ModelError` when the model is of another version or damaged.
  package init(authority: Authority, model: ModelFile) throws(ModelError) {
    reader = SpeechReader(
      plain: TextAnalyser(), analyser: try TextAnalyser(model),
      finder: try AttributionFinder(model: model))
    resolver = try Resolver(authority: authority, model: model)
  }

  /// - Complexity: O(n) in the bytes of the body.
  package func extract(_ article: Article) -> ExtractedArticle { extract([article])[0] }

  /// What each of some articles gives, none of which depends on another.
  ///
  /// Several at a time take less of it than one by one, as what was learnt of words is fetched once for all of them; what
  /// their reading needs is in memory at once.
  ///
  /// - Complexity: O(n) in the bytes of the bodies.
  package func extract(_ articles: [Article]) -> [ExtractedArticle] {
    let read = reader.read(articles, in: articles.map { TextBuffer($0.body) })
    return zip(articles, read).map(resolved)
  }

  private func resolved(_ article: Article, _ speech: SpeechReader.Speech) -> ExtractedArticle {
    var article = article
    article.genre = speech.genre
    if let isEnglish = speech.isEnglish, article.language == nil || article.isInEnglish != isEnglish
    {
      article.language = isEnglish ? "en" : Self.undetermined
    }
    guard speech.isEnglish != false else {
      return ExtractedArticle(article: article, statements: [], references: [])
    }
    let resolved = resolver.resolve(speech.attributions, in: speech.text, of: article)
    return ExtractedArticle(
      article: article, statements: resolved.statements, references: resolved.references)
  }

  /// The BCP 47 tag of a language that nobody has told.
  private static let undetermined = "und"
}
