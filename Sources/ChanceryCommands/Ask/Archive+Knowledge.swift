import Archive
import Inquiry
import Records

extension Archive {
  /// What the database knows of a question's words.
  func knowledge(for request: KnowledgeRequest) throws(ArchiveError) -> Knowledge {
    var knowledge = Knowledge()
    knowledge.names = try meanings(of: request.phrases).compactMap { Self.known($0) }
    knowledge.names += try documents(ending: request.documentEndings).compactMap {
      Self.known($0, isEnding: true)
    }
    knowledge.questioners = Set(
      try meanings(of: request.questioners).filter { $0.speakerKind == .unnamed }
        .map(\.candidate.key)
    ).sorted()
    for (keys, kind) in [
      (request.speakers, NamedKind.speaker), (request.offices, .office),
      (request.documents, .document),
    ] {
      knowledge.heard.formUnion(try keysWithStatements(keys, as: kind))
    }
    for country in request.countries {
      if try isAbsent(country) { knowledge.absentCountries.insert(country) }
    }
    for topic in request.topics {
      var filter = Filter()
      filter.topics = [topic.rawValue]
      if try !hasRows(Query(rows: .statements, filter: filter)) {
        knowledge.untouched.insert(topic)
      }
    }
    if request.asksForBatches { knowledge.batches = try batchDays() }
    let named = Set(knowledge.names.flatMap { $0.phrase.lowercased().split { !$0.isLetter } })
    let words = request.words.filter { word in !named.contains { $0 == word } }
    let unheard = try wordsInNoStatement(words)
    knowledge.unheard = Set(unheard)
    for word in unheard {
      if let meant = Self.questionWord(near: word) {
        knowledge.spellings[word] = meant
      } else if let name = try nearName(to: word) {
        knowledge.spellings[word] = name
      }
    }
    return knowledge
  }

  /// Whether no statement is by a country or about it.
  private func isAbsent(_ country: CountryCode) throws(ArchiveError) -> Bool {
    var (by, about) = (Filter(), Filter())
    by.countries = [country]
    about.about = [country]
    guard try !hasRows(Query(rows: .statements, filter: by)) else { return false }
    return try !hasRows(Query(rows: .statements, filter: about))
  }

  private static func known(_ meaning: PhraseMeaning, isEnding: Bool = false) -> KnownName? {
    let kind: KnownName.Kind? =
      switch meaning.candidate.kind {
      case .speaker: .speaker
      case .document: .document
      case .outlet: .outlet
      case .office, .topic, .country: nil
      }
    return kind.map {
      KnownName(
        phrase: meaning.phrase, kind: $0, key: meaning.candidate.key,
        name: meaning.candidate.name, detail: meaning.candidate.detail,
        speakerKind: meaning.speakerKind, isEnding: isEnding)
    }
  }

  /// "waht", "abuot": a word that carries questions, with one slip; in shorter ones a slip makes another word, as does
  /// any but two letters that changed places in a word of four.
  private static func questionWord(near word: String) -> String? {
    let spelling = NearSpelling(word)
    return Inquiry.questionWords
      .filter { $0.utf8.count >= 4 && spelling.distance(to: $0) == 1 }
      .filter { word.utf8.count > 4 || $0.sorted() == word.sorted() }
      .min { ($0.first != word.first ? 1 : 0, $0) < ($1.first != word.first ? 1 : 0, $1) }
  }

  private func batchDays() throws(ArchiveError) -> [KnownBatch] {
    var batches: [KnownBatch] = []
    do {
      try rows(Query(rows: .batches, sort: .id), columns: ["id", "started_at"]) { row in
        if case .integer(let id) = row[0], case .text(let time) = row[1],
          let day = PartialDate(time.prefix(10))
        {
          batches.append(KnownBatch(id: BatchID(rawValue: id), startedOn: day))
        }
      }
    } catch let error as ArchiveError {
      throw error
    } catch {
      preconditionFailure("nothing else is thrown while batches are read")
    }
    return batches
  }
}
