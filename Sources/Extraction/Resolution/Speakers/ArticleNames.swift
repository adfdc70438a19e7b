import Authority
import Language
import Records

/// The names of the authority files that stand in an article.
struct ArticleNames {
  /// A name with what it may mean.
  struct Name {
    let range: Range<Int>
    let meanings: [NameMeaning]
    /// Its place among the names of its kind.
    let place: Int
  }

  let authority: Authority
  /// In the order of the text, by UTF-8 byte ranges of the body.
  let actors: [Name]
  let offices: [Name]
  let documents: [Name]
  let topics: [Name]

  /// - Parameter ranges: UTF-8 byte ranges of the parts to read, in order.
  /// - Complexity: O(n) in the bytes.
  init(in bytes: [UInt8], ranges: [Range<Int>], authority: Authority) {
    self.authority = authority
    let words = WordScanner.words(in: bytes, ranges: ranges)
    var layers = [[Name]](repeating: [], count: NameLayer.allCases.count)
    for mention in authority.mentions(of: words, in: bytes) {
      let meanings = authority.meanings(of: mention)
      guard !meanings.isEmpty else { continue }
      let layer = mention.layer.rawValue
      layers[layer].append(
        Name(range: mention.range, meanings: meanings, place: layers[layer].count))
    }
    actors = layers[NameLayer.actor.rawValue]
    offices = layers[NameLayer.office.rawValue]
    documents = layers[NameLayer.document.rawValue]
    topics = layers[NameLayer.topic.rawValue]
  }
}

extension NameMeaning {
  var isCountry: Bool { if case .country = entry.kind { true } else { false } }
  var isSpeaker: Bool { if case .speaker = entry.kind { true } else { false } }
}

extension [ArticleNames.Name] {
  /// The names that lie inside a range.
  ///
  /// - Complexity: O(log n + k) for k names found.
  func inside(_ range: Range<Int>) -> ArraySlice<ArticleNames.Name> {
    self[firstOrdered { $0.range.lowerBound >= range.lowerBound }...]
      .prefix { $0.range.upperBound <= range.upperBound }
  }
}
