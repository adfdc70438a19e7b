/// Words that carry a question and name nothing.
enum CommonWords {
  /// Articles, pronouns, auxiliaries, prepositions, conjunctions.
  static let function = set(
    """
    a an the this that these those it its itself he him his she her hers they them their theirs we us our you your i
    me my one ones who whom whose what which when where why how whether if as than then so such
    is are was were be been being am do does did doing done has have had having will would shall should can could may
    might must ought
    of on in at by for from to with without about over under into onto upon per via up down out off through
    throughout during between among amongst against toward towards around before after since until till within amid
    regarding concerning respecting vis-à-vis vis re
    and or but nor not no yes also too only just even still yet ever never always again else own same other others
    another each every either neither both all any some none few many much more most less least several
    there here now today t s d ll re ve m didn doesn don hasn haven hadn isn aren wasn weren won wouldn couldn shouldn
    please mr mrs ms dr sir often usually frequently regularly mostly exactly anyone anybody someone somebody everyone everybody nobody anything something everything nothing thing things times
    become becomes became becoming
    whoever whatever whichever whenever wherever whos whats wheres whens hows
    didnt doesnt dont hasnt havent hadnt isnt arent wasnt werent wont wouldnt
    precisely specifically actually really currently gets get got getting
    """)

  /// What a person says of statements in general, in any tense.
  static let speech = set(
    """
    say says said saying tell tells told telling state states stated stating speak speaks spoke spoken speaking talk
    talked talking comment comments commented commenting remark remarks remarked mention mentions mentioned mentioning
    note notes noted noting add added adds express expressed expresses expressing argue argues argued arguing claim
    claims claimed claiming insist insists insisted maintain maintains maintained explain explained explains describe
    describes described discuss discusses discussed address addressed addresses write writes wrote written publish
    published publishes report reports reported reporting issue issued make makes made making give gave given giving
    put puts refer refers referred referring cite cites cited citing quoting react reacts reacted respond responds responded
    reply replied replies answer answered think thinks thought consider considers considered see sees seen saw view views
    viewed hold holds held take takes took taken raise raised raises bring brought deal deals dealt use uses used
    attributed assert asserts asserted contend contended allude alluded touch touched concern concerns concerned
    relate relates related relating happen happened recorded record appear appeared appears contain contains utter
    uttered voice voiced pronounce pronounced weigh weighed want wants wanted
    confirm confirms confirmed confirming affirm affirms affirmed affirming stress stresses stressed stressing emphasise
    emphasises emphasised emphasize emphasizes emphasized underline underlines underlined underscore underscores
    underscored highlight highlights highlighted clarify clarifies clarified suggest suggests suggested signal signals
    signalled signaled indicate indicates indicated recall recalls recalled point points pointed outline outlines
    outlined testify testifies testified tweet tweets tweeted elaborate elaborates elaborated justify justifies
    justified call calls called calling repeat repeats repeated carry carries carried print prints printed
    cover covers covered covering
    """)

  /// Those words of `speech` that by themselves tell of deeds as well: "used gas", "held an election".
  static let deeds = set(
    """
    use uses used take takes took taken hold holds held make makes made making give gives gave given giving put puts
    see sees seen saw deal deals dealt happen happened contain contains appear appears appeared carry carries carried
    cover covers covered covering record recorded concern concerns concerned relate relates related relating want
    wants wanted bring brought view views consider considers considered state states issue report publish print
    prints printed point points signal address weigh call calls
    """)

  /// Those who ask at a briefing or guide it, as a transcript labels them; they are no officials.
  static let questioners = [
    "Q", "QUESTION", "Question", "REPORTER", "Reporter", "Reporters", "PRESS", "Journalist",
    "MODERATOR", "Moderator", "OPERATOR", "Operator", "INTERVIEWER", "Interviewer", "PARTICIPANT",
  ]

  /// What statements and their makers are called in general.
  static let statements = set(
    """
    statement statements tone rhetoric remark remarks comment comments quote quotes quoted quotation quotations words wording word
    utterance utterances position positions stance stances view views opinion opinions attitude attitudes line take
    reaction reactions response responses answer answers claim claims mention mentions reference references
    policy policies approach argument arguments explanation explanations justification account accounts description
    descriptions characterisation characterization interpretation interpretations assessment assessments narrative
    narratives declarations pronouncement pronouncements speech speeches message messages evidence record records data
    information results result list lists table row rows example examples item items count number total
    """)

  /// Names of matters in general, that follow what the matter is.
  static let matters = set(
    """
    issue issues question questions matter matters topic topics subject subjects dispute disputes conflict conflicts
    problem problems crisis situation affair affairs case cause row tension tensions controversy debate
    """)

  /// Who acts for a state, in general.
  static let officials = set(
    """
    official officials diplomat diplomats representative representatives authorities authority government governments
    side sides leadership politician politicians people person persons figure figures leader leaders minister ministers
    delegate delegates delegation delegations envoy envoys speaker speakers source sources country countries spokesman spokesmen
    spokeswoman spokeswomen spokesperson spokespersons spokespeople member members aide aides adviser advisers advisor
    advisors lawmaker lawmakers negotiator negotiators
    """)

  /// Nouns that are names with a capital: "Time", "the Alliance".
  static let titles = set(
    """
    time times post mail sun star guardian independent observer mirror economist telegraph nature week world nation hill
    union bloc alliance group council commission court assembly congress senate house cabinet bank fund agency mission
    league commonwealth community movement front party state quartet troika chronicle globe standard express journal trend
    focus monitor record dispatch courier herald insider politico axios verge
    """)

  /// What stands before somebody's name.
  static let personTitles = set(
    """
    president minister premier chancellor secretary senator representative congressman congresswoman governor mayor
    ambassador director chairman chairwoman chair commissioner general admiral colonel judge justice king queen prince
    princess pope spokesman spokeswoman spokesperson speaker professor
    """)

  /// Whether a word is a function word or one for statements, matters or officials in general.
  static func hold(_ word: String) -> Bool {
    function.contains(word) || speech.contains(word) || statements.contains(word)
      || matters.contains(word) || officials.contains(word)
  }

  private static func set(_ words: String) -> Set<String> {
    Set(
      words.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
        .map { String(Substring($0)) })
  }
}
