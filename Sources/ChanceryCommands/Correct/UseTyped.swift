import ArgumentParser
import Records

/// How a document is used, as a person types it: `invoke`, or `1956 Joint Declaration=invoke` for one of several.
struct UseTyped: ExpressibleByArgument, Hashable, Sendable {
  /// A name or key; `nil` for every document.
  let document: String?
  let use: DocumentUse

  init?(argument: String) {
    let sign = argument.lastIndex(of: "=")
    let name = sign.map { argument[argument.index(after: $0)...] } ?? argument[...]
    guard let use = DocumentUse(rawValue: name.lowercased().replacing("-", with: "_")) else {
      return nil
    }
    self.use = use
    document = sign.map { String(argument[..<$0]) }
  }

  static var allValueStrings: [String] { DocumentUse.allCases.map(\.rawValue) }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
