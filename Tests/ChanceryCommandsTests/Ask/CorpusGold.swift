import Authority
import Foundation
import Records
import Yams

/// The articles of Tests/Corpus with the statements that their gold marks, so that answers do not depend on extraction.
struct CorpusGold {
  let authority: Authority

  private static let folder = URL(filePath: #filePath)
    .appending(path: "../../../Corpus").standardized

  /// In the order of their names.
  func articles() throws -> [ExtractedArticle] {
    let heads = try Self.heads()
    return try FileManager.default
      .contentsOfDirectory(
        at: Self.folder.appending(path: "marked"), includingPropertiesForKeys: nil
      )
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map { file in
        let name = file.deletingPathExtension().lastPathComponent
        let text = try String(contentsOf: file, encoding: .utf8)
        return try article(heads[name] ?? Article.untold(name), marked: text)
      }
  }

  // MARK: What is known of the articles besides their text

  private static func heads() throws -> [String: Article] {
    var heads: [String: Article] = [:]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let readme = try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
    for line in readme.split(separator: "\n") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 5, cells[0].hasPrefix("`") else { continue }
      var article = Article.untold(cells[0].filter { $0 != "`" })
      // "4 July 2012".
      let day = cells[2].split(separator: " ")
      if day.count == 3, let month = months.firstIndex(where: { day[1].hasPrefix($0) }) {
        article.publishedOn = PartialDate(
          year: Int(day[2]) ?? 0, month: month + 1, day: Int(day[0]))
      }
      article.outlet = "Test Corpus"
      heads[article.id] = article
    }
    let batch = try String(
      contentsOf: folder.appending(path: "articles/batch.jsonl"), encoding: .utf8)
    for line in batch.split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
      guard let record = object, let id = record["id"] else { continue }
      heads[id]?.title = record["title"]
      heads[id]?.outlet = record["outlet"]
      heads[id]?.url = record["url"]
    }
    heads["briefing-halversen"]?.genre = .transcript
    heads["paris-joint-statement"]?.genre = .official
    heads["western-sahara-letter"]?.genre = .official
    return heads
  }

  // MARK: Marks

  private struct Marks {
    var body = ""
    var spans: [String: [ScalarRange]] = [:]

    init(_ marked: Substring) {
      var scalars = 0
      var open: [(name: String, start: Int)] = []
      var rest = marked.unicodeScalars
      while let scalar = rest.popFirst() {
        if scalar == "⟦" {
          var name = ""
          while let next = rest.popFirst(), next != ":" { name.unicodeScalars.append(next) }
          open.append((name, scalars))
        } else if scalar == "⟧", let mark = open.popLast() {
          spans[mark.name, default: []].append(ScalarRange(start: mark.start, end: scalars))
        } else {
          body.unicodeScalars.append(scalar)
          scalars += 1
        }
      }
    }

    func words(_ ranges: [ScalarRange]) -> String {
      let scalars = Array(body.unicodeScalars)
      return ranges.map { range in
        var words = String.UnicodeScalarView()
        words.append(contentsOf: scalars[range.start..<range.end])
        return String(words)
      }.joined(separator: " ")
    }
  }

  private func article(_ head: Article, marked text: String) throws -> ExtractedArticle {
    guard let line = text.range(of: "\n---\n") else { throw CorpusGoldError.noGold(head.id) }
    let marks = Marks(text[..<text.index(after: line.lowerBound)])
    let gold = try Yams.load(yaml: String(text[line.upperBound...])) as? [String: Any] ?? [:]
    var article = head
    article.body = marks.body
    article.genre = head.genre ?? .news
    let listed = (gold["statements"] as? [[String: Any]] ?? []).map { entry in
      (statement(entry, marks, on: head.publishedOn), entry["use"] as? String)
    }
    var references: [DocumentReference] = []
    for entry in gold["documents"] as? [[String: Any]] ?? [] {
      guard let number = entry["d"] as? Int, let name = entry["name"] as? String else { continue }
      for range in marks.spans["d\(number)"] ?? [] {
        let use = listed.first { statement, _ in
          statement.content.contains { $0.start <= range.start && range.end <= $0.end }
        }?.1
        references.append(
          DocumentReference(
            document: document(name), range: range,
            use: use.flatMap(DocumentUse.init(rawValue:)) ?? .mention))
      }
    }
    return ExtractedArticle(
      article: article,
      statements: listed.map(\.0).sorted {
        ($0.content[0], $0.kind.rawValue) < ($1.content[0], $1.kind.rawValue)
      },
      references: references.sorted { $0.range < $1.range })
  }

  private func statement(
    _ entry: [String: Any], _ marks: Marks, on published: PartialDate?
  ) -> Statement {
    let number = entry["n"] as? Int ?? 0
    let source = marks.spans["\(number)s"] ?? []
    let content = (marks.spans["\(number)c"] ?? []).sorted()
    let words = marks.words(content)
    let country = (entry["country"] as? String).map { CountryCode(rawValue: $0) }
    let kind = (entry["speaker_kind"] as? String).flatMap(SpeakerKind.init(rawValue:)) ?? .unnamed
    let speaker = speaker(
      entry["speaker"] as? String ?? "unnamed", kind, country, source: marks.words(source))
    let saidOn = (entry["said_on"] as? String).flatMap { PartialDate($0) }
    let names = authority.mentions(in: words)
    let topics = names.filter { $0.layer == .topic }.flatMap { authority.meanings(of: $0) }
      .map { authority.topic($0.entry.index).key }
    let about = names.filter { $0.layer == .actor }.flatMap { authority.meanings(of: $0) }
      .filter { $0.entry.kind == .country }.map { authority.country($0.entry.index).code }
      .filter { $0 != country }
    return Statement(
      kind: (entry["kind"] as? String).flatMap(StatementKind.init(rawValue:)) ?? .indirect,
      act: (entry["act"] as? String).flatMap(Act.init(rawValue:)) ?? .assert, source: source,
      cue: marks.spans["\(number)q"] ?? [], content: content, speaker: speaker,
      office: (saidOn ?? published).flatMap { office(of: speaker, on: $0) },
      documents: (entry["documents"] as? [String] ?? []).map { document($0).key },
      topics: Set(topics).sorted().map { TopicAssignment(topic: $0, trigger: $0.rawValue) },
      about: Set(about).sorted(), confidence: 0.9, saidOn: saidOn)
  }

  // MARK: Names

  private func entry(_ name: String, _ kind: EntryKind, _ layer: NameLayer) -> EntryID? {
    authority.mentions(in: name)
      .filter { $0.layer == layer && $0.range == 0..<name.utf8.count }
      .flatMap { authority.meanings(of: $0) }.first { $0.entry.kind == kind && $0.role == .name }?
      .entry
  }

  private func speaker(
    _ name: String, _ kind: SpeakerKind, _ country: CountryCode?, source: String
  ) -> Speaker {
    if kind != .unnamed, kind != .state, let id = entry(name, .speaker, .actor) {
      return authority.speaker(id.index).speaker
    }
    let name =
      kind == .unnamed && !source.isEmpty
      ? source.split(whereSeparator: \.isWhitespace).joined(separator: " ") : name
    return Speaker(
      key: AuthorityKey(rawValue: "~\(name)|\(country?.rawValue ?? "")"), name: name, kind: kind,
      country: country)
  }

  private func document(_ name: String) -> Document {
    // The gold has full names: "Soviet–Japanese Joint Declaration of 1956".
    let longest = authority.mentions(in: name).filter { $0.layer == .document }
      .max { $0.range.count < $1.range.count }
    if let longest, longest.range.count * 5 > name.utf8.count * 3,
      let meaning = authority.meanings(of: longest).first
    {
      return authority.document(meaning.entry.index).document
    }
    return Document(key: AuthorityKey(rawValue: "~\(name)"), title: name, kind: .other)
  }

  private func office(of speaker: Speaker, on date: PartialDate) -> Office? {
    guard let id = authority.entry(.speaker, key: speaker.key.rawValue) else { return nil }
    let held = authority.speaker(id.index).tenures.last { tenure in
      guard let from = tenure.from, from.firstDay <= date.lastDay else { return false }
      return tenure.to.map { $0.lastDay >= date.firstDay } ?? true
    }
    return held.flatMap { authority.entry(.office, key: $0.office.rawValue) }.map { id in
      let office = authority.office(id.index)
      return Office(key: office.key, title: office.title, country: office.country)
    }
  }
}

enum CorpusGoldError: Error { case noGold(String) }

extension Article {
  fileprivate static func untold(_ id: String) -> Article {
    Article(id: id, body: "", origin: ArticleOrigin(path: "articles/\(id)"))
  }
}
