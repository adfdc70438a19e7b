import Records
import Testing

@testable import Reading

@Suite struct MailTests {
  private static let head = """
    From: =?utf-8?B?UHJlc3PDqQ==?= Office <press@mfa.example>
    To: list@news.example
    Subject: =?utf-8?Q?Readout_of?= =?utf-8?Q?_the_call_=E2=80=93?=
     continued
    Date: Thu, 15 Aug 2019 10:00:00 +0300
    Message-ID: <1@mfa.example>

    """

  @Test func `a mail is an article`() {
    let article = read(
      Self.head
        + "Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n\n"
        + "The ministers =93met=94 to=\nday.\n", path: "m.eml"
    ).first?.article
    #expect(article?.body == "The ministers “met” today.\n")
    #expect(article?.title == "Readout of the call – continued")
    #expect(article?.byline == "Pressé Office")
    #expect(article?.outlet == "mfa.example")
    #expect(article?.publishedOn == PartialDate("2019-08-15"))
    #expect(article?.id == "1@mfa.example")
  }

  @Test func `of alternatives the plain text is read, attachments are left out`() {
    let mail =
      Self.head + """
        Content-Type: multipart/mixed; boundary="b1"

        --b1
        Content-Type: multipart/alternative; boundary=b2

        --b2
        Content-Type: text/plain

        Plain text.
        --b2
        Content-Type: text/html

        <p>HTML text.</p>
        --b2--
        --b1
        Content-Type: text/plain
        Content-Disposition: attachment; filename=a.txt

        Attached.
        --b1--
        """
    #expect(read(mail).first?.article?.body == "Plain text.\n")
  }

  @Test func `a boundary that begins like another is told from it`() {
    let mail =
      Self.head + """
        Content-Type: multipart/mixed; boundary=Part_1

        --Part_1
        Content-Type: multipart/alternative; boundary=Part_10

        --Part_10
        Content-Type: text/plain

        Plain text.
        --Part_10
        Content-Type: text/html

        <p>HTML text.</p>
        --Part_10--
        --Part_1
        Content-Type: text/plain

        And more.
        --Part_1--
        """
    #expect(read(mail).first?.article?.body == "Plain text.\n\n\nAnd more.\n")
  }

  @Test func `HTML in base64 is read as text`() {
    let mail =
      Self.head
      + "Content-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+T25lLjwvcD48cD5Ud28u\nPC9wPg==\n"
    #expect(read(mail).first?.article?.body == "One.\n\nTwo.")
  }

  @Test func `a mailbox gives an article a mail`() {
    let mail = "From a@b Thu Aug 15 10:00:00 2019\n" + Self.head + "\nOne.\n>From here.\n\n"
    let outcomes = read(mail + mail + "From a@b\n\n\n", path: "m.mbox")
    #expect(
      outcomes.map(\.article?.body) == [
        "One.\nFrom here.\n\n", "One.\nFrom here.\n\nFrom a@b\n\n\n",
      ])
    #expect(outcomes.map(\.article?.origin.line) == [1, 12])
  }

  @Test func `a sentence that begins as a mailbox's postmark does begins no mail`() {
    let mail =
      "From - Thu Aug 15 10:00:00 2019\n" + Self.head
      + "\nThe envoys met.\n\nFrom Geneva they went home at 10:30.\nNobody spoke.\n\n"
    let outcomes = read(mail + mail, path: "m.mbox")
    #expect(outcomes.map { $0.article?.body.contains("Nobody spoke.") } == [true, true])
  }

  @Test func `of alternatives one that only points to the others is left`() {
    let paragraph =
      "The two delegations met in Geneva on Tuesday and agreed to continue their talks next month."
    let mail =
      Self.head + """
        Content-Type: multipart/alternative; boundary=b2

        --b2
        Content-Type: text/plain

        Your program does not show this mail.
        --b2
        Content-Type: text/html

        <div style="display: none; max-height: 0">Preview of the mail</div><p>\(paragraph)</p><p>\(paragraph)</p>
        --b2--
        """
    #expect(read(mail).first?.article?.body == paragraph + "\n\n" + paragraph)
  }

  @Test func `a mail that is sent on is the article, and a letter around it one of its own`() {
    func mail(_ note: String) -> String {
      Self.head + """
        Content-Type: multipart/mixed; boundary=b1

        --b1
        Content-Type: text/plain

        \(note)
        --b1
        Content-Type: message/rfc822
        Content-Disposition: attachment; filename=statement.eml

        From: ministry@mfa.example
        Subject: Statement

        Talks resume.
        --b1--
        """
    }
    let article = read(mail("See below.")).first?.article
    #expect(article?.body == "Talks resume.\n")
    #expect(article?.title == "Statement")
    #expect(article?.outlet == "mfa.example")
    #expect(article?.publishedOn == nil)
    let letter = String(repeating: "The ministry has published what follows. ", count: 20)
    let bodies = read(mail(letter)).map(\.article?.body)
    #expect(bodies == [letter + "\n", "Talks resume.\n"])
  }

  @Test func `a digest is read mail by mail, alone and in a mailbox`() {
    let digest =
      Self.head + """
        Content-Type: multipart/digest; boundary=b1

        --b1

        Subject: One

        Talks resume.
        --b1
        Content-Type: message/rfc822

        Subject: Two

        Talks end.
        --b1--

        """
    #expect(read(digest).map(\.article?.title) == ["One", "Two"])
    #expect(read(digest).map(\.article?.body) == ["Talks resume.\n", "Talks end.\n"])
    let postmark = "From a@mfa.example Thu Aug 15 10:00:00 2019\n"
    let mailbox = read(
      postmark + digest + "\n" + postmark + Self.head + "\nTalks.\n", path: "m.mbox")
    #expect(mailbox.compactMap { $0.article?.origin.record } == [1, 2, 3])
  }

  @Test(arguments: [
    (
      "format=flowed", "Talks will \nresume on \nTuesday.\n\n From Geneva:\n> They \n> met.\n",
      "Talks will resume on Tuesday.\n\nFrom Geneva:\n> They met.\n"
    ),
    ("format=flowed; delsp=yes", "会談は \n再開した。\n", "会談は再開した。\n"),
    ("charset=utf-8", "Talks will \nresume.\n", "Talks will \nresume.\n"),
  ])
  func `lines that flow are put together`(parameter: String, text: String, body: String) {
    let mail = Self.head + "Content-Type: text/plain; \(parameter)\n\n" + text
    #expect(read(mail, path: "m.eml").first?.article?.body == body)
  }

  @Test func `what is no base64 is refused`() {
    let mail = Self.head + "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n"
    #expect(read(mail + "Talks! (resumed) …\n").first?.refusal?.reason.contains("base64") == true)
    #expect(read(mail + "VGFsa3Mu\n").first?.article?.body == "Talks.")
  }

  @Test func `the name of a sender may stand behind the address`() {
    let mail = Self.head.replacing(
      "=?utf-8?B?UHJlc3PDqQ==?= Office <press@mfa.example>",
      with: "press@mfa.example (Press Office)")
    #expect(read(mail + "\nTalks.\n").first?.article?.byline == "Press Office")
  }

  @Test func `parts without end are refused or read, never more than twenty levels deep`() {
    let open = String(repeating: "Content-Type: multipart/mixed; boundary=b\n\n--b\n", count: 100)
    #expect(read(Self.head + open, path: "m.eml").map { $0.refusal != nil } == [true])
  }

  @Test func `a text that begins with labels is no mail`() {
    let text = "Moscow: talks resume\nGeneva: talks end\n\nText.\n"
    #expect(read(text).first?.article?.body == text)
  }
}
