import Records

/// The phrases of questions that decide the form of the answer.
enum FormGrammar {
  /// What a phrase asks for.
  enum Cue: Hashable, Sendable {
    /// Carries the question and asks for nothing.
    case courtesy
    case who, whom, whose, what, which, when, place, why, how
    case howMany, howOften
    case verdict
    case changed
    /// How much of it there is, and not what.
    case grown
    case compare
    /// Compares two, and is what one does.
    case differ
    case share
    case carriers
    case quote
    case kindsOrParaphrase
    case group(by: Bool)
    case series(Grouping)
    case order(SortOrder)
    case first, latest
    case everything
    case export
    case coverage
  }

  static let cues = PhraseTable<Cue>([
    ("please|kindly|hi|hello|hey|thanks", .courtesy), ("dear colleague|colleagues|all", .courtesy),
    ("many? thanks in? advance?", .courtesy), ("thank you", .courtesy),
    ("sort|arrange", .courtesy),
    (
      "i|we am|m|are|re? writing|working|preparing|researching|drafting on? a|an|my|our? paper|report|article|thesis|briefing|brief|memo|note|piece|story|chapter? on|about?",
      .courtesy
    ),
    ("i|we would|d|should? be? grateful|thankful|glad|happy|appreciate if|for|it?", .courtesy),
    ("for a|an|my|our paper|report|article|thesis|briefing|brief|memo|piece|chapter", .courtesy),
    ("and? would|d like to? have|know|see|read|find?", .courtesy),
    ("i|we m|am|are|re? looking|searching|interested for|in", .courtesy),
    ("a? breakdown|distribution of", .courtesy),
    ("ranked|sorted|ordered? by number|count|frequency of? statements|mentions?", .courtesy),
    ("can|could|would|will you please? tell|show|give|list|find|get|fetch|print me|us?", .courtesy),
    ("tell|show|give|find|get|list|display|print|fetch|bring me|us? up?", .courtesy),
    ("search|look for", .courtesy),
    (
      "do|does the|this|your|our database|collection|corpus|archive have|has|hold|holds|contain|contains|include|includes|know|knows|store|stores?",
      .courtesy
    ),
    ("in|inside|of|from the|this|your|our database|collection|corpus|archive", .courtesy),
    (
      "provide|supply|send|retrieve|compile|collect|gather|identify|extract|locate me|us? with?",
      .courtesy
    ),
    ("with their? dates|date|sources|source|links|link|urls|url|ids|id", .courtesy),
    ("the? names of", .courtesy),
    ("summarise|summarize|summary|overview|outline|digest of?", .courtesy),
    ("a|an summary|overview|outline|digest of", .courtesy),
    ("i want|need|like|wish to? know|see|read|find?", .courtesy),
    ("i would|d like to? know|see|read|find|have?", .courtesy),
    ("do|does|can you|we|i have|know|see|find", .courtesy), ("let me|us see|know", .courtesy),
    ("when|if|once asked about?", .courtesy), ("pull|dig|look up", .courtesy),
    ("the? sentence|sentences|passage|passages in? which|where", .courtesy),
    (
      "whoever held|holds|had|has|was|is|occupied the|that|this? post|office|job|position|time?",
      .courtesy
    ),
    ("whoever was|is in charge|office", .courtesy),
    ("whoever he|she|it|they was|were|is|are|may be?", .courtesy),
    ("who|whoever|whos", .who), ("whom", .whom), ("whose", .whose), ("what|whatever|whats", .what),
    ("which", .which), ("when|whenever|whens", .when), ("since when", .when),
    ("on|at|in? what|which date|day|dates|days", .when), ("what|which time", .when),
    ("the? date|dates|day|days on? which|when", .when),
    ("where|wheres", .place), ("why", .why), ("how|hows", .how),
    ("how long has|have|had", .when), ("how recently|long ago", .when),
    ("how often|frequently|regularly", .howOften),
    ("frequency of", .howOften),
    ("what? share|percentage|proportion|fraction|percent of", .share),
    ("where do|does|did", .place),
    ("how many|much", .howMany), ("the? number|numbers|count|total|tally of", .howMany),
    ("count", .howMany), ("what number of", .howMany),
    (
      "did|has|have|had|does|do|was|were|is|are anyone|anybody|someone|somebody|any|nobody|everyone",
      .verdict
    ),
    ("is|are|was|were there|they", .verdict), ("has|have there been", .verdict),
    ("whether", .verdict),
    (
      "chang*|evolv*|evolution|shift|shifts|shifted|develop|developed|develops|harden*|soften*|toughen*|waver*|consistent|consistently|inconsistent|consistency",
      .changed
    ),
    ("increas*|decreas*|intensif*|multiplied|diminish*", .grown),
    ("more|less frequent|frequently|often|common", .grown),
    ("compar*|contrast*|versus|vs", .compare), ("difference|differences between|in|of", .compare),
    ("differ|differs|differed|disagree|disagrees|disagreed", .differ), ("as opposed to", .compare),
    ("different from|to|than", .differ),
    (
      "carried|carries|carry|ran|picked|reprinted|republished up? it|this|that|the? story|statement|statements|report|article?",
      .carriers
    ),
    (
      "who|which|what had|has|have|carried|ran|published|reported|broke it|this|that|the? story|statement|news? first",
      .carriers
    ),
    (
      "who|which|what outlet|outlets|newspaper|newspapers|paper|agency? broke it|this|that|the? story|news?",
      .carriers
    ),
    ("quote|quotes|cite|reproduce", .quote), ("in? what|which exact? words|terms", .quote),
    ("direct|exact|literal|verbatim quote|quotes|quotation|quotations", .quote),
    (
      "what|which period|time|timespan|years|dates|data? do|does the|this|your database|collection|corpus|archive|data cover|covers|hold|holds|contain|contains|have|include|includes|span|spans",
      .coverage
    ),
    (
      "what is|s|are? in|inside|covered|stored by|in? the|this|your database|collection|corpus|archive",
      .coverage
    ),
    (
      "how far|long back? do|does it|you|this|the|your database|collection|corpus|archive|data|coverage? go|goes|reach|reaches|extend|extends back?",
      .coverage
    ),
    (
      "what do|does the|this|your|our database|collection|corpus|archive cover|covers|have|hold|holds|contain|contains|include|includes",
      .coverage
    ),
    ("what is|s? the? date|time range|span", .coverage), ("what is|s covered", .coverage),
    ("what is|s|are? the|this|your database|collection|corpus|archive|data about", .coverage),
    ("coverage of? the|this? database|collection|corpus|archive?", .coverage),
    (
      "exact|direct|own|literal|verbatim words|quotes|quote|quotation|quotations|wording|speech? or|vs|versus|and a|an? paraphrase|paraphrases|paraphrased|indirect|summary speech|quotes?",
      .kindsOrParaphrase
    ),
    ("quoted|direct|directly or paraphrased|indirect|indirectly", .kindsOrParaphrase),
    ("broken|split|divided|sorted? down|up? by|per|into", .group(by: true)),
    ("grouped|group|breakdown|break by|per|down by?", .group(by: true)),
    ("by|per|for? each|every", .group(by: true)), ("by|per|across", .group(by: false)),
    ("yearly|annually|annual", .series(.year)), ("year by|after|on year", .series(.year)),
    ("monthly", .series(.month)), ("month by|after|on month", .series(.month)),
    ("daily", .series(.day)), ("day by|after day", .series(.day)),
    // Weeks and quarters are not counted; what is can be added up.
    ("on? a? weekly|week basis?", .series(.day)), ("by|per|each|every week", .series(.day)),
    ("quarterly", .series(.month)), ("by|per|each|every quarter", .series(.month)),
    ("over|through the? time|years", .series(.year)),
    ("a? timeline|chronology|trend|trends|history of?", .series(.year)),
    ("oldest|earliest first", .order(.date)), ("in? chronological order?", .order(.date)),
    ("in order", .order(.date)), ("in order to", .courtesy), ("chronologically", .order(.date)),
    ("in order of time|date|appearance", .order(.date)),
    ("sorted|ordered|sort|order by date|time", .order(.date)), ("by date", .order(.date)),
    ("newest|latest|most recent? first", .order(.newest)), ("most recent first", .order(.newest)),
    ("in? reverse chronological* order?", .order(.newest)), ("in? reverse order", .order(.newest)),
    ("what is|s? new", .order(.newest)), ("recent|recently", .order(.newest)),
    ("by relevance", .order(.relevance)), ("most? relevant first", .order(.relevance)),
    ("sorted|ordered by confidence", .order(.confidence)), ("by confidence", .order(.confidence)),
    (
      "the? first|earliest|oldest to? statement|remark|comment|mention|time|quote|reference?",
      .first
    ),
    (
      "the? latest|newest|last|lately|recently statement|remark|comment|mention|time|quote|reference?",
      .latest
    ),
    ("the? most recent|recently statement|remark|comment|mention|time|quote|reference?", .latest),
    ("everything|anything|something|all statements|remarks|quotes|comments?", .everything),
    ("every|each|all time|times|instance|instances|occasion|occasions", .everything),
    ("export|save|download|write as|to|in? this|that|these|it|them|csv?", .export),
  ])

