import Records
import Testing

@testable import Archive

@Suite struct SearchExpressionTests {
  @Test(arguments: [
    ("NEAR(syria truce, 3)", "NEAR(syria truce, 3)"), ("treaty", "treaty"), ("cease*", "cease*"),
    ("treaty OR pact", "treaty OR pact"), ("\"joint paper\"", "joint paper"),
    ("\"joint paper\" OR pact", "\"joint paper\" OR pact"),
  ])
  func `what was searched for is shown as it was typed`(typed: String, shown: String) {
    #expect(SearchExpression(typed).wanted.map(SearchExpression.shown) == [shown])
  }

  @Test(arguments: [
    ("treaty", "\"treaty\""),
    ("joint declaration", "\"joint\" AND \"declaration\""),
    ("\"joint declaration\"", "\"joint declaration\""),
    ("“joint declaration” now", "\"joint declaration\" AND \"now\""),
    ("treaty -peace", "(\"treaty\") NOT (\"peace\")"),
    ("negotiat*", "\"negotiat\" *"),
    ("a OR b c", "(\"a\" OR \"b\") AND \"c\""),
    ("a NEAR b", "NEAR(\"a\" \"b\", 10)"),
    ("a NEAR/3 b", "NEAR(\"a\" \"b\", 3)"),
    ("NEAR(a b, 5) c", "NEAR(\"a\" \"b\", 5) AND \"c\""),
    ("cease-fire", "\"cease-fire\""),
    ("U.N.", "\"U.N.\""),
    ("NOT", "\"NOT\""),
    ("AND OR NOT", "(\"AND\" OR \"NOT\")"),
    ("a OR", "\"a\" AND \"OR\""),
    ("say \"unclosed phrase", "\"say\" AND \"unclosed phrase\""),
    ("content: x", "\"content:\" AND \"x\""),
    ("it's", "\"it's\""),
  ])
  func `words become quoted strings and only known operators act`(text: String, match: String) {
    #expect(SearchExpression(text).match == match)
  }

  @Test(arguments: ["", "   ", "\"", "-", "*", "🏝️", "\u{0}", "()", "\"\"", "- \" *"])
  func `a text without a word asks for nothing`(text: String) {
    #expect(SearchExpression(text).isEmpty)
  }

  @Test func `words that must not occur can be all that is asked`() throws {
    #expect(
      SearchExpression("-treaty -\"joint declaration\"").excluded
        == "\"treaty\" OR \"joint declaration\"")
    let specimen = try SmallWorld.specimen()
    #expect(try specimen.archive.count(Query(rows: .statements, words: "-talks")) == 3)
    #expect(try specimen.archive.count(Query(rows: .articles, words: "-declaration")) == 1)
  }

  @Test(arguments: [
    ("talks", 2), ("talk", 2), ("cease-fire", 1), ("\"both sides\"", 1), ("sign*", 1),
    ("treaty OR failed", 2), ("declaration -binds", 0), ("kurils NEAR talks", 1),
    ("NEAR(kurils failed, 0)", 0), ("nothing", 0), ("🏝️", 0),
  ])
  func `a search finds what it says`(words: String, count: Int) throws {
    let specimen = try SmallWorld.specimen()
    #expect(try specimen.archive.count(Query(rows: .statements, words: words)) == count)
  }

  @Test(arguments: 0..<40)
  func `any text is a safe search`(seed: UInt64) throws {
    let specimen = try SmallWorld.specimen()
    var random = SplitMix(state: seed)
    let pieces = [
      "\"", "“", "-", "*", "(", ")", "NEAR", "NEAR(", "NEAR/", "OR", "AND", "NOT", " ", " ", "a",
      "treaty", "U.N.",
      ":", "^", "+", "{", "}", ",", "5", "99999999999999999999", "\u{0}", "🏝️", "'", ";", "é",
      "e\u{301}", "条約",
      "\u{200F}", "\\", "%", "_", "content", "statement_search", "\n", "--", "/*", "\u{10FFFF}",
    ]
    for _ in 0..<25 {
      let count = Int.random(in: 0...30, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      for rows in [RowKind.statements, .articles, .speakers] {
        var query = Query(rows: rows, words: text, sort: .relevance, limit: 3)
        try specimen.archive.rows(query) { _ in }
        query.sort = .date
        _ = try specimen.archive.count(query)
      }
    }
  }

  @Test func `a very long text is a safe search`() throws {
    let specimen = try SmallWorld.specimen()
    for text in [
      String(repeating: "a OR ", count: 20_000), String(repeating: "(\"", count: 50_000),
      String(repeating: "x", count: 1_000_000), String(repeating: "-a b ", count: 5_000),
    ] {
      _ = try specimen.archive.count(Query(rows: .statements, words: text))
    }
  }

  @Test func `words that more than half of many rows hold are not ranked`() throws {
    let specimen = try SmallWorld.specimen()
    func isRanked(_ words: String, _ change: (inout Filter) -> Void = { _ in }) throws -> Bool {
      try specimen.archive.read { database in
        var query = Query(rows: .statements, words: words, sort: .relevance, limit: 5)
        change(&query.filter)
        let compiler = QueryCompiler(database: database, rankedAtMost: 1)
        return try compiler.rows(query, columns: ["id"]).statement.sql.contains("bm25")
      }
    }
    #expect(try !isRanked("the"))
    #expect(try !isRanked("the") { $0.kinds = [.direct] })
    #expect(try isRanked("talks"))
    #expect(try isRanked("the talks"))
    #expect(try isRanked("the OR talks"))
  }
}

/// A generator whose numbers are the same on every machine.
///
/// - SeeAlso: Steele, Lea, Flood: "Fast Splittable Pseudorandom Number Generators", 2014.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
