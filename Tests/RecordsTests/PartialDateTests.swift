import Records
import Testing

@Suite struct PartialDateTests {
  @Test(arguments: ["2019", "2019-08", "2019-08-15", "2020-02-29", "0001-01-01", "9999-12-31"])
  func `an ISO date comes back as it went in`(text: String) throws {
    #expect(try #require(PartialDate(text)).description == text)
  }

  @Test(arguments: [
    "", "19", "2019-8", "2019-13", "2019-02-29", "2019-00", "2019-08-32", "2019-08-15T", "२०१९",
    "+201", "0000", "2019-", "2019-08-15-01",
  ])
  func `what is not a date is refused`(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func `day numbers run through 400 years without a gap`() throws {
    let first = try #require(PartialDate(year: 1800, month: 1, day: 1)).dayNumber
    var previous = try #require(PartialDate(dayNumber: first - 1))
    for number in first..<first + 146_097 {
      let date = try #require(PartialDate(dayNumber: number))
      #expect(date.dayNumber == number)
      #expect(previous < date)
      previous = date
    }
  }

  @Test func `weekdays are those of the calendar`() throws {
    #expect(try #require(PartialDate("2019-08-15")).weekday == 3)
    #expect(try #require(PartialDate("1970-01-01")).weekday == 3)
    #expect(try #require(PartialDate("1956-10-19")).weekday == 4)
  }

  @Test func `a less precise date spans all its days`() throws {
    let year = try #require(PartialDate("2020"))
    #expect(year.firstDay.description == "2020-01-01")
    #expect(year.lastDay.description == "2020-12-31")
    #expect(try #require(PartialDate("2020-02")).lastDay.description == "2020-02-29")
  }
}
