import Authority
import Extraction
import Language
import Records
import Testing

/// Whom sources stand for. The articles are invented; persons of the authority files appear in them as they would in news.
struct SpeakerTests {
  typealias Case = SpeakerCase

  private func check(_ sample: Case) throws { try sample.check() }

  @Test(arguments: [
    Case(
      about: "a surname after the full name",
      article:
        "“Talks resume,” ⟦Foreign Minister Sergey Lavrov⟧ said. ⟦Lavrov⟧ said the date is set.",
      speakers: ["Sergey Lavrov (person, RU)", "Sergey Lavrov"]),
    Case(
      about: "a title and a surname alone, by the date",
      article: "⟦President Trump⟧ said the tariffs stay.", speakers: ["Donald Trump (person, US)"]),
    Case(
      about: "a post between name and title",
      article: "⟦U.S. Secretary of State Mike Pompeo⟧ said the sanctions stay.",
      speakers: ["Mike Pompeo (person, US)"]),
    Case(
      about: "a group whose noun opens the article",
      article: "⟦Services from Norway to Chile⟧ said the ice is thin.",
      speakers: ["Services from Norway to Chile (collective)"]),
    Case(
      about: "a person whom no file knows, later by surname",
      article:
        "⟦Orla Quennell, a geologist at the Harbour Institute,⟧ said the ice is thin. ⟦Quennell⟧ warned sailors.",
      speakers: ["Orla Quennell (person, none)", "Orla Quennell (person, none)"]),
    Case(
      about: "an official whom no file knows speaks for a country",
      article: "⟦Norwegian Deputy Trade Minister Orla Quennell⟧ said the ports stay open.",
      speakers: ["Orla Quennell (person, NO)"]),
    Case(
      about: "one of a family by first name",
      article: "⟦Tarn's widow, Orla,⟧ said no. ⟦She⟧ asked why.",
      speakers: ["Orla Tarn (person)", "Orla Tarn (person)"]),
    Case(
      about: "in the service of a known person",
      article: "⟦Putin's harbour minister, Orla Quennell,⟧ said no.",
      speakers: ["Orla Quennell (person, RU)"]),
    Case(
      about: "a description by a later noun",
      article:
        "France's foreign minister Jean-Yves Le Drian came. ⟦The French minister⟧ said no. Maltese Deputy Orla Quennell came. ⟦The lawmaker⟧ said yes.",
      speakers: ["Jean-Yves Le Drian (person, FR)", "Orla Quennell (person, MT)"]),
    Case(
      about: "what one person is, and not two",
      article: "⟦Orla Quennell, a geologist and a friend of the family,⟧ said no.",
      speakers: ["Orla Quennell (person)"]),
    Case(
      about: "a senator with the side before the title",
      article: "⟦U.S. Senator Orla Quennell⟧ said no.", speakers: ["Orla Quennell (person, US)"]),
    Case(
      about: "an official named after the description",
      article: "⟦Norway’s chief negotiator, Orla Quennell,⟧ said the ports stay open.",
      speakers: ["Orla Quennell (person, NO)"]),
    Case(
      about: "a Union's official speaks for the Union",
      article: "⟦EU foreign policy chief Federica Mogherini⟧ said the deal stands.",
      speakers: ["Federica Mogherini (person, EU)"]),
    Case(
      about: "a secretary-general speaks for no country",
      article: "⟦U.N. Secretary-General Antonio Guterres⟧ said the deal stands.",
      speakers: ["António Guterres (person, none)"]),
  ])
  func `names stand for persons`(sample: Case) throws { try check(sample) }

