import Language

/// Puts right who was told and what, where the clause comes first: "A will follow B, the minister told a forum in Geneva."
///
/// "Told" takes a person and a clause after it ("told the forum that …") far more often than a clause before it, so that a
/// tagger that was trained on both takes the person for the clause.
enum ToldRepair {
  static func repair(_ attribution: Attribution, in text: AnalysedText) -> Attribution {
    let bytes = text.buffer.bytes
    guard let source = attribution.source.first, let cue = attribution.cue.last,
      let content = attribution.content.first, attribution.content.count == 1,
      isTold(bytes[cue]), cue.upperBound <= content.lowerBound,
      bytes.trimmed(cue.upperBound..<content.upperBound) == content,
      source.lowerBound < cue.lowerBound
    else { return attribution }
    let token = text.tokens(overlapping: source).lowerBound
    let sentence = text.sentences[text.sentence(ofToken: token)]
    guard
      !text.tokens(overlapping: content).contains(where: { isThat(bytes[text.tokens[$0].range]) })
    else { return attribution }
    let before = sentence.lowerBound..<token
    guard before.count >= minimumClause, bytes[text.tokens[token - 1].range] == [UInt8(ascii: ",")]
    else { return attribution }
    var repaired = attribution
    repaired.content = [text.byteRange(ofTokens: before.lowerBound..<token - 1)]
    return repaired
  }

  /// In tokens; "In Geneva on Friday," is shorter.
  private static let minimumClause = 7

  private static func isTold(_ word: ArraySlice<UInt8>) -> Bool {
    word.elementsEqual("told".utf8) || word.elementsEqual("tells".utf8)
  }

  private static func isThat(_ word: ArraySlice<UInt8>) -> Bool { word.elementsEqual("that".utf8) }
}
