import Authority
import Records

/// Names that no authority file lists word for word: "resolution 2231", "the 1956 declaration", "the Foreign Ministry".
struct PatternNames {
  let authority: Authority

  func names(in text: QuestionText) -> [SpottedName] {
    text.tokens.indices.flatMap { start in
      [
        resolution(at: start, in: text), dated(at: start, in: text),
        institution(at: start, in: text), abbreviation(at: start, in: text),
        place(at: start, in: text),
      ]
      .compactMap(\.self)
    }
  }

  // MARK: Resolutions

  private static let securityCouncil = [
    "un|u.n.|united? nations? security? council? resolution|resolutions|res number|no|nr? #",
    "unscr|unsc resolution|res? number|no|nr? #", "s res #",
  ].map(Phrase.init)
  private static let generalAssembly = [
    "un|u.n.|united? nations? general assembly resolution number|no|nr? #", "unga resolution? #",
    "a res #",
  ].map(Phrase.init)

  private func resolution(at start: Int, in text: QuestionText) -> SpottedName? {
    for (phrases, body) in [
      (Self.securityCouncil, "Security Council Resolution"),
      (Self.generalAssembly, "General Assembly Resolution"),
    ] {
      guard let end = phrases.compactMap({ $0.end(at: start, in: text.tokens) }).max() else {
        continue
      }
      let number = text.tokens[end - 1].folded
      let meanings = authority.mentions(in: "\(body) \(number)")
        .filter { $0.layer == .document }.flatMap { authority.meanings(of: $0) }
        .filter { $0.entry.kind == .document }
      // "2231 (2015)": the year belongs to the symbol.
      var last = end
      if last < text.tokens.count, text.tokens[last].isAfterMark,
        let year = text.tokens[last].number, (1946...2100).contains(year)
      {
        last += 1
      }
      guard !meanings.isEmpty else { continue }
      return SpottedName(
        layer: .document, tokens: start..<last, meanings: meanings, isAsTyped: true)
    }
    return nil
  }

  // MARK: Places

  /// What instruments are that people call by the place alone.
  private static let calledAfterPlaces = [
    "agreement", "Agreement", "agreements", "Agreements", "accord", "Accord", "accords", "Accords",
    "Protocol", "Memorandum",
  ]

  /// "Minsk" and "Simla" for the agreements that are called after them.
  private func place(at start: Int, in text: QuestionText) -> SpottedName? {
    let token = text.tokens[start]
    guard token.word.isCapitalised, token.folded.count > 3, !Grammar.knows(token.folded),
      !CommonWords.hold(token.folded)
    else { return nil }
    let meanings = Self.calledAfterPlaces.flatMap { noun -> [NameMeaning] in
      let name = "\(token.text) \(noun)"
      return authority.mentions(in: name)
        .filter { $0.layer == .document && $0.range.count == name.utf8.count }
        .flatMap { authority.meanings(of: $0) }
    }.filter { $0.entry.kind == .document }
    guard !meanings.isEmpty else { return nil }
    return SpottedName(
      layer: .document, tokens: start..<start + 1, meanings: meanings, isAsTyped: false,
      isShort: true)
  }

  // MARK: Year and kind

  /// "1956 (joint) declaration", "declaration of 1956", "declaration of 19 October 1956".
  private func dated(at start: Int, in text: QuestionText) -> SpottedName? {
    let tokens = text.tokens
    if let year = year(tokens[start]) {
      for end in (start + 1)..<(start + 4) where end < tokens.count && !tokens[end].isAfterMark {
        // Nor are "2018 statements".
        guard let kinds = DocumentNouns.kinds[tokens[end].folded],
          tokens[end].folded != "statements"
        else { continue }
        let between = tokens[start + 1..<end].map(\.folded)
        return document(of: year, kinds, tokens: start..<end + 1, calling: between)
      }
    } else if let kinds = DocumentNouns.kinds[tokens[start].folded], start + 2 < tokens.count,
      // "Statements of 2018" are no instrument.
      tokens[start + 1].folded == "of", !CommonWords.statements.contains(tokens[start].folded)
    {
      for end in (start + 2)..<(start + 5) where end < tokens.count {
        if let year = year(tokens[end]) {
          return document(of: year, kinds, tokens: start..<end + 1)
        }
      }
    }
    return nil
  }

  private func year(_ token: QuestionToken) -> Int? {
    guard token.folded.utf8.count == 4, let year = Int(token.folded), (1600...2100).contains(year)
    else { return nil }
    return year
  }

