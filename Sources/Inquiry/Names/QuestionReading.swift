import Authority
import Records

/// A question cut into words, with the names that the authority files have in it.
package struct QuestionReading: Sendable {
  let text: QuestionText
  /// Overlapping ones included.
  let names: [SpottedName]
  private let authority: Authority
  /// What a database has to say before the question can be understood.
  package let request: KnowledgeRequest

  /// How many words a name may have.
  private static let maxNameWords = 7

  init(text: QuestionText, names: [SpottedName], authority: Authority) {
    self.text = text
    self.authority = authority
    let names = names + PatternNames(authority: authority).names(in: text)
    self.names = names
    var keys: [EntryKind: Set<AuthorityKey>] = [:]
    for meaning in names.flatMap(\.meanings) {
      let key: AuthorityKey? =
        switch meaning.entry.kind {
        case .speaker: authority.speaker(meaning.entry.index).speaker.key
        case .office: authority.office(meaning.entry.index).key
        case .document: authority.document(meaning.entry.index).document.key
        case .country, .topic: nil
        }
      if let key { keys[meaning.entry.kind, default: []].insert(key) }
    }
    func sorted(_ kind: EntryKind) -> [AuthorityKey] { keys[kind, default: []].sorted() }
    let named = Set(names.flatMap { Array($0.tokens) })
    request = KnowledgeRequest(
      phrases: Self.phrases(of: text), documentEndings: Self.documentEndings(in: text),
      speakers: sorted(.speaker),
      offices: sorted(.office),
      documents: sorted(.document),
      countries: Self.countries(at: names.filter(\.isShort).map(\.tokens), names, authority),
      topics: Self.doubtfulTopics(names, authority),
      words: text.tokens.indices.filter { index in
        let token = text.tokens[index]
        return !named.contains(index) && !text.quotations.contains { $0.contains(index) }
          && token.folded.count >= 4 && token.number == nil
          && !CommonWords.hold(token.folded) && !Grammar.knows(token.folded)
      }.map { text.tokens[$0].folded },
      questioners: ConditionReader.asksForOfficials(text.tokens) ? CommonWords.questioners : [],
      asksForBatches: text.tokens.contains { $0.folded.hasPrefix("batch") || $0.folded == "import" }
    )
  }

  /// The countries that the words at some places name.
  private static func countries(
    at ranges: [Range<Int>], _ names: [SpottedName], _ authority: Authority
  ) -> [CountryCode] {
    Set(
      names.filter { ranges.contains($0.tokens) }.flatMap(\.meanings)
        .filter { $0.entry.kind == .country }.map { authority.country($0.entry.index).code }
    ).sorted { $0.rawValue < $1.rawValue }
  }

  /// The countries that the words at a place name.
  func countries(at range: Range<Int>) -> [CountryCode] {
    Self.countries(at: [range], names, authority)
  }

  /// What one word may mean without being the topic's label: "dam", "troops".
  private static func doubtfulTopics(
    _ names: [SpottedName], _ authority: Authority
  ) -> [AuthorityKey] {
    let doubtful = names.filter { name in
      name.layer == .topic && name.tokens.count == 1
        && !name.meanings.contains { $0.role == .name }
    }
    return Set(
      doubtful.flatMap(\.meanings).filter { $0.entry.kind == .topic }
        .map { authority.topic($0.entry.index).key }
    ).sorted()
  }

  /// Whether there is no word in it.
  package var isEmpty: Bool { text.tokens.isEmpty }

  /// The question as it was typed.
  package var question: String { text.text }

  /// The question with words replaced by the names that they were meant for.
  ///
  /// - Parameter spellings: Names by the words in lower case.
  package func respelt(_ spellings: [String: String]) -> String {
    var bytes = text.bytes
    for token in text.tokens.reversed() {
      if let name = spellings[token.folded] {
        bytes.replaceSubrange(token.word.range, with: name.utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// "Nuclear deal", "migrant deal": two words or three, the last of which instruments are called by.
  private static func documentEndings(in text: QuestionText) -> [String] {
    text.tokens.indices.filter { DocumentNouns.kinds[text.tokens[$0].folded] != nil }.flatMap {
      last in
      (1...2).compactMap { length -> String? in
        let range = last - length..<last + 1
        guard range.lowerBound >= 0,
          range.dropLast().allSatisfy({ index in
            !CommonWords.hold(text.tokens[index].folded) && text.tokens[index].number == nil
          }), range.dropFirst().allSatisfy({ !text.tokens[$0].isAfterMark })
        else { return nil }
        return text.words(range)
      }
    }
  }

  /// "Senior administration officials" is whoever a text calls one of them: "a senior administration official".
  static func unnamedOne(of words: String, endingIn last: String) -> [String] {
    guard CommonWords.officials.contains(last), words.contains(" "),
      let one = NameSpotter.singular(of: last)
    else { return [] }
    let singular = words.dropLast(last.count) + one
    return [String(singular), "a \(singular)"]
  }

  /// Every run of words but those that only carry the question.
  private static func phrases(of text: QuestionText) -> [String] {
    var phrases: [String] = []
    for start in text.tokens.indices {
      for end in (start + 1)...(start + maxNameWords) where end <= text.tokens.count {
        let range = start..<end
        let isCommon = range.allSatisfy { CommonWords.hold(text.tokens[$0].folded) }
        if isCommon { continue }
        phrases.append(text.words(range))
        phrases += unnamedOne(of: text.words(range), endingIn: text.tokens[end - 1].folded)
      }
    }
    return phrases
  }
}
