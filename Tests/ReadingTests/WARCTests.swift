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

  @Test(arguments: ["HTTP/1.1 200", "HTTP/1.1 200 ", "HTTP/2 200", "HTTP/1.1\t200 OK"])
  func `an answer may lack its phrase`(line: String) {
    let content = "\(line)\r\nContent-Type: text/html\r\n\r\n" + Self.page(Self.sentence)
    #expect(read(Self.record("response", content)).map(\.article?.body) == [Self.sentence])
  }

  @Test
  func `answers of name servers are passed over, and what has no type is told by its beginning`() {
    let lookup = Self.record(
      "response", "20240101\nexample.org. 300 IN A 192.0.2.1\n", uri: "dns:example.org"
    )
    .replacing("application/http; msgtype=response", with: "text/dns")
    let marked = Self.record("response", "example.org. 1 IN A 192.0.2.1", uri: "dns:example.org")
    let page = Self.record("response", "HTTP/1.1 200 OK\r\n\r\n" + Self.page(Self.sentence))
    let other = Self.record("response", "HTTP/1.1 200 OK\r\n\r\nPNG")
    #expect(read(lookup + marked + page + other).map(\.article?.body) == [Self.sentence])
  }

  @Test func `records that claim all that follows are given up in time`() {
    let claim = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 8000000\r\n\r\nx\r\n\r\n"
    let warc = String(repeating: claim, count: 8_200_000 / claim.utf8.count)
    let start = ContinuousClock.now
    let outcomes = read(warc, path: "a.warc")
    #expect(outcomes.last?.refusal?.reason.contains("shorter than they say") == true)
    #expect(outcomes.count < 100)
    #expect(ContinuousClock.now - start < .seconds(30))
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

  private static func record(of content: [UInt8], encoding: String) -> [UInt8] {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: \(encoding)\r\n\r\n"
    let warc =
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/1\r\n"
      + "Content-Length: \(head.utf8.count + content.count)\r\n\r\n" + head
    return Array(warc.utf8) + content + Array("\r\n\r\n".utf8)
  }

  @Test func `pages are unpacked in whatever way servers pack them, or were stored unpacked`() {
    let page = Array(Self.page(Self.sentence).utf8)
    // A frame of Zstandard with its content as it is: one block, the last, of so many bytes.
    let block = UInt32(page.count) << 3 | 1
    let zstandard: [UInt8] =
      [0x28, 0xB5, 0x2F, 0xFD, 0x20, UInt8(page.count)]
      + (0..<3).map { UInt8(block >> ($0 * 8) & 255) } + page
    let packed: [(String, [UInt8])] = [
      ("gzip", gzip(page)), ("deflate", deflated(page, windowBits: 15)),
      ("deflate", deflated(page, windowBits: -15)), ("zstd", zstandard),
      ("gzip", page), ("deflate", page), ("br", page), ("zstd", page),
      ("deflate, gzip", gzip(deflated(page, windowBits: 15))),
    ]
    for (encoding, bytes) in packed {
      let outcomes = read(Self.record(of: bytes, encoding: encoding))
      #expect(outcomes.map(\.article?.body) == [Self.sentence], "\(encoding)")
    }
  }

  @Test(arguments: ["br", "zstd", "compress"])
  func `a page that cannot be unpacked is refused, and the next is read`(encoding: String) {
    let packed: [UInt8] = [0x1B, 0x9F, 0x07, 0, 0xE4, 0xFF, 0x1C, 0x02]
    let next = Self.record("response", Self.response(Self.page(Self.sentence)))
    let outcomes = read(Self.record(of: packed, encoding: encoding) + Array(next.utf8))
    #expect(outcomes.map(\.article?.body) == [nil, Self.sentence])
    #expect(outcomes[0].refusal?.origin.record == 1)
    #expect(outcomes[0].refusal?.reason.contains("ask for gzip") == true)
  }

  @Test func `a page in chunks that breaks off is refused`() {
    let page = Self.page(Self.sentence)
    let chunks = String(page.utf8.count, radix: 16) + "\r\n\(page.dropLast(40))"
    let warc = Self.record(
      "response", Self.response(chunks, more: "Transfer-Encoding: chunked\r\n"))
    #expect(read(warc).map { $0.refusal?.reason.contains("breaks off") } == [true])
  }

  @Test func `records after one with a wrong length are found`() {
    let whole = Self.record("response", Self.response(Self.page(Self.sentence)))
    let content = Self.response(Self.page(Self.sentence)).utf8.count
    let short = whole.replacing("Length: \(content)", with: "Length: \(content - 60)")
    let shortOutcomes = read(short + whole)
    #expect(shortOutcomes.map(\.article?.body) == [nil, Self.sentence])
    #expect(shortOutcomes[0].refusal?.origin.record == 1)
    for more in [7, 100, 900_000] {
      let long = whole.replacing("Length: \(content)", with: "Length: \(content + more)")
      #expect(read(long + whole).map(\.article?.body) == [Self.sentence, Self.sentence])
    }
  }

  @Test func `records are packed one by one, and a broken one hides no other`() {
    let packed = (1...5).map { number in
      gzip(
        Array(
          Self.record("response", Self.response(Self.page("\(number) " + Self.sentence))).utf8))
    }
    for place in packed.indices {
      var broken = packed
      broken[place][packed[place].count / 2] ^= 0xFF
      let outcomes = read(broken.flatMap { $0 }, path: "crawl.warc.gz")
      #expect(outcomes.compactMap(\.article).count == 4)
      #expect(outcomes.map { $0.refusal?.origin.record }[place] == place + 1)
    }
    let cut = read(Array(packed.flatMap { $0 }.dropLast(20)), path: "crawl.warc.gz")
    #expect(cut.map { $0.article != nil } == [true, true, true, true, false])
  }

  @Test func `texts that were taken out of pages are read where the pages are not there`() {
    let text =
      "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://example.org/1\r\n"
      + "Content-Type: text/plain\r\nContent-Length: \(Self.sentence.utf8.count)\r\n\r\n\(Self.sentence)\r\n\r\n"
    #expect(read(text).map(\.article?.body) == [Self.sentence])
    #expect(read(text).first?.article?.url == "https://example.org/1")
    let page = Self.record("response", Self.response(Self.page(Self.sentence)))
    #expect(read(page + text).count == 1)
  }
}
