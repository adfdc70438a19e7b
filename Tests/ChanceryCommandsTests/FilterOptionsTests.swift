import ArgumentParser
import Records
import Testing

@testable import ChanceryCommands

@Suite struct `Filter options` {
  private struct NoCountry: Error {}

  private func filter(_ arguments: String...) throws -> Filter {
    try FilterOptions.parse(arguments).filter { name in
      guard name.count == 2 else { throw NoCountry() }
      return CountryCode(rawValue: name.uppercased())
    }
  }

  @Test func `every filter of the command line reaches the query`() throws {
    let filter = try filter(
      "--speaker", "Lavrov", "--speaker", "Zarif", "--speaker-kind", "person,state",
      "--office", "foreign minister", "--relay", "Interfax", "--country", "ru", "--about", "jp",
      "--topic", "nuclear",
      "--document", "JCPOA", "--use", "accuse-breach", "--outlet", "TASS", "--kind",
      "direct,mixed", "--act", "decline_comment", "--act", "accuse", "--genre", "news",
      "--since", "2012", "--until", "2019-08-15", "--batch", "3", "--min-confidence", "0.5",
      "--unreviewed", "--review", "confirmed,rejected", "--reviewed-by", "ana", "--independent")
    var expected = Filter()
    expected.speakers = ["Lavrov", "Zarif"]
    expected.speakerKinds = [.person, .state]
    expected.offices = ["foreign minister"]
    expected.relays = ["Interfax"]
    expected.countries = [CountryCode(rawValue: "RU")]
    expected.about = [CountryCode(rawValue: "JP")]
    expected.topics = ["nuclear"]
    expected.documents = ["JCPOA"]
    expected.documentUses = [.accuseBreach]
    expected.outlets = ["TASS"]
    expected.kinds = [.direct, .mixed]
    expected.acts = [.declineComment, .accuse]
    expected.genres = [.news]
    expected.since = PartialDate("2012")
    expected.until = PartialDate("2019-08-15")
    expected.batches = [BatchID(rawValue: 3)]
    expected.minConfidence = 0.5
    expected.unreviewed = true
    expected.reviews = [.confirmed, .rejected]
    expected.reviewers = ["ana"]
    expected.independent = true
    #expect(filter == expected)
  }

  @Test(arguments: [
    ["--kind", "oral"], ["--kind", "direct,"], ["--since", "last year"], ["--since", "2019-13"],
    ["--min-confidence", "2"], ["--speaker", ""], ["--topic", "trade", "--topic", "\t"],
    ["--batch", "0"], ["--review", "seen"], ["--reviewed-by", " "],
    ["--since", "2020", "--until", "2019"],
  ])
  func `a value that cannot be meant is wrong usage`(arguments: [String]) {
    #expect(throws: (any Error).self) { try FilterOptions.parse(arguments) }
  }

  @Test func `since and until may name the same year`() throws {
    #expect(try filter("--since", "2019-08-15", "--until", "2019").until == PartialDate("2019"))
  }
}
