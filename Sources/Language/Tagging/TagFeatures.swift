/// The features by which parts of speech and named entities are told, the same in training and in use.
public struct TagFeatures: Sendable {
  /// The most features that a token has.
  public static let capacity = 32

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
    add(WordWindow(words, at: index, in: sentence), previous: previous, to: &features)
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
    let window = WordWindow(words, at: index, in: sentence)
    let here = window.here
    let tag = UInt32(tags[index].rawValue)
    let leftTag = index > sentence.lowerBound ? UInt32(tags[index - 1].rawValue) : 254
    let rightTag = index + 1 < sentence.upperBound ? UInt32(tags[index + 1].rawValue) : 255
    features.begin(salt: 19)
    add(window, previous: previous, to: &features)
    features.add(here.form)
    features.add(window.left.lower, here.lower)
    features.add(here.lower, window.right.lower)
    features.add(window.left.shape, here.shape, window.right.shape)
    features.add(tag)
    features.add(leftTag, tag)
    features.add(tag, rightTag)
    features.add(UInt32(previous.0), window.left.lower)
    features.add(UInt32(previous.0), tag)
  }

  @inline(__always) private static func add(
    _ window: WordWindow, previous: (UInt8, UInt8), to features: inout FeatureList
  ) {
    let here = window.here
    let last = UInt32(previous.0)
    features.add(here.lower)
    features.add(here.suffix3)
    features.add(here.suffix2)
    features.add(here.prefix3)
    features.add(here.shape, window.isFirst ? 1 : 0)
    features.add(last)
    features.add(last, UInt32(previous.1))
    features.add(window.left.lower)
    features.add(window.right.lower)
    features.add(window.secondLeft)
    features.add(window.secondRight)
    features.add(last, here.lower)
    features.add(window.right.suffix3)
    features.add(window.left.suffix3)
    features.add(window.right.shape)
  }
}

/// A word of a sentence and those around it, each fetched once.
private struct WordWindow {
  let here: WordForm
  let left: WordForm
  let right: WordForm
  /// The words after these, in lower case.
  let secondLeft: UInt32
  let secondRight: UInt32
  /// Whether the word is the first of its sentence.
  let isFirst: Bool

  /// Stands for a token before the sentence and after it.
  private static let before: UInt32 = 2
  private static let after: UInt32 = 3

  @inline(__always) init(_ words: [WordForm], at index: Int, in sentence: Range<Int>) {
    here = words[index]
    isFirst = index == sentence.lowerBound
    left = isFirst ? WordForm(outside: Self.before) : words[index - 1]
    right = index + 1 < sentence.upperBound ? words[index + 1] : WordForm(outside: Self.after)
    secondLeft = index - 2 >= sentence.lowerBound ? words[index - 2].lower : Self.before
    secondRight = index + 2 < sentence.upperBound ? words[index + 2].lower : Self.after
  }
}
