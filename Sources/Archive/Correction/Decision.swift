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
  /// It uses this document so; `nil` for every one that it refers to.
  case use(DocumentUse, of: AuthorityKey?)
  /// It is about these topics and no others.
  case topics([AuthorityKey])
  case kind(StatementKind)
  case act(Act)
  /// When it was said; `nil` where the text does not tell, so that it counts for the day of publication.
  case saidOn(PartialDate?)
  /// The office in which the speaker spoke; `nil` for none.
  case office(AuthorityKey?)
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
    case .use: "use"
    case .topics: "topics"
    case .kind: "kind"
    case .act: "act"
    case .saidOn: "said_on"
    case .office: "office"
    case .content: "content"
    case .confirm: "confirm"
    case .reject: "reject"
    }
  }

  /// The new value, as `correction.value` has it; `nil` to take away.
  package var value: String? {
    switch self {
    case .speaker(let key), .office(let key): key?.rawValue
    case .notSpeaker(let key): key.rawValue
    case .documents(let keys), .topics(let keys):
      keys.isEmpty ? nil : keys.map(\.rawValue).joined(separator: "; ")
    case .use(let use, let key): (key.map { "\($0.rawValue)=" } ?? "") + use.rawValue
    case .kind(let kind): kind.rawValue
    case .act(let act): act.rawValue
    case .saidOn(let date): date?.description
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
    case "use":
      // A key may have the sign in it, a use has not.
      let sign = value?.lastIndex(of: "=")
      let name = value.map { text in sign.map { text[text.index(after: $0)...] } ?? text[...] }
      guard let value, let use = name.flatMap({ DocumentUse(rawValue: String($0)) }) else {
        return nil
      }
      self = .use(use, of: sign.map { AuthorityKey(rawValue: String(value[..<$0])) })
    case "topics": self = .topics(keys())
    case "kind":
      guard let kind = value.flatMap(StatementKind.init(rawValue:)) else { return nil }
      self = .kind(kind)
    case "act":
      guard let act = value.flatMap(Act.init(rawValue:)) else { return nil }
      self = .act(act)
    case "said_on":
      let date = value.flatMap { PartialDate($0) }
      guard value == nil || date != nil else { return nil }
      self = .saidOn(date)
    case "office": self = .office(value.map(AuthorityKey.init(rawValue:)))
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
