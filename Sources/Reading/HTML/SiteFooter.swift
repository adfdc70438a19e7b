/// Finds the foot of a site by the links that the law or custom asks for, whatever its labels.
struct SiteFooter {
  /// What stands beside the links: who publishes the site, where it is registered.
  private static let noteWeight: Int32 = 400

  /// So many elements lie around a link in a foot; a page that is nested deeper is made to cost time.
  private static let levels = 12

  private let tree: HTMLTree
  private let mass: [Int32]

  /// - Parameter mass: The weight of running text inside each element.
  init(tree: HTMLTree, mass: [Int32]) {
    self.tree = tree
    self.mass = mass
  }

  /// The elements that hold two or more such links and hardly anything else.
  ///
  /// - Parameters:
  ///   - blocks: All that the page shows.
  ///   - title: Where the article's title stands, which no foot holds.
  func elements(blocks: [PageBlock], title: Int?) -> [Int] {
    let lists = Set(blocks.lazy.filter { $0.linkShare >= 0.5 }.map(\.owner))
    var counts: [Int: Int] = [:]
    var feet: Set<Int> = []
    for index in tree.nodes.indices where isLink(index) {
      var element = tree.nodes[index].parent
      while element > 0, !tree.nodes[element].tag.isBlock { element = tree.nodes[element].parent }
      guard lists.contains(element) else { continue }
      var levels = 0
      while element > 0, levels < Self.levels, !tree.holds(title, in: element),
        !isWhole(element, after: title)
      {
        levels += 1
        counts[element, default: 0] += 1
        if mass[element] > Self.noteWeight { break }
        if counts[element, default: 0] >= 2 { feet.insert(element) }
        element = tree.nodes[element].parent
      }
    }
    return feet.sorted()
  }

  /// Whether an element may be all of the article; one that follows the title is not.
  private func isWhole(_ element: Int, after title: Int?) -> Bool {
    switch tree.nodes[element].tag {
    case .html, .body, .main, .article: true
    default: !(title.map { $0 < element } ?? false) && mass[element] * 3 > mass[0]
    }
  }

  private func isLink(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    guard node.tag == .a, node.end - index < 6 else { return false }
    let text = tree.innerText(of: index)
    return text.utf8.count < 60 && Self.words.contains(Boilerplate.words(of: text))
  }

  private static let words: Set<String> = [
    "about us", "about", "terms of use", "terms of service", "terms and conditions",
    "terms conditions", "terms", "terms of sale", "privacy policy", "privacy notice", "privacy",
    "your privacy rights", "privacy statement", "cookie policy", "cookies", "cookie settings",
    "contact us", "contact", "imprint", "advertise", "advertise with us", "accessibility",
    "accessibility statement", "site map", "sitemap", "careers", "legal notice", "disclaimer",
    "do not sell my personal information", "modern slavery statement", "impressum", "datenschutz",
    "datenschutzerklärung", "agb", "kontakt", "mentions légales", "politique de confidentialité",
    "cgu", "cgv", "nous contacter", "qui sommes nous", "aviso legal", "política de privacidad",
    "política de cookies", "contacto", "quiénes somos", "chi siamo", "note legali", "contatti",
    "informativa privacy", "política de privacidade", "termos de uso", "contato",
    "политика конфиденциальности", "пользовательское соглашение", "контакты", "реклама на сайте",
    "о нас", "о проекте", "gizlilik politikası", "künye", "iletişim", "プライバシーポリシー",
    "利用規約", "会社概要", "お問い合わせ", "关于我们", "联系我们",
  ]
}
