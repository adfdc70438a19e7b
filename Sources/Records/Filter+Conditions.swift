/// What is done with the conditions of a filter as a whole.
extension Filter {
  /// Whether it names who speaks.
  package var namesActor: Bool { FilterCondition.actors.contains { $0.isSet(in: self) } }

  /// Whether it names a document or a topic.
  package var namesMatter: Bool { FilterCondition.matters.contains { $0.isSet(in: self) } }

  /// Adds the conditions of another filter, all of which must hold besides.
  package mutating func restrict(to other: Filter) {
    for condition in FilterCondition.all { condition.restrict(&self, to: other) }
  }

  /// Adds the values of the lists of another filter to its own: any of them will do.
  package mutating func join(_ other: Filter) {
    for condition in FilterCondition.all { condition.join(&self, with: other) }
  }

  /// Takes some conditions of another filter in place of its own, those that are not set too.
  package mutating func replace(_ conditions: [FilterCondition], by other: Filter) {
    for condition in conditions { condition.replace(in: &self, by: other) }
  }

  /// Some of its conditions, without the others.
  package func only(_ conditions: [FilterCondition]) -> Filter {
    var filter = Filter()
    filter.replace(conditions, by: self)
    return filter
  }

  // MARK: What must hold besides

  /// Adds a filter that must be met besides, whatever this one asks of the same sort: "about Russia *and* about China".
  package mutating func require(_ other: Filter) { require(anyOf: [other]) }

  /// Adds filters one of which must be met besides: "by Russia or about it".
  ///
  /// One list takes any of its values, and conditions hold together. What meets none of the filters is therefore left
  /// out.
  package mutating func require(anyOf others: [Filter]) {
    guard !others.isEmpty, !others.contains(Filter()), !required.contains(others) else { return }
    var unmet = Filter()
    unmet.except = others
    except.append(unmet)
  }

  /// Of each of these one filter at least must be met besides.
  package var required: [[Filter]] { except.compactMap(\.requirement) }

  /// Of `required` what tells of a matter, and not only of who speaks.
  package var requiredMatters: [[Filter]] {
    required.filter { $0.contains { $0.namesMatter || !$0.about.isEmpty } }
  }

  /// Leaves `requiredMatters` unrequired.
  package mutating func dropRequiredMatters() {
    let matters = requiredMatters
    except.removeAll { $0.requirement.map(matters.contains) ?? false }
  }

  /// What it leaves out, the filters that must be met besides aside.
  package var leftOut: [Filter] { except.filter { $0.requirement == nil } }

  /// The filters of which one is required where this one, which meets none of them, is left out.
  private var requirement: [Filter]? {
    guard !except.isEmpty else { return nil }
    var others = self
    others.except = []
    return others == Filter() ? except : nil
  }

  /// Every condition in pairs of the name of its option and what it asks; `also` stands before what must hold besides.
  package var shownConditions: [(name: String, value: String)] {
    var plain = self
    plain.except = leftOut
    return FilterCondition.all.flatMap { $0.shown(in: plain) }
      + required.map { ("also", $0.map(\.shownInOneLine).joined(separator: " or ")) }
  }

  var shownInOneLine: String {
    shownConditions.map { "\($0.name) \($0.value)" }.joined(separator: ",")
  }
}
