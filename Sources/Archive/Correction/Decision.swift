import Foundation
package import Records

/// What a person decided about a statement.
package enum Decision: Hashable, Sendable {
  /// This is who spoke; `nil` when nobody can be made out.
  case speaker(AuthorityKey?)
  /// This is not who spoke, whoever else it was.
  case notSpeaker(AuthorityKey)
  /// It refers to these documents and no others.
  case documents([AuthorityKey])
  /// It is about these topics and no others.
  case topics([AuthorityKey])
  case kind(StatementKind)
  /// The words reported stand here.
  case content([ScalarRange])
  /// All is right as it is.
  case confirm
  /// It is no statement.
  case reject

  /// What is decided, as `correction.field` has it.
  package var field: String {
    switch self {
    case .speaker: "speaker"
    case .notSpeaker: "not_speaker"
    case .documents: "documents"
    case .topics: "topics"
    case .kind: "kind"
    case .content: "content"
    case .confirm: "confirm"
    case .reject: "reject"
    }
  }

  /// The new value, as `correction.value` has it; `nil` to take away.
  package var value: String? {
    switch self {
    case .speaker(let key): key?.rawValue
    case .notSpeaker(let key): key.rawValue
    case .documents(let keys), .topics(let keys):
      keys.isEmpty ? nil : keys.map(\.rawValue).joined(separator: "; ")
    case .kind(let kind): kind.rawValue
    case .content(let ranges): SpanText.text(of: ranges)
    case .confirm, .reject: nil
    }
  }

  /// - Returns: `nil` when the database holds something that no decision is.
  init?(field: String, value: String?) {
    func keys() -> [AuthorityKey] {
      value?.components(separatedBy: "; ").map(AuthorityKey.init(rawValue:)) ?? []
    }
    switch field {
    case "speaker": self = .speaker(value.map(AuthorityKey.init(rawValue:)))
    case "not_speaker":
      guard let value else { return nil }
      self = .notSpeaker(AuthorityKey(rawValue: value))
    case "documents": self = .documents(keys())
    case "topics": self = .topics(keys())
    case "kind":
      guard let kind = value.flatMap(StatementKind.init(rawValue:)) else { return nil }
      self = .kind(kind)
    case "content":
      guard let ranges = value.flatMap(SpanText.ranges), !ranges.isEmpty else { return nil }
      self = .content(ranges)
    case "confirm": self = .confirm
    case "reject": self = .reject
    default: return nil
    }
  }

  /// Whether it changes what the extraction found.
  var changesRow: Bool { self != .confirm && self != .reject }
}
