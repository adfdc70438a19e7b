import Records

/// The phrases of questions that decide a condition.
enum Grammar {
  /// Whether a word is part of a phrase that questions are understood by.
  static func knows(_ word: String) -> Bool {
    acts.holds(word) || uses.holds(word) || traits.holds(word) || FormGrammar.cues.holds(word)
      || FormGrammar.nouns.holds(word) || CalendarNames.month(word) != nil
      || CalendarNames.weekday(word) != nil || CalendarUnit(word) != nil
  }

  // MARK: Acts

  static let acts = PhraseTable<Act>([
    (
      "accus*|blame|blames|blamed|blaming|denounc*|condemn*|criticis*|criticiz*|critique|critiques|allege|alleges|alleged|allegation|allegations",
      .accuse
    ), ("critical of", .accuse), ("critic|critics|detractors", .accuse),
    ("is|are|was|were|stands|stood|came|come|comes|spoke out? against", .reject),
    ("is|are|was|were for", .support),
    (
      "slam|slams|slammed|slamming|blast|blasts|blasted|lambast*|rebuke|rebukes|rebuked|deplor*|decry|decries|decried|censure|censures|censured|castigat*|berat*|assail|assails|assailed|scold|scolds|scolded|lament*|bemoan*|complain|complains|complained|complaining|complaint|complaints",
      .accuse
    ), ("lash|lashes|lashed out at?", .accuse), ("take|takes|took issue with", .accuse),
    ("charge|charges|charged with", .accuse), ("protest|protests|protested", .accuse),
    ("deny|denies|denied|denying|denial|denials", .deny),
    (
      "rebut|rebuts|rebutted|rebuttal|rebuttals|refut*|disavow*|repudiat*|debunk|debunks|debunked",
      .deny
    ),
    (
      "reject|rejects|rejected|rejecting|rejection|rejections|disagree|disagrees|disagreed|disagreement|disagreements|dismiss|dismisses|dismissed|dismissing|dismissal|oppose|opposes|opposed|opposing|object|objects|objected|objection|objections|refuse|refuses|refused|refusal|refusals",
      .reject
    ),
    (
      "rebuff|rebuffs|rebuffed|spurn|spurns|spurned|scoff|scoffs|scoffed|resist|resists|resisted|veto|vetoes|vetoed",
      .reject
    ), ("turn|turns|turned down", .reject), ("brush|brushes|brushed off|aside", .reject),
    ("rule|rules|ruled|ruling out", .reject),
    (
      "threaten|threatens|threatened|threatening|threat|threats|ultimatum|ultimatums|menace|menaces|menaced",
      .threaten
    ),
    ("warn|warns|warned|warning|warnings|caution|cautions|cautioned", .warn),
    (
      "promise|promises|promised|promising|pledge|pledges|pledged|pledging|vow|vows|vowed|assure|assures|assured|assurance|assurances|reassure|reassures|reassured|reassurance|reassurances|swear|swears|swore|commit|commits|committed|commitment|commitments",
      .promise
    ),
    ("call|calls|called|calling for|on|upon", .request), ("ask|asks|asked for", .request),
    ("call|calls by|from", .request),
    (
      "urge|urges|urged|urging|demand|demands|demanded|demanding|request|requests|requested|appeal|appeals|appealed|recommend|recommends|recommended|recommendation|recommendations|exhort*|implor*|plead|pleads|pleaded|beg|begs|begged|advocate|advocates|advocated|invite|invites|invited",
      .request
    ),
    ("insist|insists|insisted on|upon", .request),
    ("press|presses|pressed|push|pushes|pushed|pushing for", .request),
    ("ask|asks|asked|asking|wonder|wonders|wondered|inquire|inquired|enquire|enquired", .ask),
    ("opposition|resistance|objection|objections to", .reject),
    ("concern|concerns|worries|anxiety|unease about|over|at", .believe),
    ("questions asked|put|posed", .ask),
    ("questions from|by|about|on|concerning|regarding|over", .ask),
    (
      "agree|agrees|agreed|agreeing|accept|accepts|accepted|accepting|acceptance|concede|concedes|conceded|concession|concessions|acknowledge|acknowledges|acknowledged|acknowledgement|admit|admits|admitted|admission|recognise|recognises|recognised|recognize|recognizes|recognized|recognition|concur|concurs|concurred|consent|consents|consented|approve|approves|approved|approval",
      .agree
    ),
    (
      "support|supports|supported|supporting|backs|backed|backing|welcome|welcomes|welcomed|welcoming|endorse|endorses|endorsed|endorsement|hail|hails|hailed|applaud|applauds|applauded|defend|defends|defended|favour|favours|favoured|favor|favors|favored",
      .support
    ),
    ("in favour|favor of", .support),
    ("supporters|backers|proponents|defenders|advocates", .support), ("opponents", .reject),
    (
      "praise|praises|praised|praising|laud|lauds|lauded|salute|salutes|saluted|commend|commends|commended|congratulate|congratulates|congratulated|thank|thanks|thanked",
      .praise
    ),
    (
      "announce|announces|announced|announcing|announcement|announcements|declare|declares|declared|declaring|unveil|unveils|unveiled|proclaim|proclaims|proclaimed|reveal|reveals|revealed|disclose|discloses|disclosed",
      .announce
    ),
    ("plan|plans|planned|planning|intend|intends|intended|intention|intentions to?", .intend),
    (
      "believe|believes|believed|belief|beliefs|hope|hopes|hoped|fear|fears|feared|expect|expects|expected|doubt|doubts|doubted",
      .believe
    ),
    (
      "express|expresses|expressed|expressing|voice|voices|voiced|of deep|grave|serious? concern|concerns|worry|worries|hope|hopes|fear|fears|doubt|doubts",
      .believe
    ), ("worried|concerned about|over|that", .believe),
    (
      "declin*|refus* to comment|say|answer|respond|discuss|elaborate|talk|speak|be",
      .declineComment
    ),
    ("declin*|refus* comment|comments", .declineComment), ("no comment|comments", .declineComment),
    ("declin*", .declineComment), ("not|t|never comment", .declineComment),
    ("would not be drawn", .declineComment),
    ("dodge|dodges|dodged|evade|evades|evaded the? question|questions", .declineComment),
    ("assertion|assertions", .assert),
  ])

