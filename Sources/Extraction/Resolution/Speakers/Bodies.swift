import Authority
import Language
import Records

/// The organisations that an article names, for the short forms that it uses later: "the Observatory", "the HNC".
///
/// One for an article, which sorts the places of those that a word means when the word is first asked for.
final class Bodies {
  struct Member {
    let speaker: Speaker
    /// The words of its names, folded.
    var words: [TextHash] = []
    /// The first names that its words were taken from, which need not be read again.
    var names: [String] = []
    /// The token at which it is named first.
    let first: Int
    /// Where it is named, in order.
    var mentions: [Int] = []
    let isPress: Bool
  }

  private(set) var members: [Member] = []
  private var byKey: [AuthorityKey: Int] = [:]
  private var byWord: [TextHash: [Int]] = [:]
  private var places: [TextHash: Places] = [:]

  /// - Complexity: O(n) in the tokens.
  init(_ source: SourceText) {
    var isNamed = [Bool](repeating: false, count: source.text.tokens.count)
    for name in source.names.actors {
      guard let entry = source.body(name) else { continue }
      let tokens = source.tokens(of: name)
      guard let first = tokens.first else { continue }
      let isCountry = name.meanings.contains(where: \.isCountry)
      if isCountry,
        !name.meanings.contains(where: { $0.isSpeaker && $0.role == .name })
      {
        continue
      }
      for token in tokens { isNamed[token] = true }
      add(
        entry.speaker, named: [entry.speaker.name, source.printed(tokens)], at: first,
        isPress: entry.isPress, source)
    }
    for run in Self.taggedRuns(in: source)
    where run.count >= 2 && !run.contains(where: { isNamed[$0] }) {
      let speaker = Self.unknown(run, in: source)
      add(speaker, named: [speaker.name], at: run.lowerBound, isPress: false, source)
      addAbbreviation(after: run, to: speaker.key, in: source)
    }
    members.indices.forEach { members[$0].mentions.sort() }
    addCapitalised(source, taken: isNamed)
  }

  /// Names in capitals that the tagger takes for nothing, for those who later say the first word or the initials alone.
  private func addCapitalised(_ source: SourceText, taken: [Bool]) {
    let tags = source.text.tags
    var token = 0
    while token < tags.count {
      guard case .properNoun = tags[token] else {
        token += 1
        continue
      }
      let start = token
      while token < tags.count, source.isProperNoun(token), source.entity(token) != .person,
        source.entity(token) != .location, !taken[token],
        source.sentence[token] == source.sentence[start], token - start < 8
      {
        token += 1
      }
      if token - start >= 2, source.noun(start) == nil,
        !NameWords.titles.contains(source.word(start))
      {
        let speaker = Self.unknown(start..<token, in: source)
        if byKey[speaker.key] == nil {
          let short = [source.folded(start), Self.initials(of: speaker.name)].compactMap(\.self)
          for word in short where byWord[word] == nil { byWord[word] = [members.count] }
          byKey[speaker.key] = members.count
          members.append(
            Member(
              speaker: speaker, words: short, first: start, mentions: [start], isPress: false))
        }
      }
      token = max(token, start + 1)
    }
  }

  private func add(
    _ speaker: Speaker, named names: [String], at token: Int, isPress: Bool, _ source: SourceText
  ) {
    let index = byKey[speaker.key] ?? addMember(speaker, at: token, isPress: isPress)
    members[index].mentions.append(token)
    for name in names where !members[index].names.contains(name) {
      if members[index].names.count < Self.mostNames { members[index].names.append(name) }
      for word in Self.letterRuns(of: name) { add(word, to: index) }
    }
  }

  /// A text that spells a name in more ways has its later ones read each time.
  private static let mostNames = 20

  private func addMember(_ speaker: Speaker, at token: Int, isPress: Bool) -> Int {
    let index = members.count
    byKey[speaker.key] = index
    members.append(Member(speaker: speaker, first: token, isPress: isPress))
    if let initials = Self.initials(of: speaker.name) { add(initials, to: index) }
    return index
  }

  private func add(_ word: TextHash, to index: Int) {
    // A body has no more words than its few names.
    guard !members[index].words.contains(word) else { return }
    members[index].words.append(word)
    byWord[word, default: []].append(index)
  }

