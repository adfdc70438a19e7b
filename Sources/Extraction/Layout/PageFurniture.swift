/// Tells the lines that a page puts around an article from the article.
enum PageFurniture {
  /// - Parameter articleScript: The script of most letters of the whole body.
  static func recognises(_ block: BlockFeatures, articleScript: ScriptCount.Script?) -> Bool {
    guard block.range.count <= BlockFeatures.longest else { return false }
    if let articleScript, isInOtherScript(block, than: articleScript) { return true }
    guard block.hasFewWords else { return false }
    let folded = block.folded
    if TextHash(ofASCII: trimmedEnd(folded)).map(wholeLines.contains) == true { return true }
    if !block.endsSentence, isTrail(folded) { return true }
    return openings.begin(folded[...]) && !block.startsQuotation
  }

  /// A line in another writing than the article's is a button, a notice or a link to another edition.
  private static func isInOtherScript(
    _ block: BlockFeatures, than articleScript: ScriptCount.Script
  ) -> Bool {
    guard let own = ScriptCount(block.bytes[block.range]).dominant else { return false }
    return own != articleScript
  }

  /// "Lavrov visits Tokyo / News / News agency": where in the site the page is.
  private static func isTrail(_ folded: [UInt8]) -> Bool {
    // Few lines have any of the marks, all of which are in ASCII or begin with one of two bytes.
    guard folded.contains(where: mayBeTrailMark) else { return false }
    return trailMarks.contains { parts(of: folded, separatedBy: $0) >= 3 }
  }

  private static func mayBeTrailMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "|"), 0xC2, 0xE2: true
    default: false
    }
  }

  private static let trailMarks = [" / ", " » ", " > ", " › ", " | ", " · "].map { Array($0.utf8) }

  /// How many parts of a text that are not empty some bytes part.
  private static func parts(of text: [UInt8], separatedBy mark: [UInt8]) -> Int {
    var parts = 0
    var start = 0
    var position = 0
    while position + mark.count <= text.count {
      guard text[position] == mark[0], text[position...].starts(with: mark) else {
        position += 1
        continue
      }
      if start < position { parts += 1 }
      position += mark.count
      start = position
    }
    return start < text.count ? parts + 1 : parts
  }

  private static func trimmedEnd(_ folded: [UInt8]) -> ArraySlice<UInt8> {
    var text = folded[...]
    while let mark = endMarks.first(where: { text.suffix($0.count).elementsEqual($0) }) {
      text.removeLast(mark.count)
    }
    return text
  }

  private static let endMarks = [".", ":", "!", "…", "»", ">", "→", "+", " "].map { Array($0.utf8) }

  /// Lines that are nothing else on any page.
  private static let wholeLines: WordSet = [
    "add comment", "add a comment", "leave a comment", "leave a reply", "post a comment", "comment",
    "comments", "no comments", "view comments", "show comments", "rate it", "rate this article",
    "share", "share this", "share this article", "share this story", "share on facebook",
    "share on twitter", "share on x", "share via email", "tweet", "tweet this", "email", "print",
    "print this page", "copy link", "link copied", "save", "save article", "listen to this article",
    "listen", "advertisement", "advertising", "ad", "sponsored", "sponsored content", "read more",
    "read next", "read also", "see also", "also read", "related", "related articles",
    "related stories", "related news", "related topics", "more on this story",
    "more from this section",
    "most read", "most popular", "recommended", "recommended stories", "trending", "trending now",
    "top stories", "latest news", "breaking news", "sign up", "subscribe", "subscribe now",
    "log in",
    "sign in", "register", "newsletter", "follow us", "follow", "back to top", "next article",
    "previous article", "next", "previous", "home", "news", "menu", "search", "tags", "topics",
    "continue reading", "continue reading below", "story continues below", "story continues",
    "article continues below", "story continues below advertisement",
    "article continues after advertisement", "image", "photo", "video", "gallery", "loading",
    "skip to content", "skip to main content", "all rights reserved", "report a typo",
    "report an error", "report error", "found a mistake", "font size", "text size", "# # #", "###",
    "-30-", "* * *", "***", "end", "ends",
  ]

  /// How lines begin that speak to the page's visitor and not of the matter.
  private static let openings = PhraseSet([
    "add comment", "share this ", "share on ", "read more:", "read more about ", "read also:",
    "also read:", "read the full ", "read the rest ", "see also:", "related:", "related article:",
    "related stories:", "more:", "watch:", "listen:", "click here", "click to ", "sign up for ",
    "sign up to ", "subscribe to ", "follow us ", "follow @", "like us on ", "join us on ",
    "photo:", "photo by ", "photos:", "image:", "image credit", "picture:", "file photo",
    "copyright ",
    "©", "(c) ", "all rights reserved", "tags:", "filed under", "posted in ", "source:", "sources:",
    "download the ", "get the latest ", "don't miss", "editing by ", "reporting by ",
    "additional reporting by ", "writing by ", "compiled by ",
    "this article was originally published",
    "enable javascript", "we use cookies", "this site uses cookies", "your email address",
  ])
}
