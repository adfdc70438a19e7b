/// What a word shows of an act by itself, whatever classes it is in.
struct ActSign: Sendable {
  /// Whom a clause is told of, as a word shows it.
  enum Subject {
    case firstPerson, thirdPerson
    /// "You", "this".
    case pointer
  }

  /// Whether it negates what follows it.
  private(set) var isNegation = false
  /// The number of the form of verb that it is; see `moods`.
  private(set) var mood: UInt8?
  private(set) var subject: Subject?
  /// Whether it is looked at by itself near the beginning of a content.
  private(set) var isTelling = false

  /// The signs of the words that have any: one look-up for a word of a text.
  static let signs: WordTable<ActSign> = {
    var signs: [String: ActSign] = [:]
    func mark(_ words: String, _ change: (inout ActSign) -> Void) {
      for word in words.listedWords { change(&signs[word, default: ActSign()]) }
    }
    mark(negations) { $0.isNegation = true }
    for (number, words) in moods.enumerated() { mark(words) { $0.mood = UInt8(number + 1) } }
    mark("i we i'm we're i've we've i'll we'll i'd we'd") { $0.subject = .firstPerson }
    mark("he she it they") { $0.subject = .thirdPerson }
    mark("you this that which who there") { $0.subject = .pointer }
    mark(telling) { $0.isTelling = true }
    return WordTable(signs)
  }()

  private static let negations = """
    not no never n't don't won't can't cannot didn't doesn't isn't wouldn't wasn't weren't aren't haven't hasn't hadn't
    couldn't shouldn't nothing neither nor without nobody none
    """

  /// The forms of verbs that say whether a thing is, was, will or ought to be: the learnt weights of `ActClassifier` refer
  /// to their places, counted from 1.
  private static let moods = [
    "will 'll shall won't we'll i'll", "would wouldn't", "could", "may might", "can cannot can't",
    "must should need needs ought", "had", "have has i've we've", "was were", "is are we're i'm",
    "to", "if unless", "been",
  ]

  private static let telling = """
    will would could should must can may might not no never if unless n't don't won't can't cannot didn't doesn't isn't
    wouldn't we i our my us you they he it she hope want need urge call ready willing continue plan intend agree agreed
    welcome support thank reject deny violate violated violation violations violating aggression terrorist terrorism
    attack attacks false propaganda illegal let please shall commit committed commitment reaffirm reaffirmed
    """
}
