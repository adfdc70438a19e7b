/// Pages that stand in place of the article that was asked for.
struct BarredPage {
  let metadata: PageMetadata
  /// All that the page shows.
  let shown: [PageBlock]
  /// Letters of what would be the text of the article.
  let letterCount: Int

  /// In letters: what a page says that is none; what a site's own furniture adds to an error; the beginning of an
  /// article that is shown to everybody.
  private static let (shortest, longest, stub) = (600, 4000, 300)

  /// Why the page is no article; `nil` where it may be one.
  var reason: String? {
    guard letterCount < Self.longest else { return nil }
    let titles = titles
    if isTitled(Self.errors, titles) { return Self.error }
    if isTitled(Self.challenges, titles) { return Self.challenge }
    guard letterCount < Self.shortest else { return nil }
    if isTitled(Self.shortErrors, titles) { return Self.error }
    if isTitled(Self.shortChallenges, titles) { return Self.challenge }
    let words = shown.prefix(Self.maxBlocks).map { Boilerplate.words(of: $0.text) }
    if words.count < Self.maxBlocks, says(Self.challengePhrases, words) { return Self.challenge }
    // Links lead to other articles, which may have walls of their own.
    let lines = shown.filter { $0.linkShare < 0.5 }.map { Boilerplate.words(of: $0.text) }
    guard letterCount < Self.stub, says(Self.wallPhrases, lines) else { return nil }
    return "only the beginning of an article for subscribers; save the page when signed in"
  }

  private static let challenge =
    "a check for robots in place of the article; save the page from a browser that passed it"
  private static let error = "an error of the site in place of the article"

  /// A check for robots is a few lines long.
  private static let maxBlocks = 200

  /// What the window and the first headings say, and the parts of it.
  private var titles: Set<String> {
    let windows = metadata.documentTitles.prefix(1).compactMap(PageMetadata.plain)
    let headings = metadata.headings.prefix(2).compactMap(PageMetadata.plain)
    return Set(
      (windows + headings + windows.flatMap(metadata.windowParts)).map(Boilerplate.words))
  }

  private func isTitled(_ known: Set<String>, _ titles: Set<String>) -> Bool {
    !titles.isDisjoint(with: known)
  }

  private func says(_ phrases: [String], _ words: [String]) -> Bool {
    words.contains { line in phrases.contains { line.contains($0) } }
  }

  /// Titles that no article has.
  private static let errors: Set = [
    "404 not found", "page not found", "404 page not found", "page not found 404", "error 404",
    "404 error", "404", "403 forbidden", "502 bad gateway", "503 service temporarily unavailable",
    "503 service unavailable", "504 gateway time out", "504 gateway timeout",
    "500 internal server error", "410 gone", "429 too many requests", "400 bad request",
    "401 unauthorized", "451 unavailable for legal reasons", "web server is down",
    "page introuvable", "seite nicht gefunden", "página no encontrada", "pagina non trovata",
    "página não encontrada", "страница не найдена",
  ]

  private static let challenges: Set = [
    "attention required cloudflare", "access to this page has been denied",
    "pardon our interruption", "checking your browser",
    "please wait while your request is being verified",
    "vercel security checkpoint", "ddosguard", "ddos guard", "sorry you have been blocked",
    "sucuri website firewall access denied", "robot or human", "are you a robot",
    "client challenge",
    "performing security verification", "verify you are human", "verifying you are human",
    "bot verification", "human verification", "request unsuccessful incapsula",
  ]

  /// Titles that an article may have, but hardly one of a few lines.
  private static let shortErrors: Set = [
    "not found", "forbidden", "bad gateway", "gateway timeout", "service unavailable", "error",
    "server error", "internal server error", "site not found", "too many requests",
    "site maintenance", "under maintenance", "an error occurred",
  ]

  private static let shortChallenges: Set = [
    "just a moment", "access denied", "please wait", "one more step", "security check",
    "security verification", "captcha", "blocked", "you have been blocked", "request rejected",
    "un momento", "un instant", "nur einen moment", "einen moment", "um momento", "один момент",
    "please verify you are a human", "unusual traffic",
  ]

  private static let challengePhrases = [
    "enable javascript and cookies to continue", "please enable js and disable any ad blocker",
    "checking your browser before accessing", "checking if the site connection is secure",
    "needs to review the security of your connection", "verify you are human by completing",
    "verifying you are human", "verify that you are not a robot", "why have i been blocked",
    "you dont have permission to access", "unusual traffic from your",
    "detected unusual activity from your", "let us know youre not a robot",
    "confirm you are a human", "confirm that you are human", "requested url was rejected",
    "incapsula incident id", "you have been blocked from", "performance security by cloudflare",
  ]

  private static let wallPhrases = [
    "to continue reading", "to keep reading", "to read the full", "to read this article",
    "to read the rest", "to unlock this article", "subscribe to read", "subscribe to continue",
    "sign in to continue", "register to continue", "article is for subscribers",
    "article is exclusive to subscribers", "content is for subscribers", "for subscribers only",
    "subscribers only", "this article is for members",
    "réservé aux abonnés", "réservé à nos abonnés", "réservée aux abonnés", "il vous reste",
    "la suite est réservée", "jetzt weiterlesen", "weiterlesen mit", "um weiterzulesen",
    "para seguir leyendo", "solo para suscriptores", "exclusivo para suscriptores",
    "per continuare a leggere", "para continuar lendo", "только для подписчиков",
    "только подписчикам", "会員限定", "有料会員限定",
  ]
}
