/// Words around persons' names that belong to no name.
enum NameWords {
  /// What stands before a name and is none of it.
  static let titles: WordSet = [
    "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "sir", "lord", "lady", "dame",
    "president",
    "prime", "minister", "foreign", "secretary", "general", "ambassador", "king", "queen", "prince",
    "princess", "chancellor", "senator", "sen", "sen.", "rep", "rep.", "gen", "gen.", "spokesman",
    "spokeswoman", "spokesperson", "deputy", "defense", "defence", "vice", "premier", "colonel",
    "col.",
    "professor", "prof.", "director", "chief", "former", "governor", "gov", "gov.", "congressman",
    "congresswoman", "republican", "democratic", "democrat", "major", "maj.", "lieutenant", "lt.",
    "lt",
    "admiral", "adm.", "judge", "ayatollah", "sheikh", "pope", "captain", "capt.", "capt",
    "commander",
    "brigadier", "marshal", "sgt.", "sergeant", "mayor", "taoiseach", "envoy", "representative",
    "archbishop",
    "bishop", "cardinal", "imam", "rabbi", "reverend", "rev.", "navy", "army", "then-president",
    "speaker",
    "leader", "attorney", "justice", "emir", "sultan", "crown", "monsignor", "baroness", "baron",
  ]

  /// The last words of bodies' names that are nobody's surname.
  static let bodies: WordSet = [
    "administration", "agency", "association", "authority", "bureau", "commission", "committee",
    "corporation", "department", "ministry", "organization", "organisation", "university",
  ]

  /// What a title or a describing noun tells of the pronoun.
  static func pronoun(_ word: String) -> String? { pronoun(TextHash(word)) }

  static func pronoun(_ word: TextHash) -> String? {
    if masculine.contains(word) { return "he" }
    if feminine.contains(word) { return "she" }
    return nil
  }

  private static let masculine: WordSet = [
    "mr", "mr.", "sir", "lord", "king", "prince", "emir", "sultan", "spokesman", "chairman",
    "congressman",
    "businessman", "man", "pope", "ayatollah", "sheikh", "imam", "father", "brother", "son",
    "husband",
    "policeman", "fisherman", "salesman", "monk", "boy", "grandfather", "statesman",
  ]

  private static let feminine: WordSet = [
    "mrs", "mrs.", "ms", "ms.", "miss", "lady", "dame", "queen", "princess", "spokeswoman",
    "chairwoman",
    "congresswoman", "businesswoman", "woman", "mother", "sister", "daughter", "wife", "girl",
    "baroness",
    "actress", "grandmother", "widow", "nun",
  ]

  /// First names that nearly always go with one pronoun, the commonest in news in English.
  static func pronoun(ofFirstName name: some StringProtocol) -> String? {
    if feminineNames.contains(name) { return "she" }
    if masculineNames.contains(name) { return "he" }
    return nil
  }

  private static let masculineNames = WordTable(
    marking:
      """
      john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark \
      donald steven paul joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary \
      nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond \
      patrick jack dennis jerry tyler aaron jose adam nathan henry peter zachary walter jeremy harold keith \
      roger arthur lawrence ben tom jim bob bill joe mike dan steve tony chris nick greg jeff matt ted tim rob \
      philip phil simon ian martin andrew alan colin neil graham stuart hugh vladimir sergei sergey dmitry \
      dmitri mikhail nikolai igor oleg yuri viktor andrei alexei ivan pavel boris konstantin anatoly vitaly \
      mohammad mohammed muhammad mohamed ahmed ahmad ali hassan hussein omar ibrahim mahmoud mustafa abdullah \
      khalid yusuf yousef bashar hamid reza hossein juan carlos luis jorge pedro miguel antonio francisco manuel \
      rafael fernando javier alejandro pablo jean pierre jacques michel francois louis hans klaus wolfgang \
      juergen jurgen dieter stefan markus giovanni marco luca mario paolo matteo hiroshi takashi shinzo taro \
      kenji fumio shigeru yoshihiko erik lars anders jens bjorn ole rajiv narendra sanjay amit rahul imran
      """)

  private static let feminineNames = WordTable(
    marking:
      """
      mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra \
      ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura \
      cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine \
      debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly \
      lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann anne \
      sara madison frances kathryn janice jean-marie abigail alice julia judy sophia grace denise amber doris \
      marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori jane \
      kate claire fiona theresa nicola svetlana olga natalia natalya elena irina tatiana tatyana ekaterina \
      yekaterina maria yulia ludmila lyudmila oksana fatima aisha zainab leila layla maryam noor hillary jen \
      federica ursula angela annalena carmen lucia rosa pilar isabel francoise brigitte sophie ingrid astrid \
      kirsten yoko keiko naoko yuriko priya sushma nirmala benazir hina
      """)
}
