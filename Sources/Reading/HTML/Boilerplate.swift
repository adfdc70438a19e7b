/// Lines that sites put between the paragraphs of an article.
enum Boilerplate {
  /// Whether a line is an advertisement's label, a pointer to another article, an invitation to
  /// subscribe or a note of rights.
  ///
  /// - Parameter text: One block, on one line.
  static func isLine(_ text: String) -> Bool {
    let words = words(of: text)
    if words.isEmpty { return true }
    if lines.contains(words) { return true }
    // Longer ones are sentences of the article that happen to begin so.
    guard words.utf8.count < 160 else { return false }
    if labels.contains(where: { text.hasPrefix($0) }), text.last?.isPunctuation != true {
      return true
    }
    if text.hasPrefix("©") || text.hasPrefix("【関連") { return true }
    guard beginnings.contains(where: { words.hasPrefix($0) }) else { return false }
    return isLabelled(text) || !ReportedSentence.isReported(text)
  }

  /// Whether a colon stands behind the first words: "Read more: The minister said no."
  static func isLabelled(_ text: String) -> Bool {
    text.prefix(longestLabel).prefix { !$0.isPunctuation || $0 == ":" || $0 == "’" }.contains(":")
  }

  /// In characters: "You may also like to read".
  private static let longestLabel = 28

  /// Lower-case words with single spaces, punctuation left out.
  ///
  /// - Complexity: O(n); ASCII, which most text is, goes byte by byte.
  static func words(of text: String) -> String {
    var words: [UInt8] = []
    words.reserveCapacity(text.utf8.count + 8)
    var gap = false
    func beginLetter() {
      if gap, !words.isEmpty { words.append(32) }
      gap = false
    }
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value < 128 {
        let byte = UInt8(truncatingIfNeeded: value)
        if (97...122).contains(byte | 0x20) {
          beginLetter()
          words.append(byte | 0x20)
        } else if (48...57).contains(byte) {
          beginLetter()
          words.append(byte)
        } else if byte != 0x27 {
          gap = true
        }
      } else if (0x2000...0x206F).contains(value) {
        if value != 0x2019 { gap = true }
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        beginLetter()
        if scalar.properties.changesWhenLowercased {
          words += scalar.properties.lowercaseMapping.utf8
        } else {
          words += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        }
      } else {
        gap = true
      }
    }
    return String(decoding: words, as: UTF8.self)
  }

  private static let lines: Set<String> = [
    "advertisement", "ad", "ads", "advertising", "sponsored", "sponsored content", "promoted",
    "read more", "read next", "more", "see also", "related", "related article", "related articles",
    "related stories",
    "related content", "related topics", "recommended", "recommended videos", "recommended stories",
    "more about", "more on this", "more on this story", "top stories", "most read", "trending",
    "share", "share this", "share this article", "share on facebook", "tweet", "print", "email",
    "comments", "comment", "add comment", "leave a comment", "view comments", "show comments",
    "sign up", "subscribe", "newsletter", "newsletters", "listen", "watch", "video", "videos",
    "photos", "gallery", "image", "loading", "close", "menu", "skip", "story continues below",
    "article continues below", "article continues after ad", "story continues below advertisement",
    "article continues below advertisement", "advertisement continue reading below",
    "continue reading below", "continue reading", "show more", "load more", "back to top", "topics",
    "tags", "keywords", "contents", "table of contents", "in this article", "on this page",
    "press release", "news release", "media release", "media note", "for immediate release",
    "listen to this article", "skip to main content", "skip to content", "getty images", "reuters",
    "getty", "copy link", "copied", "save", "or",
    "publicité", "lire aussi", "à lire aussi", "à découvrir", "partager", "commenter",
    "anzeige", "werbung", "lesen sie auch", "mehr zum thema", "publicidad", "lee también",
    "leer más", "lea también", "te puede interesar", "pubblicità", "leggi anche", "publicidade",
    "leia também", "реклама", "читайте также", "по теме", "подписаться", "поделиться", "reklam",
    "ilgili haberler", "haberin devamı", "関連記事", "関連キーワード", "おすすめ情報", "広告",
    "あわせて読みたい", "광고", "관련기사", "विज्ञापन", "广告", "相关阅读",
  ]

  /// Labels of pointers to something else on the site.
  private static let labels = [
    "WATCH:", "READ:", "LISTEN:", "VIDEO:", "RELATED:", "ALSO READ:", "SEE ALSO:", "GALLERY:",
    "PHOTOS:", "Watch:", "Read:", "Listen:", "Related:",
  ]

  private static let beginnings = [
    "read more", "read also", "also read", "read next", "see also", "related ", "recommended ",
    "more on ", "watch more", "watch now", "watch palestin", "watch the video", "listen to this",
    "sign up ", "subscribe ", "follow us", "follow the ", "join us on", "join our", "click here",
    "download the", "download our", "for more news", "for more stories", "for the latest ",
    "get the latest", "get our ", "dont miss", "check out more", "check out our", "check out all",
    "to read more", "you may also", "you might also", "support our", "support independent",
    "this content is reserved", "create an account", "already a subscriber",
    "already have an account",
    "sign in ", "log in ", "register ", "please enable", "we apologize but this video",
    "try refreshing your browser", "your browser ", "all rights reserved", "copyright ",
    "lire aussi",
    "à lire aussi", "a lire aussi", "lesen sie auch", "lesen sie dazu", "mehr zum thema",
    "lee también", "lea también", "vea también", "ver también", "te puede interesar",
    "смотрите также", "читать также", "leggi anche", "leia também",
    "читайте также", "подписывайтесь", "скачайте", "il vous reste ", "vous possédez déjà",
    "pour ajouter larticle", "ajouter à vos", "send tips", "send us ", "contact us", "email us",
    "story continues", "article continues", "printed from ", "media contact", "press contact",
    "media inquiries", "media enquiries",
    "filed under", "posted in ", "tags ",
    "read related", "more from ", "skip to ", "font size", "text size", "share this ",
    "did you find this ", "was this article ",
    "was this page ", "rate this ", "copy link", "advertisement ", "scroll to continue",
  ]
}
