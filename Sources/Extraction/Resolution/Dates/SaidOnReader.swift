import Language
import Records

/// Finds when something was said, from the words near the cue: "on Friday", "last week", "on Aug. 15, 2019".
///
/// Without a date of publication only dates with their year are read; nothing is guessed.
struct SaidOnReader {
  /// How many words from the cue a date may stand; farther away it dates something else.
  private static let reach = 12

  private let words: [PlainWord]
  private let text: AnalysedText
  /// The day from which "on Friday" is counted back.
  private let base: PartialDate?

  /// - Parameters:
  ///   - words: Those of the paragraphs, in order.
  ///   - paragraphs: UTF-8 byte ranges.
  init(
    words: [PlainWord], in text: AnalysedText, paragraphs: [Range<Int>], publishedOn: PartialDate?
  ) {
    self.words = words
    self.text = text
    base = publishedOn ?? Dateline.date(in: words, paragraphs: paragraphs)
  }

  /// - Returns: As precise as the text is; `nil` where it tells no date.
  func saidOn(of attribution: Attribution) -> PartialDate? {
    guard attribution.voice == .reported, let cue = attribution.cue.first,
      let place = words.firstPlace(at: cue.lowerBound)
    else { return nil }
    let reader = DateWords(words: words, base: base)
    var best: (distance: Int, date: PartialDate)?
    let sentence = sentence(at: cue.lowerBound)
    var low = place
    while low > 0, place - low < Self.reach, sentence.contains(words[low - 1].range.lowerBound) {
      low -= 1
    }
    var high = place
    while high + 1 < words.count, high - place < Self.reach,
      sentence.contains(words[high + 1].range.lowerBound)
    {
      high += 1
    }
    for start in low...high where isOutside(attribution.content, start) {
      guard let date = reader.date(at: start), !isAhead(date),
        !isOfAnother(start, before: place, from: low), !isOfThing(start)
      else { continue }
      let distance = abs(start - place)
      if distance < best?.distance ?? .max { best = (distance, date) }
    }
    return best?.date
  }

  /// UTF-8 byte range of the sentence at a place of the text: the dot of "Mr." ends none.
  private func sentence(at position: Int) -> Range<Int> {
    let token = text.tokens(overlapping: position..<position + 1).lowerBound
    return text.byteRange(ofTokens: text.sentences[text.sentence(ofToken: token)])
  }

  /// Whether a date stands in a clause that a comma parts from the cue: "The envoy, who came on Monday, said", "The envoy,
  /// named this month, said".
  private func isOfAnother(_ date: Int, before cue: Int, from low: Int) -> Bool {
    guard date < cue, words[(date + 1)...cue].contains(where: { $0.gap == .comma }) else {
      return false
    }
    var place = date
    while place > low, words[place].gap < .comma {
      if Self.relativePronouns.contains(words[place]) { return true }
      place -= 1
    }
    let first = words[place]
    return Self.relativePronouns.contains(first)
      || first.gap == .comma && place < date && first.ends(with: "ed")
        && !Self.asked.contains(first)
  }

  private static let relativePronouns = WordTable(marking: "who which whose where whom")
  /// Participles of those who speak.
  private static let asked = WordTable(marking: "asked quoted interviewed pressed questioned cited")

  /// Whether a date is the name of something or tells of it and not of the words: "Super Tuesday", "Thursday's referendum",
  /// "the Oct. 7 attacks", but "in Thursday's statement".
  private func isOfThing(_ date: Int) -> Bool {
    let before = date > 0 && words[date].gap == .open ? words[date - 1] : nil
    if let before, before.isCapitalised, Self.namesBefore.contains(before) { return true }
    var end = date + 1
    while end < words.count, words[end].gap == .open, !words[end - 1].isPossessive,
      words[end].number != nil
    {
      end += 1
    }
    guard end < words.count, words[end].gap == .open else { return false }
    let after = words[end]
    if after.isCapitalised, Self.namesAfter.contains(after) { return true }
    let isDetermined = words[date].isCapitalised && before.map(Self.determiners.contains) ?? false
    guard words[end - 1].isPossessive || isDetermined else { return false }
    return !words[end..<min(words.count, end + 3)].contains(where: Self.sayings.contains)
  }

  private static let namesBefore = WordTable(
    marking: "super bloody good black ash palm easter holy cyber news")
  private static let namesAfter = WordTable(
    marking: "night times agreement mail telegraph mirror express herald")
  private static let determiners = WordTable(marking: "the a an its their his her our")
  /// In which something is said.
  private static let sayings = WordTable(
    marking:
      """
      statement statements speech interview interviews briefing conference remarks address hearing debate session report post
      tweet tweets letter message call broadcast editorial article column announcement press news meeting summit testimony
      sermon visit rally appearance event talks forum
      """)

  /// Nothing was said after it was published, but what was said may be about a day to come.
  private func isAhead(_ date: PartialDate) -> Bool {
    guard let base else { return false }
    return date.firstDay.dayNumber > base.lastDay.dayNumber + 1
  }

  private func isOutside(_ content: [Range<Int>], _ place: Int) -> Bool {
    !content.contains { $0.overlaps(words[place].range) }
  }
}

