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
    let outcomes = read(mail + mail + "From x\nnothing\n", path: "m.mbox")
    #expect(outcomes.map(\.article?.body) == ["One.\nFrom here.\n\n", "One.\nFrom here.\n\n", nil])
    #expect(outcomes.map(\.article?.origin.line) == [1, 12, nil])
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
