/// Words that bound the phrases which name instruments.
enum DocumentPhraseWords {
  static let determiners = WordTable(
    marking:
      """
      the a an this that these those its his her their our my your any no every each some another such both all two one
      """)

  static let indefinite = WordTable(marking: "a an another any some such every each")

  /// Words that no phrase goes back over.
  static let stops = WordTable(
    marking:
      """
      of in on at by for with from to into over under between among against about as after before since during until
      through within without and or but nor so yet if when while that which who whom whose where why how than then because
      although though unless is are was were be been being am has have had do does did will would can could may might must
      shall should i you he she it we they me him them us not said says say saying told tell called call calls calling
      reached reach signed sign signing made make making urged urge accept accepted reject rejected support supported back
      backed include including included violate violated violating implement implementing implemented uphold respect honor
      honored scrap renegotiate passed pass approve approved adopt adopted adopting impose imposed issued issue declare
      declared announced announce broke break brokered negotiate negotiated negotiating discuss discussed strike struck
      enforce get give given seek seeking sought want wants welcomed welcome praised praise criticized defended observe
      observed read reads reading drafted following using put puts keep kept saw see seen joined join ratify ratified end
      ended regarding concerning hailed protect criticize released also out
      """)

  /// Words whose "'s" is a verb.
  static let contracted = WordTable(
    marking: "there that it what here let he she who where how")

  /// Words of titles and headlines that no name begins with.
  static let headlineVerbs = WordTable(
    marking:
      """
      accelerates advances announces celebrates delivers directs enacts ends finalizes implements invokes issues launches
      marks orders passes promotes protects ratifies rescinds restores revokes secures signs strengthens supports takes
      terminates unveils welcomes withdraws
      """)

  /// What ends a word that names a mediator and no party: "the U.S.-backed truce".
  static let mediated = [
    "backed", "brokered", "mediated", "led", "sponsored", "drafted", "proposed",
  ]

  /// What a name may hold the name of an instrument before: "Armistice Day".
  static let holders = WordTable(
    marking:
      """
      day week month year center centre organization organisation school college university house hall hotel street avenue
      review commission committee council court fund office bank army party team task area secretariat tribunal award prize
      """)

  /// Capitals that name no instrument: "the Executive Order".
  static let generic = WordTable(
    marking:
      """
      executive presidential joint final interim proposed federal new historic bipartisan international bilateral public
      national security trilateral draft landmark
      """)

  /// Words that say how an instrument is and not which: "the massive commercial deals".
  static func isQuality(_ word: PlainWord) -> Bool {
    undistinguishing.contains(word) || qualities.contains(word)
  }

  static let qualities = WordTable(
    marking:
      """
      massive critical embattled bipartisan monumental incredible huge major important tentative necessary extraordinary
      immediate significant strong tough great good bad terrible big beautiful expansive groundbreaking unprecedented
      comprehensive sweeping ambitious additional further future separate own very signature fair important key broad
      third second most recent
      """)

  /// What a name before an instrument may begin with: "President Biden's Infrastructure Law".
  static let titles = WordTable(
    marking:
      "president minister prime chancellor governor senator mayor king mr mrs ms dr secretary administration"
  )

  /// Words before an instrument that is still to be made.
  static let making = WordTable(
    marking:
      "conclude concluding conclusion sign signing negotiate negotiating lack absence without")

  /// Laws that go by a number.
  static let numbered = WordTable(
    marking:
      "order orders decree decrees law act directive regulation bill proclamation proclamations")

  private static let adjectivesInIng = WordTable(
    marking:
      "existing founding binding outstanding standing landmark pending far-reaching fledgling")

  /// Whether a word is an adverb or a verb form that a phrase does not go back over: "making clear the deal".
  static func isVerbForm(_ word: PlainWord) -> Bool {
    !word.isCapitalised && (word.ends(with: "ing") || word.ends(with: "ly"))
      && !adjectivesInIng.contains(word)
  }

  /// Words that do not tell one instrument from another.
  static let undistinguishing = WordTable(
    marking:
      """
      new latest current whole entire final draft provisional proposed local fragile landmark historic planned limited such
      same likely partial joint initial preliminary temporary urgent recent earlier previous first last formal eventual
      potential possible overall existing u.n un united nations security council international monday tuesday wednesday
      thursday friday saturday sunday world of the and on for in a an to between with over its from at by u.n.
      """)

  /// Whether a word is what numbers instruments: "2231", "ES-11/1".
  static func isSerialNumber(_ word: PlainWord) -> Bool {
    word.begins(with: "es-") || (2...5).contains(word.length) && word.number != nil
  }
}
