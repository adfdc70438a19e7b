/// What the labels of an element (class, id, role and the like) say that it is for.
struct ElementRole: OptionSet {
  let rawValue: UInt8

  /// Not part of the article: navigation, teasers, share buttons, advertisements, comments.
  static let furniture = ElementRole(rawValue: 1)
  /// The text of the article.
  static let body = ElementRole(rawValue: 2)
  /// The paragraph that introduces the article.
  static let standfirst = ElementRole(rawValue: 4)
  /// The names of the authors.
  static let byline = ElementRole(rawValue: 8)
  /// When it was published.
  static let date = ElementRole(rawValue: 16)
  /// The caption or credit of a picture.
  static let caption = ElementRole(rawValue: 32)
}

/// Reads the labels of elements, which web designers choose from a small common stock of words.
struct ElementLabels {
  private var known: [String: ElementRole] = [:]

  /// The role of every element by its labels.
  static func roles(in tree: HTMLTree) -> [ElementRole] {
    var labels = ElementLabels()
    return tree.nodes.map { node in
      var role: ElementRole = []
      for attribute in tree.attributes[node.attributes] where attribute.name.isLabel {
        role.formUnion(labels.role(of: tree.text(attribute.value)))
      }
      return role
    }
  }

  private mutating func role(of label: String) -> ElementRole {
    if let role = known[label] { return role }
    let role = Self.role(of: label)
    known[label] = role
    return role
  }

  static func role(of label: String) -> ElementRole {
    var role: ElementRole = []
    let names = label.split(whereSeparator: \.isWhitespace)
    for name in names {
      // Utility classes hide an element at some widths only when they also show it at others.
      if name == "hidden", !names.contains(where: { $0.contains(":") }) { role.insert(.furniture) }
      let words = words(of: name)
      var index = 0
      while index < words.count {
        // The longest phrase says what its words are for: `widget-text` is none of the widgets.
        var count = min(longest[words[index]] ?? 0, words.count - index)
        while count > 0 {
          if let found = phrases[words[index..<(index + count)].joined(separator: "-")] {
            role.formUnion(found)
            break
          }
          count -= 1
        }
        index += max(1, count)
      }
    }
    return role
  }

  /// The role of each known word or phrase of up to three words.
  private static let phrases: [String: ElementRole] = {
    var phrases: [String: ElementRole] = [:]
    func add(_ words: some Sequence<String>, _ role: ElementRole) {
      for word in words { phrases[word, default: []].formUnion(role) }
    }
    add(furnitureWords, .furniture)
    add(furniturePhrases, .furniture)
    add(bodyPhrases, .body)
    add(standfirstWords, .standfirst)
    add(standfirstPhrases, .standfirst)
    add(bylineWords, .byline)
    add(dateWords, .date)
    add(captionWords, .caption)
    add(neutralPhrases, [])
    return phrases
  }()

  /// How many words the longest phrase has that begins with a word.
  private static let longest: [String: Int] = phrases.keys.reduce(into: [:]) { longest, phrase in
    let words = phrase.split(separator: "-")
    longest[String(words[0]), default: 0] = max(longest[String(words[0])] ?? 0, words.count)
  }

  /// The words of a name: `relatedArticles_list` gives `related`, `articles`, `list`.
  static func words(of name: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var wasLower = false
    for scalar in name.unicodeScalars {
      let isUpper = (65...90).contains(scalar.value)
      let isLower = (97...122).contains(scalar.value)
      if !isUpper, !isLower {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        if isUpper, wasLower, !word.isEmpty {
          words.append(word)
          word = ""
        }
        word.unicodeScalars.append(isUpper ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar)
      }
      wasLower = isLower
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static let furnitureWords: Set<String> = [
    "related", "recommended", "recommendation", "recommendations", "newsletter", "newsletters",
    "signup", "subscribe", "subscription", "promo", "promos", "promotion", "advert",
    "advertisement", "advertisements", "ad", "ads", "adslot", "advertising", "sponsor", "sponsored",
    "outbrain", "taboola", "share", "sharing", "sharebar", "social", "socials", "comment",
    "comments", "disqus", "breadcrumb", "breadcrumbs", "nav", "navigation", "navbar", "menu",
    "footer", "sidebar", "cookie", "cookies", "consent", "gdpr", "popup", "modal", "overlay",
    "toolbar", "tags", "taglist", "gallery", "slideshow", "carousel", "widget", "teaser", "teasers",
    "trending", "readmore", "regwall", "toc", "tooltip", "poll", "quiz", "donate",
    "donation", "copyright", "follow", "correction", "reactions", "recirc", "recirculation",
    "skip", "print", "popular", "byline", "bylines", "timestamp", "dateline", "credit", "credits",
    "listen", "player", "ticker", "biography", "bio", "authorbox", "swiper", "slick", "splide",
    "lightbox", "fotorama", "photoswipe", "imprint", "colophon",
  ]

  private static let furniturePhrases = [
    "sign-up", "most-read", "most-popular", "read-more", "more-on", "more-from", "see-also",
    "read-next", "up-next", "read-also", "also-read", "author-bio", "author-box", "author-info",
    "about-author", "post-meta", "entry-meta", "article-meta", "sr-only", "visually-hidden",
    "screen-reader", "post-tags", "article-tags", "app-download", "back-to-top",
    "table-of-contents",
    "top-stories", "latest-news", "pull-quote", "pullquote", "twitter-tweet", "instagram-media",
    "tiktok-embed",
  ]

  /// Phrases that say nothing, though a word in them does: page builders call every piece a widget.
  private static let neutralPhrases = [
    "article-widget", "elementor-widget", "content-widget", "widget-text", "widget-container",
    "widget-theme-post", "widget-content", "widget-body", "et-pb-widget",
  ]

  private static let bodyPhrases = [
    "article-body", "articlebody", "article-content", "article-text", "articletext", "story-body",
    "storybody", "story-content", "story-text", "entry-content", "post-content", "post-body",
    "body-copy", "body-content", "body-text", "content-body", "article-copy", "main-content",
    "rich-text", "richtext", "news-body", "news-content", "news-text", "text-content", "wysiwyg",
    "article-main", "detail-content", "page-content", "content-text",
  ]

  private static let standfirstWords: Set<String> = [
    "standfirst", "subtitle", "subheadline", "subhead", "dek", "deck", "lede", "lead", "chapo",
    "summary", "excerpt", "intro", "teasertext", "subheading", "tagline", "strapline", "leadtext",
    "spot", "sapo", "subline", "preamble", "abstract", "kicker-text", "description", "descripton",
    "synopsis",
  ]

  private static let standfirstPhrases = ["sub-title", "sub-headline", "sub-heading", "sub-head"]

  private static let bylineWords: Set<String> = [
    "byline", "bylines", "author", "authors", "auteur", "autor", "writer", "reporter",
    "contributor",
    "contributors",
  ]

  private static let dateWords: Set<String> = [
    "date", "dateline", "timestamp", "datetime", "published", "publish", "pubdate", "time",
    "datestamp",
  ]

  private static let captionWords: Set<String> = [
    "caption", "captions", "figcaption", "credit", "photographer", "legend",
  ]
}
