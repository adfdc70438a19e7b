import Archive
import Output
import Records

extension ExportReport {
  /// The export as a Frictionless Data Package.
  ///
  /// - SeeAlso: <https://specs.frictionlessdata.io/data-package/>, <https://specs.frictionlessdata.io/table-schema/>
  var dataPackage: JSONTree {
    .object([
      "profile": .text("data-package"),
      "name": .text("chancery-export"),
      "title": .text(
        "Statements of foreign affairs: \(resources.map(\.file).joined(separator: ", "))"),
      "created": .text(exportedAt),
      "program": .text("chancery \(ProgramVersion.current)"),
      "authority_version": .text(figures.authorityVersion),
      "schema_version": .number(figures.schemaVersion),
      "filter": .object(members: filterMembers),
      "statements": .number(statements),
      "statements_unreviewed": .number(unreviewed),
      "share_unreviewed": .cell(.real(unreviewedShare)),
      "resources": .array(resources.map(resource)),
    ])
  }

  /// One member a condition, with all of its values.
  private var filterMembers: [(String, JSONTree)] {
    var names: [String] = []
    for (name, _) in filter where !names.contains(name) { names.append(name) }
    return names.map { name in
      (name, .array(filter.filter { $0.0 == name }.map { .text($0.1) }))
    }
  }

  private func resource(_ resource: Resource) -> JSONTree {
    let isDelimited = resource.format == .csv || resource.format == .tsv
    let mediatype =
      switch resource.format {
      case .csv: "text/csv"
      case .tsv: "text/tab-separated-values"
      case .json: "application/json"
      case .jsonl: "application/jsonl"
      case .table, .markdown: "text/plain"
      }
    return .object([
      "profile": .text("tabular-data-resource"),
      "name": .text(resource.kind.rawValue),
      "path": .text(resource.file),
      "description": .text(resource.table.text),
      "format": .text(resource.format.rawValue),
      "mediatype": .text(mediatype),
      "encoding": .text(isForSpreadsheet ? "utf-8-sig" : "utf-8"),
      "dialect": isDelimited ? dialect(resource.format) : nil,
      "rows": .number(resource.rows),
      "schema": schema(resource),
    ])
  }

  private func dialect(_ format: OutputFormat) -> JSONTree {
    .object([
      "delimiter": .text(format == .csv ? "," : "\t"),
      "lineTerminator": .text(format == .csv ? "\r\n" : "\n"),
      "quoteChar": .text("\""),
      "doubleQuote": .bool(true),
      "header": .bool(true),
    ])
  }

  private func schema(_ resource: Resource) -> JSONTree {
    let key = resource.kind == .countries ? "code" : "id"
    let hasKey = resource.table.columns.contains { $0.name == key }
    let links = foreignKeys(of: resource)
    return .object([
      "fields": .array(resource.table.columns.map { field($0, of: resource.kind) }),
      "primaryKey": hasKey ? .text(key) : nil,
      "foreignKeys": links.isEmpty ? nil : .array(links),
      "missingValues": .array([.text("")]),
    ])
  }

  private func field(_ column: ColumnDescription, of kind: RowKind) -> JSONTree {
    let type =
      switch column.type {
      case .partialDate: "string"
      case .time: "datetime"
      case .integer, .number, .string, .boolean: column.type.rawValue
      }
    var constraints: [(String, JSONTree)] = []
    if column.name == (kind == .countries ? "code" : "id") {
      constraints.append(("required", .bool(true)))
    }
    if column.type == .partialDate {
      // What is known to the year or month only is no date of the Table Schema.
      constraints.append(("pattern", .text("\\d{4}(-\\d{2}(-\\d{2})?)?")))
    }
    if let values = Self.values(of: column.name, kind) {
      constraints.append(("enum", .array(values.map { .text($0) })))
    }
    let isBoolean = column.type == .boolean
    return .object([
      "name": .text(column.name), "type": .text(type), "description": .text(column.meaning),
      "trueValues": isBoolean ? .array([.text("1")]) : nil,
      "falseValues": isBoolean ? .array([.text("0")]) : nil,
      "constraints": constraints.isEmpty ? nil : .object(members: constraints),
    ])
  }

  /// The values that a column of a closed list can have.
  private static func values(of column: String, _ kind: RowKind) -> [String]? {
    switch (kind, column) {
    case (.statements, "kind"): StatementKind.allCases.map(\.rawValue)
    case (.statements, "act"): Act.allCases.map(\.rawValue)
    case (.statements, "speaker_kind"), (.speakers, "kind"): SpeakerKind.allCases.map(\.rawValue)
    case (.statements, "review"): Review.allCases.map(\.rawValue)
    case (.references, "use"): DocumentUse.allCases.map(\.rawValue)
    case (.documents, "kind"), (.references, "document_kind"): DocumentKind.allCases.map(\.rawValue)
    case (.statements, "genre"), (.articles, "genre"): Genre.allCases.map(\.rawValue)
    default: nil
    }
  }

  /// Columns whose every value is a key in another file of this export.
  private func foreignKeys(of resource: Resource) -> [JSONTree] {
    Self.links.compactMap { link in
      // Under a filter only these find their row for certain: what was said in a period may stand in an article of
      // another, what is new in a copy.
      let findsRow =
        link.to == .speakers || link.column == "article_id" && !differsByArticle
      let holds = isWhole || link.from == .statements && findsRow
      guard link.from == resource.kind, holds,
        resources.contains(where: { $0.kind == link.to }),
        resource.table.columns.contains(where: { $0.name == link.column })
      else { return nil }
      return .object([
        "fields": .text(link.column),
        "reference": .object([
          "resource": .text(link.to.rawValue), "fields": .text("id"),
        ]),
      ])
    }
  }

  /// Whether the filter takes articles by another measure than the statements in them.
  private var differsByArticle: Bool {
    filter.contains { ["since", "until", "independent"].contains($0.0) }
  }

  private static let links: [(from: RowKind, column: String, to: RowKind)] = [
    (.statements, "article_id", .articles), (.statements, "speaker_id", .speakers),
    (.statements, "relay_id", .speakers), (.statements, "outlet_id", .outlets),
    (.references, "article_id", .articles), (.references, "document_id", .documents),
    (.references, "statement_id", .statements), (.references, "speaker_id", .speakers),
    (.articles, "outlet_id", .outlets), (.articles, "duplicate_of_id", .articles),
    (.articles, "batch_id", .batches), (.refusals, "batch_id", .batches),
  ]
}
