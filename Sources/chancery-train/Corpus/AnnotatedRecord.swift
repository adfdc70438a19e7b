import Foundation
import Records

/// An article of `records.jsonl`: its statements with their acts, its documents with their mentions.
struct AnnotatedRecord: Decodable {
  struct Statement: Decodable {
    var source: [[Int]]
    var cue: [[Int]]
    var content: [[Int]]
    var kind: String
    var act: String
  }

  struct Document: Decodable {
    var name: String
    var mentions: [[Int]]
  }

  var id: String
  var text: String
  var statements: [Statement]
  var documents: [Document]

  /// The articles of a file, in its order.
  static func read(_ path: String) throws -> [AnnotatedRecord] {
    let decoder = JSONDecoder()
    return try Corpus.contents(of: path).split(separator: "\n").map {
      try decoder.decode(AnnotatedRecord.self, from: Data($0.utf8))
    }
  }
}