/// Reads a date at a place of a text.
struct DateWords {
  let words: [PlainWord]
  let base: PartialDate?

  /// The date whose words begin at a place; `nil` when none does.
  func date(at place: Int) -> PartialDate? {
    if let month = month(at: place) { return monthAndDay(month, at: place) }
    // "15 August", where the month would be read alone.
    if let month = month(at: place + 1), let day = words[place].number, (1...31).contains(day) {
      return date(year: year(at: place + 2), month: month, day: day)
    }
    guard let base, base.day != nil else { return nil }
    let hash = words[place].hash
    if words[place].isCapitalised, let weekday = Self.weekdays[hash] {
      return weekdayBefore(base, weekday, last: place > 0 && words[place - 1].text == "last")
    }
    guard Self.relative[hash] != nil else { return nil }
    let word = words[place]
    switch word.text {
    case "today", "tonight", "yesterday":
      // "USA Today reported".
      guard !word.isCapitalised || word.gap == .stop else { return nil }
      return word.text != "yesterday" ? base : PartialDate(dayNumber: base.dayNumber - 1)
    case "last", "this", "earlier": return period(at: place, base)
    default: return nil
    }
  }

  /// "last week", "earlier this month".
  private func period(at place: Int, _ base: PartialDate) -> PartialDate? {
    var unit = place + 1
    if words[place].text == "earlier" {
      guard unit < words.count, words[unit].text == "this" else { return nil }
      unit += 1
    }
    guard unit < words.count else { return nil }
    let isLast = words[place].text == "last"
    switch words[unit].text {
    case "week":
      let monday = base.dayNumber - base.weekday - (isLast ? 7 : 0)
      let end = isLast ? monday + 6 : base.dayNumber
      guard let from = PartialDate(dayNumber: monday), let to = PartialDate(dayNumber: end) else {
        return nil
      }
      // As precise as a week can be told: its month, or the one that has more of its days.
      if from == to { return from }
      let middle = PartialDate(dayNumber: (monday + end + 1) / 2) ?? to
      return PartialDate(year: middle.year, month: middle.month)
    case "month":
      let month = (base.month ?? 1) - (isLast ? 1 : 0)
      return month == 0
        ? PartialDate(year: base.year - 1, month: 12) : PartialDate(year: base.year, month: month)
    case "year": return PartialDate(year: base.year - (isLast ? 1 : 0))
    default: return nil
    }
  }

  /// "Aug. 15, 2019", "August 15", "August 2019", "August".
  private func monthAndDay(_ month: Int, at place: Int) -> PartialDate? {
    if let year = year(at: place + 1) { return PartialDate(year: year, month: month) }
    let isDay =
      place + 1 < words.count && words[place + 1].number.map { (1...31).contains($0) } ?? false
    if isDay { return date(year: year(at: place + 2), month: month, day: words[place + 1].number) }
    // "in August", but not "may".
    guard place > 0, ["in", "last"].contains(words[place - 1].text) else { return nil }
    return date(year: nil, month: month, day: nil)
  }

  /// A date without a year is the last one before the base.
  private func date(year: Int?, month: Int, day: Int?) -> PartialDate? {
    if let year { return PartialDate(year: year, month: month, day: day) }
    guard let base else { return nil }
    guard let date = PartialDate(year: base.year, month: month, day: day) else { return nil }
    // A day ahead of publication by a wire's clock is still this year's.
    if date.firstDay.dayNumber <= base.lastDay.dayNumber + 1 { return date }
    return PartialDate(year: base.year - 1, month: month, day: day)
  }

  private func weekdayBefore(_ base: PartialDate, _ weekday: Int, last: Bool) -> PartialDate? {
    var back = (base.weekday - weekday + 7) % 7
    if last, back == 0 { back = 7 }
    return PartialDate(dayNumber: base.dayNumber - back)
  }

  private func month(at place: Int) -> Int? {
    guard place < words.count, words[place].isCapitalised else { return nil }
    return MonthName.numbers[words[place].hash]
  }

  private func year(at place: Int) -> Int? { place < words.count ? words[place].year : nil }

  private static let relative = WordTable(marking: "today tonight yesterday last this earlier")

  private static let weekdays = WordTable([
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5,
    "sunday": 6,
  ])
}

/// The head of a wire report: "MOSCOW, August 15, 2019. /TASS/".
enum Dateline {
  /// - Returns: A date with its year among the first words of one of the first paragraphs that begin with a place in
  ///   capitals; `nil` when there is none.
  static func date(in words: [PlainWord], paragraphs: [Range<Int>]) -> PartialDate? {
    let reader = DateWords(words: words, base: nil)
    var start = 0
    for paragraph in paragraphs.prefix(4) {
      while start < words.count, words[start].range.lowerBound < paragraph.lowerBound { start += 1 }
      var place = start
      while place < min(words.count, start + 9),
        words[place].range.upperBound <= paragraph.upperBound
      {
        if place > start, let date = reader.date(at: place), date.day != nil { return date }
        place += 1
      }
    }
    return nil
  }
}
