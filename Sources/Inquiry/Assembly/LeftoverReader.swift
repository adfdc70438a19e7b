import Authority
import Records

/// Accounts for every word that nothing else has taken.
struct LeftoverReader {
  let mentions: [EntityMention]
  let knowledge: Knowledge
  /// What goes on about a matter, named beside it: "the Cyprus *talks*".
  static let events: Set<String> = [
    "talks", "negotiations", "process", "conference", "discussions",
  ]
  /// What is said of who or what has the largest number.
  private static let degrees: Set<String> = [
    "common", "frequent", "numerous", "active", "vocal", "prominent", "popular", "prolific",
    "outspoken", "talkative", "important",
  ]

  func apply(to draft: inout QuestionDraft) {
    readProvisions(&draft)
    readTalks(&draft)
    passWordsOfTopics(&draft)
    readNumbersOfRows(&draft)
    readHistories(&draft)
    readUndatedTimes(&draft)
    readLacking(&draft)
    readGroups(&draft)
    let excluded = readExcluded(&draft)
    passSmallWords(&draft)
    for range in runs(in: draft) {
      let isExcluded = excluded.contains(range.lowerBound)
      draft.words += words(range, in: draft).map { isExcluded ? "-\($0)" : Self.inAnySpelling($0) }
      let heard = range.filter { !knowledge.unheard.contains(draft.folded($0)) }
      if isExcluded {
        draft.take(range, as: .except, "statements with these words")
      } else {
        draft.take(
          range, as: .words,
          heard.isEmpty ? "searched for; no statement has it" : "searched for in the statements")
      }
    }
  }

  private static func inAnySpelling(_ word: String) -> String {
    SpellingVariants.other(of: word.lowercased()).map { "\(word) OR \($0)" } ?? word
  }

  /// The words as the search takes them; parts of a word with hyphens stay together.
  private func words(_ range: Range<Int>, in draft: QuestionDraft) -> [String] {
    var words: [String] = []
    for index in range {
      let token = draft.tokens[index]
      if token.isHyphenated, let last = words.popLast() {
        let bare = last.replacing("\"", with: "")
        words.append("\"\(bare)-\(token.text)\"")
      } else {
        words.append(token.text.uppercased() == "OR" ? "\"or\"" : token.text)
      }
    }
    return words
  }

  /// "Not about missiles", "without mentioning the islands", "except on fish": where words begin that are left out.
  ///
  /// A mere "not" before a word is part of what is said: "would not survive".
  private func readExcluded(_ draft: inout QuestionDraft) -> Set<Int> {
    var excluded: Set<Int> = []
    for index in draft.tokens.indices where draft.isFree(index) && !isSmall(draft.folded(index)) {
      if Negation.isMinus(before: index, in: draft) {
        excluded.insert(index)
        continue
      }
      guard let start = Negation.start(before: index, in: draft),
        start < index - 1 || Negation.isException(at: start, in: draft)
      else { continue }
      let isOfMatter =
        Negation.isException(at: start, in: draft)
        || (start + 1..<index).contains { position in
          Prepositions.isAbout(before: position + 1, in: draft)
            || CommonWords.speech.contains(draft.folded(position))
        }
      guard isOfMatter else { continue }
      draft.pass(start..<index)
      excluded.insert(index)
    }
    return excluded
  }

  /// "Without a date", "without any document": what a statement lacks is no word of it.
  private func readLacking(_ draft: inout QuestionDraft) {
    for index in draft.tokens.indices where draft.isFree(index) {
      guard ["without", "no"].contains(draft.folded(index)) else { continue }
      let noun =
        ["a", "an", "any", "named", "known"].contains(draft.folded(index + 1))
        ? index + 2 : index + 1
      guard let having = Self.having(draft.folded(noun)), draft.isFree(index..<noun + 1) else {
        continue
      }
      draft.filter.except.append(having)
      draft.take(index..<noun + 1, as: .except, "statements with a \(draft.folded(noun))")
    }
  }

  /// What all statements meet that have something.
  private static func having(_ noun: String) -> Filter? {
    var filter = Filter()
    switch noun {
    case "date": filter.since = PartialDate(year: 1)
    case "document": filter.documentKinds = DocumentKind.allCases
    case "speaker": filter.speakerKinds = SpeakerKind.allCases
    default: return nil
    }
    return filter
  }

