import Records
import Testing

@testable import Reading

@Suite struct NexisTests {
  /// An article of a new export.
  private func uni(
    title: String = "Talks resume", outlet: String = "The Example Times",
    date: String = "August 15, 2019 Thursday", body: String = "The envoys met.",
    fields: String = "Classification\n\nLanguage: ENGLISH\n\nLoad-Date: August 16, 2019"
  ) -> String {
    "\(title)\n\n\(outlet)\n\n\(date)\n\nCopyright 2019 \(outlet) All Rights Reserved\n\nSection: A; Pg. 9\n\n"
      + "Length: 201 words\n\nByline: By Ada Example\n\nBody\n\n\(body)\n\n\(fields)\n\nEnd of Document\n\n"
  }

  /// An article of an old export.
  private func old(
    counter: String = "1 of 1 DOCUMENT", head: String = "August 14, 2009 Friday\n\nTalks resume",
    fields: String = "BYLINE: By Ada Example\n\nLENGTH: 845 words",
    tail: String = "LOAD-DATE: August 15, 2009\n\nLANGUAGE: ENGLISH"
  ) -> String {
    "                 \(counter)\n\n\n                The Example Times\n\n        \(head)\n\n\(fields)\n\n"
      + "   The envoys met and\nagreed.\n\n   They left.\n\n\(tail)\n\n\n"
      + "                Copyright 2009 The Example Times\n                All Rights Reserved\n\n"
  }

  private let text = "The envoys met and agreed.\n\nThey left."

  @Test(arguments: [
    "Language: that was the word on which the talks foundered, a delegate said.",
    "Copyright was the word of the day, the minister said.", "Length: was not the problem.",
    "Graphic",
    "Subject: peace, said a sign.\n\nLocation: unknown.",
  ])
  func `a line of the text that begins like a label does not end it`(line: String) {
    let rest = (1...5).map { "They agreed on point \($0)." }.joined(separator: "\n\n")
    let body = "The envoys met.\n\n\(line)\n\n\(rest)"
    #expect(read(uni(body: body)).map(\.article?.body) == [body])
  }

  @Test(arguments: [
    "Correction: talks story", "UPDATE: Talks resume", "Country: the land answers", "Link: none",
  ])
  func `a title may begin like a label of what stands behind a text`(title: String) {
    let article = read(uni(title: title)).first?.article
    #expect(article?.title == title)
    #expect(article?.outlet == "The Example Times")
  }

  @Test(arguments: [
    "Graphic\n\n \n\nPHOTO: The envoys.\n\nClassification\n\nLanguage: ENGLISH\n\nState: X\n\nIndustry: Y",
    "Correction\n\nAn earlier version was wrong.\n\nCorrection-Date: March 5, 2019\n\nGraphic\n\nPHOTO: x"
      + "\n\nClassification\n\nLanguage: ENGLISH",
    "Link to the original story.\n\nLanguage: English",
    "Load-Date: March 4, 2019\n\nSome-New-Label: words\n\nLanguage: ENGLISH",
  ])
  func `fields, captions and corrections behind a text are none of it`(fields: String) {
    let article = read(uni(fields: fields)).first?.article
    #expect(article?.body == "The envoys met.")
    #expect(article?.language == "en")
  }

  @Test(
    arguments: [
      "Content Type\tNarrowed by\nNews\tTimeline: Jan 01, 2019 to Dec 31, 2019\n",
      "Content Type\n\nNarrowed by\n\nNews\n\nTimeline: Jan 01, 2019 to Dec 31, 2019\n\n", "",
    ], ["Talks resume", "1. Talks resume"])
  func `the cover of an export is no part of its first title`(filter: String, title: String) {
    let search =
      "Client/Matter: -None-\nSearch Terms: peace\nSearch Type: Natural\nNarrowed by:\n\(filter)"
    let cover =
      "User Name: = Ada\nDate and Time: = Friday, August 16, 2019\nJob Number: = 1\nDocuments (2)\n"
      + "1. \(title)\n\(search)2. Talks end\n\(search)"
      + "| About LexisNexis | Privacy Policy | Copyright © 2019 LexisNexis\n\n"
    let outcomes = read(cover + uni(title: title) + uni(title: "Talks end"))
    #expect(outcomes.map(\.article?.title) == [title, "Talks end"])
    #expect(outcomes.map(\.article?.outlet) == ["The Example Times", "The Example Times"])
  }

