/// What tells a page from others of its site: its title and its address, as its head and its first heading give them.
struct PageIdentity {
  private var titles: Set<String> = []
  private var windows: [String] = []
  private var addresses: Set<String> = []

  init(tree: HTMLTree) {
    for (index, node) in tree.nodes.enumerated() {
      switch node.tag {
      case .title where windows.isEmpty:
        windows.append(Boilerplate.words(of: tree.innerText(of: index)))
      case .h1 where titles.count < Self.maxTitles:
        titles.insert(Boilerplate.words(of: tree.innerText(of: index)))
      case .link where tree.attribute(.rel, of: index)?.lowercased() == "canonical":
        add(tree.attribute(.href, of: index))
      case .meta:
        let key = tree.attribute(.property, of: index)?.lowercased()
        let content = tree.attribute(.content, of: index)
        if key == "og:url" { add(content) }
        if key == "og:title", let content { titles.insert(Boilerplate.words(of: content)) }
      default: break
      }
    }
  }

  /// No page has its title behind so many headings.
  private static let maxTitles = 30

  private mutating func add(_ address: String?) {
    if let address = address.flatMap(WebAddress.cleaned) { addresses.insert(Self.path(address)) }
  }

  /// Whether a title is the page's.
  func isTitled(_ title: String) -> Bool {
    let words = Boilerplate.words(of: title)
    return !words.isEmpty
      && (titles.contains(words) || windows.contains { ($0 + " ").hasPrefix(words + " ") })
  }

  /// Whether an address is the page's.
  func isAt(_ address: String) -> Bool {
    WebAddress.cleaned(address).map { addresses.contains(Self.path($0)) } ?? false
  }

  /// An address without its scheme, and without what only counts visits.
  private static func path(_ address: String) -> String {
    let rest = address.firstRange(of: "://").map { address[$0.upperBound...] } ?? address[...]
    let path = rest.prefix { $0 != "?" && $0 != "#" }
    return String(path.hasSuffix("/") ? path.dropLast() : path)
  }
}