  /// "Statements *by generals*": a group that no condition stands for is no word of what they said.
  private func readGroups(_ draft: inout QuestionDraft) {
    for index in draft.tokens.indices.dropFirst(2) where draft.isFree(index - 1..<index + 1) {
      let word = draft.folded(index)
      guard draft.folded(index - 1) == "by", !isSmall(word),
        CommonWords.statements.contains(draft.folded(index - 2))
          || Self.madeBy.contains(draft.folded(index - 2)),
        word.hasSuffix("s") || ["women", "men", "children"].contains(word),
        !draft.tokens[index].word.isCapitalised
      else { continue }
      draft.lose(index - 1..<index + 1, "no condition; no such group of speakers is known")
    }
  }

  /// What statements are by those who made them.
  private static let madeBy: Set<String> = ["said", "made", "given", "mentioned", "issued"]

  /// Whether a word carries the question and tells nothing.
  private func isSmall(_ word: String) -> Bool {
    CommonWords.function.contains(word) || CommonWords.speech.contains(word)
      || CommonWords.statements.contains(word) || Self.small.contains(word)
  }

  private static let small: Set<String> = [
    "issue", "issues", "question", "questions", "matter", "matters", "subject", "topic", "exactly",
    "according", "respect", "regard", "regards", "relation", "vis", "à", "anywhere", "ago", "first",
    "last", "latest", "different", "various", "whole", "full", "available", "main", "key", "points",
    "part", "terms", "versus", "vs", "v", "behalf", "reason", "reasons", "explanation",
    "explanations",
    "grounds", "argument", "arguments",
  ]

  /// "Article 5", "paragraph 3 (b)": word by word, as both words alone stand in any long text.
  private func readProvisions(_ draft: inout QuestionDraft) {
    let provisions: Set<String> = [
      "article", "articles", "paragraph", "section", "chapter", "annex", "clause",
    ]
    for index in draft.tokens.indices.dropLast()
    where provisions.contains(draft.folded(index)) && draft.isFree(index..<index + 2)
      && (Int(draft.folded(index + 1)) != nil || isRoman(draft.tokens[index + 1].text))
    {
      let words = draft.text.words(index..<index + 2)
      draft.words.append("\"\(words)\"")
      draft.take(index..<index + 2, as: .words, "searched for word by word")
    }
  }

  /// "Statement #12": which of them is no question.
  private func readNumbersOfRows(_ draft: inout QuestionDraft) {
    for index in draft.tokens.indices.dropFirst() where draft.isFree(index) {
      let noun = draft.folded(index - 1)
      guard let number = Int(draft.folded(index)), year(number) == nil,
        noun == "statement"
          || draft.tokens[index].gap.contains("#")
            && ["article", "speaker", "document"].contains(noun)
      else { continue }
      draft.lose(index - 1..<index + 1, "no condition; chancery show \(noun) \(number)")
    }
  }

  /// "Did Russia *interfere in* the US *election*": the topic says it, though other words stand between.
  private func passWordsOfTopics(_ draft: inout QuestionDraft) {
    guard draft.form == .testimony || draft.form == .verdict else { return }
    let labels = mentions.flatMap { mention -> [String] in
      guard case .topics(let topics) = mention.entity else { return [] }
      return topics.flatMap { $0.name.lowercased().split { !$0.isLetter }.map(String.init) }
    }
    for index in draft.tokens.indices where draft.isFree(index) {
      let word = draft.folded(index)
      let forms = [word, word + "s", NameSpotter.singular(of: word) ?? word]
      if forms.contains(where: labels.contains) { draft.pass(index..<index + 1) }
    }
  }

  /// "On *the talks*", with the article: "talks" alone has the stem of every "we talked".
  private func readTalks(_ draft: inout QuestionDraft) {
    for index in draft.tokens.indices
    where draft.folded(index) == "talks" && draft.isFree(index) && draft.folded(index - 1) == "the"
      && draft.isFree(index - 1) && Prepositions.isAbout(before: index, in: draft)
      && !isBesideName(index, "talks", draft)
    {
      draft.words.append(Self.talks.map { "\"\($0)\"" }.joined(separator: " OR "))
      draft.take(
        index - 1..<index + 1, as: .words,
        "searched for word by word, as \(Self.talks.joined(separator: ", "))")
    }
  }

