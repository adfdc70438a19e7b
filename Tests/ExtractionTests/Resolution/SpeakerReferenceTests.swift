import Testing

/// Whom sources stand for that give no name, a part of one or more than one. The articles are invented; persons of the
/// authority files appear in them as they would in news.
struct SpeakerReferenceTests {
  typealias Case = SpeakerCase

  @Test(arguments: [
    Case(
      about: "the one whom a name and “himself” mean",
      article: "Sergey Lavrov came. ⟦Lavrov himself⟧ said the date is set.",
      speakers: ["Sergey Lavrov (person, RU)"]),
    Case(
      about: "whose thing it is",
      article: "Sergey Lavrov came. ⟦Lavrov’s new form⟧ said the date is set.",
      speakers: ["Sergey Lavrov (person, RU)"]),
    Case(
      about: "whose memoir it is",
      article: "Orla Quennell came. ⟦Quennell’s memoir⟧ said the ice was thin.",
      speakers: ["Orla Quennell (person)"]),
    Case(
      about: "whose stylist it is, by the name beside it",
      article: "⟦Lavrov’s longtime stylist, Orla Quennell,⟧ said no.",
      speakers: ["Orla Quennell (person)"]),
    Case(
      about: "a name after a relative clause",
      article: "⟦A dissident who is no part of the council, Orla Quennell,⟧ said no.",
      speakers: ["Orla Quennell (person)"]),
  ])
  func `a person is meant, and not the person’s country`(sample: Case) throws { try sample.check() }

  @Test(arguments: [
    Case(
      about: "by title and name",
      article: "⟦TASS⟧ quoted Foreign Minister Sergey Lavrov as saying that talks go on.",
      speakers: ["Sergey Lavrov (person, RU)"]),
    Case(
      about: "beside the noun",
      article: "⟦The Kyodo news agency⟧ quoted Harbour Minister Orla Quennell as saying no.",
      speakers: ["Orla Quennell (person)"]),
    Case(
      about: "and the agency where nobody is",
      article: "⟦TASS⟧ quoted from a letter on Friday.", speakers: ["TASS"]),
  ])
  func `whom an agency quotes speaks`(sample: Case) throws { try sample.check() }

  @Test(arguments: [
    Case(
      about: "who is named in what is said",
      article:
        "⟦Boris Johnson⟧ met Donald Trump in London. Trump smiled. ⟦He⟧ said that Trump was wrong.",
      speakers: ["Boris Johnson", "Boris Johnson"]),
    Case(
      about: "several, or things",
      article: "Sergey Lavrov came. ⟦Documents⟧ said no. ⟦He⟧ said yes.",
      speakers: ["Documents (unnamed)", "Sergey Lavrov"]),
    Case(
      about: "one whose pronoun nobody knows, after a wife",
      article: "Quennell Tarn came. ⟦His wife⟧ said no. ⟦She⟧ said yes.",
      speakers: ["His wife (unnamed)", "His wife (unnamed)"]),
    Case(
      about: "a woman by her post",
      article: "Sergey Lavrov came. ⟦A spokeswoman⟧ said no. ⟦He⟧ said yes.",
      speakers: ["A spokeswoman (unnamed)", "Sergey Lavrov"]),
  ])
  func `“he” is nobody of these`(sample: Case) throws { try sample.check() }

  @Test(arguments: [
    Case(
      about: "one named twice",
      article: "⟦Foreign Minister and Deputy Prime Minister Sergey Lavrov⟧ said no.",
      speakers: ["Sergey Lavrov (person, RU)"]),
    Case(
      about: "two with their parties in brackets",
      article: "⟦Orla Quennell (D) and Ilse Marrowby (R-Texas)⟧ said no.",
      speakers: ["Orla Quennell and Ilse Marrowby (collective)"]),
    Case(
      about: "a body with an “and” in its name",
      article: "⟦The Harbour Safety and Ice Administration⟧ said no.",
      speakers: ["Harbour Safety and Ice Administration (organisation)"]),
    Case(
      about: "both men",
      article: "Sergey Lavrov met Boris Johnson. Mary Quennell came. ⟦Both men⟧ said no.",
      speakers: ["Sergey Lavrov and Boris Johnson (collective, none)"]),
  ])
  func `several are as many as there are`(sample: Case) throws { try sample.check() }