  @Test(arguments: [
    Case(
      about: "the last speaker",
      article: "⟦Sergey Lavrov⟧ said talks resume. ⟦He⟧ added that the date is set.",
      speakers: ["Sergey Lavrov", "Sergey Lavrov"]),
    Case(
      about: "gender decides between two",
      article:
        "Sergey Lavrov met Federica Mogherini in Helsinki on Tuesday. ⟦She⟧ said the talks were frank.",
      speakers: ["Federica Mogherini"]),
    Case(
      about: "a name ahead, after an opening clause",
      article:
        "Foreign ministers met on Tuesday.\n\nReferring to what ⟦he⟧ described as a breach, Sergey Lavrov left the hall.",
      speakers: ["Sergey Lavrov"]),
    Case(
      about: "a relative clause",
      article: "The hall rose for Sergey Lavrov, ⟦who⟧ said the talks would resume.",
      speakers: ["Sergey Lavrov"]),
    Case(
      about: "a body",
      article:
        "⟦The Russian Foreign Ministry⟧ said the island is closed. ⟦It⟧ added that visits were off.",
      speakers: ["Russian Foreign Ministry (organisation, RU)", "Russian Foreign Ministry"]),
    Case(
      about: "what is somebody's",
      article:
        "Sergey Lavrov spoke. He kept ⟦his fourth⟧ short. ⟦His successor⟧ said no.",
      speakers: ["Sergey Lavrov (person, RU)", "His successor (unnamed)"]),
    Case(
      about: "an unnamed official",
      article:
        "⟦A senior Turkish official⟧ said the road is open. ⟦He⟧ gave no date, saying talks went on.",
      speakers: ["A senior Turkish official (unnamed, TR)", "A senior Turkish official"]),
  ])
  func `pronouns point back, or ahead`(sample: Case) throws { try check(sample) }

  @Test(arguments: [
    Case(
      about: "the holder at the date, in 2019",
      article: "⟦The Japanese prime minister⟧ said the talks go on.",
      speakers: ["Shinzo Abe (person, JP)"]),
    Case(
      about: "the holder at the date, in 2023",
      article: "⟦The Japanese prime minister⟧ said the talks go on.",
      speakers: ["Fumio Kishida (person, JP)"],
      date: "2023-03-02"),
    Case(
      about: "nobody without a date",
      article: "⟦The Japanese prime minister⟧ said the talks go on.",
      speakers: ["The Japanese prime minister (unnamed, JP)"], date: nil),
    Case(
      about: "the one whom the article names with the post, without a date",
      article:
        "Prime Minister Shigeru Ishiba and his predecessor Fumio Kishida spoke. ⟦The prime minister⟧ said talks go on.",
      speakers: ["Shigeru Ishiba"], date: nil),
    Case(
      about: "the top diplomat",
      article:
        "⟦Russian Foreign Minister Sergey Lavrov⟧ said talks go on. ⟦The top diplomat⟧ gave no date.",
      speakers: ["Sergey Lavrov", "Sergey Lavrov"]),
    Case(
      about: "a laureate is who is called so",
      article:
        "Orla Quennell, the Nobel Peace Prize laureate, came. ⟦The Nobel Peace Prize laureate⟧ said no.",
      speakers: ["Orla Quennell (person)"]),
    Case(
      about: "a new minister is not the old one",
      article:
        "Japanese Prime Minister Shinzo Abe left. ⟦The new prime minister⟧ said talks go on.",
      speakers: ["The new prime minister (unnamed, JP)"]),
    Case(
      about: "a deputy is not the minister",
      article: "⟦A Japanese deputy foreign minister⟧ said talks go on.",
      speakers: ["A Japanese deputy foreign minister (unnamed, JP)"]),
    Case(
      about: "an ambassador whom no file knows",
      article:
        "⟦Norway's ambassador to Malta Orla Quennell⟧ said the ports are open. ⟦The ambassador⟧ gave no date.",
      speakers: ["Orla Quennell (person, NO)", "Orla Quennell (person, NO)"]),
  ])
  func `descriptions by office stand for the holder at the article's date`(sample: Case) throws {
    try check(sample)
  }