  /// Phrases in which "talk" is no verb, as the search takes any of its forms.
  private static let talks = [
    "the talks", "in talks", "peace talks", "nuclear talks", "ceasefire talks", "trade talks",
    "talks between", "negotiations",
  ]

  /// "Which speakers changed their office", "which statements did Ann check": what is on record and no condition.
  private func readHistories(_ draft: inout QuestionDraft) {
    for index in draft.tokens.indices where draft.isFree(index) {
      let word = draft.folded(index)
      let next =
        ["their", "his", "her", "the", "its"].contains(draft.folded(index + 1))
        ? index + 2 : index + 1
      if ["changed", "switched", "lost", "left"].contains(word), draft.form == .names(.speaker),
        ["office", "offices", "post", "posts", "job", "jobs"].contains(draft.folded(next)),
        draft.filter == Filter()
      {
        draft.unanswerable =
          "who changed office is no condition; chancery show speaker NAME has the offices of one"
        draft.take(index..<next + 1, as: .unknown, "no condition")
      }
      let isReviewed =
        ["check", "checked", "review", "reviewed", "correct", "corrected"].contains(word)
        && CommonWords.statements.contains(draft.folded(index - 3))
        && FormReader.auxiliaries.contains(draft.folded(index - 2))
      if isReviewed, draft.isFree(index - 1) {
        draft.unanswerable =
          "who checked what is no condition of a question; chancery list statements --reviewed-by NAME tells it"
        draft.take(index - 1..<index + 1, as: .unknown, "no condition")
      }
    }
  }

  private func year(_ number: Int) -> Int? { (1800...2100).contains(number) ? number : nil }

  /// "Article V".
  private func isRoman(_ word: String) -> Bool { word.allSatisfy { "IVXLC".contains($0) } }

  /// "Before the annexation", "during the summit": when that was is not known, so that it is no condition.
  private func readUndatedTimes(_ draft: inout QuestionDraft) {
    for index in draft.tokens.indices
    where draft.isFree(index) && Self.temporal.contains(draft.folded(index)) {
      let next =
        ["the", "a", "his", "her", "its", "their"].contains(draft.folded(index + 1))
        ? index + 2 : index + 1
      let tellsEvent =
        mentions.contains { $0.tokens.lowerBound == next }
        || draft.isFree(next) && !isSmall(draft.folded(next))
      guard tellsEvent, !draft.tokens[index + 1].isAfterMark else { continue }
      draft.take(index..<index + 1, as: .unknown, "no condition; no date of that is known")
    }
  }

  private static let temporal: Set<String> = [
    "before", "after", "since", "until", "during", "amid", "following",
  ]

  /// Words that carry the question, or say no more than what stands beside them: "the Cyprus *issue*".
  private func passSmallWords(_ draft: inout QuestionDraft) {
    for index in draft.tokens.indices where draft.isFree(index) {
      if readUnsaid(index, &draft) { continue }
      let word = draft.folded(index)
      if isIdle(index, word, draft) {
        draft.pass(index..<index + 1)
      } else if Self.superlatives.contains(word), isBesideStatements(index, draft) {
        let isOfConfidence = draft.folded(index + 1) == "confidence"
        draft.lose(index..<index + (isOfConfidence ? 2 : 1), "no condition, and no order")
      } else if isSmall(word) && !isInstrument(index, draft) || isListener(index, word, draft)
        || isBesideName(index, word, draft)
      {
        draft.pass(index..<index + 1)
      }
    }
    for index in draft.tokens.indices
    where draft.isFree(index) && CommonWords.officials.contains(draft.folded(index)) {
      draft.take(index..<index + 1, as: .unknown, "anybody who speaks")
    }
  }

