import Language
import Records

/// Who wrote, sent or published the texts that an article speaks of, for those that it later calls "the report".
struct TextRegister {
  struct Entry {
    /// The token of the noun: "report".
    let place: Int
    /// In the singular.
    let noun: String
    /// The words that name who put it out; `nil` where it is whoever speaks in that sentence: "said in a letter".
    let author: Range<Int>?
  }

  /// In the order of the text.
  private let entries: [Entry]

  /// - Complexity: O(n) in the tokens.
  init(_ source: SourceText) {
    entries = source.text.tokens.indices.compactMap { token in
      guard source.isNoun(token), source.noun(token) == .text else { return nil }
      return Self.entry(at: token, in: source)
    }
  }

  /// The text that was spoken of last with a noun, before a token or at it.
  ///
  /// - Complexity: O(log n + k) for k texts before it with other nouns.
  func last(noun: String, upTo token: Int) -> Entry? {
    entries[..<entries.firstOrdered { $0.place > token }].suffix(Self.memory).last {
      $0.noun == noun
    }
  }

  /// In texts: what was spoken of longer ago is named again.
  private static let memory = 100

  private static func entry(at token: Int, in source: SourceText) -> Entry? {
    let noun = SourceNoun.singular(source.lower(token))
    if let author = author(after: token, in: source) ?? sender(of: token, in: source) {
      return Entry(place: token, noun: noun, author: author)
    }
    let start = phraseStart(of: token, in: source)
    let isOfSpeaker =
      start > 0 && source.sentence[start - 1] == source.sentence[token]
      && source.word(start - 1) == "in"
      && ofSpeaker.contains(source.word(start))
    return isOfSpeaker ? Entry(place: token, noun: noun, author: nil) : nil
  }

  // MARK: Authors

  /// "a report by the agency", "a letter signed by NAME".
  private static func author(after noun: Int, in source: SourceText) -> Range<Int>? {
    let sentence = source.sentenceRange(of: noun)
    var link = noun + 1
    if link < sentence.upperBound, writing.contains(source.word(link)) { link += 1 }
    guard link + 1 < sentence.upperBound else { return nil }
    let word = source.word(link)
    guard word == "by" || (word == "from" && link == noun + 1) else { return nil }
    var end = link + 1
    while end < sentence.upperBound, end - link < longestAuthor,
      isPart(end, in: source) || source.word(end) == "and" && isPart(end + 1, in: source)
    {
      end += 1
    }
    return end > link + 1 ? link + 1..<end : nil
  }

  /// "The agency released a report": the subject of a verb of sending.
  private static func sender(of noun: Int, in source: SourceText) -> Range<Int>? {
    let verb = phraseStart(of: noun, in: source) - 1
    let sentence = source.sentenceRange(of: noun)
    guard sentence.contains(verb), source.tag(verb).isVerb, sending.contains(source.word(verb)),
      !source.text.heads.isEmpty,
      let subject = sentence.first(where: { token in
        token < verb && Int(source.text.heads[token]) == verb
          && source.text.relations[token] == .subject
      }), source.isNoun(subject)
    else { return nil }
    var start = subject
    while start > sentence.lowerBound, isPart(start - 1, in: source) { start -= 1 }
    return start..<subject + 1
  }

  private static func phraseStart(of noun: Int, in source: SourceText) -> Int {
    let sentence = source.sentenceRange(of: noun)
    var start = noun
    while start > sentence.lowerBound, isPart(start - 1, in: source),
      noun - start < longestAuthor
    {
      start -= 1
    }
    return start
  }

  private static func isPart(_ token: Int, in source: SourceText) -> Bool {
    let tag = source.tag(token)
    return tag.isNoun || tag.isAdjective || tag == .determiner || tag == .possessiveMark
      || tag == .cardinal || tag == .possessivePronoun
  }

  /// In tokens.
  private static let longestAuthor = 10

  /// Before a text that whoever speaks put out.
  private static let ofSpeaker: WordSet = ["a", "an", "his", "her", "its"]

  private static let writing: WordSet = [
    "written", "signed", "released", "published", "issued", "sent", "prepared", "compiled",
    "produced", "commissioned", "filed",
  ]
  private static let sending: WordSet = [
    "released", "sent", "published", "issued", "filed", "wrote", "releases", "publishes", "issues",
    "carried", "posted", "signed", "presented", "submitted",
  ]
}