  @Test(arguments: [
    Case(
      about: "capitals and seats",
      article: "⟦Moscow⟧ said no. ⟦Zhongnanhai⟧ said nothing. ⟦Tokyo⟧ said yes.",
      speakers: ["Russia (state, RU)", "China (state, CN)", "Japan (state, JP)"]),
    Case(
      about: "a ministry's seat", article: "⟦Foggy Bottom⟧ said the visit is off.",
      speakers: ["U.S. State Department (organisation, US)"]),
    Case(
      about: "a government and its authorities",
      article:
        "⟦The Syrian government⟧ said the road is open. ⟦Turkish authorities⟧ said it is closed.",
      speakers: ["Syria (state, SY)", "Turkey (state, TR)"]),
    Case(
      about: "a government by its head", article: "⟦The Assad government⟧ said the road is open.",
      speakers: ["Syria (state, SY)"]),
    Case(
      about: "a draft", article: "⟦A Russian draft resolution⟧ says the mandate ends.",
      speakers: ["Russia (state, RU)"]),
  ])
  func `states speak by metonymy`(sample: Case) throws { try check(sample) }

  @Test(arguments: [
    Case(
      about: "a ministry that no file lists",
      article: "⟦Oslo's fisheries ministry⟧ said the quota is cut.",
      speakers: ["Norwegian Fisheries Ministry (organisation, NO)"]),
    Case(
      about: "a short form",
      article:
        "⟦The Syrian Observatory for Human Rights⟧ said shells fell. ⟦The Observatory⟧ said ten fell.",
      speakers: [
        "Syrian Observatory for Human Rights (organisation)", "Syrian Observatory for Human Rights",
      ]),
    Case(
      about: "an agency with the noun beside its name",
      article: "⟦South Korea's Yonhap news agency⟧ said the launch failed.",
      speakers: ["Yonhap News Agency (organisation, KR)"]),
    Case(
      about: "a body of another country than the one of that name",
      article: "⟦The South Korean Joint Chiefs of Staff⟧ said the launch failed.",
      speakers: ["South Korean Joint Chiefs of Staff (organisation, KR)"]),
    Case(
      about: "a delegation of the South African republic, and not of the South",
      article: "⟦The South African delegation⟧ said no.",
      speakers: ["The South African delegation (collective, ZA)"]),
    Case(
      about: "a statement by a body",
      article: "⟦A statement by the Russian Foreign Ministry⟧ said the island is closed.",
      speakers: ["Russian Foreign Ministry"]),
    Case(
      about: "a body's own statement",
      article: "⟦The Kremlin statement⟧ said the call was short.",
      speakers: ["Kremlin (organisation, RU)"]),
    Case(
      about: "an agency of a state is not the state",
      article:
        "⟦The U.S. Federal Harbour Administration⟧ said the port is shut. ⟦The Obama administration⟧ said no.",
      speakers: ["U.S. Federal Harbour Administration (organisation, US)", "United States"]),
    Case(
      about: "who has read a document did not write it",
      article: "⟦A document seen by Reuters⟧ said the quota is cut.",
      speakers: ["A document (unnamed, none)"]),
  ])
  func `organisations speak by name, by short form and by what they put out`(sample: Case) throws {
    try check(sample)
  }

  @Test(arguments: [
    Case(
      about: "two states", article: "⟦Washington and Moscow⟧ said the truce holds.",
      speakers: ["United States and Russia (collective, none)"]),
    Case(
      about: "two persons of one country",
      article: "⟦Vladimir Putin and Sergey Lavrov⟧ said the truce holds.",
      speakers: ["Vladimir Putin and Sergey Lavrov (collective, RU)"]),
    Case(
      about: "the two leaders",
      article:
        "⟦Vladimir Putin⟧ met Shinzo Abe in Osaka on Friday. ⟦The two leaders⟧ said talks go on.",
      speakers: ["Vladimir Putin", "Vladimir Putin and Shinzo Abe (collective, none)"]),
    Case(
      about: "the presidents, and not the ministers who were named last",
      article:
        "President Joe Biden met President Vladimir Putin in Geneva. Talks of Secretary of State Antony Blinken and Foreign Minister Sergey Lavrov go on. ⟦Both presidents⟧ said so.",
      speakers: ["Joe Biden and Vladimir Putin (collective, none)"]),
    Case(
      about: "the leaders again, by the bare plural",
      article:
        "⟦Leaders of the European Union⟧ said the road is open. ⟦Leaders⟧ gave no date. ⟦Envoys of eleven states⟧ came. On Friday ⟦envoys⟧ said no.",
      speakers: [
        "EU leaders (collective, EU)", "EU leaders (collective, EU)",
        "Envoys of eleven states (collective)", "Envoys of eleven states (collective)",
      ]),
    Case(
      about: "the leaders of a club, not the club",
      article: "⟦G7 leaders⟧ said the road is open. ⟦The G7⟧ gave no date.",
      speakers: ["G7 leaders (collective, none)", "G7"]),
    Case(
      about: "rebels are those whose country was named with them, not the country named most",
      article:
        "⟦Syrian rebels⟧ said the road is shut. ⟦Russia⟧ denied it. Planes from Russia flew, Russia said. ⟦Rebels⟧ said more.",
      speakers: [
        "Syrian rebels (collective, SY)", "Russia (state, RU)", "Rebels (collective, SY)",
      ]),
  ])
  func `several speak as one`(sample: Case) throws { try check(sample) }

