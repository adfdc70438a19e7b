import Archive
import Output
import Records

/// What the database knows of one thing, as a page of text for a person.
struct ShownPage {
  let styling: Styling
  /// In characters.
  let width: Int

  // MARK: Entries

  func text(of speaker: SpeakerDetail) -> String {
    var page = heading(speaker.speaker.name)
    page += facts([
      ("id", "#\(speaker.id.rawValue)  \(speaker.speaker.key.rawValue)"),
      ("kind", speaker.speaker.kind.rawValue), ("country", speaker.countryName),
      ("members", list(speaker.members)), ("also", list(speaker.aliases)),
      ("merged", list(speaker.merged.map(\.rawValue))),
      ("known from", speaker.origin.words),
    ])
    for office in speaker.offices {
      let years = "\(office.from?.description ?? "?") –" + (office.to.map { " \($0)" } ?? "")
      page += facts([("office", "\(office.title), \(years)")])
    }
    return page + figures(speaker.figures) + counts("jointly as", speaker.joint)
  }

  func text(of document: DocumentDetail) -> String {
    let subject = document.document
    var page = heading(subject.title)
    page += facts([
      ("id", "#\(document.id.rawValue)  \(subject.key.rawValue)"), ("kind", subject.kind.rawValue),
      ("signed on", subject.signedOn?.description), ("symbol", subject.symbol),
      ("parties", list(subject.parties.map(\.rawValue))), ("also", list(document.aliases)),
      ("merged", list(document.merged.map(\.rawValue))), ("known from", document.origin.words),
      ("references", FigureText.count(document.references)),
    ])
    page += counts("used to", document.uses) + counts("provisions", document.provisions)
    return page + figures(document.figures)
  }

  func text(of topic: TopicDetail) -> String {
    heading(topic.label)
      + facts([
        ("id", "#\(topic.id.rawValue)  \(topic.key.rawValue)"), ("definition", topic.definition),
        ("part of", topic.parent?.rawValue), ("holds", list(topic.children.map(\.rawValue))),
        ("shown by", list(topic.indicators)),
      ]) + figures(topic.figures)
  }

  private func figures(_ figures: StatementFigures) -> String {
    var period: String?
    if let first = figures.firstOn, let last = figures.lastOn {
      period = first == last ? first.description : "\(first) to \(last)"
    }
    return facts([("statements", FigureText.count(figures.statements)), ("dated", period)])
      + counts("by year", figures.years) + counts("acts", figures.acts)
      + counts("speakers", figures.speakers) + counts("topics", figures.topics)
      + counts("documents", figures.documents) + counts("outlets", figures.outlets)
  }

  /// A page of nothing but facts.
  func text(heading title: String, facts list: [(String, String?)]) -> String {
    heading(title) + facts(list)
  }

  // MARK: Articles and statements

  func text(of article: StoredArticle) -> String {
    let subject = article.article
    var page = heading(subject.title ?? subject.id)
    page += facts([
      ("id", "#\(article.id.rawValue)  \(subject.id)"), ("outlet", subject.outlet),
      ("published on", subject.publishedOn?.description), ("byline", subject.byline),
      ("url", subject.url), ("genre", subject.genre?.rawValue), ("source", subject.origin.path),
    ])
    page += copies(article.copies) + relations(of: article)
    let statements = article.statements.filter { $0.review != .rejected }
    let rejected = article.statements.count - statements.count
    page += facts([
      ("statements", FigureText.count(statements.count)),
      ("rejected", rejected == 0 ? nil : FigureText.count(rejected)),
    ])
    let spans = statements.flatMap { statement in
      statement.statement.content.enumerated().map { index, range in
        MarkedSpan(range: range, label: index == 0 ? "\(statement.id.rawValue)" : "…")
      }
    }
    page += "\n" + wrapped(MarkedSpan.marked(subject.body, from: 0, spans: spans))
    guard !statements.isEmpty else { return page }
    page += "\n"
    for statement in statements {
      let speaker = DisplayText.safe(statement.statement.speaker?.name ?? "unknown")
      let act = statement.statement.act.rawValue
      page +=
        "#\(statement.id.rawValue)  \(speaker), \(statement.statement.kind.rawValue), \(act)\n"
    }
    return page
  }

  /// The other places that carried the very same text, one a line.
  private func copies(_ copies: [Publication]) -> String {
    copies.map { copy in
      let place = [copy.outlet, copy.publishedOn?.description, copy.url].compactMap(\.self)
      return facts([
        ("also in", place.isEmpty ? copy.origin.path : place.joined(separator: ", "))
      ])
    }.joined()
  }

  /// The other articles that an article is a version or a near copy of.
  private func relations(of article: StoredArticle) -> String {
    let versions = article.otherVersions
    let earliest = article.duplicateOf
    let others = versions.filter { $0 != earliest }.map { "#\($0.rawValue)" }
    let isVersion = earliest.map(versions.contains) ?? false
    return facts([
      (
        isVersion ? "version of" : "nearly repeats",
        earliest.map { "article #\($0.rawValue)" + (isVersion ? ", of the same URL" : "") }
      ),
      (
        "versions",
        list(others).map { "\(others.count == 1 ? "article" : "articles") \($0), of the same URL" }
      ),
    ])
  }

