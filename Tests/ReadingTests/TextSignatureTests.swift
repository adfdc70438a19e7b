import Records
import Testing

@testable import Reading

@Suite struct TextSignatureTests {
  /// A text of so many different words that a number chooses.
  private func text(_ seed: Int, words: Int) -> [String] {
    (0..<words).map { "w\(($0 * 7919 + seed * 104_729) % 99_991)" }
  }

  @Test func `a text resembles itself, whatever its case and punctuation`() throws {
    let words = text(1, words: 300)
    let one = try #require(TextSignature(of: words.joined(separator: " ")))
    let two = try #require(TextSignature(of: words.joined(separator: ",\n").uppercased()))
    #expect(one == two)
    #expect(TextSignature(bytes: one.bytes) == one)
  }

  @Test func `copies with another lead resemble one another, other texts do not`() throws {
    let story = text(1, words: 400)
    let one = try #require(TextSignature(of: story.joined(separator: " ")))
    let copy = try #require(
      TextSignature(of: (text(2, words: 30) + story).joined(separator: " ")))
    let other = try #require(TextSignature(of: text(3, words: 400).joined(separator: " ")))
    #expect(one.resemblance(to: copy) > 0.75)
    #expect(one.resemblance(to: other) < 0.1)
    #expect(!Set(one.keys).isDisjoint(with: copy.keys))
    #expect(Set(one.keys).isDisjoint(with: other.keys))
  }

  @Test func `the estimate lies near the true share`() throws {
    let story = text(1, words: 1000)
    let one = try #require(TextSignature(of: story.joined(separator: " ")))
    let half = try #require(
      TextSignature(of: (story[..<500] + text(2, words: 500)).joined(separator: " ")))
    // 500 of 1,500 runs are shared.
    #expect(abs(one.resemblance(to: half) - 1.0 / 3) < 0.18)
  }

  @Test func `short texts have no signature, and scripts without spaces have one`() {
    #expect(TextSignature(of: "Talks resume in Geneva.") == nil)
    #expect(TextSignature(bytes: [1, 2, 3]) == nil)
    #expect(TextSignature(of: "両国の外相は火曜日にジュネーブで会談し来月も協議を続けることで一致した") != nil)
  }
}
