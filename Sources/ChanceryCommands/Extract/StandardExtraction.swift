import Archive
import Authority
import Extraction
import Language
import Records

/// The authority files and the extractor that the program carries.
struct StandardExtraction {
  /// The authority files that the program carries.
  let files: Authority
  /// These, with what people wrote for one database besides.
  let authority: Authority
  let extract: @Sendable ([Article]) -> [ExtractedArticle]

  /// - Parameter archive: The database whose own entries are known too; `nil` for none.
  /// - Throws: `CommandError.failed` when the program was built from a damaged file, or the database's entries
  ///   contradict each other.
  init(besides archive: Archive? = nil) throws {
    do {
      files = try Authority.embedded()
      let authority = try DatabaseAuthority(base: files, archive: archive).compiled()
      let extractor = try Extractor(authority: authority, model: .embedded())
      self.authority = authority
      extract = { extractor.extract($0) }
    } catch let error as CommandError {
      throw error
    } catch let error as ArchiveError {
      throw error
    } catch {
      throw CommandError.failed(place: nil, what: "\(error)", remedy: "build the program anew")
    }
  }

  /// What of the program decides which statements an article gives.
  var version: String { "\(Extractor.version)+\(authority.version)" }
}