  private func document(
    of year: Int, _ kinds: [DocumentKind], tokens: Range<Int>, calling words: [String] = []
  ) -> SpottedName? {
    let meanings = (0..<authority.count(.document)).compactMap { index -> NameMeaning? in
      let entry = authority.document(index)
      guard entry.document.signedOn?.year == year, kinds.contains(entry.document.kind),
        isCalled(entry, words)
      else { return nil }
      return NameMeaning(
        entry: EntryID(kind: .document, index: index), role: .name, isAmbiguous: true)
    }
    guard !meanings.isEmpty else { return nil }
    return SpottedName(layer: .document, tokens: tokens, meanings: meanings, isAsTyped: false)
  }

  /// Whether what stands between the year and the noun is part of the name: "the 1956 *joint* declaration", and not
  /// "2019 *peace* treaty" for any treaty of that year.
  private func isCalled(_ entry: DocumentEntry, _ words: [String]) -> Bool {
    let names =
      ([entry.document.title, entry.document.shortTitle ?? ""] + entry.aliases.map(\.text))
      .joined(separator: " ").lowercased()
    return words.allSatisfy { word in
      CommonWords.function.contains(word) || names.contains(word)
        || SpellingVariants.other(of: word).map(names.contains) ?? false
    }
  }

  // MARK: Offices
  private static let abbreviations = [
    "pm": "prime minister", "pms": "prime minister", "fm": "foreign minister",
    "fms": "foreign minister",
  ]

  /// "The UK PM", "the Egyptian FM".
  private func abbreviation(at start: Int, in text: QuestionText) -> SpottedName? {
    guard let title = Self.abbreviations[text.tokens[start].folded] else { return nil }
    let meanings = authority.mentions(in: title).filter { $0.layer == .office }
      .flatMap { authority.meanings(of: $0) }
    guard !meanings.isEmpty else { return nil }
    return SpottedName(
      layer: .office, tokens: start..<start + 1, meanings: meanings, isAsTyped: false)
  }

  // MARK: Institutions

  private static let institutions: [(Phrase, [String])] = [
    ("foreign ministry|ministries|office", ["Foreign Ministry", "Foreign Office"]),
    ("ministry|ministries|department of|for foreign affairs", ["Foreign Ministry"]),
    ("defence|defense ministry|ministries", ["Defence Ministry", "Defense Ministry"]),
    ("ministry|ministries of defence|defense", ["Defence Ministry", "Defense Ministry"]),
    ("parliament|parliaments", ["parliament"]),
  ].map { (Phrase($0.0), $0.1) }

  /// The institution of that sort of each country.
  private func institution(at start: Int, in text: QuestionText) -> SpottedName? {
    for (phrase, names) in Self.institutions {
      guard let end = phrase.end(at: start, in: text.tokens) else { continue }
      var meanings: [NameMeaning] = []
      for index in 0..<authority.count(.country) {
        let country = authority.country(index)
        guard let owner = country.demonyms.first else { continue }
        for name in names {
          let text = "\(owner) \(name)"
          for mention in authority.mentions(in: text) where mention.range.count == text.utf8.count {
            meanings += authority.meanings(of: mention).filter {
              $0.entry.kind == .speaker && !meanings.contains($0)
            }
          }
        }
      }
      guard !meanings.isEmpty else { continue }
      return SpottedName(
        layer: .actor, tokens: start..<end, meanings: meanings, isAsTyped: false)
    }
    return nil
  }
}

/// What instruments are called in general.
enum DocumentNouns {
  static let kinds: [String: [DocumentKind]] = {
    let singular: [String: [DocumentKind]] = [
      "treaty": [.treaty], "convention": [.convention],
      "agreement": [.agreement, .treaty, .plan], "accord": [.agreement, .treaty],
      "protocol": [.protocol_], "charter": [.charter], "declaration": [.declaration],
      "resolution": [.resolution], "communique": [.communique], "communiqué": [.communique],
      "memorandum": [.memorandum], "truce": [.truce], "armistice": [.truce],
      "award": [.judgment], "ruling": [.judgment], "judgment": [.judgment],
      "judgement": [.judgment], "pact": [.treaty, .agreement], "deal": [.agreement],
      "statement": [.statement, .declaration], "act": [.law],
    ]
    var all = singular
    for (noun, kinds) in singular {
      let stem = noun.hasSuffix("y") ? noun.dropLast() + "ies" : noun + "s"
      all[String(stem)] = kinds
    }
    all["memoranda"] = [.memorandum]
    return all
  }()
}
