/// The elements and texts of a page in the order of the page, in flat arrays.
///
/// A node's descendants follow it directly, up to its `end`; so a property that runs down the tree is
/// computed in one pass over the array, and nothing recurses, however deep a page is nested.
struct HTMLTree {
  /// One element or text in 28 bytes: a page of 32 MB, which is the largest that is read, may have ten
  /// million of them. So its places fit into 32 bits too.
  struct Node {
    let tag: HTMLTag
    private let parentPlace: Int32
    private var endPlace: Int32
    private var textPlace: Range<Int32>
    private let attributesPlace: Range<Int32>

    init(tag: HTMLTag, parent: Int, end: Int, text: Range<Int>, attributes: Range<Int>) {
      self.tag = tag
      parentPlace = Int32(parent)
      endPlace = Int32(end)
      textPlace = Int32(text.lowerBound)..<Int32(text.upperBound)
      attributesPlace = Int32(attributes.lowerBound)..<Int32(attributes.upperBound)
    }

    /// The index of the parent; -1 at the root.
    var parent: Int { Int(parentPlace) }

    /// One past the last descendant.
    var end: Int {
      get { Int(endPlace) }
      set { endPlace = Int32(newValue) }
    }

    /// For a text its bytes, for a script of data its content.
    var text: Range<Int> {
      get { Int(textPlace.lowerBound)..<Int(textPlace.upperBound) }
      set { textPlace = Int32(newValue.lowerBound)..<Int32(newValue.upperBound) }
    }

    /// Where the node's attributes lie in `attributes`.
    var attributes: Range<Int> {
      Int(attributesPlace.lowerBound)..<Int(attributesPlace.upperBound)
    }
  }

  struct Attribute {
    var name: AttributeName
    var value: Range<Int>
  }

  /// The attributes that are kept.
  enum AttributeName: String, CaseIterable {
    case ariaHidden = "aria-hidden"
    case `class`, content, datetime, hidden, href, id, itemprop, itemtype, lang, name, property
    case pubdate, rel, role, style, type
    case httpEquiv = "http-equiv"
    case dataComponent = "data-component"
    case dataTestID = "data-testid"
    case dataType = "data-type"
    case dataModule = "data-module"
    case dataName = "data-name"
    case dataBlock = "data-block"
    case dataQA = "data-qa"
    /// The name of a custom element, which says what it is for as a class does.
    case element = "#element"

    static let named: [String: AttributeName] = Dictionary(
      uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    /// Whether the value says what the element is for.
    var isLabel: Bool {
      switch self {
      case .class, .id, .role, .itemprop, .dataComponent, .dataTestID, .dataType, .dataModule,
        .dataName, .dataBlock, .dataQA, .element:
        true
      default: false
      }
    }
  }

  var nodes: [Node] = []
  /// UTF-8 of all texts and attribute values.
  var bytes: [UInt8] = []
  var attributes: [Attribute] = []

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The value of an attribute; empty for one without value; `nil` when the node does not have it.
  func attribute(_ name: AttributeName, of node: Int) -> String? {
    attributes[nodes[node].attributes].first { $0.name == name }.map { text($0.value) }
  }

  /// The value of an attribute; none for one that the node does not have.
  func attributeBytes(_ name: AttributeName, of node: Int) -> ArraySlice<UInt8> {
    attributes[nodes[node].attributes].first { $0.name == name }.map { bytes[$0.value] } ?? []
  }

  func hasAttribute(_ name: AttributeName, node: Int) -> Bool {
    attributes[nodes[node].attributes].contains { $0.name == name }
  }

  /// Whether a node says of itself that it is not shown.
  func isHidden(_ node: Int) -> Bool {
    if nodes[node].attributes.isEmpty { return false }
    if hasAttribute(.hidden, node: node) { return true }
    guard let style = attribute(.style, of: node) else { return false }
    return style.filter { $0 != " " }.lowercased().contains("display:none")
  }

  /// Whether a node says of itself that the ends of its lines are shown.
  func keepsLines(_ node: Int) -> Bool {
    if nodes[node].attributes.isEmpty { return false }
    guard let style = attribute(.style, of: node), style.contains("pre") else { return false }
    return style.filter { $0 != " " }.lowercased().contains("white-space:pre")
  }

  /// Whether a node is in an element.
  func holds(_ node: Int?, in element: Int) -> Bool {
    node.map { $0 >= element && $0 < nodes[element].end } ?? false
  }

  /// All text below a node, as it stands in the page, but for what is no text of it; cut off where it
  /// gets longer than any title or name.
  func innerText(of node: Int) -> String {
    var text = ""
    var index = node
    while index < nodes[node].end, text.utf8.count < 2000 {
      let inner = nodes[index]
      if inner.tag.isSilent, index != node {
        index = inner.end
        continue
      }
      if inner.tag == .text { text += self.text(inner.text) }
      if inner.tag.isBlock || inner.tag == .br { text += " " }
      index += 1
    }
    return text
  }
}
