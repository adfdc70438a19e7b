import Language

/// Finds statements by a lexicon of reporting verbs and the marks of quotation.
///
/// A cue outside quotation marks takes the quotations beside it, the clause after "that", or the sentence that it closes.
struct RuleFinder {
  private let text: AnalysedText
  private let quotations: [[QuotationSpan]]

  /// No probability was estimated for a rule; a middle value keeps it apart from what was.
  private static let confidence = 0.5

  /// - Parameter quotations: The quotation spans of each paragraph of the text.
  init(_ text: AnalysedText, quotations: [[QuotationSpan]]) {
    self.text = text
    self.quotations = quotations
  }

  func attributions() -> [Attribution] {
    zip(text.paragraphs, quotations).flatMap { paragraph, spans in
      attributions(in: paragraph, quotations: spans)
    }
  }

  // MARK: One paragraph

  private func attributions(in paragraph: Range<Int>, quotations: [QuotationSpan]) -> [Attribution]
  {
    var found: [Attribution] = []
    var taken: [Range<Int>] = []
    for index in paragraph {
      guard let cue = cue(at: index, in: paragraph), !isQuoted(index, quotations) else { continue }
      let start = bytes(of: cue).lowerBound
      // What somebody is reported to have said others said is part of the statement.
      guard !taken.contains(where: { $0.contains(start) }) else { continue }
      guard let source = source(of: cue, in: paragraph, quotations: quotations) else { continue }
      let content = content(
        of: cue, source: source, in: paragraph,
        quotations: quotations.filter { !taken.contains($0.range) })
      guard !content.isEmpty, !content.contains(where: { $0.overlaps(any: taken) }) else {
        continue
      }
      taken += content
      found.append(
        Attribution(
          source: [bytes(of: source)], cue: [bytes(of: cue)], content: content,
          confidence: RuleFinder.confidence))
    }
    return found
  }

  /// The token range of a cue that begins at a token.
  private func cue(at index: Int, in paragraph: Range<Int>) -> Range<Int>? {
    let word = lowercased(index)
    if word.elementsEqual("according".utf8), index + 1 < paragraph.upperBound,
      lowercased(index + 1).elementsEqual("to".utf8)
    {
      return index..<index + 2
    }
    return ReportingVerbs.reports(word) ? index..<index + 1 : nil
  }

  // MARK: Source

  /// The words before the cue up to the next break, or those after it where nothing stands before.
  private func source(
    of cue: Range<Int>, in paragraph: Range<Int>, quotations: [QuotationSpan]
  ) -> Range<Int>? {
    if lowercased(cue.lowerBound).elementsEqual("according".utf8) {
      return nameAfter(cue.upperBound, in: paragraph, quotations: quotations)
    }
    return nameBefore(cue.lowerBound, in: paragraph, quotations: quotations)
      ?? nameAfter(cue.upperBound, in: paragraph, quotations: quotations)
  }

  private func nameBefore(
    _ end: Int, in paragraph: Range<Int>, quotations: [QuotationSpan]
  ) -> Range<Int>? {
    let sentence = sentence(of: end)
    var last = end
    while last > sentence.lowerBound, isAuxiliary(last - 1) { last -= 1 }
    var start = last
    while start > sentence.lowerBound, last - start < RuleFinder.longestSource,
      !isBreak(start - 1), !isQuoted(start - 1, quotations)
    {
      start -= 1
    }
    while start < last, isClauseOpener(start) { start += 1 }
    return start < last && canBeSource(start..<last) ? start..<last : nil
  }

  private func nameAfter(
    _ start: Int, in paragraph: Range<Int>, quotations: [QuotationSpan]
  ) -> Range<Int>? {
    var end = start
    while end < paragraph.upperBound, end - start < RuleFinder.longestSource, !isBreak(end),
      !isQuoted(end, quotations), !isAdjunctOpener(end)
    {
      end += 1
    }
    return start < end && canBeSource(start..<end) ? start..<end : nil
  }

  /// In tokens; nine tenths of the sources of news are shorter.
  private static let longestSource = 14

  /// A pronoun, a determiner or a capitalised word begins a noun phrase that can speak.
  private func canBeSource(_ range: Range<Int>) -> Bool {
    let first = lowercased(range.lowerBound)
    if RuleFinder.nominalOpeners.contains(Array(first)) { return true }
    return range.contains { original($0).first.map { $0.isUppercaseLetter || $0 >= 0xC3 } ?? false }
  }

  // MARK: Content

  private func content(
    of cue: Range<Int>, source: Range<Int>, in paragraph: Range<Int>, quotations: [QuotationSpan]
  ) -> [Range<Int>] {
    let phrase = min(cue.lowerBound, source.lowerBound)..<max(cue.upperBound, source.upperBound)
    let quoted = quotationsBeside(phrase, in: paragraph, quotations: quotations)
    if !quoted.isEmpty { return quoted }
    let sentence = sentence(of: cue.lowerBound)
    let before = trimmed(sentence.lowerBound..<phrase.lowerBound)
    let rest = phrase.upperBound..<sentence.upperBound
    let after = trimmed(afterAddressee(rest))
    // "A will follow B, the minister told reporters in Geneva.": the clause has come to its comma, and none begins.
    let isSet = before.count >= 5 && before.upperBound < phrase.lowerBound
    let closes = after.count <= 4 || (isSet && !rest.prefix(8).contains(where: isThat))
    let clause = closes || (cue.count == 2 && before.count > after.count) ? before : after
    return clause.count >= 3 ? [bytes(of: clause)] : []
  }