  /// The folded words of a name, without marks and digits.
  private static func letterRuns(of name: String) -> [TextHash] {
    let folded = LetterFolding.folded(name)
    guard folded.utf8.allSatisfy({ $0 < 0x80 }) else {
      return folded.split { !$0.isLetter }.map { TextHash($0) }
    }
    var words: [TextHash] = []
    var hash = FNV1a()
    var isInWord = false
    for byte in folded.utf8 {
      if byte.isLetter {
        hash.add(byte)
      } else if isInWord {
        words.append(TextHash(value: hash.value))
        hash = FNV1a()
      }
      isInWord = byte.isLetter
    }
    if isInWord { words.append(TextHash(value: hash.value)) }
    return words
  }

  /// "hnc" of "High Negotiations Committee".
  private static func initials(of name: String) -> TextHash? {
    guard name.utf8.contains(where: { $0 >= 0x80 }) else {
      var hash = FNV1a()
      var count = 0
      var isInWord = false
      for byte in name.utf8 {
        if !isInWord, byte.isUppercaseLetter {
          hash.add(byte.lowercased)
          count += 1
        }
        isInWord = byte.isLetter
      }
      return count >= 3 ? TextHash(value: hash.value) : nil
    }
    let capitals = name.split { !$0.isLetter }.compactMap(\.first).filter(\.isUppercase)
    return capitals.count >= 3 ? TextHash(String(capitals).lowercased()) : nil
  }

  /// "Joint Investigative Mechanism (JIM)".
  private func addAbbreviation(
    after run: Range<Int>, to key: AuthorityKey, in source: SourceText
  ) {
    let token = run.upperBound
    guard token + 1 < source.text.tokens.count, source.tag(token) == .leftBracket,
      let index = byKey[key]
    else { return }
    add(source.word(token + 1), to: index)
  }

  /// The body last named before a place that has a word in its names; a noun in small letters must be the last word of one.
  ///
  /// - Parameter word: Folded.
  /// - Complexity: O(log n) in the places where bodies with that word are named, but for the first time.
  func member(named word: TextHash, before token: Int) -> Member? {
    guard let places = places(of: word), let first = places.named.first else { return nil }
    let before = places.mentions[..<places.mentions.firstOrdered { $0.token >= token }]
    return members[before.last?.member ?? first]
  }

  private func places(of word: TextHash) -> Places? {
    if let known = places[word] { return known }
    guard let named = byWord[word] else { return nil }
    let mentions = named.flatMap { index in members[index].mentions.map { ($0, index) } }
    let sorted = Places(named: named, mentions: mentions.sorted { $0 < $1 })
    places[word] = sorted
    return sorted
  }

  /// Where the bodies that have a word in their names are named.
  private struct Places {
    /// In the order in which they are named first.
    let named: [Int]
    /// In the order of the text.
    let mentions: [(token: Int, member: Int)]
  }

  /// Runs of tokens that the tagger takes for organisations.
  private static func taggedRuns(in source: SourceText) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for token in 0...source.text.entities.count {
      // A verb ends a name: "Budget strengthens Medicare".
      let isBody =
        source.entity(token) == .organisation && source.tag(token) != .possessiveMark
        && !isFiniteVerb(source.tag(token))
      if isBody, start == nil { start = token }
      if !isBody, let first = start {
        // The tagger may lose the last words: "ACU Strategic Partners".
        var end = token
        while end < source.text.tags.count, source.text.tags[end] == .properNoun,
          source.entity(end) == .none, source.sentence[end] == source.sentence[first]
        {
          end += 1
        }
        runs.append(first..<end)
        start = nil
      }
    }
    return runs
  }

  private static func isFiniteVerb(_ tag: PartOfSpeech) -> Bool {
    tag == .verbThirdPerson || tag == .verbPast || tag == .verbPresent || tag == .modal
  }

  /// A body that no file knows, by its printed name.
  static func unknown(_ tokens: Range<Int>, in source: SourceText) -> Speaker {
    // "the South Korean", article and all, is a name of the country.
    let country = source.country(in: tokens)
    var tokens = tokens
    if let first = tokens.first, articles.contains(source.word(first)), tokens.count > 1 {
      tokens.removeFirst()
    }
    let name = source.printed(tokens)
    return Speaker(
      key: AuthorityKey(
        rawValue: "~" + LetterFolding.folded(name) + (country.map { "|" + $0.rawValue } ?? "")),
      name: name, kind: .organisation, country: country)
  }

  private static let articles: WordSet = ["the", "a", "an"]
}