  @Test(arguments: [
    Case(
      about: "with a country", article: "⟦Two Israeli officials⟧ said the road is open.",
      speakers: ["Two Israeli officials (unnamed, IL)"]),
    Case(
      about: "of several sides with none",
      article:
        "⟦Russian officials⟧ said no. ⟦U.S. and European officials⟧ said the road is open. ⟦British and French diplomats⟧ agreed.",
      speakers: [
        "Russian officials (unnamed, RU)", "U.S. and European officials (unnamed, none)",
        "British and French diplomats (unnamed, none)",
      ]),
    Case(
      about: "of two countries or bodies",
      article:
        "⟦South Korean and U.S. officials⟧ said no. ⟦U.N. and Western diplomats⟧ said more. ⟦Western officials and rebel delegates⟧ agreed.",
      speakers: [
        "South Korean and U.S. officials (unnamed, none)",
        "U.N. and Western diplomats (unnamed, none)",
        "Western officials and rebel delegates (unnamed)",
      ]),
    Case(
      about: "the minister of another country is another",
      article: "⟦Norway's oil minister⟧ said no. ⟦Malta's oil minister⟧ said yes.",
      speakers: [
        "Norway's oil minister (unnamed, NO)", "Malta's oil minister (unnamed, MT)",
      ]),
    Case(
      about: "the head of a group that was not named",
      article:
        "Orla Quennell, head of the Harbour League, came. ⟦The head of another league⟧ said no.",
      speakers: ["The head of another league (unnamed)"]),
    Case(
      about: "of the country whose authorities the article names, though its name is a bird's too",
      article:
        "Turkey closed the strait, and Turkey's police came. Turkey denied it. A Syrian fled. ⟦A security official⟧ said no.",
      speakers: ["A security official (unnamed, TR)"]),
    Case(
      about: "of a country, and not of the one that backs them",
      article:
        "Syrian rebels hold the road. Turkey shelled it, and Turkey's army came. ⟦Turkish-backed rebels⟧ said no. ⟦A fighter⟧ said more.",
      speakers: ["Turkish-backed rebels (collective, SY)", "A fighter (unnamed, SY)"]),
    Case(
      about: "with a body's country",
      article: "⟦A senior State Department official⟧ said the road is open.",
      speakers: ["A senior State Department official (unnamed, US)"]),
    Case(
      about: "things in the plural are nobody who acts together",
      article: "⟦Top hashtags on the site⟧ said no. ⟦The families of the crew⟧ said yes.",
      speakers: [
        "Top hashtags on the site (unnamed)", "The families of the crew (collective)",
      ]),
    Case(
      about: "with none", article: "⟦Analysts⟧ said the road is open.",
      speakers: ["Analysts (unnamed, none)"]),
    Case(
      about: "again by the noun",
      article: "⟦A Turkish aide⟧ said the road is open. Trucks passed. ⟦The aide⟧ gave no date.",
      speakers: ["A Turkish aide (unnamed, TR)", "A Turkish aide (unnamed, TR)"]),
    Case(
      about: "an aide of a head of state", article: "⟦A top Assad aide⟧ said the road is open.",
      speakers: ["A top Assad aide (unnamed, SY)"]),
  ])
  func `the unnamed keep their country and their words`(sample: Case) throws { try check(sample) }

