import ArgumentParser
import Records

/// What `export` writes.
enum ExportKind: Hashable, ExpressibleByArgument, CaseIterable {
  case rows(RowKind)
  /// Everything, a file a kind, in a folder.
  case all
  /// What Datasette shows beside the tables.
  case metadata

  init?(argument: String) {
    guard let kind = Self.allCases.first(where: { $0.name == argument }) else { return nil }
    self = kind
  }

  static var allCases: [Self] { RowKind.allCases.map(Self.rows) + [.all, .metadata] }

  static var allValueStrings: [String] { allCases.map(\.name) }

  var name: String {
    switch self {
    case .rows(let kind): kind.rawValue
    case .all: "all"
    case .metadata: "metadata"
    }
  }
}
