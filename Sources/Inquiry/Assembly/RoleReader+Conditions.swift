import Authority
import Records

/// What a name in its role asks of statements.
extension RoleReader {
  /// A condition, and how a person is told of it.
  private struct Condition {
    var filter = Filter()
    var part: UnderstoodPiece.Part
    var meaning: String
  }

  func add(
    _ mention: EntityMention, _ role: Role, isExcepted: Bool, joint: Joint,
    to draft: inout QuestionDraft
  ) {
    if case .speakers(let speakers) = mention.entity, role == .about {
      return addWords(mention, speakers, isExcepted: isExcepted, to: &draft)
    }
    if !isExcepted, addPosition(mention, to: &draft) || addNumbered(mention, to: &draft) { return }
    var condition = condition(mention, role)
    let (filter, part) = (condition.filter, condition.part)
    // One statement has one speaker: "both" asks for those of either.
    let isJoint = joint == .both && ![.speaker, .office, .country, .outlet].contains(part)
    let hasOther = part.conditions.contains { $0.isSet(in: filter) && $0.isSet(in: draft.filter) }
    if !isExcepted, hasOther, joint != .alone {
      condition.meaning += isJoint ? ", and the one before" : "; either will do"
    }
    let spokespeople =
      part == .speaker && !isExcepted && !hasOther ? spokespeople(of: mention) : []
    if !spokespeople.isEmpty { condition.meaning += ", or its spokespeople" }
    draft.take(
      mention.tokens, as: isExcepted ? .except : part,
      isExcepted ? "\(part.rawValue): \(condition.meaning)" : condition.meaning,
      candidates: mention.candidates)
    if isExcepted {
      draft.filter.except.append(filter)
    } else if isJoint, hasOther {
      draft.filter.require(filter)
    } else if !spokespeople.isEmpty {
      var office = Filter()
      office.offices = spokespeople
      draft.filter.require(anyOf: [filter, office])
    } else {
      draft.filter.join(filter)
    }
  }

  /// "Did *Iran* comply": it is told of Iran, or by Iran itself, which denies it without its own name.
  func addSubject(_ mention: EntityMention, to draft: inout QuestionDraft) {
    let (own, other) = (condition(mention, .speaker), condition(mention, .about))
    let word = draft.folded(Prepositions.last(before: mention.tokens.lowerBound, in: draft))
    // "Did Russia *or Ukraine*": either will do.
    if word == "or", let before = draft.filter.except.last, before.except.count > 1 {
      draft.filter.except.removeLast()
      draft.filter.require(anyOf: before.except + [other.filter, own.filter])
    } else {
      draft.filter.require(anyOf: [other.filter, own.filter])
    }
    draft.take(mention.tokens, as: .about, "\(other.meaning), or said by it")
  }

  /// A statement has no person that it is about: the name is looked for in its words.
  private func addWords(
    _ mention: EntityMention, _ speakers: [NamedKey], isExcepted: Bool,
    to draft: inout QuestionDraft
  ) {
    let words = draft.text.words(mention.tokens)
    let term = Self.term(words, isExcepted ? [] : speakers)
    draft.take(
      mention.tokens, as: isExcepted ? .except : .words,
      "\(speakers.first?.name ?? words), by name in the statement: \(term)")
    draft.words.append(isExcepted ? "-\(term)" : term)
  }

  private func condition(_ mention: EntityMention, _ role: Role) -> Condition {
    switch mention.entity {
    case .speakers(let speakers): condition(speakers, mention.note, role)
    case .country(let code, let name): condition(code, name, mention.note, role)
    case .offices(let offices):
      condition(
        .office, \.offices, offices,
        offices.count == 1
          ? "\(offices[0].name), whoever held it" : "that office in \(offices.count) places")
    case .documents(let documents):
      condition(
        .document, \.documents, documents,
        documents.count == 1 ? documents[0].name : "any of \(documents.count) of that name")
    case .topics(let topics):
      condition(.topic, \.topics, topics, topics.map(\.name).joined(separator: " or "))
    case .documentKinds(let kinds): condition(kinds)
    case .outlet(let name): outlet(name)
    }
  }

  private func condition(
    _ part: UnderstoodPiece.Part, _ list: WritableKeyPath<Filter, [String]>, _ keys: [NamedKey],
    _ meaning: String
  ) -> Condition {
    var condition = Condition(part: part, meaning: meaning)
    condition.filter[keyPath: list] = keys.map(\.key.rawValue)
    return condition
  }