  func text(of found: StatementInContext) -> String {
    let statement = found.statement.statement
    var page = heading("Statement #\(found.statement.id.rawValue)")
    page += facts([
      ("speaker", statement.speaker.map { "\($0.name) (\($0.kind.rawValue))" } ?? "unknown"),
      ("office", statement.office?.title), ("relayed by", statement.relay?.name),
      ("said", statement.saidOn?.description), ("kind", statement.kind.rawValue),
      ("act", statement.act.rawValue), ("source", found.statement.sourceText),
      ("cue", found.statement.cueText), ("topics", list(statement.topics.map(\.topic.rawValue))),
      ("documents", list(documents(of: found))),
      ("about", list(statement.about.map(\.rawValue))),
      ("confidence", String((statement.confidence * 100).rounded() / 100)),
      ("review", found.statement.review.rawValue),
    ])
    for correction in found.corrections { page += facts([("decided", line(of: correction))]) }
    page += facts([
      ("article", "#\(found.statement.article.rawValue)  \(found.publication.title ?? "")"),
      ("outlet", found.publication.outlet),
      ("published on", found.publication.publishedOn?.description),
      ("url", found.publication.url), ("file", found.publication.origin.path),
      ("offsets", statement.content.map { "\($0.start)–\($0.end)" }.joined(separator: ", ")),
    ])
    page += copies(found.copies)
    let spans = statement.content.map { MarkedSpan(range: $0, label: nil) }
    let context = MarkedSpan.marked(found.context, from: found.contextRange.start, spans: spans)
    return page + "\n" + wrapped(context)
  }

  /// Each document once, with the words that refer to it and what is done with it, where that is more than to mention
  /// it; of one that a person chose the key.
  private func documents(of found: StatementInContext) -> [String] {
    let keys = found.statement.statement.documents
    let isDecided = found.corrections.contains {
      $0.withdrawnAt == nil && $0.decision.field == "documents"
    }
    let shown = found.references.filter {
      !isDecided || keys.contains($0.reference.document.key)
    }
    let others = keys.filter { key in !shown.contains { $0.reference.document.key == key } }
    let uses = found.statement.documentUses.filter { $0.value != .mention }.mapValues(\.rawValue)
    return named(by: shown, uses)
      + others.map { key in key.rawValue + (uses[key].map { " (\($0))" } ?? "") }
  }

  private func named(
    by references: [StoredReference], _ uses: [AuthorityKey: String]
  ) -> [String] {
    var documents: [Document] = []
    var printed: [AuthorityKey: [String]] = [:]
    for reference in references {
      let document = reference.reference.document
      if printed[document.key] == nil { documents.append(document) }
      let words = "“\(reference.printed)”"
      if printed[document.key]?.contains(words) != true {
        printed[document.key, default: []].append(words)
      }
    }
    return documents.map { document in
      let use = uses[document.key].map { "; \($0)" } ?? ""
      return
        "\(document.title) (\(printed[document.key, default: []].joined(separator: ", "))\(use))"
    }
  }

  private func line(of correction: StoredCorrection) -> String {
    var line = "#\(correction.id.rawValue)  "
    switch correction.decision {
    case .confirm: line += "confirmed"
    case .reject: line += "rejected"
    default:
      let field = correction.decision.field.replacing("_", with: " ")
      line += "\(field): \(correction.decision.value ?? "none")"
    }
    line += ", by \(correction.madeBy) on \(correction.madeAt.prefix(10))"
    if let note = correction.note { line += ": \(note)" }
    return correction.withdrawnAt.map { "\(line) (taken back on \($0.prefix(10)))" } ?? line
  }

  // MARK: Layout

  private func heading(_ text: String) -> String {
    styling(.heading, DisplayText.safe(text)) + "\n"
  }

  /// A name and a value a line, aligned; what is not known is left out.
  private func facts(_ facts: [(String, String?)]) -> String {
    var text = ""
    for (name, value) in facts {
      guard let value, !value.isEmpty else { continue }
      let label = name + String(repeating: " ", count: max(1, 14 - name.count))
      let lines = TextWrapping.lines(of: DisplayText.safe(value), width: max(20, width - 14))
      text +=
        styling(.minor, label) + lines.joined(separator: "\n" + String(repeating: " ", count: 14))
      text += "\n"
    }
    return text
  }

  private func counts(_ name: String, _ groups: [GroupCount]) -> String {
    guard !groups.isEmpty else { return "" }
    let words = groups.map { "\($0.label ?? $0.key ?? "unknown") \(FigureText.count($0.count))" }
    return facts([(name, words.joined(separator: ", "))])
  }

  private func list(_ names: [String]) -> String? {
    names.isEmpty ? nil : names.joined(separator: ", ")
  }

  private func wrapped(_ text: String) -> String {
    styling.styled(TextWrapping.lines(of: text, width: width)).joined(separator: "\n") + "\n"
  }
}

extension EntryOrigin {
  /// Where an entry is known from, for a person.
  fileprivate var words: String {
    switch self {
    case .file: "the authority files"
    case .user: "a person's entry in this database"
    case .text: "texts alone"
    }
  }
}
