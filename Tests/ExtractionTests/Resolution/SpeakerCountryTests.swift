import Testing

/// For which country those speak whom no file knows. The articles are invented.
struct SpeakerCountryTests {
  typealias Case = SpeakerCase

  @Test(arguments: [
    Case(
      about: "one of an institute, wherever it is",
      article:
        "Norway's police came. ⟦Orla Quennell, director of the Harbour Program at the Tarn Institute in Oslo,⟧ said no.",
      speakers: ["Orla Quennell (person, none)"]),
    Case(
      about: "one who left the post",
      article: "⟦Orla Quennell, a former Norwegian trade adviser,⟧ said no.",
      speakers: ["Orla Quennell (person, none)"]),
    Case(
      about: "a director of programmes in a country",
      article: "⟦Orla Quennell, the charity’s director in Syria,⟧ said no.",
      speakers: ["Orla Quennell (person, none)"]),
    Case(
      about: "experts and students of one country, and its press",
      article:
        "Norway's police came. ⟦Cyber security experts⟧ said no. ⟦Norwegian university officials⟧ said yes. ⟦British media⟧ said more.",
      speakers: [
        "Cyber security experts (unnamed, none)", "Norwegian university officials (unnamed, none)",
        "British media (collective, none)",
      ]),
    Case(
      about: "one who lives there",
      article: "⟦A Beirut-based diplomat⟧ said no.",
      speakers: ["A Beirut-based diplomat (unnamed, none)"]),
    Case(
      about: "one of a body of many after one of a country",
      article: "⟦A Turkish official⟧ said no. ⟦A U.N. official⟧ said yes.",
      speakers: ["A Turkish official (unnamed, TR)", "A U.N. official (unnamed, none)"]),
    Case(
      about: "the allies of a country",
      article: "⟦Norway's European allies⟧ said no.",
      speakers: ["Norway's European allies (collective, none)"]),
    Case(
      about: "any source of security",
      article: "Norway's army came. ⟦A security source⟧ said no.",
      speakers: ["A security source (unnamed, none)"]),
  ])
  func `these speak for none`(sample: Case) throws { try sample.check() }

  @Test(arguments: [
    Case(
      about: "those beside a known person",
      article: "⟦Hardline allies of Vladimir Putin⟧ said no.",
      speakers: ["Hardline allies of Vladimir Putin (collective, RU)"]),
    Case(
      about: "those in a known person's office",
      article: "⟦Sources in Vladimir Putin's office⟧ said no.",
      speakers: ["Sources in Vladimir Putin's office (unnamed, RU)"]),
    Case(
      about: "federal investigators where the article names the United States",
      article:
        "Ships left the United States. Russia, Russia, Russia. ⟦Federal investigators⟧ said no.",
      speakers: ["Federal investigators (unnamed, US)"]),
    Case(
      about: "a rebel commander where he fights",
      article: "Lebanese rebels came. ⟦A rebel commander in northern Syria⟧ said no.",
      speakers: ["A rebel commander in northern Syria (unnamed, SY)"]),
    Case(
      about: "the press of a state",
      article: "Norway shut the ports of Norway. ⟦State media⟧ said no.",
      speakers: ["State media (collective, NO)"]),
    Case(
      about: "a country's, and the holder of a country's post whose name says it again",
      article:
        "⟦Norway's Orla Quennell⟧ said no. Malta's minister of trade, ⟦Ivo Tarn⟧, said yes.",
      speakers: ["Orla Quennell (person, NO)", "Ivo Tarn (person, MT)"]),
    Case(
      about: "one who led a country",
      article: "⟦Orla Quennell, a former Norwegian prime minister,⟧ said no.",
      speakers: ["Orla Quennell (person, NO)"]),
  ])
  func `these speak for one`(sample: Case) throws { try sample.check() }
}