  @Test(arguments: [
    Case(
      about: "what a body is for",
      article:
        "⟦The Harbour Observatory for Human Rights, a British-based group,⟧ said shells fell.",
      speakers: ["Harbour Observatory for Human Rights (organisation)"]),
    Case(
      about: "a firm by the noun before it",
      article: "⟦Ice analytics firm Zoomble⟧ said no.",
      speakers: ["Ice analytics firm Zoomble (organisation)"]),
    Case(
      about: "an age",
      article: "⟦Orla Quennell⟧ came and said no. ⟦The 73-year-old⟧ said yes.",
      speakers: ["Orla Quennell", "Orla Quennell (person)"]),
    Case(
      about: "many of a people",
      article: "⟦Many Iowans⟧ said no.", speakers: ["Many Iowans (unnamed)"]),
  ])
  func `words with capitals are what they are`(sample: Case) throws { try sample.check() }

  @Test(arguments: [
    Case(
      about: "nobody’s where no country is given",
      article: "The river rose. ⟦The mayor⟧ said no.", speakers: ["The mayor (unnamed)"],
      date: "2020-05-01"),
    Case(
      about: "the top diplomat of a country",
      article: "⟦The top Russian diplomat⟧ said no.",
      speakers: ["Sergey Lavrov (person, RU)"]),
    Case(
      about: "the counterpart of a minister",
      article: "⟦Foreign Minister Sergey Lavrov⟧ said yes. ⟦His Japanese counterpart⟧ said no.",
      speakers: ["Sergey Lavrov", "Taro Kono (person, JP)"], date: "2018-08-20"),
    Case(
      about: "a new minister, elected before",
      article:
        "Norway's parliament elected Orla Quennell as prime minister on Friday. ⟦The new prime minister⟧ said no.",
      speakers: ["Orla Quennell (person)"]),
    Case(
      about: "a party’s nominee",
      article: "⟦Donald Trump⟧ came and said no. ⟦The Republican nominee⟧ said yes.",
      speakers: ["Donald Trump", "Donald Trump (person, US)"], date: "2016-08-20"),
    Case(
      about: "a title that another of the name never had",
      article: "Jill Biden came to the United States. ⟦President Biden⟧ said no.",
      speakers: ["Joe Biden (person, US)"], date: "2022-05-01"),
    Case(
      about: "a first name that no known person of the surname has",
      article: "⟦Sen. Mark Lavrov⟧ said no in Russia.", speakers: ["Mark Lavrov (person)"]),
  ])
  func `posts are those of the text or of the country given`(sample: Case) throws {
    try sample.check()
  }

  @Test(arguments: [
    Case(
      about: "who released it",
      article:
        "The Harbour Agency released a report on Friday. Sergey Lavrov came. Boris Johnson left. ⟦The report⟧ said the ice is thin.",
      speakers: ["Harbour Agency (organisation)"]),
    Case(
      about: "by whom it is",
      article:
        "A study by Orla Quennell came out. Ships passed. Sergey Lavrov came. ⟦The study⟧ said the ice is thin.",
      speakers: ["Orla Quennell (person)"]),
    Case(
      about: "who spoke in it",
      article:
        "⟦Orla Quennell⟧ said no in a letter. ⟦Sergey Lavrov⟧ said yes. ⟦The letter⟧ said the ice is thin.",
      speakers: ["Orla Quennell", "Sergey Lavrov", "Orla Quennell (person)"]),
  ])
  func `a text speaks for who put it out`(sample: Case) throws { try sample.check() }
}
