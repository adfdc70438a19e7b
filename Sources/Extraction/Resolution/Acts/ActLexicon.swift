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

  static let cueClasses = WordClasses(cues)
  static let contentClasses = WordClasses(contents)
}