  private func condition(_ speakers: [NamedKey], _ note: String?, _ role: Role) -> Condition {
    switch role {
    case .relay: condition(.relay, \.relays, speakers, speakers[0].name)
    case .outlet: outlet(speakers[0].name)
    case .speaker, .about:
      condition(
        .speaker, \.speakers, speakers,
        note ?? (speakers.count == 1 ? speakers[0].name : "any of \(speakers.count) of that name"))
    }
  }

  private func condition(
    _ code: CountryCode, _ name: String, _ note: String?, _ role: Role
  ) -> Condition {
    var condition = Condition(part: .about, meaning: name)
    if role == .about {
      condition.filter.about = [code]
    } else {
      condition = Condition(part: .country, meaning: note ?? "whoever speaks for \(name)")
      condition.filter.countries = [code]
    }
    return condition
  }

  private func condition(_ kinds: [DocumentKind]) -> Condition {
    var condition = Condition(
      part: .document, meaning: "any \(kinds.map(\.rawValue).joined(separator: " or "))")
    condition.filter.documentKinds = kinds
    return condition
  }

  private func outlet(_ name: String) -> Condition {
    var condition = Condition(part: .outlet, meaning: name)
    condition.filter.outlets = [name]
    return condition
  }

  /// The keys of the offices of those who speak for an organisation: what it says by them is theirs, under their names.
  private func spokespeople(of mention: EntityMention) -> [String] {
    guard case .speakers(let speakers) = mention.entity, speakers.count == 1,
      let entry = authority.entry(.speaker, key: speakers[0].key.rawValue)
    else { return [] }
    let organisation = authority.speaker(entry.index)
    guard organisation.speaker.kind == .organisation else { return [] }
    let names = [organisation.speaker.name] + organisation.aliases.map(\.text)
    return (0..<authority.count(.office)).map(authority.office).filter { office in
      office.role == .spokesperson && office.country == organisation.speaker.country
        && ([office.title] + office.aliases).contains { title in
          names.contains { title.hasPrefix($0 + " ") }
        }
    }.map(\.key.rawValue)
  }

  // MARK: Positions

  /// "Who supports the *two-state solution*", "who wants to revive the *nuclear deal*": a position is looked for by its
  /// words, as the topic that they belong to is that of its opponents too.
  private func addPosition(_ mention: EntityMention, to draft: inout QuestionDraft) -> Bool {
    guard case .topics(let topics) = mention.entity, draft.form == .names(.speaker),
      mention.tokens.count > 1
    else { return false }
    let words = draft.text.words(mention.tokens)
    let isLabel = topics.contains { $0.name.lowercased() == words.lowercased() }
    let stances = draft.filter.acts.compactMap { Self.stances[$0] }
    let isWanted = draft.tokens[..<mention.tokens.lowerBound].contains {
      Self.wanting.contains($0.folded)
    }
    guard !isLabel, !stances.isEmpty || isWanted else { return false }
    draft.words.append("\"\(words)\"")
    draft.take(
      mention.tokens, as: .words,
      "searched for word by word, as a position; the topic is "
        + topics.map(\.name).joined(separator: " or "))
    for stance in stances.joined() where !draft.filter.acts.contains(stance) {
      draft.filter.acts.append(stance)
    }
    if !stances.isEmpty {
      let others = stances.joined().map { Grammar.name(of: $0) }.joined(separator: ", ")
      draft.note(.act, "\(others) as well; whether it is meant so is for their reader to tell")
    }
    return true
  }

  /// "*Nord Stream 2*", "*Article 5*": what has a number is one thing among those that a topic is about, and is looked for
  /// by its words.
  private func addNumbered(_ mention: EntityMention, to draft: inout QuestionDraft) -> Bool {
    guard case .topics(let topics) = mention.entity, mention.tokens.count > 1,
      mention.tokens.contains(where: { draft.tokens[$0].number != nil })
    else { return false }
    let words = draft.text.words(mention.tokens)
    guard !topics.contains(where: { $0.name.lowercased().contains(words.lowercased()) }) else {
      return false
    }
    draft.words.append("\"\(words)\"")
    draft.take(
      mention.tokens, as: .words,
      "searched for word by word; the topic is " + topics.map(\.name).joined(separator: " or "))
    return true
  }

  /// By which other acts a position is taken.
  private static let stances: [Act: [Act]] = [
    .support: [.agree, .promise, .request, .praise, .intend],
    .reject: [.deny, .accuse, .warn],
  ]
  private static let wanting: Set<String> = [
    "want", "wants", "wanted", "seek", "seeks", "sought", "wish", "wishes", "hopes", "tries",
  ]
}
