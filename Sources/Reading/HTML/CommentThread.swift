/// Finds what readers have written below an article by what stands beside each comment, whatever its
/// labels: a way to answer or to report it.
struct CommentThread {
  /// Fewer letters than this are left of a page that is a discussion itself.
  private static let leastArticle: Int32 = 200

  private let tree: HTMLTree
  /// The weight of running text inside each element.
  private let mass: [Int32]

  init(tree: HTMLTree, mass: [Int32]) {
    self.tree = tree
    self.mass = mass
  }

  /// The elements that hold comments.
  ///
  /// - Parameter title: Where the article's title stands, which no comment holds.
  func items(title: Int?) -> [Int] {
    let marks = tree.nodes.indices.filter(isMark)
    guard marks.count >= 2, let first = marks.first, let last = marks.last else { return [] }
    // What follows a node up to its end is inside it, so two nodes tell what holds all between them.
    var list = tree.nodes[first].parent
    while list > 0, tree.nodes[list].end <= last { list = tree.nodes[list].parent }
    var items: [Int] = []
    var place = 0
    var item = list + 1
    while item < tree.nodes[list].end, place < marks.count {
      let end = max(item + 1, tree.nodes[item].end)
      let before = place
      while place < marks.count, marks[place] < end { place += 1 }
      if place > before, !tree.holds(title, in: item) { items.append(item) }
      item = end
    }
    let sum = items.reduce(0) { $0 + mass[$1] }
    let rest = (mass.first ?? 0) - sum
    return items.count >= 2 && rest >= Self.leastArticle && rest * 20 >= sum ? items : []
  }

  private func isMark(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    guard node.tag == .text, node.parent >= 0, (5...40).contains(node.text.count) else {
      return false
    }
    let bytes = tree.bytes[node.text].drop { $0 <= 32 }
    guard let byte = bytes.first, Self.firstBytes.contains(byte) else { return false }
    return Self.words.contains(Boilerplate.words(of: String(decoding: bytes, as: UTF8.self)))
  }

  private static let words: Set<String> = [
    "reply", "reply to this", "report", "report comment", "report abuse", "antworten", "melden",
    "répondre", "signaler", "responder", "denunciar", "rispondi", "segnala", "ответить",
    "пожаловаться", "відповісти", "cevapla", "yanıtla", "返信", "返信する", "odpowiedz", "reageer",
  ]

  /// The bytes that a mark may begin with, in either case.
  private static let firstBytes: Set<UInt8> = Set(
    words.flatMap { [$0.utf8.first, $0.uppercased().utf8.first].compactMap { $0 } })
}
