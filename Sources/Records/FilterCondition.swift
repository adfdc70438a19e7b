/// One condition of a filter, by the name of the option that sets it.
///
/// `all` is the one list of them: who copies, clears, shows or adds up conditions goes through it, so that a condition
/// that is added to `Filter` and to the list is nowhere left out.
package struct FilterCondition: Sendable {
  package let name: String
  /// Sets the condition of a filter to that of another.
  private let copy: @Sendable (_ from: Filter, _ to: inout Filter) -> Void
  /// Adds that of another to a filter that has one; both have to hold then.
  private let narrow: @Sendable (_ filter: inout Filter, _ other: Filter) -> Void
  /// Adds the values of another filter's list to a filter, where it is one of which any value will do.
  private let widen: (@Sendable (_ filter: inout Filter, _ other: Filter) -> Void)?
  /// What it asks, each value as its option takes it.
  private let text: @Sendable (Filter) -> [String]

  /// Whether a filter asks it.
  package func isSet(in filter: Filter) -> Bool { alone(in: filter) != Filter() }

  /// A filter that asks this and nothing else.
  package func alone(in filter: Filter) -> Filter {
    var alone = Filter()
    copy(filter, &alone)
    return alone
  }

  /// Whether two filters ask the same of it.
  package func isSame(in one: Filter, as other: Filter) -> Bool {
    alone(in: one) == alone(in: other)
  }

  package func clear(in filter: inout Filter) { copy(Filter(), &filter) }

  /// Puts the condition of another filter, though it be none, in the place of the filter's own.
  package func replace(in filter: inout Filter, by other: Filter) { copy(other, &filter) }

  /// Adds the condition of another filter, which must hold besides.
  package func restrict(_ filter: inout Filter, to other: Filter) {
    guard isSet(in: other), !isSame(in: filter, as: other) else { return }
    if isSet(in: filter) { narrow(&filter, other) } else { copy(other, &filter) }
  }

  /// Adds the values of another filter, any of which will do as well; nothing where it is no list of names or kinds.
  package func join(_ filter: inout Filter, with other: Filter) { widen?(&filter, other) }

  /// What it asks, each value as its option takes it; empty where it is not set.
  package func values(in filter: Filter) -> [String] { text(filter) }

  /// What it asks, in pairs of its name and a value; of a list all values together.
  package func shown(in filter: Filter) -> [(name: String, value: String)] {
    let values = text(filter)
    let isList = widen != nil && !values.isEmpty
    return (isList ? [values.joined(separator: ",")] : values).map { (name, $0) }
  }
}

// MARK: - The list

extension FilterCondition {
  package static let speaker = list("speaker", \.speakers) { $0 }
  package static let speakerKind = list("speaker-kind", \.speakerKinds, \.rawValue)
  package static let office = list("office", \.offices) { $0 }
  package static let relay = list("relay", \.relays) { $0 }
  package static let country = list("country", \.countries, \.rawValue)
  package static let about = list("about", \.about, \.rawValue)
  package static let topic = list("topic", \.topics) { $0 }
  package static let document = list("document", \.documents) { $0 }
  package static let documentKind = list("document-kind", \.documentKinds, \.rawValue)
  package static let documentUse = list("use", \.documentUses, \.rawValue)
  package static let outlet = list("outlet", \.outlets) { $0 }
  package static let kind = list("kind", \.kinds, \.rawValue)
  package static let act = list("act", \.acts, \.rawValue)
  package static let genre = list("genre", \.genres, \.rawValue)
  package static let since = limit("since", \.since, \.description) {
    $0.firstDay > $1.firstDay ? $0 : $1
  }
  package static let until = limit("until", \.until, \.description) {
    $0.lastDay < $1.lastDay ? $0 : $1
  }
  package static let batch = list("batch", \.batches) { String($0.rawValue) }
  package static let article = list("article", \.articles) { String($0.rawValue) }
  package static let minConfidence = limit("min-confidence", \.minConfidence, { String($0) }, max)
  package static let unreviewed = flag("unreviewed", \.unreviewed)
  package static let review = list("review", \.reviews, \.rawValue)
  package static let reviewer = list("reviewed-by", \.reviewers) { $0 }
  package static let independent = flag("independent", \.independent)
  package static let except = filters("except", \.except)
  package static let silentOn = filters("silent-on", \.silentOn)
  package static let silentCountriesOn = filters("silent-countries-on", \.silentCountriesOn)

  /// Every condition, in the order in which they are shown.
  package static let all = [
    speaker, speakerKind, office, relay, country, about, topic, document, documentKind, documentUse,
    outlet, kind, act, genre, since, until, batch, article, minConfidence, unreviewed, review,
    reviewer, independent, except, silentOn, silentCountriesOn,
  ]

  /// Who speaks, by name.
  package static let actors = [speaker, office, country]
  /// What is spoken of, countries aside.
  package static let matters = [document, documentKind, topic]
  package static let times = [since, until]

  /// Any value of the list will do, so that two lists that must both be met do not go into one.
  private static func list<Value: Equatable & Sendable>(
    _ name: String, _ path: any WritableKeyPath<Filter, [Value]> & Sendable,
    _ text: @escaping @Sendable (Value) -> String
  ) -> FilterCondition {
    FilterCondition(
      name: name, copy: { $1[keyPath: path] = $0[keyPath: path] },
      narrow: { filter, other in
        var alone = Filter()
        alone[keyPath: path] = other[keyPath: path]
        filter.require(alone)
      },
      widen: { filter, other in
        for value in other[keyPath: path] where !filter[keyPath: path].contains(value) {
          filter[keyPath: path].append(value)
        }
      },
      text: { $0[keyPath: path].map(text) })
  }

  /// - Parameter stricter: The one of two that lets less through.
  private static func limit<Value>(
    _ name: String, _ path: any WritableKeyPath<Filter, Value?> & Sendable,
    _ text: @escaping @Sendable (Value) -> String,
    _ stricter: @escaping @Sendable (Value, Value) -> Value
  ) -> FilterCondition {
    FilterCondition(
      name: name, copy: { $1[keyPath: path] = $0[keyPath: path] },
      narrow: { filter, other in
        guard let old = filter[keyPath: path], let new = other[keyPath: path] else { return }
        filter[keyPath: path] = stricter(old, new)
      }, widen: nil,
      text: { $0[keyPath: path].map { [text($0)] } ?? [] })
  }

  private static func flag(
    _ name: String, _ path: any WritableKeyPath<Filter, Bool> & Sendable
  ) -> FilterCondition {
    FilterCondition(
      name: name, copy: { $1[keyPath: path] = $0[keyPath: path] }, narrow: { _, _ in },
      widen: nil, text: { $0[keyPath: path] ? ["yes"] : [] })
  }

  private static func filters(
    _ name: String, _ path: any WritableKeyPath<Filter, [Filter]> & Sendable
  ) -> FilterCondition {
    FilterCondition(
      name: name, copy: { $1[keyPath: path] = $0[keyPath: path] },
      narrow: { filter, other in
        for added in other[keyPath: path] where !filter[keyPath: path].contains(added) {
          filter[keyPath: path].append(added)
        }
      }, widen: nil, text: { $0[keyPath: path].map(\.shownInOneLine) })
  }
}
