import Authority
import Records

/// A name of the authority files in a question.
struct SpottedName: Hashable, Sendable {
  let layer: NameLayer
  /// Range of tokens.
  let tokens: Range<Int>
  let meanings: [NameMeaning]
  /// Whether the letters' case is as the authority files have it.
  let isAsTyped: Bool
  /// Whether an instrument's name is cut short to the place that it is called after.
  var isShort = false
}

/// Finds the names of the authority files in a question, in any case of letters and in the plural.
struct NameSpotter {
  let authority: Authority

  /// All names, overlapping ones included.
  func names(in text: QuestionText) -> [SpottedName] {
    let words = text.tokens.map(\.word)
    // "Quotations" are no quotas, though the indicator of tariffs is a stem.
    var found = spot(words, in: text, isAsTyped: true).filter { name in
      if text.isWithoutCase { return isLikely(name, in: text) }
      return name.layer != .topic || name.tokens.count > 1
        || !CommonWords.hold(text.tokens[name.tokens.lowerBound].folded)
    }
    let relaxed = words.map { word in
      var word = word
      word.isCapitalised = true
      word.isUpper = true
      return word
    }
    found += spot(relaxed, in: text, isAsTyped: false).filter { isLikely($0, in: text) }
    let singular = zip(text.tokens, relaxed).map { token, word in
      var word = word
      if let form = Self.singular(of: token.folded) { word.hash = FNV1a(form.utf8).value }
      return word
    }
    if singular != relaxed {
      found += spot(singular, in: text, isAsTyped: false).filter {
        ($0.layer == .office || $0.layer == .document || isCountrysStatements($0, in: text))
          && isLikely($0, in: text) && !isSomebodysStatements($0, in: text)
      }
    }
    return found + labels(in: text)
  }

  /// "Kono's statements" are not the Kono Statement.
  private func isSomebodysStatements(_ name: SpottedName, in text: QuestionText) -> Bool {
    let last = name.tokens.upperBound - 1
    return name.tokens.count > 1 && text.tokens[last].folded == "statements"
      && text.tokens[last - 1].isPossessive
  }

  /// "Japans position", without the apostrophe.
  private func isCountrysStatements(_ name: SpottedName, in text: QuestionText) -> Bool {
    let next = name.tokens.upperBound
    return name.layer == .actor && name.meanings.contains { $0.entry.kind == .country }
      && next < text.tokens.count && CommonWords.statements.contains(text.tokens[next].folded)
  }

  private func spot(
    _ words: [Word], in text: QuestionText, isAsTyped: Bool
  ) -> [SpottedName] {
    authority.mentions(of: words, in: text.bytes).compactMap { mention in
      let meanings = authority.meanings(of: mention)
      guard !meanings.isEmpty else { return nil }
      return SpottedName(
        layer: mention.layer, tokens: mention.words, meanings: meanings, isAsTyped: isAsTyped)
    }
  }

  /// Whether one word in small letters can be a name: "who" is not the WHO, nor "long" somebody's surname where the
  /// person otherwise writes capitals.
  private func isLikely(_ name: SpottedName, in text: QuestionText) -> Bool {
    guard name.tokens.count == 1 else { return !isOfQuestionWords(name.tokens, in: text) }
    let token = text.tokens[name.tokens.lowerBound]
    if CommonWords.hold(token.folded) {
      guard token.folded == "us" else { return false }
      let (before, after) = (name.tokens.lowerBound - 1, name.tokens.upperBound)
      if text.isWithoutCase, before < 0 || !Self.givers.contains(text.tokens[before].folded) {
        return true
      }
      return before >= 0 && text.tokens[before].folded == "the"
        || after < text.tokens.count
          && CommonWords.officials.union(CommonWords.statements)
            .contains(text.tokens[after].folded)
    }
    // "Sort by date" is no SORT.
    if !token.word.isCapitalised, name.layer != .topic, FormGrammar.cues.holds(token.folded) {
      return false
    }
    if !token.word.isCapitalised, name.layer == .actor, CommonWords.titles.contains(token.folded) {
      return false
    }
    if text.isWithoutCase || token.word.isCapitalised { return true }
    return name.layer != .actor || name.meanings.contains { $0.role != .surname }
  }

  /// What a person asks a program to do for "us".
  private static let givers: Set<String> = [
    "tell", "show", "give", "find", "get", "bring", "fetch", "let", "of", "for",
  ]

  /// "This week" is a time before it is a broadcast of that name.
  private func isOfQuestionWords(_ range: Range<Int>, in text: QuestionText) -> Bool {
    range.allSatisfy { index in
      let token = text.tokens[index]
      return (text.isWithoutCase || !token.word.isCapitalised)
        && (CommonWords.function.contains(token.folded) || CalendarUnit(token.folded) != nil)
    }
  }

  /// The singular of a plural as offices and instruments form it.
  static func singular(of word: String) -> String? {
    if let irregular = irregular[word] { return irregular }
    if word.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
    if word.hasSuffix("s"), !word.hasSuffix("ss"), word.count > 3 { return String(word.dropLast()) }
    return nil
  }

  private static let irregular = [
    "spokesmen": "spokesman", "spokeswomen": "spokeswoman", "chairmen": "chairman",
    "secretaries-general": "secretary-general", "people": "person",
  ]

  // MARK: Labels of topics

  private func labels(in text: QuestionText) -> [SpottedName] {
    var found: [SpottedName] = []
    for index in 0..<authority.count(.topic) {
      let name = authority.topicLabel(index).lowercased()
      // Most labels are gone before they are taken apart.
      guard text.tokens.contains(where: { name.hasPrefix($0.folded) }) else { continue }
      let label = name.split { !$0.isLetter && !$0.isNumber }.map(String.init)
      guard let first = label.first else { continue }
      let meaning = NameMeaning(
        entry: EntryID(kind: .topic, index: index), role: .name, isAmbiguous: false)
      for start in text.tokens.indices where text.tokens[start].folded == first {
        let end = start + label.count
        guard end <= text.tokens.count,
          zip(text.tokens[start..<end], label).allSatisfy({ $0.folded == $1 })
        else { continue }
        found.append(
          SpottedName(layer: .topic, tokens: start..<end, meanings: [meaning], isAsTyped: true))
      }
    }
    return found
  }
}
