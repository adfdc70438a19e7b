/// What the head noun of a source says about who speaks.
enum SourceNoun: Hashable {
  /// One human being: "the minister", "an aide".
  case person
  /// Several who stay unnamed: "officials", "analysts".
  case unnamedPeople
  /// Several who act together: "leaders", "rebels", "the opposition".
  case group
  /// The government of a country, by whatever word: "government", "authorities".
  case government
  /// A ministry, court, company or other body.
  case body
  /// Something written or published, which speaks for its author.
  case text
  /// Something found out or counted, with no author: "results", "polls".
  case finding

  /// What a noun without a hyphen says; `nil` for one that names neither people, bodies nor texts.
  init?(_ word: TextHash) {
    guard let noun = Self.table[word] else { return nil }
    self = noun
  }

  /// What a noun says, by the word in lower case; `nil` for one that names neither people, bodies nor texts.
  init?(_ word: String) {
    if let noun = Self.table[TextHash(word)] {
      self = noun
      return
    }
    if word.hasSuffix("-year-old") {
      self = .person
      return
    }
    // "a vice-president", "a co-chair".
    guard let hyphen = word.utf8.lastIndex(of: UInt8(ascii: "-")), hyphen != word.startIndex,
      let noun = Self.table[TextHash(word[word.utf8.index(after: hyphen)...])]
    else { return nil }
    self = noun
  }

  /// Whether a noun for one person, or for several, tells of a public post, so that the holder speaks for a country.
  static func isPost(_ word: TextHash) -> Bool { posts.contains(word) }

  static func isPost(_ word: String) -> Bool { posts.contains(word) }

  /// Whether a noun for people or a body tells of the life of one country: its rebels, its police, its opposition.
  static func isDomestic(_ word: TextHash) -> Bool { domestic.contains(word) }

  static func isDomestic(_ word: String) -> Bool { domestic.contains(word) }

  /// A plural that no list holds but that ends as nouns for people do: "insurers", "monitors", "columnists".
  static func looksLikePeople(_ plural: String) -> Bool {
    plural.count > 5
      && ["ers", "ors", "ists", "ians", "eers", "ants"].contains { plural.hasSuffix($0) }
  }

  /// Whether a plural is one of a noun for a body.
  static func isBodyPlural(_ word: String) -> Bool { table[TextHash(singular(word))] == .body }

  /// A regular plural without its ending.
  static func singular(_ word: String) -> String {
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    if word.hasSuffix("men") { return word.dropLast(3) + "man" }
    return word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
  }

  // MARK: Words

  private static let table: WordTable<SourceNoun> = {
    var table: [TextHash: SourceNoun] = [:]
    func add(_ words: String, _ noun: SourceNoun, plural: SourceNoun? = nil) {
      for word in words.blankSeparated {
        table[TextHash(word)] = noun
        if let plural { table[TextHash(Self.plural(of: String(word)))] = plural }
      }
    }
    add(peopleQuotedUnnamed, .person, plural: .unnamedPeople)
    add(peopleActingTogether, .person, plural: .group)
    add(unnamedCrowds, .unnamedPeople)
    add(groups, .group)
    add(bodies, .body, plural: .group)
    add(governments, .government, plural: .group)
    add("authorities", .government)
    add(texts, .text, plural: .text)
    add(findings, .finding)
    return WordTable(table)
  }()