  /// The quotation that ends at the phrase, the one that begins at it, and what resumes after the sentence.
  private func quotationsBeside(
    _ phrase: Range<Int>, in paragraph: Range<Int>, quotations: [QuotationSpan]
  ) -> [Range<Int>] {
    let range = bytes(of: phrase)
    var result: [Range<Int>] = []
    if let before = quotations.last(where: { $0.range.upperBound <= range.lowerBound }),
      isBlank(before.range.upperBound..<range.lowerBound)
    {
      result.append(before.range)
    }
    var end = range.upperBound
    for quotation in quotations where quotation.range.lowerBound >= end {
      let gap = end..<quotation.range.lowerBound
      let reach = result.isEmpty ? RuleFinder.introduction : RuleFinder.resumption
      guard gap.count <= reach, !hasVerb(gap), result.isEmpty ? introduces(gap) : true,
        !hasOwnCue(quotation, in: paragraph, quotations: quotations)
      else { break }
      result.append(quotation.range)
      end = quotation.range.upperBound
    }
    return result
  }

  /// Whether the words between a cue and a quotation lead to it: none at all, or the last of them a comma or a colon.
  private func introduces(_ gap: Range<Int>) -> Bool {
    let words = text.buffer.bytes[gap]
    return isBlank(gap) || words.last { !$0.isBlank }.map { ":,".utf8.contains($0) } ?? true
  }

  /// Whether a cue of its own follows a quotation that ends with a comma: `"B," she added.`
  private func hasOwnCue(
    _ quotation: QuotationSpan, in paragraph: Range<Int>, quotations: [QuotationSpan]
  ) -> Bool {
    guard text.buffer.bytes[quotation.inner].last == UInt8(ascii: ",") else { return false }
    let limit = bytes(of: paragraph).upperBound
    let next = quotations.first { $0.range.lowerBound > quotation.range.lowerBound }
    let end = min(
      next?.range.lowerBound ?? limit, quotation.range.upperBound + RuleFinder.introduction)
    return hasVerb(quotation.range.upperBound..<min(end, limit))
  }

  /// How many bytes may lie between a cue and the quotation that it introduces ("said in Geneva on Friday:").
  private static let introduction = 60
  /// How many bytes may lie before a quotation that resumes (`," he said on Friday. "`).
  private static let resumption = 40

  // MARK: Tokens

  private func sentence(of token: Int) -> Range<Int> {
    var low = 0
    var high = text.sentences.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if text.sentences[middle].lowerBound <= token { low = middle } else { high = middle - 1 }
    }
    return text.sentences[low]
  }

  private func bytes(of tokens: Range<Int>) -> Range<Int> {
    Int(text.tokens[tokens.lowerBound].start)..<Int(text.tokens[tokens.upperBound - 1].end)
  }

  private func original(_ token: Int) -> ArraySlice<UInt8> {
    text.buffer.bytes[Int(text.tokens[token].start)..<Int(text.tokens[token].end)]
  }

  private func lowercased(_ token: Int) -> ArraySlice<UInt8> {
    original(token).map(\.lowercased)[...]
  }

  private func isQuoted(_ token: Int, _ quotations: [QuotationSpan]) -> Bool {
    let start = Int(text.tokens[token].start)
    return quotations.contains { $0.range.contains(start) }
  }

  private func isBreak(_ token: Int) -> Bool {
    guard let first = original(token).first else { return true }
    return !first.isWordByte && !"'$%&".utf8.contains(first)
      || isThat(token)
  }

  private func isAuxiliary(_ token: Int) -> Bool {
    RuleFinder.auxiliaries.contains(Array(lowercased(token)))
  }

  private func isClauseOpener(_ token: Int) -> Bool {
    RuleFinder.clauseOpeners.contains(Array(lowercased(token)))
  }

  private func isAdjunctOpener(_ token: Int) -> Bool {
    RuleFinder.adjunctOpeners.contains(Array(lowercased(token)))
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    !text.buffer.bytes[range].contains { $0.isWordByte }
  }

  /// An agency that "reports" what another said relays it; that is no cue of its own.
  private func hasVerb(_ range: Range<Int>) -> Bool {
    text.buffer.bytes[range].split(whereSeparator: { !$0.isWordByte }).contains { word in
      ReportingVerbs.reports(word.map(\.lowercased)[...]) && !word.elementsEqual("reports".utf8)
    }
  }

  /// Without punctuation and "that" at the edges.
  private func trimmed(_ tokens: Range<Int>) -> Range<Int> {
    var start = tokens.lowerBound
    var end = tokens.upperBound
    while start < end, isBreak(start), !isThat(start) { start += 1 }
    while start < end, isBreak(end - 1) { end -= 1 }
    return start..<end
  }

  /// "told reporters that …": from "that" on, where it comes within the length of an addressee.
  private func afterAddressee(_ tokens: Range<Int>) -> Range<Int> {
    (tokens.prefix(8).first(where: isThat) ?? tokens.lowerBound)..<tokens.upperBound
  }

  private func isThat(_ token: Int) -> Bool { lowercased(token).elementsEqual("that".utf8) }

  private static let auxiliaries = set(
    "has have had also then later again is was were be been would will repeatedly publicly not did")
  private static let clauseOpeners = set(
    "and but as when while where so if because though although")
  private static let adjunctOpeners = set(
    "in on at during after before while when as to by from with")
  private static let nominalOpeners = set(
    "he she they we i it who the a an this one some many several both two three officials analysts")

  private static func set(_ words: String) -> Set<[UInt8]> {
    Set(words.split(separator: " ").map { Array($0.utf8) })
  }
}

extension Range<Int> {
  fileprivate func overlaps(any others: [Range<Int>]) -> Bool { others.contains { overlaps($0) } }
}
