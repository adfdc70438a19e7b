import Authority
import Extraction
import Language
import Records

/// The authority files and the extractor that the program carries.
struct StandardExtraction {
  let authority: Authority
  let extract: @Sendable (Article) -> ExtractedArticle

  /// - Throws: `CommandError.failed` when the program was built from a damaged file.
  init() throws(CommandError) {
    do {
      let authority = try Authority.embedded()
      let extractor = try Extractor(authority: authority, model: .embedded())
      self.authority = authority
      extract = { extractor.extract($0) }
    } catch {
      throw .failed(place: nil, what: "\(error)", remedy: "build the program anew")
    }
  }

  /// What of the program decides which statements an article gives.
  var version: String { "\(Extractor.version)+\(authority.version)" }
}