  @Test(arguments: [
    ("Letter of January 5, 2019 unanswered", "March 3, 2019"),
    ("January 5, 2019: a day", "jeudi 15 août 2019"), ("Talks", "Thursday, August 15, 2019"),
    ("Talks", "15 de agosto de 2019 jueves"),
  ])
  func `a title that names a date is told from the date`(title: String, date: String) {
    let article = read(uni(title: title, date: date)).first?.article
    #expect(article?.title == title)
    #expect(article?.outlet == "The Example Times")
    #expect(article?.publishedOn?.day == (date.contains("15") ? 15 : 3))
  }

  @Test func `lines as long as paragraphs are paragraphs`() {
    let long = (1...3).map {
      "The envoys met on point \($0)" + String(repeating: " again", count: 20)
    }
    let article = read(uni(body: long.joined(separator: "\n"))).first?.article
    #expect(article?.body == long.joined(separator: "\n\n"))
  }

  @Test func `the last article of an export is read without its end`() {
    let export = uni() + uni(title: "Talks end").replacing("End of Document", with: "")
    #expect(read(export).map(\.article?.title) == ["Talks resume", "Talks end"])
  }

  @Test(arguments: [
    ("1 of 1 DOCUMENT", "BYLINE: By Ada Example\n\nLENGTH: 845 words", "LANGUAGE: ENGLISH", "en"),
    (
      "Dokument 1 von 1", "AUTOR: Von Ada Example\n\nRUBRIK: Politik\n\nLÄNGE: 845 Wörter",
      "UPDATE: 15. August 2009\n\nSPRACHE: GERMAN; DEUTSCH\n\nGRAFIK: Foto", "de"
    ),
    (
      "Document 1 de 1", "AUTEUR : Par Ada Example\n\nLONGUEUR : 845 mots",
      "DATE DE CHARGEMENT : 15 août 2009\n\nLANGUE : FRENCH; FRANÇAIS", "fr"
    ),
  ])
  func `old exports are read in the languages of their pages`(
    counter: String, fields: String, tail: String, language: String
  ) {
    let outcomes = read(old(counter: counter, fields: fields, tail: tail))
    #expect(outcomes.map(\.article?.body) == [text])
    let article = outcomes.first?.article
    #expect(article?.title == "Talks resume")
    #expect(article?.outlet == "The Example Times")
    #expect(article?.byline == "Ada Example")
    #expect(article?.publishedOn == PartialDate("2009-08-14"))
    #expect(article?.language == language)
  }

  @Test(arguments: [
    (
      "Late Edition - Final\n\nTalks resume on a long\nline of January 5",
      "Talks resume on a long line of January 5"
    ),
    ("Correction Appended\n\nTalks resume", "Talks resume"),
    ("Correction Appended\n\n  Late Edition - Final\n\nTalks resume", "Talks resume"),
    ("THIRD\n\nTalks resume", "Talks resume"),
    ("First Edition\n\nEdition wars: papers fight", "Edition wars: papers fight"),
    ("First Edition\nTalks resume", "Talks resume"), ("\nNEW TALKS", "NEW TALKS"),
  ])
  func `the title of an old export stands behind date and edition, on one line or more`(
    head: String, title: String
  ) {
    let article = read(old(head: "August 14, 2009 Friday\n        \(head)")).first?.article
    #expect(article?.title == title)
    #expect(article?.body == text)
  }

  @Test func `labels of old exports are none of the title or the text`() {
    let fields =
      "LENGTH: 845 words\n\nHEADLINE: Talks resume\nafter a year\n\nBYLINE: By Ada Example\n\n"
      + "DATELINE: GENEVA, Aug. 13\n\nHIGHLIGHT:\nA long way to\ngo."
    let tail = "URL: https://example.org\n\nSUBJECT: TALKS (90%); PEACE\n(80%)\n\nLANGUAGE: ENGLISH"
    let article = read(old(head: "August 14, 2009, Friday", fields: fields, tail: tail)).first?
      .article
    #expect(article?.title == "Talks resume after a year")
    #expect(article?.body == text)
    #expect(article?.outlet == "The Example Times")
  }

  @Test func `an export saved as a page is read as an export`() {
    let lines = old().split(separator: "\n").joined(separator: "</span></p><p><span>")
    let page =
      "<html><head><title>Nexis</title></head><body><p><span>\(lines)</span></p></body></html>"
    let article = read(page, path: "a.html").first?.article
    #expect(article?.title == "Talks resume")
    #expect(article?.outlet == "The Example Times")
  }

  @Test
  func `feet of printed pages are none of the text, and a word broken at its hyphen is whole`() {
    let body = "The Foreign-\nMinister met the two-\nor three-day\nPage 2 of 3\nenvoys."
    let article = read(uni(body: body)).first?.article
    #expect(article?.body == "The Foreign-Minister met the two- or three-day envoys.")
  }
}