  /// "Not", "never", "nobody" that nothing else took up: to leave it out silently would turn the question round.
  private func readUnsaid(_ index: Int, _ draft: inout QuestionDraft) -> Bool {
    guard draft.form != .verdict else { return false }
    let word = draft.folded(index)
    let isBehindAuxiliary = FormReader.auxiliaries.contains(draft.folded(index - 1))
    if word == "not" || word == "never" || word == "t" && isBehindAuxiliary,
      draft.folded(index - 1) != "why"
    {
      draft.take(
        (word == "t" ? index - 1 : index)..<index + 1, as: .unknown,
        "no condition; words that are not said cannot be found")
      return true
    }
    if ["nobody", "noone", "none"].contains(word), isBehindAuxiliary {
      draft.take(index..<index + 1, as: .unknown, "no condition; what is not done cannot be found")
      return true
    }
    return false
  }

  /// Whether a word tells nothing where it stands: "statements *released*", "who *talks* about", "any *news*".
  private func isIdle(_ index: Int, _ word: String, _ draft: QuestionDraft) -> Bool {
    let (before, after) = (draft.folded(index - 1), draft.folded(index + 1))
    let isMade =
      Self.making.contains(word) && CommonWords.statements.contains(before)
      || ["come", "comes", "came"].contains(word) && ["up", "from"].contains(after)
    let isVerb =
      word == "talks"
      && (["who", "he", "she", "it"].contains(before)
        || ["about", "most", "mostly"].contains(after)
          && mentions.contains { $0.tokens.upperBound == index })
    let isDegree = ["most", "least"].contains(before) && Self.degrees.contains(word)
    let isNews = word == "news" && Self.beforeNews.contains(before)
    let isRelaying = word.hasPrefix("relay") && after == "by"
    return isMade || isVerb || isDegree || isNews || isRelaying
  }

  private static let beforeNews: Set<String> = [
    "any", "latest", "recent", "the", "some", "what", "s",
  ]

  /// "*The deal*" is an instrument that nobody has named; "deal with" is a verb.
  private func isInstrument(_ index: Int, _ draft: QuestionDraft) -> Bool {
    ["deal", "deals"].contains(draft.folded(index))
      && ["the", "a", "this", "that", "any", "new", "old", "its", "their"].contains(
        draft.folded(index - 1))
  }

  /// Whether a word is for those who listen or ask, or a number before officials: "told *reporters*", "*two* officials".
  private func isListener(_ index: Int, _ word: String, _ draft: QuestionDraft) -> Bool {
    let isAudience =
      Self.audience.contains(word)
      && ["tell", "tells", "told", "telling"].contains(
        draft.folded(Prepositions.last(before: index, in: draft)))
    let isCount =
      draft.tokens[index].number != nil && CommonWords.officials.contains(draft.folded(index + 1))
    let isPress = draft.filter.acts.contains(.ask) && Self.press.contains(word)
    return isAudience || isCount || isPress
  }

  private static let audience: Set<String> = [
    "reporters", "journalists", "newsmen", "correspondents", "parliament",
  ]
  private static let press: Set<String> = [
    "reporters", "reporter", "journalists", "journalist", "correspondents", "press",
  ]

  /// What no condition tells of statements: it would be searched for in vain.
  private static let superlatives: Set<String> = [
    "random", "longest", "shortest", "strongest", "harshest", "toughest", "sharpest", "boldest",
    "typical", "notable", "striking", "average", "mean", "median", "lowest",
  ]

  /// How statements come about: "a statement *released* on Monday".
  private static let making: Set<String> = [
    "released", "delivered", "posted", "circulated", "aired", "broadcast", "uttered", "read",
  ]

  private func isBesideStatements(_ index: Int, _ draft: QuestionDraft) -> Bool {
    (index + 1...index + 3).contains { position in
      let word = draft.folded(position)
      return CommonWords.statements.contains(word) || Grammar.acts.holds(word)
        || word == "confidence"
    }
  }

  private func isBesideName(_ index: Int, _ word: String, _ draft: QuestionDraft) -> Bool {
    let isOfficial = CommonWords.officials.contains(word)
    guard isOfficial || CommonWords.matters.contains(word) || Self.events.contains(word) else {
      return false
    }
    let before = mentions.contains { $0.tokens.upperBound == index }
    let after =
      mentions.contains { [index + 1, index + 2, index + 3].contains($0.tokens.lowerBound) }
      && ["of", "from", "in", "for", "over", "between", "the", "about"].contains(
        draft.folded(index + 1))
    return before || after
  }

  private func runs(in draft: QuestionDraft) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in draft.tokens.indices where draft.isFree(index) {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }
}