  /// What rows or groups a noun stands for.
  enum Noun: Hashable, Sendable {
    case statements
    case rows(RowKind)
    case group(Grouping, rows: RowKind?, speakers: SpeakerKind? = nil)
    case dates
  }

  static let nouns = PhraseTable<Noun>([
    (
      "statement|statements|remark|remarks|comment|comments|quote|quotes|quotations|times|mentions|things|words|utterances|claims|occasions|instances|example|examples",
      .statements
    ),
    ("article|articles|story|stories|texts|text|reports|pieces", .rows(.articles)),
    ("titles|headlines of? the? articles|stories|reports", .rows(.articles)),
    ("batch|batches|imports", .rows(.batches)), ("refusal|refusals", .rows(.refusals)),
    ("refused articles|records|files", .rows(.refusals)),
    ("provision|provisions|clause|clauses|paragraph|paragraphs", .rows(.references)),
    ("references to?", .rows(.references)),
    (
      "speaker|speakers|politicians|politician|officials|official|diplomats|diplomat|names|ministers|minister|leaders|leader|voices|sources|source|actors|delegates|envoys|spokesmen|spokespersons",
      .group(.speaker, rows: .speakers)
    ),
    (
      "person|persons|people|individuals|individual",
      .group(.speaker, rows: .speakers, speakers: .person)
    ),
    (
      "organisation|organisations|organization|organizations|institution|institutions|body|bodies",
      .group(.speaker, rows: .speakers, speakers: .organisation)
    ),
    (
      "target|targets|accused|mentioned country|countries", .group(.about, rows: nil)
    ), ("target|targets", .group(.about, rows: nil)),
    (
      "country|countries|state|states|nation|nations|government|governments|capital|capitals|side|sides",
      .group(.country, rows: .countries)
    ),
    ("office|offices|post|posts", .group(.office, rows: nil)),
    (
      "topic|topics|subject|subjects|theme|themes|issue|issues|matter|matters|question|questions",
      .group(.topic, rows: .topics)
    ),
    (
      "executive order|orders", .group(.document, rows: .documents)
    ),
    (
      "document|documents|treaty|treaties|instrument|instruments|agreement|agreements|resolution|resolutions|text|convention|conventions|accord|accords|declarations|declaration|communiques|communiqués|protocols|pacts|memoranda|charters",
      .group(.document, rows: .documents)
    ),
    (
      "news? outlet|outlets|newspaper|newspapers|paper|papers|publication|publications|media|medium|agency|agencies|website|websites|site|sites",
      .group(.outlet, rows: .outlets)
    ),
    ("act|acts|type|types of? act|acts?", .group(.act, rows: nil)),
    ("kind|kinds|form|forms", .group(.kind, rows: nil)),
    ("genre|genres", .group(.genre, rows: nil)), ("use|uses", .group(.use, rows: nil)),
    ("year|years", .group(.year, rows: nil)), ("month|months", .group(.month, rows: nil)),
    ("day|days|date|dates", .group(.day, rows: nil)),
  ])

  /// Those who do something to what "of" leads to: who they are is asked for, and that they do it.
  static let agents: Set<String> = [
    "critics", "accusers", "detractors", "supporters", "backers", "proponents", "opponents",
    "advocates", "defenders",
  ]

  static let formats: [String: String] = [
    "csv": "csv", "tsv": "tsv", "json": "json", "jsonl": "jsonl", "markdown": "markdown",
    "excel": "csv", "spreadsheet": "csv",
  ]
}
