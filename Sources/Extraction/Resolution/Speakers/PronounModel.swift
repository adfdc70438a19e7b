/// Weighs who is meant by "he" or "she": a linear model over few features.
///
/// The weights were set by hand on the annotated training articles, where the last speaker is right four times in five
/// and a subject of the sentence before in most of the rest.
enum PronounModel {
  struct Features {
    /// How many sentences back the candidate was named last; 0 in the same one.
    var sentencesBack: Int
    var isSubject: Bool
    var isQuoted: Bool
    /// Whether the statement before is the candidate's, and how many sentences back it begins.
    var spokeSentencesBack: Int?
    var isGenderKnown: Bool
    /// How many times the article names the candidate not far before; more than 5 count as 5.
    var timesNamed: Int
    /// Whether another person is named between the candidate and the pronoun.
    var isLastNamed: Bool
  }

  static func score(_ features: Features) -> Double {
    var score = -0.9 * Double(min(features.sentencesBack, 8))
    if features.isSubject { score += 1.6 }
    if features.isQuoted { score -= 1.5 }
    if features.isLastNamed { score += 0.4 }
    if features.isGenderKnown { score += 0.5 }
    score += 0.1 * Double(min(features.timesNamed, 5))
    if let back = features.spokeSentencesBack { score += max(0, 2.6 - 0.5 * Double(back)) }
    return score
  }
}