  @Test
  func
    `persons unknown to the files are one across articles where name and country agree, else two`()
    throws
  {
    let reader = try SpeakerCase.reader.get()
    func key(_ article: String) throws -> AuthorityKey? {
      try #require(reader.statements(article, date: nil).last).speaker?.key
    }
    let first = try key("⟦Norwegian Trade Minister Orla Quennell⟧ said the ports are open.")
    let second = try key("⟦Orla Quennell, the Norwegian trade minister,⟧ said no.")
    let other = try key("⟦Canadian Trade Minister Orla Quennell⟧ said the ports are open.")
    #expect(first == second)
    #expect(first != nil && first != other)
  }

  @Test(arguments: [
    Case(
      about: "the administration after an agency that has the word in its name",
      article:
        "⟦The Food and Drug Administration⟧ announced two rules. ⟦The Administration⟧ said they will help.",
      speakers: ["Food and Drug Administration (organisation, US)", "United States (state, US)"]),
    Case(
      about: "the budget that a heading takes for a name",
      article: "Budget Strengthens Care\nThe group met. ⟦The Budget⟧ says that the rate will rise.",
      speakers: ["The Budget (unnamed)"]),
    Case(
      about: "a noun that has its capital from the sentence",
      article: "⟦Research⟧ shows that sleep helps.", speakers: ["Research (unnamed)"]),
    Case(
      about: "the spouse of a head of state by the date",
      article: "⟦The First Lady⟧ said she would visit Romania.",
      speakers: ["Jill Biden (person, US)"], date: "2022-05-03"),
  ])
  func `words of official texts that look like names`(sample: Case) throws { try check(sample) }

  /// Surnames of foreign ministers, in articles that have nothing to do with them.
  @Test(arguments: [
    Case(
      about: "a surname of somebody whose country the article does not name",
      article: "⟦Muñoz⟧ said the ice is thin in Norway.", speakers: ["Muñoz (person, none)"],
      date: "2016-05-01"),
    Case(
      about: "a surname of somebody who was in office long before",
      article: "⟦Muñoz⟧ said the ice is thin in Chile.", speakers: ["Muñoz (person, none)"],
      date: "2024-05-01"),
    Case(
      about: "a surname of somebody in office, of a country that the article names",
      article: "⟦Muñoz⟧ said the ice is thin in Chile.",
      speakers: ["Heraldo Muñoz (person, CL)"], date: "2016-05-01"),
    Case(
      about: "of two in office the one whose country the article names",
      article: "⟦Vice President Harris⟧ said the ice is thin in the United States.",
      speakers: ["Kamala Harris (person, US)"], date: "2021-05-01"),
  ])
  func `a bare surname means whom the article makes likely`(sample: Case) throws {
    try check(sample)
  }

  @Test func `the office is the one held at the date`() throws {
    let reader = try SpeakerCase.reader.get()
    let early = reader.statements("⟦Dmitry Medvedev⟧ said no.", date: "2010-05-01")
    let late = reader.statements("⟦Dmitry Medvedev⟧ said no.", date: "2015-05-01")
    #expect(early.first?.office?.title == "President of Russia")
    #expect(late.first?.office?.title == "Prime Minister of Russia")
  }

  @Test(
    arguments: [
      ("Sergey Lavrov said the talks would resume, TASS reported.", "TASS"),
      ("Sergey Lavrov, quoted by Interfax, said the talks would resume.", "Interfax"),
      ("Sergey Lavrov said the talks would resume.", nil),
      ("Interfax reported that the talks would resume.", nil),
    ] as [(String, String?)])
  func `who passes a statement on is its relay`(body: String, relay: String?) throws {
    let found = try Extractor(authority: .embedded(), model: .embedded()).extract(
      Article(id: "relay", body: body, genre: .news, origin: ArticleOrigin(path: "relay")))
    #expect(found.statements.map(\.relay?.name) == [relay])
  }
}
