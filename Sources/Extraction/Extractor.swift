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
  package static let version = "10"

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
  package func extract(_ article: Article) -> ExtractedArticle {
    let buffer = TextBuffer(article.body)
    let speech = reader.read(article, in: buffer)
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
