import Records
import Testing

@testable import Reading

@Suite struct WARCTests {
  private static let sentence =
    "The two delegations met in Geneva on Tuesday and agreed to continue their talks next month, the host said."

  private static func record(
    _ type: String, _ content: String, uri: String = "https://example.org/1"
  )
    -> String
  {
    "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(uri)\r\n"
      + "Content-Type: application/http; msgtype=response\r\nContent-Length: \(content.utf8.count)\r\n\r\n"
      + content + "\r\n\r\n"
  }

  private static func response(_ body: String, status: String = "200 OK", more: String = "")
    -> String
  {
    "HTTP/1.1 \(status)\r\nContent-Type: text/html; charset=utf-8\r\n\(more)\r\n\(body)"
  }

  private static func page(_ text: String) -> String {
    "<html><body><article><p>\(text)</p></article></body></html>"
  }

  @Test func `responses with pages are articles, other records are passed over`() {
    let warc =
      Self.record("warcinfo", "software: x") + Self.record("request", "GET / HTTP/1.1\r\n\r\n")
      + Self.record("response", Self.response(Self.page(Self.sentence)))
      + Self.record("response", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG")
      + Self.record("response", Self.response(Self.page(Self.sentence), status: "404 Not Found"))
    let outcomes = read(warc, path: "crawl.warc")
    #expect(outcomes.map(\.article?.body) == [Self.sentence, nil])
    #expect(outcomes[0].article?.url == "https://example.org/1")
    #expect(outcomes[0].article?.outlet == "example.org")
    #expect(outcomes[0].article?.origin.record == 3)
    #expect(outcomes[1].refusal?.reason.contains("404") == true)
  }

  @Test func `chunks are joined`() {
    let page = Self.page(Self.sentence)
    let chunks = String(page.utf8.count, radix: 16) + "\r\n\(page)\r\n0\r\n\r\n"
    let warc = Self.record(
      "response", Self.response(chunks, more: "Transfer-Encoding: chunked\r\n"))
    #expect(read(warc).map(\.article?.body) == [Self.sentence])
  }

  @Test func `a file that is cut off gives its whole records and a refusal`() {
    let whole = Self.record("response", Self.response(Self.page(Self.sentence)))
    let outcomes = read(whole + whole.dropLast(60))
    #expect(outcomes.map(\.article?.body) == [Self.sentence, nil])
    #expect(outcomes.last?.refusal?.reason.contains("cut off") == true)
  }

  @Test(arguments: [
    "WARC/1.0\r\nWARC-Type: response\r\n\r\n", "WARC/1.0\r\nContent-Length: -5\r\n\r\nabc",
  ])
  func `a record without a length ends the file`(warc: String) {
    #expect(read(warc).map { $0.refusal != nil } == [true])
  }
}
