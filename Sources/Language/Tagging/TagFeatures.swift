/// The features by which parts of speech and named entities are told, the same in training and in use.
public struct TagFeatures: Sendable {
  /// The most features that a token has.
  public static let capacity = 32

  /// Stands for a token before the sentence and after it.
  private static let before: UInt32 = 2
  private static let after: UInt32 = 3

  /// Fills the list with the features for a token's part of speech.
  ///
  /// - Parameters:
  ///   - words: The words of the whole text.
  ///   - index: The token.
  ///   - sentence: Token range of its sentence.
  ///   - previous: The tag before it, and the one before that; 255 outside the sentence.
  public static func tag(
    _ words: [WordForm], at index: Int, in sentence: Range<Int>, previous: (UInt8, UInt8),
    to features: inout FeatureList
  ) {
    features.begin(salt: 17)
    add(words, at: index, in: sentence, previous: previous, to: &features)
  }

  /// Fills the list with the features for a token's named entity.
  ///
  /// - Parameters:
  ///   - tags: The parts of speech of the whole text.
  ///   - previous: The entity before it, and the one before that; 255 outside the sentence.
  public static func entity(
    _ words: [WordForm], tags: [PartOfSpeech], at index: Int, in sentence: Range<Int>,
    previous: (UInt8, UInt8), to features: inout FeatureList
  ) {
    features.begin(salt: 19)
    add(words, at: index, in: sentence, previous: previous, to: &features)
    let here = words[index]
    let hasLeft = index > sentence.lowerBound
    let hasRight = index + 1 < sentence.upperBound
    let left = hasLeft ? words[index - 1].lower : before
    let right = hasRight ? words[index + 1].lower : after
    let tag = UInt32(tags[index].rawValue)
    let leftTag = hasLeft ? UInt32(tags[index - 1].rawValue) : 254
    let rightTag = hasRight ? UInt32(tags[index + 1].rawValue) : 255
    features.add(here.form)
    features.add(left, here.lower)
    features.add(here.lower, right)
    features.add(
      hasLeft ? words[index - 1].shape : before, here.shape,
      hasRight ? words[index + 1].shape : after)
    features.add(tag)
    features.add(leftTag, tag)
    features.add(tag, rightTag)
    features.add(UInt32(previous.0), left)
    features.add(UInt32(previous.0), tag)
  }

  private static func add(
    _ words: [WordForm], at index: Int, in sentence: Range<Int>, previous: (UInt8, UInt8),
    to features: inout FeatureList
  ) {
    let here = words[index]
    let hasLeft = index > sentence.lowerBound
    let hasRight = index + 1 < sentence.upperBound
    let last = UInt32(previous.0)
    features.add(here.lower)
    features.add(here.suffix3)
    features.add(here.suffix2)
    features.add(here.prefix3)
    features.add(here.shape, hasLeft ? 0 : 1)
    features.add(last)
    features.add(last, UInt32(previous.1))
    features.add(hasLeft ? words[index - 1].lower : before)
    features.add(hasRight ? words[index + 1].lower : after)
    features.add(index - 2 >= sentence.lowerBound ? words[index - 2].lower : before)
    features.add(index + 2 < sentence.upperBound ? words[index + 2].lower : after)
    features.add(last, here.lower)
    features.add(hasRight ? words[index + 1].suffix3 : after)
    features.add(hasLeft ? words[index - 1].suffix3 : before)
    features.add(hasRight ? words[index + 1].shape : after)
  }
}
