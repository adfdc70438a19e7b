/// Words in which a site speaks to its reader about itself: of data and consent, of subscriptions and
/// newsletters, of what it is liable for.
///
/// No article speaks so but in quotation marks, whatever it is about; so a paragraph with such words is
/// known without any label.
enum ReaderAddress {
  /// More letters than this are an article about such things.
  private static let maxWeight: Int32 = 1500

  /// Whether a block speaks to the reader of the site.
  static func isAddress(_ block: PageBlock) -> Bool {
    guard (25...maxWeight).contains(block.weight) else { return false }
    guard isAddress(Boilerplate.words(of: block.text)) else { return false }
    let unquoted = withoutQuotations(block.text)
    if isNews(unquoted) { return false }
    return unquoted == block.text || isAddress(Boilerplate.words(of: unquoted))
  }

  /// Whether a text reports what somebody said, and speaks to nobody.
  private static func isNews(_ text: String) -> Bool {
    guard ReportedSentence.hasReport(text) else { return false }
    let words = Boilerplate.words(of: text).split(separator: " ")
    return !words.contains { addressing.contains($0) || $0 == "we" || $0 == "our" }
  }

  /// A text without what stands in quotation marks; the name of a button is no quotation.
  private static func withoutQuotations(_ text: String) -> String {
    var rest = text[...]
    var kept = ""
    while let open = rest.firstIndex(where: { "“\"«„".contains($0) }),
      let close = rest[rest.index(after: open)...].firstIndex(where: { "”\"»“".contains($0) })
    {
      if rest[open...close].utf8.count < 30 {
        kept += rest[...close]
      } else {
        kept += rest[..<open]
      }
      rest = rest[rest.index(after: close)...]
    }
    return kept + rest
  }

  /// - Parameter words: As `Boilerplate.words(of:)` gives them.
  static func isAddress(_ words: String) -> Bool {
    let words = words.split(separator: " ")
    var found: Set<[Substring]> = []
    for (index, word) in words.enumerated() {
      guard let phrases = byFirstWord[word] else { continue }
      for phrase in phrases where words[index...].starts(with: phrase.words) {
        if phrase.isEnough { return true }
        found.insert(phrase.words)
      }
    }
    // Articles about data and contracts use such words too, but not to "you".
    return found.count >= (words.contains(where: Self.addressing.contains) ? 2 : 3)
  }

  private static let addressing: Set<Substring> = [
    "you", "your", "vous", "votre", "vos", "sie", "ihre", "ihrer", "ihr", "du", "dein", "deine",
    "usted", "su", "sus", "tu", "tus", "vostro", "tuo", "tuoi", "seu", "seus", "вы", "ваш", "ваши",
    "ваших",
  ]

  private struct Phrase {
    var words: [Substring]
    /// Whether it needs no second one beside it.
    var isEnough: Bool
  }

  private static let byFirstWord: [Substring: [Phrase]] = {
    var phrases: [Substring: [Phrase]] = [:]
    for (list, isEnough) in [(decisive, true), (hints, false)] {
      for text in list {
        let words = text.split(separator: " ")
        phrases[words[0], default: []].append(Phrase(words: words, isEnough: isEnough))
      }
    }
    return phrases
  }()

