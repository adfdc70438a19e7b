import Foundation
import Records
import Testing

@testable import Reading

/// What a page sets apart from the paragraphs of an article and belongs to it all the same.
@Suite struct SetApartTests {
  private static let first =
    "The two delegations met in Geneva on Tuesday and agreed to continue their talks next month, the host said."
  private static let second =
    "His counterpart replied that the commission would look into the complaint before the end of the year."
  private static let words =
    "We shall sign nothing that our parliament has not seen, and we have said so from the beginning."

  private func body(_ set: String, after first: String = first) -> [String] {
    let html =
      "<html><body><article><h1>Envoys meet</h1><p>\(first)</p>\(set)<p>\(Self.second)</p></article></body></html>"
    return read(html, path: "a.html").first?.article?.body.components(separatedBy: "\n\n") ?? []
  }

  @Test(arguments: [
    "<figure><blockquote><p>\(words)</p></blockquote></figure>",
    "<figure class=\"wp-block-quote\"><div><blockquote>\(words)</blockquote></div></figure>",
    "<aside><h3>Document</h3><blockquote><p>\(words)</p></blockquote></aside>",
  ])
  func `a quotation in a figure or aside is text where its words stand nowhere else`(set: String) {
    #expect(body(set) == [Self.first, Self.words, Self.second])
  }

  @Test func `the line under a quotation says whose it is`() {
    let quotation = "<blockquote><p>\(Self.words)</p></blockquote>"
    let caption = "<figcaption>Ada Example, foreign minister</figcaption>"
    #expect(
      body("<figure>\(quotation)\(caption)</figure>")
        == [Self.first, Self.words, "Ada Example, foreign minister", Self.second])
    #expect(
      body("<figure><img src=a.jpg>\(quotation)\(caption)</figure>")
        == [Self.first, Self.words, Self.second])
  }

  @Test(arguments: [
    "<figure><blockquote>agreed to continue their talks next month</blockquote></figure>",
    "<figure><blockquote>“The commission would look into the complaint … the end of the year”</blockquote></figure>",
    "<figure class=\"pull-quote\"><blockquote>\(words)</blockquote></figure>",
    "<aside class=\"related\"><blockquote>\(words)</blockquote></aside>",
    "<aside><blockquote><a href=\"/b\">\(words)</a></blockquote></aside>",
    "<aside hidden><blockquote>\(words)</blockquote></aside>",
  ])
  func `a quotation that is pulled out of the text, or belongs to another, stays out`(set: String) {
    #expect(body(set) == [Self.first, Self.second])
  }

  private static func post(_ words: String, by author: String = "Ada Example (@ada)") -> String {
    """
    <figure class="wp-block-embed"><blockquote class="twitter-tweet"><p lang="en" dir="ltr">\(words)
    <a href="https://t.co/a">pic.twitter.com/a</a></p>&mdash; \(author) <a href="https://x.example/1">August 15, 2019</a>
    </blockquote></figure>
    """
  }

  @Test(arguments: [
    "The minister answered:", "Ms Example tweeted after the talks had ended, and left the hall.",
    "In a post on X, Ada Example, the minister, answered her critics.",
  ])
  func `a post that the text leads to is kept with its author`(lead: String) {
    let lead = "\(Self.first) \(lead)"
    let found = body(
      Self.post("We met.<br>We shall meet again.") + Self.post("More soon."), after: lead)
    #expect(
      found == [
        lead, "“We met. We shall meet again.” — Ada Example (@ada)",
        "“More soon.” — Ada Example (@ada)", Self.second,
      ])
  }

  @Test func `a post that the text does not lead to, or nobody signs, is left out`() {
    #expect(body(Self.post(Self.words)) == [Self.first, Self.second])
    for lead in ["The minister answered on X.", "Ms Example posted a photo on X."] {
      let lead = "\(Self.first) \(lead)"
      #expect(body(Self.post(Self.words), after: lead) == [lead, Self.second])
    }
    let lead = "\(Self.first) The minister answered:"
    #expect(
      body("<blockquote class=twitter-tweet><p>\(Self.words)</p></blockquote>", after: lead)
        == [lead, Self.second])
  }

  @Test(arguments: [
    "<blockquote class=twitter-tweet><p>We met</p>— A (@a)</blockquote>",
    "<figure><blockquote>We shall sign nothing here</blockquote><figcaption>A</figcaption>",
    "<aside><blockquote>We shall sign nothing here</blockquote></aside>",
  ])
  func `a page of nothing but such elements is read in time that is linear`(element: String) {
    let start = ContinuousClock.now
    _ = body(String(repeating: element, count: (1 << 20) / element.utf8.count))
    #expect(ContinuousClock.now - start < .seconds(30))
  }
}
