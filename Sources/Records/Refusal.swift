/// Something that was not ingested, and why. Nothing is left out in silence.
package struct Refusal: Hashable, Sendable {
  /// The place.
  package var origin: ArticleOrigin
  /// One sentence: what is wrong and what to do about it.
  package var reason: String

  package init(origin: ArticleOrigin, reason: String) {
    self.origin = origin
    self.reason = reason
  }
}
