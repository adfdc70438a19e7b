import Authority
import Records

/// Finds the topics of a statement by the words that show them.
enum TopicAssigner {
  /// - Returns: Each topic once, with its first trigger, in the order of the text.
  static func topics(
    of attribution: Attribution, names: ArticleNames, bytes: [UInt8]
  ) -> [TopicAssignment] {
    var found: [TopicAssignment] = []
    for name in attribution.content.flatMap({ names.topics.inside($0) }) {
      let trigger = String(decoding: bytes[name.range], as: UTF8.self)
      for meaning in name.meanings {
        let key = names.authority.topicKey(meaning.entry.index)
        if !found.contains(where: { $0.topic == key }) {
          found.append(TopicAssignment(topic: key, trigger: trigger))
        }
      }
    }
    return found
  }
}
