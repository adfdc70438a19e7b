import Records
import Testing

@testable import Reading

@Suite struct DateTextTests {
  @Test(arguments: [
    ("2019-08-15", "2019-08-15"), ("2019-08-15T23:30:00-05:00", "2019-08-15"),
    ("2019-08", "2019-08"), ("2019", "2019"), ("20190815", "2019-08-15"),
    ("20190815T100000Z", "2019-08-15"), ("20190815100000", "2019-08-15"),
    ("2019/8/5 10:00", "2019-08-05"), ("Thu, 15 Aug 2019 10:00:00 GMT", "2019-08-15"),
    ("August 15, 2019", "2019-08-15"), ("Aug. 15, 2019, 10:30 a.m.", "2019-08-15"),
    ("Thursday 15th of August 2019", "2019-08-15"), ("August 2019", "2019-08"),
    ("15 août 2019 à 10h00", "2019-08-15"), ("15 августа 2019", "2019-08-15"),
    ("15. März 2019", "2019-03-15"), ("15 de agosto de 2019", "2019-08-15"),
    ("15 Ağustos 2019", "2019-08-15"), ("15-Aug-19", "2019-08-15"),
    ("15.08.2019", "2019-08-15"), ("05.08.2019", "2019-08-05"), ("8/15/2019", "2019-08-15"),
    ("15/8/2019", "2019-08-15"), ("8/9/2019", "2019"), ("8/8/2019", "2019-08-08"),
    ("1565863200", "2019-08-15"), ("1565863200000", "2019-08-15"),
    ("Published: 10:30, 15 August 2019", "2019-08-15"), ("2024-06-30", "2024-06-30"),
  ])
  func `dates are read as people and programs write them`(text: String, date: String) throws {
    let today = try #require(PartialDate(readingDay))
    #expect(DateText.date(in: text, notAfter: today) == PartialDate(date))
  }

  @Test(arguments: [
    "", "yesterday", "2019-13-01", "31 February 2019", "10:30", "0000-00-00",
    "12345678901234567890",
    "1", "may be", "version 2.10.3", "2024-07-01", "July 1, 2024", "2025", "4102444800",
  ])
  func `what is no date, or lies in the future, is none`(text: String) throws {
    let today = try #require(PartialDate(readingDay))
    #expect(DateText.date(in: text, notAfter: today) == nil)
  }
}
