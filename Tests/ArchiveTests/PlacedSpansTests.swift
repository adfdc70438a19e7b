import Records
import Testing

@testable import Archive

@Suite struct PlacedSpansTests {
  /// Statements of which some hold others, in several parts.
  private static let placed: [(statement: Statement, id: Int64)] = [
    [(0, 100)], [(10, 20), (40, 50)], [(12, 18)], [(12, 18)], [(60, 70)], [(65, 90), (5, 8)], [],
  ].enumerated().map { index, parts in
    let content = parts.map { ScalarRange(start: $0.0, end: $0.1) }
    return (
      Statement(
        kind: .direct, act: .assert, source: [], cue: [], content: content, confidence: 1),
      Int64(index + 1)
    )
  }

  @Test func `the shortest statement around a range is the one that a look at all of them finds`() {
    let spans = PlacedSpans(Self.placed)
    for start in 0..<110 {
      for end in start...(start + 12) {
        let inside = Self.placed.filter { placed in
          placed.statement.content.contains { $0.start <= start && end <= $0.end }
        }.min { left, right in
          left.statement.content.reduce(0) { $0 + $1.count }
            < right.statement.content.reduce(0) { $0 + $1.count }
        }
        #expect(spans.shortest(around: ScalarRange(start: start, end: end)) == inside?.id)
      }
    }
    #expect(PlacedSpans([]).shortest(around: ScalarRange(start: 0, end: 0)) == nil)
  }
}
