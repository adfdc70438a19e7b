import Language

/// How far our annotation agrees with the automatic one.
struct LanguageReport: CustomStringConvertible {
  private var tokens = (right: 0, all: 0)
  private var tags = (right: 0, all: 0)
  private var entities = (right: 0, all: 0)
  private var heads = (right: 0, all: 0)
  private var relations = (right: 0, all: 0)

  init(_ texts: [TrainingText]) {
    for text in texts {
      guard let silver = text.silver else { continue }
      for index in text.text.tokens.indices {
        tokens.all += 1
        guard silver.tags[index] != .unknown else { continue }
        tokens.right += 1
        guard !text.text.tags.isEmpty else { continue }
        tags.all += 1
        if silver.tags[index] == text.text.tags[index] { tags.right += 1 }
        if let entity = silver.entities[index] {
          entities.all += 1
          if entity == text.text.entities[index] { entities.right += 1 }
        }
        guard let head = silver.heads[index], !silver.tags[index].isMark,
          !text.text.heads.isEmpty
        else { continue }
        heads.all += 1
        guard head == Int(text.text.heads[index]) else { continue }
        heads.right += 1
        if silver.relations[index] == text.text.relations[index] { relations.right += 1 }
      }
    }
    relations.all = heads.all
  }

  var description: String {
    func share(_ count: (right: Int, all: Int)) -> String {
      guard count.all > 0 else { return "-" }
      let tenths = (1000 * count.right + count.all / 2) / count.all
      return "\(tenths / 10).\(tenths % 10)"
    }
    return """
      tokens \(share(tokens))  parts of speech \(share(tags))  entities \(share(entities))  \
      heads \(share(heads))  heads with relations \(share(relations))
      """
  }
}
