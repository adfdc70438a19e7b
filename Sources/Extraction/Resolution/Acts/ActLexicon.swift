import Authority

/// Words that show what is done by saying something, in classes that the learnt weights of `ActClassifier` refer to.
///
/// A word that ends in `*` stands for all that begin with it. A word may be in several classes.
enum ActLexicon {
  /// Classes of reporting words, looked up in cues.
  static let cues: [(name: String, words: String)] = [
    (
      "accuse",
      """
      accus* blam* condemn* denounc* critici* alleg* charg* slam* blast* attack* lambast* rebuk* fault* decr* deplor* \
      lashed assail* castigat* chid* berat* censur* scold* savag* mock* ridicul* brand* deride* protest* complain* \
      complaint* lament* bemoan* rail* ripped slammed impugn* implicat* indict* reprimand* disparag* insult* chastis* \
      chastiz* upbraid* vilif* scorn* fulminat* bashed hit* outrage* fury furious angr*
      """
    ),
    (
      "deny",
      "deni* deny* rebut* refut* disput* disavow* disown* contradict* debunk* dismissed repudiat*"
    ),
    (
      "reject",
      """
      reject* rebuff* refus* oppos* object* ruled rul* dismiss* spurn* resist* balk* reluctan* unwilling* veto* \
      brush* shrugg* snub* scoff* discount* declin* rejects opposition against
      """
    ),
    (
      "request",
      """
      urg* call* demand* request* appeal* press* exhort* implor* plead* beg* insist* propos* suggest* recommend* \
      encourag* want* ask* order* instruct* advis* seek* sought push* lobb* advocat* invit* need* requir* prod* bade \
      enjoin* proposal* advoc* persuad* wish*
      """
    ),
    ("threaten", "threat* menac* ultimatum blackmail* intimidat*"),
    ("warn", "warn* caution* alert* alarm* danger* admonish*"),
    (
      "promise",
      """
      promis* vow* pledg* swore swear* assur* commit* guarant* reassur* undertook undertak* reaffirm* reiterat* \
      recommit* commitment* dedicat*
      """
    ),
    (
      "agree",
      """
      agree* accept* conced* acknowledg* admit* admission* concur* consent* approv* recogni* acced* acquiesc* \
      consensus assent* allow* granted affirm*
      """
    ),
    (
      "support",
      """
      support* welcom* back* endors* hail* applaud* favor* favour* defend* champion* cheer* embrac* stand* stood \
      congratulat* side* solidarity uphold* upheld justif*
      """
    ),
    (
      "praise",
      """
      prais* commend* congratulat* thank* prais* laud* hail* applaud* salut* tribute* pay* paid celebrat* honor* \
      honour* credit* compliment* appreciat* gratitude admir* condolenc* glorif* extol* tout*
      """
    ),
    ("ask", "asked ask* question* wonder* inquir* enquir* query quer* curious"),
    (
      "announce",
      """
      announc* declar* unveil* proclaim* disclos* reveal* notif* inform* publish* releas* confirm* report* \
      announcement* designat* issu*
      """
    ),
    (
      "intend",
      """
      plan* intend* aim* intention* intent* vow* decid* seek* prepar* hop* consider* determin* resolv* ready mull* \
      ponder* willing* want* eager* bent goal* strateg* target* propos* set* weigh*
      """
    ),
    (
      "believe",
      """
      believ* think* thought* hop* fear* expect* doubt* worr* concern* suspect* suspicion* skeptic* sceptic* predict* \
      forecast* anticipat* estimat* view* regard* see* saw seen consider* feel* felt confident confiden* assum* \
      conclud* judg* speculat* optimis* pessimis* anxi* deem* understand* belief* opinion* sure convinc* wary \
      uncertain* unsure guess* perceiv* reckon* fret* nervous imagin* dread*
      """
    ),
    (
      "decline",
      "declin* refus* comment* elaborat* specify specif* discuss* answer* respond* confirm* detail*"
    ),
    (
      "say",
      """
      said say* saying told tell* add* note* stat* accord* wrote writ* speak* spoke stress* emphasi* point* explain* \
      claim* assert* argu* remark* comment* repeat* describ* testif* quot* recall* highlight* underscor* underlin* \
      observ* maintain* contend* report* indicat* mention* convey* talk*
      """
    ),
  ]

