import Records
import Testing

@testable import Inquiry

@Suite struct `Dates in questions` {
  /// The periods of a question, told from Friday 2 January 2026: `2019-08-16..2019-08-22`; an open end is empty.
  private func periods(_ question: String) throws -> [String] {
    let today = try #require(PartialDate("2026-01-02"))
    return DateReader(tokens: QuestionText(question).tokens, today: today, taken: []).expressions()
      .map { "\($0.period.since?.description ?? "")..\($0.period.until?.description ?? "")" }
  }

  @Test(arguments: [
    ("since 2012", "2012.."), ("from May 2019 onwards", "2019-05.."),
    ("starting in March 2020", "2020-03.."), ("after 2012", "2013-01-01.."),
    ("after 15 August 2019", "2019-08-16.."), ("later than 2019-08-15", "2019-08-16.."),
    ("before 2015", "..2014-12-31"), ("prior to June 2015", "..2015-05-31"),
    ("until 2018", "..2018"), ("up to 2018", "..2018"), ("in 2016", "2016..2016"),
    ("during August 2019", "2019-08..2019-08"), ("on 15 August 2019", "2019-08-15..2019-08-15"),
    ("on August 15th, 2019", "2019-08-15..2019-08-15"),
    ("on the 15th of August 2019", "2019-08-15..2019-08-15"),
    ("on 2019-08-15", "2019-08-15..2019-08-15"), ("on 15.8.2019", "2019-08-15..2019-08-15"),
    ("between 2012 and 2016", "2012..2016"), ("from 2012 to May 2016", "2012..2016-05"),
    ("between August 15 and August 20, 2019", "2019-08-15..2019-08-20"),
    ("from November to 3 February 2019", "2018-11..2019-02-03"), ("in 2016/17", "2016..2017"),
    ("on or after 15 August 2019", "2019-08-15.."), ("on or before 2019-08-15", "..2019-08-15"),
    ("2012–2016", "2012..2016"), ("2012-2016", "2012..2016"), ("in the 1990s", "1990..1999"),
    ("in Q3 2019", "2019-07..2019-09"), ("in the third quarter of 2019", "2019-07..2019-09"),
    ("in the first half of 2019", "2019-01..2019-06"), ("in summer 2019", "2019-06..2019-08"),
    ("in the winter of 2019", "2019-12..2020-02"), ("in late 2019", "2019-09..2019-12"),
  ])
  func `are read with their precision`(question: String, period: String) throws {
    #expect(try periods("what was said \(question)?") == [period])
  }

  @Test(arguments: ["weeks", "decades", "days", "hours"])
  func `cannot be told by numbers that no calendar holds`(unit: String) throws {
    for number in ["9000000000000000000", "99999"] {
      #expect(try periods("in the last \(number) \(unit)").count <= 1)
      #expect(try periods("\(number) \(unit) after 15 August 2019").count <= 1)
    }
  }

  @Test(arguments: [
    ("in the week after 15 August 2019", "2019-08-16..2019-08-22"),
    ("in the week before 15 August 2019", "2019-08-08..2019-08-14"),
    ("three days after 30 December 2018", "2018-12-31..2019-01-02"),
    ("the day after 28 February 2020", "2020-02-29..2020-02-29"),
    ("in the month after July 2018", "2018-08-01..2018-08-31"),
    ("within a week of 12 July 2016", "2016-07-05..2016-07-19"),
    ("in the week of 15 August 2019", "2019-08-12..2019-08-18"),
    ("in the last week of March 2022", "2022-03-25..2022-03-31"),
    ("in the last two weeks of March 2022", "2022-03-18..2022-03-31"),
    ("in the first three days of March 2022", "2022-03-01..2022-03-03"),
    ("in the final month of 2019", "2019-12-01..2019-12-31"),
    ("in the last quarter of 2019", "2019-10-01..2019-12-31"),
  ])
  func `may be told from another date`(question: String, period: String) throws {
    #expect(try periods(question) == [period])
  }

  @Test(arguments: [
    ("today", "2026-01-02..2026-01-02"), ("yesterday", "2026-01-01..2026-01-01"),
    ("last month", "2025-12..2025-12"), ("last year", "2025..2025"), ("this year", "2026..2026"),
    ("last week", "2025-12-22..2025-12-28"), ("in the past week", "2025-12-26..2026-01-02"),
    ("in the last 3 months", "2025-10-02..2026-01-02"),
    ("in the past two years", "2024-01-02..2026-01-02"), ("two days ago", "2025-12-31..2025-12-31"),
    ("a year ago", "2025..2025"),
    ("from last year", "2025..2025"), ("from yesterday", "2026-01-01..2026-01-01"),
    ("last Friday", "2025-12-26..2025-12-26"),
    ("on Thursday", "2026-01-01..2026-01-01"), ("in November", "2025-11..2025-11"),
    ("on 5 March", "2025-03-05..2025-03-05"), ("last quarter", "2025-10..2025-12"),
  ])
  func `may be told from today`(question: String, period: String) throws {
    #expect(try periods("what was said \(question)") == [period])
  }

  @Test(arguments: [
    "what did Theresa May say",
    "resolution of 31 February",
    "the second time", "in general", "over time", "by year", "since then",
  ])
  func `are not seen where there are none`(question: String) throws {
    #expect(try periods(question) == [])
  }
}
