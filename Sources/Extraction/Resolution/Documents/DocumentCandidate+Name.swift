/// How far a name goes that holds more than capitals: "the Violence Against Women Act", "an Agreement on Reciprocal, Fair,
/// and Balanced Trade".
extension DocumentCandidate {
  /// Whether two words are one with a hyphen that a dot before it hides: "U.S.-Indonesia".
  static func isHyphenated(_ place: Int, _ words: [PlainWord]) -> Bool {
    guard place > 0, words[place].gap == .comma, words[place - 1].ends(with: ".") else {
      return false
    }
    let distance = words[place].range.lowerBound - words[place - 1].range.upperBound
    return distance == 1 && words[place].isCapitalised
  }

  /// Whether a word begins the end of a law's name that follows the name of what the law puts into force: "Implementation"
  /// of "the Harbour Agreement Implementation Act".
  static func isOfAgreement(_ place: Int, _ words: [PlainWord]) -> Bool {
    place > 0 && words[place].text == "implementation" && words[place].isCapitalised
      && words[place - 1].isCapitalised && words[place].gap == .open
  }

  /// Where a name in capitals begins that goes back over small words to its determiner: "Violence" of "the Violence Against
  /// Women Act", "Justice" of "the Justice for Victims Act".
  ///
  /// - Parameter start: Where the capitals before the noun begin.
  static func nameStart(from start: Int, _ words: [PlainWord]) -> Int {
    var place = start
    while place > 0, start - place < 9 {
      let word = words[place - 1]
      let isOpen = words[place].gap == .open || isHyphenated(place, words)
      guard isOpen, DocumentFamily(word) == nil || isOfAgreement(place, words) else { return start }
      if DocumentPhraseWords.determiners.contains(word), !word.isPossessive,
        !word.isCapitalised || words[place - 1].gap == .stop
      {
        return words[place].isCapitalised ? place : start
      }
      let isInside = word.isCapitalised && word.gap != .stop
      let isSmall = ["of", "for", "to", "against", "and", "in", "on", "from"].contains(word.text)
      guard isInside || isSmall && words[place].isCapitalised && place > 1 else { return start }
      place -= 1
    }
    return start
  }

  /// Where a name ends that goes on behind its noun: behind "Trade" of "an Agreement on Reciprocal Trade".
  ///
  /// - Parameter last: The noun.
  static func nameEnd(after last: Int, _ words: [PlainWord]) -> Int {
    let end = last + 1
    guard end + 1 < words.count, words[end].gap == .open, !words[last].isPossessive,
      links.contains(words[end]) && !words[end].isCapitalised
        || ["between", "among"].contains(words[end].text)
    else { return end }
    var place = end + 1
    if articles.contains(words[place]), place + 1 < words.count { place += 1 }
    guard words[place].gap == .open, words[place].isCapitalised, !isDate(words[place]),
      words[place].year == nil
    else { return end }
    var nameEnd = end
    while place < words.count, place - last < 16 {
      guard
        words[place].gap == .open || place > end && isInList(place, words)
          || isHyphenated(place, words)
      else { break }
      if words[place].isCapitalised, !isDate(words[place]) {
        // Another instrument is no part of the name of this one.
        if DocumentFamily(words[place]) != nil { return end }
        nameEnd = place + 1
        place += 1
        if words[place - 1].isPossessive, nameEnd - end < 3 { return end }
      } else if small.contains(words[place]) || articles.contains(words[place]) {
        place += 1
      } else {
        break
      }
    }
    return nameEnd
  }

  /// Whether a comma before a word belongs to a list of a name: "Reciprocal, Fair, and Balanced Trade".
  private static func isInList(_ place: Int, _ words: [PlainWord]) -> Bool {
    guard words[place].gap == .comma,
      words[place].range.lowerBound - words[place - 1].range.upperBound == 2
    else { return false }
    // A list ends in "and": a comma alone ends the name.
    var next = place
    while next < words.count, next - place < 6 {
      if words[next].text == "and" {
        return next + 1 < words.count && words[next + 1].isCapitalised
          && words[next + 1].gap == .open
          && words[next].gap == .comma
      }
      guard words[next].isCapitalised, words[next].gap < .stop else { return false }
      next += 1
    }
    return false
  }

  private static func isDate(_ word: PlainWord) -> Bool {
    NumberedDates.isMonth(word) || weekdays.contains(word)
  }

  private static let links = WordTable(marking: "on for of concerning regarding")
  private static let articles = WordTable(marking: "the its our an a")
  private static let small = WordTable(marking: "and of in for to with on against")
  private static let weekdays = WordTable(
    marking: "monday tuesday wednesday thursday friday saturday sunday")
}