  /// Classes of words of the content.
  static let contents: [(name: String, words: String)] = [
    (
      "wrong",
      """
      violat* breach* aggress* illegal* unlawful* terroris* crime* criminal* murder* kill* massacre* genocid* atrocit* \
      barbar* brutal* lie lies lying liar* false* fake* propaganda* hypocri* provoc* provok* sabotag* undermin* interfer* \
      meddl* coerc* blackmail* bully* bullie* betray* steal* stole* theft cheat* corrupt* fraud* hack* spy* espionage \
      destabili* irresponsib* reckless* unaccept* unjust* unfair* outrag* shame* disgrac* repress* oppress* persecut* \
      tortur* abus* occup* annex* invad* invasion* attack* bomb* shell* target* threaten* fail* failed failure* refus* \
      obstruct* block* impede* ignor* blam* guilt* respons* fault* disaster* catastroph* wrong* mistake* incoheren* \
      escalat* hostil* hatred racis* bias* unprovok* unilateral* distort* mislead* deceiv* decept* cynical* plot* coup \
      evil* horr* heinous despicabl* starv* siege* besieg* jeopardi* endanger* damag* harm* hurt* destroy* violence \
      inciting incit* fuel* smuggl* launder* conceal* cover* exploit* manipul* dictator* regime* thug* puppet* cowardly \
      deplor* condemn* accus* trampl* neglect* mishandl* weak* unpreced* worst bad terrible inhuman* cruel* suffer*
      """
    ),
    (
      "must",
      "must should ought need needs urge* call calls demand* request* stop halt cease let immediately refrain"
    ),
    (
      "will",
      "will shall going 'll intend* plan* ready prepared continue committed commit* pledge* determined"
    ),
    ("would", "would could might may"),
    (
      "hold",
      "believe* think hope* fear* expect* likely probably perhaps doubt* confident seems appear* sure wish*"
    ),
    (
      "danger",
      """
      consequence* risk* danger* threat* retali* respond* response punish* sanction* strike* war wars escalat* \
      catastroph* destroy* price pay* crush* force* warn* severe* grave* disast* collapse* chaos instability
      """
    ),
    (
      "good",
      """
      welcom* support* applaud* endors* back* favor* positive* progress* important* historic* success* great* \
      good constructive* productive* help* prais* appreciat* encourag* strong* stand* solidarity
      """
    ),
    (
      "thanks",
      """
      thank* grateful gratitude congratulat* commend* prais* tribute honor* honour* proud admir* courag* brave* bravery \
      leadership excellent wonderful tremendous extraordinary outstanding hero* condolenc* remarkable incredible
      """
    ),
    (
      "reject",
      """
      reject* oppos* refus* never not no unaccept* cannot against impossibl* nothing nobody neither nor none without \
      baseless groundless rule*
      """
    ),
    (
      "denial",
      "deni* deny* denial baseless groundless untrue false unfounded nothing fabricat* slander* nonsens* never"
    ),
    (
      "accord",
      "agree* accept* acknowledg* recogni* conced* admit* consensus common shared share mutual*"
    ),
    (
      "news",
      """
      today announc* launch* releas* appoint* nominat* visit* travel* meet* meeting held hold sign* begin* \
      start* schedul* issu* tomorrow tonight week new sanction* impos* resign* arriv* attend* ratif* deploy* send* open*
      """
    ),
    ("first", "i we our my us me i'm we're i've we've i'll we'll i'd we'd"),
    (
      "negation",
      """
      not no never n't don't won't can't cannot didn't doesn't isn't wouldn't wasn't weren't aren't haven't hasn't \
      couldn't shouldn't nothing neither nor without
      """
    ),
    ("condition", "if unless until provided when whether"),
  ]

  /// Words that are looked at one by one near the beginning of a content.
  static let telling = WordTable(
    marking:
      """
      will would could should must can may might not no never if unless n't don't won't can't cannot didn't doesn't isn't
      wouldn't we i our my us you they he it she hope want need urge call ready willing continue plan intend agree agreed
      welcome support thank reject deny violate violated violation violations violating aggression terrorist terrorism
      attack attacks false propaganda illegal let please shall commit committed commitment reaffirm reaffirmed
      """)

  static let cueClasses = WordClasses(cues)
  static let contentClasses = WordClasses(contents)

  /// Whether one of some words negates.
  static func isNegated(_ cue: [PlainWord]) -> Bool {
    cue.contains { contentClasses.classes(of: $0) & negation != 0 }
  }

  private static let negation = contentClasses.set(of: "negation")
}

/// Which classes words belong to, by whole words and by beginnings.
///
/// A set of classes is one number, a bit for each class in alphabetical order.
struct WordClasses: Sendable {
  /// In alphabetical order.
  let names: [String]
  private let whole: WordTable<UInt32>
  private let beginnings: WordTable<UInt32>

  /// No beginning in the lists is longer.
  private static let longestBeginning = 12

  init(_ classes: [(name: String, words: String)]) {
    names = Set(classes.map(\.name)).sorted()
    var whole: [String: UInt32] = [:]
    var beginnings: [String: UInt32] = [:]
    for (name, words) in classes {
      let bit: UInt32 = 1 << UInt32(names.firstIndex(of: name) ?? 0)
      for word in words.split(whereSeparator: \.isWhitespace) {
        if word.hasSuffix("*") {
          beginnings[String(word.dropLast()), default: 0] |= bit
        } else {
          whole[String(word), default: 0] |= bit
        }
      }
    }
    self.whole = WordTable(whole)
    self.beginnings = WordTable(beginnings)
  }

  func classes(of word: PlainWord) -> UInt32 {
    var found = whole[word.hash] ?? 0
    var hash = FNV1a()
    for (index, byte) in word.text.utf8.prefix(Self.longestBeginning).enumerated() {
      hash.add(byte)
      if index >= 1, let classes = beginnings[hash.value] { found |= classes }
    }
    return found
  }

  /// The classes of some words together.
  func classes(of words: [PlainWord]) -> UInt32 { words.reduce(0) { $0 | classes(of: $1) } }

  /// The set that holds one class.
  func set(of name: String) -> UInt32 { names.firstIndex(of: name).map { 1 << UInt32($0) } ?? 0 }

  /// The names of the classes in a set, in alphabetical order.
  func names(in set: UInt32) -> [String] {
    names.indices.filter { set >> UInt32($0) & 1 == 1 }.map { names[$0] }
  }
}
