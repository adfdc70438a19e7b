/// British and American spellings of one word: the search knows no word by the other one.
enum SpellingVariants {
  private static let endings = [
    ("isation", "ization"), ("isations", "izations"), ("ise", "ize"), ("ises", "izes"),
    ("ised", "ized"), ("ising", "izing"), ("yse", "yze"), ("ysed", "yzed"), ("ysing", "yzing"),
  ]

  /// Words that end as the verbs do and have one spelling.
  private static let invariable: Set<String> = [
    "advise", "advised", "advises", "arise", "arises", "arising", "compromise", "compromised",
    "compromises", "concise", "despise", "devise", "devised", "disguise", "enterprise",
    "enterprises", "exercise", "exercised", "exercises", "exercising", "expertise", "franchise",
    "likewise", "merchandise", "noise", "otherwise", "praise", "praised", "precise", "premise",
    "premises", "prize", "prizes", "promise", "promised", "promises", "raise", "raised", "raises",
    "raising", "revise", "revised", "revising", "rise", "rises", "rising", "seize", "seized",
    "seizes", "size", "sizes", "supervise", "supervised", "surprise", "surprised", "surprises",
    "televised",
  ]

  private static let stems = [
    ("armour", "armor"), ("behaviour", "behavior"), ("centre", "center"), ("colour", "color"),
    ("defence", "defense"), ("endeavour", "endeavor"), ("favour", "favor"), ("harbour", "harbor"),
    ("honour", "honor"), ("labour", "labor"), ("licence", "license"), ("neighbour", "neighbor"),
    ("offence", "offense"), ("programme", "program"), ("rumour", "rumor"), ("theatre", "theater"),
  ]

  /// The other spelling of a word in lower case; `nil` where there is only one.
  static func other(of word: String) -> String? {
    for (british, american) in stems {
      if word.hasPrefix(british) { return american + word.dropFirst(british.count) }
      if word.hasPrefix(american) { return british + word.dropFirst(american.count) }
    }
    guard word.count > 5, !invariable.contains(word) else { return nil }
    for (british, american) in endings {
      if word.hasSuffix(british) { return word.dropLast(british.count) + american }
      if word.hasSuffix(american) { return word.dropLast(american.count) + british }
    }
    return nil
  }
}