  private static let decisive = [
    "we use cookies", "this site uses cookies",
    "this website uses cookies", "our site uses cookies", "use of cookies on your device",
    "your email address will not be published", "required fields are marked",
    "by signing up you", "by subscribing you", "by submitting your", "by registering you",
    "by clicking sign up", "by clicking on sign up", "by entering your email",
    "this site is protected by recaptcha", "to your inbox", "in your inbox", "into your inbox",
    "unsubscribe at any time", "you can unsubscribe",
    "to continue reading this", "to read the full article", "to read this article",
    "this article is for members", "this article is for subscribers",
    "this content is for subscribers", "available to subscribers only", "for subscribers only",
    "wherever you get your podcasts", "wherever you listen to podcasts", "have a story for us",
    "do you have a story", "do you have a tip", "do you know more about this", "email us at",
    "write to us at", "get in touch with us", "let us know in the comments", "keep reading for",
    "subscribe now", "subscribe today", "become a subscriber",
    "start your free trial", "youve reached your", "you have reached your limit",
    "this audio is generated", "this audio was generated", "this article was read by an automated",
    "an automated voice", "this article was translated automatically", "ad blocker", "adblocker",
    "please turn on javascript", "enable javascript", "javascript is disabled",
    "an official website of", "official websites use",
    "without warranty of any kind",
    "is not responsible for the content", "not responsible for the content of external",
    "may not be reproduced", "may not be published broadcast", "reproduction in whole or in part",
    "without the prior written permission", "without prior written permission",
    "we may earn a commission", "we may receive a commission", "may earn an affiliate commission",
    "contains affiliate links", "has been reported to our", "log in to comment",
    "you must be logged in", "sign in to comment", "comments are moderated",
    "comments are closed", "please read our comment", "our community guidelines",
    "read our privacy policy", "see our privacy policy", "our privacy policy and terms",
    "nous utilisons des cookies", "votre adresse email ne sera pas",
    "désinscrire à tout moment", "vous désabonner à tout moment", "réservé aux abonnés",
    "réservé à nos abonnés", "réservée aux abonnés", "il vous reste à lire",
    "dans votre boîte mail", "dans votre boîte de réception", "abonnez vous pour",
    "in ihrem postfach", "in ihr postfach", "jetzt weiterlesen mit", "en tu correo",
    "darte de baja", "darse de baja", "suscríbete y", "suscríbete para", "suscríbase para",
    "nella tua casella", "abbonati per", "assine para", "no seu email", "только для подписчиков",
    "доступен только подписчикам", "доступна только подписчикам", "доступно только подписчикам",
    "подписывайтесь на наш", "подпишитесь на наш", "wir verwenden cookies",
    "deine emailadresse wird nicht veröffentlicht", "ihre emailadresse wird nicht veröffentlicht",
    "jederzeit abbestellen", "jederzeit kündbar", "jederzeit widerrufen",
    "utilizamos cookies", "tu dirección de correo electrónico no",
    "solo para suscriptores", "exclusivo para suscriptores",
    "utilizziamo i cookie", "il tuo indirizzo email non",
    "usamos cookies", "o seu endereço de email não", "мы используем файлы cookie",
    "мы используем cookie", "ваш адрес email не будет", "çerez kullanıyoruz",
  ]

  private static let hints = [
    "we and our partners", "we and third parties", "free trial", "join the conversation",
    "opt out at any time", "to keep reading", "nous et nos partenaires", "wir und unsere partner",
    "nosotros y nuestros socios", "noi e i nostri partner", "nós e nossos parceiros",
    "accepts no liability", "cancel at any time", "not necessarily reflect",
    "change your mind at any time",
    "your privacy", "your personal data", "personal data", "your device", "your choices",
    "your preferences", "your consent", "give consent", "our partners", "legitimate interest",
    "legitimate interests", "store and access", "store andor access", "unique identifiers",
    "browsing data", "tracking technologies", "process data", "geolocation data",
    "personalised advertising", "personalized advertising", "personalised ads", "personalized ads",
    "audience research", "manage settings", "manage preferences", "manage options",
    "cookie policy", "privacy policy", "privacy notice", "terms of use", "terms of service",
    "terms and conditions", "cookies", "accept all", "reject all", "i accept",
    "change your mind", "change your settings", "cancel anytime",
    "free for new", "need a subscription",
    "your subscription", "on all your devices", "digital access",
    "monthly or yearly",
    "your email", "email address", "for information only", "for informational purposes only",
    "errors or omissions", "not reflect the views", "express or implied",
    "of external sites", "financial advice", "investment advice", "secure sites", "secure websites",
    "sensitive information", "heres how you know", "here is how you know", "all rights reserved",
    "registered office", "registered number", "company number",
    "vat number", "follow us", "follow her on", "follow him on",
    "our newsletter", "our newsletters", "daily newsletter", "weekly newsletter",
    "données personnelles", "vos choix", "nos partenaires", "votre consentement",
    "personenbezogene daten", "ihre einwilligung", "unsere partner", "datenschutzerklärung",
    "datos personales", "nuestros socios", "política de privacidad",
    "dati personali", "persönliche daten", "персональных данных",
  ]
}
