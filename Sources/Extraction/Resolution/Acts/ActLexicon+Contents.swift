extension ActLexicon {
  /// Classes of words of the content: what is told or done there, and how it is judged.
  static let contents: [(name: String, words: String)] = [
    (
      "order",
      """
      order* instruct* task* direct* appoint* nominat* authori* dispatch* assign* summon* mandat* tasked
      """
    ),
    (
      "event",
      """
      launch* test* tested fire* captur* seiz* began begin* begun start* resum* releas* sign* open* close* \
      complet* suspend* halt* lift* impos* blacklist* ban* expel* recall* deploy* sent send* kick* cancel* \
      postpon* withdr* arriv* visit* travel* host* attend* join* held hold* schedul* qualif* arrest* detain* \
      carried conduct* declar* proclaim* reach* conclud* ratif* approv* issu* publish* announc* unveil* declassif* \
      pull* return* convene* present* deliver* establish* set increas* cut* evacuat* recover* shot* intercept* \
      inaugurat* elect* vote* sanction* resign* replac* hit struck strike* landed extend* expand*
      """
    ),
    (
      "meet",
      """
      meet* met talks talk summit visit* conference negotiat* discuss* dialogue agenda trip round session \
      delegation consultation* briefing
      """
    ),
    (
      "time",
      """
      monday tuesday wednesday thursday friday saturday sunday today tomorrow tonight next week weeks month months \
      days day hours january february march april june july august september october november december soon \
      shortly immediately later yesterday year 2016 2017 2018 2019 2020 2021 2022 2023 2024 2025 2026 morning \
      weekend upcoming
      """
    ),
    (
      "want",
      """
      want* hope* hoping seek* sought aim* plan* intend* intent* wish* desir* consider* explor* interest* keen \
      willing open prepared ready readiness eager pursu* push* goal* objective* purpose* priorit* strateg* weigh* \
      mull* working try trying tried look* effort* forward option* propos* target* expect* hopeful
      """
    ),
    (
      "hold",
      """
      hope* believ* think* thought expect* fear* doubt* feel* felt confident convinc* optimis* pessimis* likely \
      unlikely probab* perhaps seems seem suspect* worr* concern* assum* suppos* wonder* sure certain opinion view \
      predict* anticipat* afraid guess* skeptic*
      """
    ),
    (
      "commit",
      """
      commit* determin* ensur* continu* keep* remain* honor* honour* fulfil* implement* defend* protect* \
      guarantee* respect* uphold* steadfast ironclad iron-clad unwaver* promis* pledg* vow* assur* offer* provid* \
      help* deliver* unshak* endur* always safeguard* maintain* strengthen* deepen* stand* resolve devoted \
      dedicat* adher* abide* preserv* cooperat* work* together secure bring end fight build*
      """
    ),
    (
      "risk",
      """
      risk* danger* jeopard* cost* lose* losing lost undermin* destabili* delay* flee collaps* repercussion* \
      consequenc* catastroph* crisis trouble grave gravely irrevers* shadow perilous peril* threat* threaten* \
      escalat* spiral* worsen* deteriorat* unstable instability chaos disast* devastat* war conflict confrontation \
      explos* isolat* recession fragile spread* contagi* fallout pandemic starv* famine spill* backfire* derail* \
      weaken* vulnerab* alarming brink nightmare tinderbox irreparable harm* hurt* damag* uncertain* mistaken \
      shock*
      """
    ),
    (
      "retaliat",
      """
      retaliat* respond* respons* punish* revenge aveng* destroy* crush* annihilat* obliterat* attack* strike* \
      force* military countermeasu* reciproc* price pay fury wipe* decisive* merciless* target* nuclear button \
      weapon* war hit smash* turn* sea ashes blow* preemptive pre-emptive bomb* sanction* tariff* measures
      """
    ),
    (
      "crime",
      """
      violat* breach* aggress* illegal* unlawful* terroris* crime* criminal* murder* kill* massacre* genocid* \
      atrocit* barbar* brutal* tortur* slaughter* rape* execut* persecut* oppress* repress* annex* invad* invasion \
      occup* bombard* bombing* shelling shelled assassinat* poison* kidnap* abduct* ethnic cleansing war-crime* \
      inhuman* savage* coup smuggl* launder* traffick* hack* steal* stole* stolen theft espionage spy* meddl* \
      interfer* sabotag* blackmail* extort* bully* bullie* coerc* bribe* corrupt* fraud* cheat* illicit* \
      illegitim* crackdown cyberattack* infring* encroach* incit* plot* conspir* abus* sham rig rigged provoc* \
      provok*
      """
    ),
    (
      "deceit",
      """
      lie lies lying lied liar* false* fake* propaganda hypocri* mislead* misled deceiv* decept* distort* \
      fabricat* hoax disinformation misinformation conceal* cover-up hide hiding pretext* pretend* manipul* \
      cynical* double dishonest* slander* smear* untrue baseless groundless unfounded myth* excus* insincer* \
      betray* backtrack* renege* exaggerat* invent* allege* bias*
      """
    ),
    (
      "fail",
      """
      fail* refus* ignor* obstruct* block* imped* neglect* mishandl* stall* delay* drag* prevent* hamper* hinder* \
      reluctan* unwilling* abandon* lack* insufficient inadequate weak* incompeten* error* mistake* wrong* \
      blunder* flaw* inaction slow ineffect* naive unable inept squander* waste* unprepared careless* nothing \
      stop* allow* let responsible responsibility blame* fault* guilty culpab* unfair* unjust* unreasonab* \
      discriminat* undemocratic politici* motivated
      """
    ),
    (
      "insult",
      """
      moron* idiot* fool* clown* stupid* puppet* thug* dictator* tyran* regime* gangster* rogue evil* monster* \
      butcher* coward* despicabl* shame* disgrac* pathetic* ridicul* absurd* bizarre crazy insan* mad madman \
      madness reckless* irresponsib* outrag* heinous horr* appall* terribl* awful* disgust* vile odious arrogan* \
      ignoran* racis* bigot* fascis* nazi* xenophob* imperial* extremis* radical* militan* hatred hate* hostil* \
      toxic malign* nefarious sinister cruel* inhumane unaccept* intolerab* unforgiv* unpardonab* ironic unpreced* \
      worst bad disastrous unqualified unfit danger* rocket killer* enemy enemies despise* unconscion* intimidat* \
      flagrant* egregious* blatant* tragic* sick
      """
    ),
    (
      "good",
      """
      welcom* support* applaud* endors* back* favor* favour* positive* progress* important* historic* success* \
      great* good constructive productive help* encourag* strong* solidarity pleased glad happy right step deserv* \
      fair sensible wise legitimate justif* appropriate necessary crucial benefi* hope* message opportunit* \
      milestone victory breakthrough fruitful
      """
    ),
    (
      "thanks",
      """
      thank* grateful gratitude congratulat* commend* prais* tribute honor* honour* proud pride admir* courag* \
      brave* leadership excellent wonderful tremend* extraordinar* outstanding hero* condolenc* remarkabl* \
      incredibl* terrific fantastic talented smart brillian* exemplary generous* invaluable exceptional impressive \
      respect* appreciat* salut* tireless steadfast best friend friends great beautiful amazing genius love* super \
      legend* sympath* sacrific* contribution*
      """
    ),
    (
      "accept",
      """
      agree* accept* acknowledg* recogni* conced* consensus endorse* sign* approv* consent* compl* adopt* ready \
      willing adhere* embrac* join* commit* ratif* negotiat* compromise*
      """
    ),
    (
      "noway",
      """
      unaccept* impossibl* non-negotiable unthinkab* ridicul* absurd* nonsens* laughabl* sham fiction dichotomy \
      waste irrelevant illegitim* pointless* counterproductive unrealistic unjustified insult* meaningless farce \
      joke bullshit unnecessary wrong oppos* reject* refus* rule* dismiss* object* against disagree* discuss* \
      lecture* ignore* neither nor nobody
      """
    ),
    (
      "denial",
      """
      deni* deny* denial untrue false unfounded baseless groundless fabricat* slander* nonsens* evidence proof \
      involve* involvement interfer* meddl* contact* collu* wrongdoing knowledge aware knew know* discuss* happen* \
      took asked request* receiv* target* violat* design* carr* exaggerat* responsib* role hidden hid own* \
      possess* conceal* case illegal truth rumor* rumour* allegation* accus* claim* charges
      """
    ),
    (
      "must",
      """
      must should ought need* urge* call calls demand* request* stop halt* cease* let immediately refrain* \
      exercis* restrain* restraint abandon* return* respect* fulfil* implement* withdraw* necessary essential \
      important imperative crucial time allow* require* oblig* appeal* ask* please help join* respon* vital
      """
    ),
    (
      "polite",
      """
      please let lets vote come support join take give do go make stop look stand
      """
    ),
    (
      "report",
      """
      people percent number* total million billion killed wounded injured dead casualties report* according data \
      figures estimate* found showed shows evidence investigat* police arrested
      """
    ),
    (
      "comment",
      """
      comment* answer* speculat* details confirm* discuss* elaborat* respond* identif* names
      """
    ),
  ]
}