  /// What an act is called: "accuse", "decline to comment".
  static func name(of act: Act) -> String { act.rawValue.replacing("_", with: " ") }

  /// Whether a word is a noun for what is done by saying something: "threats", "criticism", "denial".
  static func isActNoun(_ word: String) -> Bool {
    guard acts.holds(word) else { return false }
    return ["s", "ion", "al", "ism", "ment"].contains { word.hasSuffix($0) }
      || ["threat", "warning", "demand", "request", "appeal", "pledge", "praise"].contains(word)
  }

  // MARK: Uses of documents

  /// How a document is used, where one is spoken of.
  static let uses = PhraseTable<DocumentUse>([
    ("invok*|invocation|invocations", .invoke), ("rely|relies|relied|relying on|upon", .invoke),
    ("reaffirm*|reiterat*|uphold|upholds|upheld|recommit*", .reaffirm),
    ("stand|stands|stood by", .reaffirm), ("interpret*|construe*", .interpret),
    (
      "dispute|disputes|disputed|disputing|contest|contests|contested|challeng*|question|questions|questioned",
      .dispute
    ),
    (
      "violat*|breach*|infring*|contraven*|break|breaks|broke|broken|breaking|noncompliance",
      .accuseBreach
    ),
    (
      "renounc*|abrogat*|withdr*|leave|leaves|leaving|left|quit|quits|quitting|abandon*|terminat*|suspend*|suspension",
      .renounce
    ),
    ("pull|pulls|pulled|pulling out of|from?", .renounce),
    ("propose|proposes|proposed|proposal|proposals", .propose),
  ])

  // MARK: Kinds, speakers, review

