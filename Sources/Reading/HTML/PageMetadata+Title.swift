extension PageMetadata {
  /// Everything that the page gives out as its title, the most trustworthy first.
  var titleCandidates: [String] {
    (titles + sharedTitles + otherTitles + headings + documentTitles).compactMap(Self.plain)
  }

  /// The title of the article, without the outlet's name.
  ///
  /// Sites write one headline for search engines (structured data), one to be shared (OpenGraph) and
  /// one for the page. Of the first two the one that the page shows is the title; where it shows
  /// neither, the one that the browser's window or a second sharing title has too. A live blog gets a new headline
  /// with each turn of events and keeps the title to be shared. A page without such data has its title
  /// where the window's title and what it shows agree.
  var title: String? {
    let others = (titles + headings).compactMap(Self.plain)
    func first(_ titles: [String], others: [String]) -> String? {
      titles.lazy.compactMap(Self.plain).first(where: isTitle)
        .map { withoutOutlet($0, others: others) }
    }
    let given = first(titles, others: [])
    let shared = first(sharedTitles, others: others)
    let other = first(otherTitles, others: others)
    if isLiveBlog, let shared { return completed(shared) }
    let both = [given, shared].compactMap { $0 }
    let shown = Set(headings.compactMap(Self.plain).map(Boilerplate.words))
    if let title = both.first(where: { shown.contains(Boilerplate.words(of: $0)) }) { return title }
    if let given, isWindowTitle(given) { return completed(given) }
    if let shared, shared == other || isWindowTitle(shared) { return completed(shared) }
    return (both.first ?? other).map(completed) ?? visibleTitle(others: others)
  }

  /// Whether a value may be a title: not the outlet's name, nor what programs write where there is none.
  private func isTitle(_ text: String) -> Bool {
    let words = Boilerplate.words(of: text)
    return !words.isEmpty && !Self.noTitles.contains(words)
      && !outletNames.contains(words.filter { $0 != " " })
  }

  private static let noTitles: Set<String> = [
    "untitled", "untitled document", "home", "homepage", "home page", "index", "news", "article",
    "title", "null", "undefined", "loading", "print", "new page 1", "document", "no title",
  ]

  /// A title that was cut off, as it stands elsewhere on the page.
  private func completed(_ title: String) -> String {
    guard title.hasSuffix("…") || title.hasSuffix("...") else { return title }
    let begin = Boilerplate.words(of: title)
    return titleCandidates.first { candidate in
      !candidate.hasSuffix("…") && !candidate.hasSuffix("...")
        && Boilerplate.words(of: candidate).hasPrefix(begin)
    }.map { withoutOutlet($0, others: headings.compactMap(Self.plain)) } ?? title
  }

  /// The title by the window's title and the headings alone.
  private func visibleTitle(others: [String]) -> String? {
    // No page has its title behind so many headings.
    let headings = headings.prefix(30).compactMap(Self.plain).filter(isTitle)
    guard let window = documentTitles.lazy.compactMap(Self.plain).first(where: isTitle) else {
      return headings.first
    }
    let head = withoutOutlet(window, others: others)
    let words = Boilerplate.words(of: window)
    let agreeing = headings.filter { words.contains(Boilerplate.words(of: $0)) }
    if let title = agreeing.max(by: { $0.utf8.count < $1.utf8.count }), isLong(title, head) {
      return title
    }
    // The heading may hold a rubric or a second title beside the first.
    let part = windowParts(window).filter { part in
      let words = Boilerplate.words(of: part)
      return headings.contains { Boilerplate.words(of: $0).contains(words) }
    }.max { $0.utf8.count < $1.utf8.count }
    if let part, isLong(part, head) { return part }
    if let first = headings.first(where: { isLong($0, head) }) { return first }
    return windowHead(head)
  }

  /// Whether a heading says enough to be the title, and no rubric ("World") over a longer one.
  private func isLong(_ heading: String, _ window: String) -> Bool {
    let count = heading.split(separator: " ").count
    return count > 2 || count * 3 > window.split(separator: " ").count
      || heading.unicodeScalars.contains { $0.value >= 0x2E80 }
  }

  /// What stands before the last mark of a window's title, behind which sites put their name.
  private func windowHead(_ title: String) -> String {
    for mark in Self.partMarks where mark != " : " && mark != "：" {
      let parts = title.split(separator: mark)
      guard parts.count > 1, let last = parts.last else { continue }
      let head = parts.dropLast().joined(separator: mark)
      if last.split(separator: " ").count <= 5, last.utf8.count * 3 < head.utf8.count * 2 {
        return head
      }
    }
    return title
  }

  /// The beginnings and ends of a window's title.
  func windowParts(_ window: String) -> Set<String> {
    guard window.utf8.count < 1000 else { return [] }
    var parts: Set<String> = []
    for mark in Self.partMarks + [": "] {
      let pieces = window.split(separator: mark)
      if pieces.count > 6 { continue }
      for count in 1..<max(1, pieces.count) {
        parts.insert(pieces.prefix(count).joined(separator: mark))
        parts.insert(pieces.suffix(count).joined(separator: mark))
      }
    }
    return parts.filter(isTitle)
  }

  /// The beginning or the end of the window's title that stands on the page as a line of its own: the
  /// longest, where it is most of that title or its first part and no link.
  ///
  /// - Parameter blocks: All that the page shows.
  func shownWindowTitle(in blocks: [PageBlock]) -> String? {
    guard let window = documentTitles.first.flatMap(Self.plain) else { return nil }
    let bytes = Array(window.utf8)
    let parts = windowParts(window)
    var found: Substring?
    for block in blocks where block.weight >= 8 {
      let line = block.text.prefix { $0 != "\n" }
      let count = line.utf8.count
      guard count <= bytes.count, count > found?.utf8.count ?? 0 else { continue }
      let isBeginning =
        bytes.starts(with: line.utf8) && (count == bytes.count || bytes[count] <= 47)
      guard isBeginning || bytes.suffix(count).elementsEqual(line.utf8), isTitle(String(line))
      else {
        continue
      }
      let isFirstPart = isBeginning && block.linkWeight == 0 && parts.contains(String(line))
      if count * 2 > bytes.count || isFirstPart { found = line }
    }
    return found.map(String.init)
  }

  private static let partMarks = [
    " | ", " - ", " – ", " — ", " : ", " · ", "｜", "：", " » ", " :: ", " « ", " ‹ ", " • ", " ~ ",
    " / ", " > ", "_",
  ]

  /// Whether the title of the browser's window begins with a title.
  private func isWindowTitle(_ title: String) -> Bool {
    let words = Boilerplate.words(of: title)
    guard !words.isEmpty, let window = documentTitles.first.flatMap(Self.plain) else {
      return false
    }
    return (Boilerplate.words(of: window) + " ").hasPrefix(words + " ")
  }

  /// The letters of the outlet's names.
  private var outletNames: Set<String> {
    Set(
      (outlets.compactMap(Self.plain) + canonical.compactMap(WebAddress.outlet))
        .map { Boilerplate.words(of: $0).filter { $0 != " " } })
  }

  /// Takes the outlet's name off the end or the beginning of a title.
  private func withoutOutlet(_ title: String, others: [String]) -> String {
    let names = outletNames
    let known = Set(others.map(Boilerplate.words))
    for mark in Self.partMarks {
      let parts = title.split(separator: mark)
      guard parts.count > 1, let last = parts.last, let first = parts.first else { continue }
      let head = parts.dropLast().joined(separator: mark)
      let tail = parts.dropFirst().joined(separator: mark)
      func isOutlet(_ part: Substring) -> Bool {
        let words = Boilerplate.words(of: String(part)).filter { $0 != " " }
        return names.contains { $0 == words || ($0.hasPrefix(words) && words.utf8.count > 2) }
      }
      if isOutlet(last) || known.contains(Boilerplate.words(of: head)) { return head }
      if isOutlet(first) || known.contains(Boilerplate.words(of: tail)) { return tail }
      if known.contains(Boilerplate.words(of: String(first))) { return String(first) }
    }
    return title
  }
}
