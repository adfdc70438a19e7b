import Language

/// The list of a person's statements with which agencies sum up a long appearance: a paragraph that introduces it
/// ("Below are the minister's key statements."), then a paragraph for each, without source and cue.
struct Digest {
  /// UTF-8 byte ranges of the paragraphs that list.
  let statements: ArraySlice<Range<Int>>

  /// How sure such a form is.
  private static let confidence = 0.85
  /// In bytes: a longer paragraph tells something itself.
  private static let longestIntroduction = 200

  /// - Parameter paragraphs: UTF-8 byte ranges of the paragraphs of a report.
  /// - Returns: `nil` when no paragraph introduces a list of at least two.
  init?(_ paragraphs: [Range<Int>], in bytes: [UInt8]) {
    let introduction = paragraphs.firstIndex { Digest.introduces($0, in: bytes) }
    guard let introduction, introduction + 2 < paragraphs.count else { return nil }
    statements = paragraphs[(introduction + 1)...]
  }

  /// A statement a paragraph; whose it is, the introduction tells.
  var attributions: [Attribution] {
    statements.map {
      Attribution(source: [], cue: [], content: [$0], confidence: Self.confidence)
    }
  }

  private static func introduces(_ paragraph: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard paragraph.count <= longestIntroduction else { return false }
    return what.occurs(in: bytes[paragraph]) && doing.occurs(in: bytes[paragraph])
  }

  private static let what = PhraseSet([
    "key statements", "main statements", "key takeaways", "main takeaways", "key points",
    "main points", "key quotes", "main theses", "highlights",
  ])

  private static let doing = PhraseSet([
    "below", "following", "compiled", "gathered", "collected", "put together", "summed up",
    "sums up", "summarized", "summarised", "has selected",
  ])
}