  private static func plural(of word: String) -> String {
    if word.hasSuffix("man") { return word.dropLast(3) + "men" }
    if word.hasSuffix("person") { return word.dropLast(6) + "people" }
    if word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) {
      return word.dropLast() + "ies"
    }
    return word + (word.hasSuffix("s") || word.hasSuffix("h") ? "es" : "s")
  }

  /// Those whom reporters quote without naming them; several of them stay unnamed.
  private static let peopleQuotedUnnamed = """
    official diplomat source aide analyst expert critic observer economist advocate investigator officer \
    commander insider researcher scholar witness eyewitness participant pundit trader investor moderator \
    reporter journalist correspondent lawyer attorney prosecutor person individual man woman lady boy girl \
    employee \
    student spokesman spokeswoman spokesperson scientist specialist academic doctor voter executive user \
    commentator strategist operative staffer historian professor teacher author writer editor publisher columnist blogger \
    consultant adviser advisor assistant engineer technician pilot soldier sailor policeman detective guard \
    worker neighbor neighbour relative resident passenger driver survivor negotiator interpreter translator \
    intermediary go-between physician nurse priest pastor imam cleric demographer climatologist forecaster \
    whistleblower respondent seller buyer shopkeeper businessman businesswoman entrepreneur banker broker \
    dealer visitor tourist traveler traveller speaker politician widow wife husband son \
    daughter mother father brother sister girlfriend boyfriend cousin uncle aunt nephew niece friend rival \
    figure inspector insurer questioner interviewer caller somebody someone \
    administrator coordinator organizer organiser contact informant laureate czar winner predecessor successor
    """

  /// Those who have a standing of their own; several of them act as one.
  private static let peopleActingTogether = """
    leader rebel insurgent fighter militant lawmaker legislator parliamentarian deputy senator congressman \
    congresswoman representative president vice-president premier chancellor minister secretary ambassador \
    envoy governor mayor supporter opponent campaigner activist ally democrat republican conservative moderate \
    liberal reformer reformist hardliner parent protester protestor demonstrator candidate contender nominee \
    co-chair chair chairman chairwoman chairperson president-elect prime-minister king queen prince princess \
    pope monarch emir sultan sheikh sheik ayatollah general admiral colonel chief head director \
    secretary-general commissioner counterpart citizen refugee migrant nationalist unionist \
    separatist loyalist islamist jihadist communist socialist statesman mp mep dissident prisoner \
    regulator partner creditor donor lender victim defector hacker farmer fisherman christian \
    muslim jew shareholder monk trustee judge justice founder co-founder boss patriarch bishop archbishop \
    dictator strongman ruler tycoon billionaire mogul frontrunner front-runner incumbent challenger \
    veteran taoiseach host signatory delegate juror bookmaker
    """

  private static let unnamedCrowds = """
    others people staff personnel insiders many most several some few nobody everyone everybody
    """

  private static let groups = """
    opposition family families delegation team teams community communities crowds celebrities households \
    youths west east public majority minority media press crowd \
    electorate troops forces both sides parties powers countries nations governments states \
    members allies agencies institutions companies airlines banks markets universities colleges schools \
    islands tribes clans camps camp world pair duo trio quartet quintet mps meps neighbours neighbors \
    palestinians americans russians chinese europeans israelis iranians syrians afghans iraqis kurds arabs \
    germans britons ukrainians japanese koreans turks greeks summit meeting delegations administrations
    """

  private static let bodies = """
    ministry department agency office council court tribunal committee commission party group organisation \
    organization union alliance bank company firm corporation corp maker manufacturer institute \
    institution university college school academy centre center think-tank tank foundation charity church \
    newspaper paper daily weekly magazine tabloid broadcaster channel station network tv television radio news \
    website site outlet journal times post portal wire telegraph army navy military militia police force guard \
    command battalion brigade corps service bureau board fund federation confederation association society \
    league parliament congress senate assembly house legislature cabinet presidency embassy consulate mission \
    secretariat watchdog monitor observatory coalition movement front faction wing section branch directorate \
    inquiry panel chamber club city council province region jury authority airline airport exchange operator \
    exchequer treasury bloc body campaign airforce coastguard inspectorate \
    registry archive museum library laboratory lab hospital clinic startup giant conglomerate consortium \
    retailer lobby
    """

  private static let governments =
    "government administration regime leadership state country nation kingdom republic"

  private static let texts = """
    report statement draft letter law resolution document agreement communique communiqué declaration study \
    article editorial commentary op-ed tweet indictment petition complaint lawsuit ruling filing memo \
    memorandum email e-mail cable transcript assessment analysis order bill plan proposal broadcast dispatch \
    release readout notice treaty deal accord constitution decree text summary review survey note \
    message charter protocol pact verdict judgment judgement manifesto posting column book interview speech \
    press-release audit warrant legislation act motion amendment presentation announcement sanctions account \
    memoir autobiography biography guideline blueprint roadmap advisory bulletin circular directive budget proclamation
    """

  private static let findings = """
    results polls poll data figures records tally count estimates estimate statistics numbers rumours rumors \
    reports documents intelligence images footage surveys tests exit-polls projections forecasts speculation \
    leaks papers files testimony evidence findings
    """

  private static let posts = withPlurals(
    """
    official diplomat aide officer commander spokesman spokeswoman spokesperson prosecutor investigator \
    negotiator lawmaker legislator parliamentarian deputy senator congressman congresswoman representative \
    president vice-president premier chancellor minister secretary ambassador envoy governor mayor king queen \
    prince princess monarch emir sultan general admiral colonel major captain lieutenant brigadier marshal \
    sergeant chief head leader chairman chairwoman mp mep taoiseach ayatollah attorney-general judge justice \
    commissioner candidate nominee president-elect co-chair counterpart police policeman soldier guard \
    politician adviser advisor councillor speaker chair republican democrat whip treasurer director \
    undersecretary administrator candidate figure rival inspector
    """)

  private static let domestic = withPlurals(
    """
    rebel insurgent fighter lawmaker legislator senator police military army opposition government authority \
    authorities prosecutor parliament congress senate cabinet moderate conservative reformer reformist \
    hardliner militia coalition regime president minister administration candidate navy troops soldier \
    supporter protester demonstrator judicial federal investigator inquiry \
    ministry committee insurgency camp campaign campaigner dissident faction
    """)

  /// Some words with whatever `singular` makes one of them.
  private static func withPlurals(_ words: String) -> WordSet {
    let words = words.blankSeparated.map(String.init)
    let plurals = words.flatMap { word in
      [word + "s", word.dropLast() + "ies", word.dropLast(3) + "men"]
        .filter { singular($0) == word }
    }
    return WordTable(marking: (words + plurals).joined(separator: " "))
  }
}
