import Foundation
import Records

/// What a page says, found by its outlet's own parser and checked by people.
struct PageTruth: Decodable {
  var file: String
  var title: String
  var authors: [String]
  var published: String
  var text: String

  private enum CodingKeys: CodingKey { case file, title, authors, published, text }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    file = try values.decode(String.self, forKey: .file)
    title = try values.decodeIfPresent(String.self, forKey: .title) ?? ""
    authors = try values.decodeIfPresent([String].self, forKey: .authors) ?? []
    published = try values.decodeIfPresent(String.self, forKey: .published) ?? ""
    text = try values.decode(String.self, forKey: .text)
  }

  static func all(in folder: String) throws -> [PageTruth] {
    let data = try Data(contentsOf: URL(filePath: folder + "/truth.jsonl"))
    let decoder = JSONDecoder()
    return try data.split(separator: 10).map { try decoder.decode(PageTruth.self, from: $0) }
  }

  /// Whether at least one word in eight is one of English's commonest, which no other language has.
  var isEnglish: Bool {
    let words = Shingles.words(text.lowercased())
    let common: Set<String> = ["the", "of", "and", "to", "in", "that", "is", "was", "for", "it"]
    return words.count { common.contains($0) } * 8 > words.count
  }
}

/// Runs of four words, by which the public article-extraction benchmark compares texts.
///
/// - SeeAlso: github.com/scrapinghub/article-extraction-benchmark, `evaluate.py`.
struct Shingles {
  var truePositives = 0.0
  var falsePositives = 0.0
  var falseNegatives = 0.0

  /// Positives and negatives of a page, scaled to sum to one.
  init(truth: String, read: String) {
    let (truth, read) = (Self.counts(truth), Self.counts(read))
    for shingle in Set(truth.keys).union(read.keys) {
      let (wanted, found) = (truth[shingle, default: 0], read[shingle, default: 0])
      truePositives += Double(min(wanted, found))
      falsePositives += Double(max(0, found - wanted))
      falseNegatives += Double(max(0, wanted - found))
    }
    let sum = truePositives + falsePositives + falseNegatives
    guard sum > 0 else { return }
    truePositives /= sum
    falsePositives /= sum
    falseNegatives /= sum
  }

  /// 1 where nothing was wanted and nothing found.
  var precision: Double {
    if falsePositives == 0, falseNegatives == 0 { return 1 }
    return truePositives == 0 ? 0 : truePositives / (truePositives + falsePositives)
  }

  var recall: Double {
    if falsePositives == 0, falseNegatives == 0 { return 1 }
    return truePositives == 0 ? 0 : truePositives / (truePositives + falseNegatives)
  }

  var f1: Double { Self.f1(precision, recall) }

  static func f1(_ precision: Double, _ recall: Double) -> Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  private static func counts(_ text: String) -> [ArraySlice<String>: Int] {
    let words = words(text)
    if words.count < 4 { return words.isEmpty ? [:] : [words[...]: 1] }
    return (0...(words.count - 4)).reduce(into: [:]) { $0[words[$1..<($1 + 4)], default: 0] += 1 }
  }

  /// Runs of letters, digits and underscores, as `\w+` has them in Python.
  static func words(_ text: String) -> [String] {
    text.unicodeScalars.split { scalar in
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber:
        false
      default: scalar != "_"
      }
    }.map { String($0) }
  }
}

/// How one page was read.
struct PageScore {
  let truth: PageTruth
  let shingles: Shingles
  let isTitleRight: Bool
  let isDateRight: Bool
  let areAuthorsRight: Bool

  init(truth: PageTruth, article: Article?) {
    self.truth = truth
    shingles = Shingles(truth: truth.text, read: article?.body ?? "")
    isTitleRight = Self.key(truth.title) == Self.key(article?.title ?? "")
    isDateRight =
      truth.published.isEmpty || article?.publishedOn == PartialDate(truth.published.prefix(10))
    let names = Set(truth.authors.map(Self.key))
    let read = article?.byline?.components(separatedBy: ", ").map(Self.key) ?? []
    areAuthorsRight = names == Set(read)
  }

  /// Texts are the same when their words are, whatever the case, the quotation marks and the spaces.
  private static func key(_ text: String) -> String {
    Shingles.words(text.lowercased()).joined(separator: " ")
  }

  static let header = "                P      R      F1     title  date   authors  pages"

  var line: String {
    func mark(_ isRight: Bool) -> String { isRight ? "+" : "-" }
    return String(
      format: "%.3f  %.3f  %.3f", shingles.precision, shingles.recall, shingles.f1)
      + "  title\(mark(isTitleRight)) date\(mark(isDateRight)) authors\(mark(areAuthorsRight))"
      + "  \(truth.isEnglish ? "en" : "  ") \(truth.file)"
  }

  static func summary(_ name: String, _ scores: [PageScore]) -> String {
    func mean(_ value: (PageScore) -> Double) -> Double {
      scores.reduce(0) { $0 + value($1) } / Double(max(1, scores.count))
    }
    let (precision, recall) = (mean(\.shingles.precision), mean(\.shingles.recall))
    return name.padding(toLength: 14, withPad: " ", startingAt: 0)
      + String(
        format: "  %.3f  %.3f  %.3f  %.3f  %.3f  %.3f    %d", precision, recall,
        Shingles.f1(precision, recall), mean { $0.isTitleRight ? 1 : 0 },
        mean { $0.isDateRight ? 1 : 0 }, mean { $0.areAuthorsRight ? 1 : 0 }, scores.count)
  }
}