  /// A condition that no name is needed for.
  enum Trait: Hashable, Sendable {
    case kind(StatementKind)
    case speaker(SpeakerKind)
    case genre(Genre)
    case unreviewed, reviewed
    /// Near copies left out.
    case independent
  }

  static let traits = PhraseTable<Trait>([
    ("in? the|his|her|their|its? own|exact|very|actual|precise words|wording", .kind(.direct)),
    ("exact|very|actual|precise words|wording|text", .kind(.direct)),
    ("verbatim|literally", .kind(.direct)), ("word for|by word", .kind(.direct)),
    ("direct|exact|literal quote|quotes|quotation|quotations|speech|statements", .kind(.direct)),
    ("directly? quoted directly|exactly|verbatim|literally", .kind(.direct)),
    ("directly quoted", .kind(.direct)),
    ("quote|quotes exactly|verbatim|directly|literally", .kind(.direct)),
    ("in? quotation|quote marks", .kind(.direct)), ("direct", .kind(.direct)),
    ("paraphras*", .kind(.indirect)), ("in? indirect|reported speech", .kind(.indirect)),
    ("indirect|indirectly", .kind(.indirect)),
    (
      "mixed|partial|partially|partly quoted|quotation|quotations|quotes|statements|speech",
      .kind(.mixed)
    ),
    (
      "unnamed|anonymous|anonymously|unidentified|nameless|undisclosed official|officials|source|sources|diplomat|diplomats|person|people|speaker|speakers|figure|figures",
      .speaker(.unnamed)
    ),
    ("unnamed|anonymous|anonymously|unidentified|nameless|unattributed", .speaker(.unnamed)),
    (
      "a? senior|top|ranking administration|government|defence|defense|military|intelligence|security|diplomatic|u.s? official|officials|diplomat|diplomats|source|sources",
      .speaker(.unnamed)
    ),
    ("a? senior official|officials|diplomat|diplomats|source|sources", .speaker(.unnamed)),
    ("on? the? condition of anonymity", .speaker(.unnamed)),
    ("without|no a|any? named source|sources|speaker|speakers", .speaker(.unnamed)),
    (
      "officials|sources|people|diplomats|those|speakers who|that? are|were|is|was? not|never named|identified",
      .speaker(.unnamed)
    ),
    ("by organisations|organizations|institutions", .speaker(.organisation)),
    ("by persons|people|individuals", .speaker(.person)), ("by states", .speaker(.state)),
    ("by collectives|groups", .speaker(.collective)),
    ("collective|joint|group statement|statements|speakers", .speaker(.collective)),
    (
      "that|which? nobody|noone|no one? has|have|had|was|were? yet? checked|reviewed|verified|confirmed|examined|looked at?",
      .unreviewed
    ),
    ("unchecked|unreviewed|unverified|unconfirmed", .unreviewed),
    ("not yet? been? checked|reviewed|verified|confirmed|examined", .unreviewed),
    ("still|yet to be? checked|reviewed|verified|confirmed|check|review", .unreviewed),
    (
      "checked|reviewed|verified|confirmed|corrected by a|some? person|hand|someone|somebody|us",
      .reviewed
    ),
    (
      "without|excluding|ignoring|no|minus|excepting any|the? wire? copies|duplicates|reprints|repeats",
      .independent
    ),
    ("independent statements|reports|sources", .independent),
    ("already checked|reviewed|verified", .reviewed),
    ("has|have|were|are|was been? reviewed|checked|verified|corrected", .reviewed),
    ("reviewed|checked|corrected|confirmed statements|ones|rows", .reviewed),
    (
      "in|at|during|from? the|a? press? transcript|transcripts|briefing|briefings",
      .genre(.transcript)
    ),
    ("in|at|during|from the|a? press conference|conferences", .genre(.transcript)),
    ("in|from? official texts|documents|papers|communications", .genre(.official)),
    ("in|from? news reports|stories|articles|coverage", .genre(.news)),
  ])
}
