/// Tells whether two first names may be one person's.
enum FirstNames {
  /// Whether names in small letters are the same, or one is short for the other: "mike" for "michael".
  static func agree(_ one: String, _ other: String) -> Bool {
    if one == other || one.isEmpty || other.isEmpty { return true }
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    // "J." for any name that begins so.
    if short.filter(\.isLetter).count == 1 { return short.first == long.first }
    if long.hasPrefix(short) || long.hasSuffix(short) { return true }
    if [one, other].contains(where: { shortForms[$0]?.contains($0 == one ? other : one) == true }) {
      return true
    }
    let genders = Set([one, other].compactMap(NameWords.pronoun(ofFirstName:)))
    return genders.count < 2 && zip(one, other).prefix { $0 == $1 }.count >= leastShared
  }

  /// In letters: "Sergei" and "Sergey", "Josep" and "Joseph", but not "Mark" and "Maya".
  private static let leastShared = 3

  /// Short forms that share less with the name.
  private static let shortForms: [String: Set<String>] = [
    "bill": ["william"], "will": ["william"], "bob": ["robert"], "dick": ["richard"],
    "rick": ["richard"], "ted": ["edward", "theodore"], "ned": ["edward"], "jack": ["john"],
    "jim": ["james"], "tom": ["thomas"], "chuck": ["charles"], "hank": ["henry"],
    "harry": ["henry", "harold"], "liz": ["elizabeth"], "beth": ["elizabeth"],
    "betsy": ["elizabeth"], "peggy": ["margaret"], "kate": ["katherine", "catherine"],
    "mike": ["michael"], "joe": ["joseph"], "dave": ["david"], "tony": ["anthony", "antony"],
    "jerry": ["gerald", "jerome"], "larry": ["lawrence"], "andy": ["andrew"],
    "katie": ["katherine"],
    "volodymyr": ["vladimir"],
  ]
}
