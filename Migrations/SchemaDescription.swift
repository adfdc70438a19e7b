import EmbeddedData

/// What the views, the tables and their columns mean, as `Migrations/README.md` says it.
///
/// The page is the one place where this is written; a test compares it with the schema.
package struct SchemaDescription: Sendable {
  package struct Table: Hashable, Sendable {
    package let name: String
    package let isView: Bool
    /// What a row is; Markdown.
    package let text: String
    package let columns: [Column]
  }

  package struct Column: Hashable, Sendable {
    package let name: String
    /// Markdown.
    package let meaning: String
  }

  /// Views first, in the order of the page.
  package let tables: [Table]

  /// The description that the program carries.
  package static func embedded() -> SchemaDescription {
    let page = chancery_embedded_schema_page()
    let bytes = UnsafeBufferPointer(start: page.bytes, count: page.count)
    return SchemaDescription(page: String(decoding: bytes, as: UTF8.self))
  }

  /// - Parameter page: `## Views` and `## Tables`, below them a heading a table, a paragraph and the columns.
  init(page: String) {
    var tables: [Table] = []
    var isView: Bool?
    var name: String?
    var paragraph: [String] = []
    var columns: [Column] = []
    func close() {
      guard let name, let isView else { return }
      tables.append(
        Table(
          name: name, isView: isView, text: paragraph.joined(separator: " "), columns: columns))
    }
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("## ") {
        close()
        name = nil
        isView = ["## Views": true, "## Tables": false][String(line)]
      } else if line.hasPrefix("### ") {
        close()
        name = String(line.dropFirst(4))
        (paragraph, columns) = ([], [])
      } else if line.hasPrefix("|") {
        if let column = Self.column(line) { columns.append(column) }
      } else if name != nil, !line.isEmpty {
        paragraph.append(String(line))
      }
    }
    close()
    self.tables = tables
  }

  /// A row of a table in Markdown; `nil` for its head and its rule.
  private static func column(_ line: Substring) -> Column? {
    guard line.hasPrefix("| "), !line.hasPrefix("| column |") else { return nil }
    let inner = line.dropFirst(2).dropLast(line.hasSuffix(" |") ? 2 : 0)
    guard let bar = inner.firstRange(of: " | ") else { return nil }
    return Column(
      name: String(inner[..<bar.lowerBound]),
      meaning: String(inner[bar.upperBound...]).replacing("\\|", with: "|"))
  }

  /// The view or table of a name.
  package func table(_ name: String) -> Table? { tables.first { $0.name == name } }
}
