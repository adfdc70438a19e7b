import Records
import Testing

@Suite struct `The conditions of a filter` {
  /// A filter that asks everything.
  private static let full: Filter = {
    var filter = Filter()
    filter.speakers = ["ann-oak"]
    filter.speakerKinds = [.person]
    filter.offices = ["xx-president"]
    filter.relays = ["gazette"]
    filter.countries = codes("FR")
    filter.about = codes("DE")
    filter.topics = ["sanctions"]
    filter.documents = ["un-charter"]
    filter.documentKinds = [.treaty]
    filter.documentUses = [.invoke]
    filter.outlets = ["Gazette"]
    filter.kinds = [.direct]
    filter.acts = [.deny]
    filter.genres = [.news]
    filter.since = PartialDate("2018")
    filter.until = PartialDate("2019")
    filter.batches = [BatchID(rawValue: 1)]
    filter.articles = [ArticleID(rawValue: 2)]
    filter.minConfidence = 0.5
    filter.unreviewed = true
    filter.reviews = [.confirmed]
    filter.reviewers = ["ana"]
    filter.independent = true
    var other = Filter()
    other.countries = codes("IT")
    filter.except = [other]
    filter.silentOn = [other]
    filter.silentCountriesOn = [other]
    return filter
  }()

  @Test func `are all in the list, each once`() {
    var rest = Self.full
    for child in Mirror(reflecting: Self.full).children {
      #expect("\(child.value)" != "[]" && "\(child.value)" != "nil" && "\(child.value)" != "false")
    }
    for condition in FilterCondition.all {
      #expect(condition.isSet(in: rest), "\(condition.name)")
      condition.clear(in: &rest)
      #expect(!condition.isSet(in: rest), "\(condition.name)")
    }
    #expect(rest == Filter())
    #expect(FilterCondition.all.count == Mirror(reflecting: Filter()).children.count)
    #expect(Set(FilterCondition.all.map(\.name)).count == FilterCondition.all.count)
  }

  @Test(arguments: FilterCondition.all)
  func `go over to a filter that has none of them`(_ condition: FilterCondition) {
    var filter = Filter()
    filter.restrict(to: condition.alone(in: Self.full))
    #expect(filter == condition.alone(in: Self.full))
    #expect(condition.isSame(in: filter, as: Self.full))
    #expect(condition.shown(in: filter).map(\.name) == [condition.name])
  }

  @Test func `of a second filter hold besides those of the first`() {
    var filter = Filter()
    filter.countries = codes("FR", "DE")
    filter.since = PartialDate("2018")
    filter.until = PartialDate("2019")
    filter.minConfidence = 0.7
    var other = Filter()
    other.countries = codes("FR")
    other.since = PartialDate("2017")
    other.until = PartialDate("2019-06")
    other.minConfidence = 0.5
    filter.restrict(to: other)
    #expect(filter.countries == codes("FR", "DE"))
    #expect(filter.required.map { $0.map(\.countries) } == [[codes("FR")]])
    #expect(filter.leftOut.isEmpty)
    #expect(filter.since == PartialDate("2018"))
    #expect(filter.until == PartialDate("2019-06"))
    #expect(filter.minConfidence == 0.7)
    #expect(filter.shownConditions.map(\.name).last == "also")
    filter.restrict(to: other)
    #expect(filter.required.count == 1)
  }
}

private func codes(_ codes: String...) -> [CountryCode] { codes.map { CountryCode(rawValue: $0) } }
