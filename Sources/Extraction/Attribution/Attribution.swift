/// In whose voice a text gives a statement.
package enum Voice: Hashable, Sendable {
  /// The writer of the article reports it.
  case reported
  /// It is a turn in a transcript; the source is the label.
  case turn
  /// The whole text is issued by its speakers ("We, the leaders …"); nobody need be named next to it.
  case issued
}

/// One statement found in a text, before it is known who is meant by its source.
///
/// All ranges are UTF-8 byte ranges of the analysed buffer, in the order of the text, without white space at their edges.
package struct Attribution: Hashable, Sendable {
  /// The words that name who is speaking; empty when the text leaves them out.
  package var source: [Range<Int>]
  /// The words that report; empty in a transcript.
  package var cue: [Range<Int>]
  /// The words reported, never empty.
  package var content: [Range<Int>]
  /// The estimated probability, 0…1, that a careful reader would find the same statement.
  package var confidence: Double
  package var voice: Voice

  package init(
    source: [Range<Int>], cue: [Range<Int>], content: [Range<Int>], confidence: Double,
    voice: Voice = .reported
  ) {
    self.source = source
    self.cue = cue
    self.content = content
    self.confidence = confidence
    self.voice = voice
  }
}
