extension MainText {
  /// The blocks inside the body that belong to its text.
  func text(of blocks: [PageBlock], in body: Int) -> [PageBlock] {
    let start = blocks.firstIndex(where: \.isParagraph) ?? 0
    // One line with a time and a name may be anything, a dozen are the entries of a running report.
    let isReport = blocks.lazy.filter { LineKind.isEntryHead($0.text) }.prefix(3).count == 3
    let authors = (metadata.byline?.split(separator: ", ") ?? []).map {
      Boilerplate.words(of: String($0))
    }
    return blocks.enumerated().compactMap { index, block in
      let isBeforeText = index < start
      let isText = isText(block, in: body, isRunning: isRunning(index, of: blocks))
      guard isText, !isMeta(block, isBeforeText: isBeforeText, isReport: isReport),
        !isLabel(index, of: blocks),
        !(index + 3 >= blocks.count && index > start && isBiography(block, of: authors))
      else { return nil }
      return index <= start && block.text.contains("\n") ? withoutHeadLines(block) : block
    }
  }

  /// A block before the text without the lines in it that are title, name or time.
  private func withoutHeadLines(_ block: PageBlock) -> PageBlock? {
    let lines = block.text.split(separator: "\n").map(String.init)
    let kept = lines.filter { line in
      !titles.contains(Boilerplate.words(of: line)) && PageMetadata.signed(line) == nil
        && !LineKind.isMoment(line, needsClock: false)
    }
    if kept.isEmpty { return nil }
    return kept.count == lines.count ? block : block.with(text: kept.joined(separator: "\n"))
  }

  /// Whether a block is a sentence between two paragraphs of running text, however much of it is a link.
  private func isRunning(_ index: Int, of blocks: [PageBlock]) -> Bool {
    let block = blocks[index]
    guard index > 0, index + 1 < blocks.count, block.endsSentence,
      tree.nodes[block.owner].tag == .p, blocks[index - 1].isParagraph,
      blocks[index + 1].isParagraph
    else { return false }
    if block.linkShare > 0.95 { return ReportedSentence.isReported(block.text) }
    // Sites ask questions to lead on to other pages.
    return block.text.last != "?" && block.text.last != "…" && !Boilerplate.isLabelled(block.text)
  }

  private func isText(_ block: PageBlock, in body: Int, isRunning: Bool) -> Bool {
    let tag = tree.nodes[block.owner].tag
    if block.weight == 0 || tag == .h1 || Boilerplate.isLine(block.text) { return false }
    if block.linkShare > (tag == .li ? 0.5 : 0.6), !isRunning { return false }
    if (tag == .td || tag == .th), block.weight < 60, !block.endsSentence { return false }
    if block.weight < 60,
      hasRole(.byline, block, levels: 3, below: body)
        || hasRole(.date, block, levels: 2, below: body)
    {
      return false
    }
    return !titles.contains(Boilerplate.words(of: block.text))
  }

  /// Whether a block tells of the text and is none of it: when and by whom it was written, a caption, a
  /// word to the site's readers.
  private func isMeta(_ block: PageBlock, isBeforeText: Bool, isReport: Bool) -> Bool {
    let text = block.text
    let isHeading = tree.nodes[block.owner].tag.isHeading
    if LineKind.isMoment(text, needsClock: isHeading || !isBeforeText) { return true }
    if isReport, LineKind.isEntryHead(text) { return true }
    if isBeforeText, block.weight < 60, !isHeading {
      if block.linkWeight > 0, text.contains(where: { ">»›".contains($0) }) { return true }
      if PageMetadata.signed(text) != nil || names.contains(Boilerplate.words(of: text)) {
        return true
      }
    }
    if LineKind.isAddress(text) || LineKind.isCaption(text) || isUnderPicture(block) { return true }
    return ReaderAddress.isAddress(block)
  }

  /// Whether a block is emphasised words in the same element as a picture.
  private func isUnderPicture(_ block: PageBlock) -> Bool {
    let element = block.owner
    let inside = (element + 1)..<max(element + 1, tree.nodes[element].end)
    guard block.weight < 250, inside.count < 12,
      inside.contains(where: { tree.nodes[$0].tag == .img })
    else { return false }
    return inside.allSatisfy { index in
      let node = tree.nodes[index]
      if node.tag != .text || tree.bytes[node.text].allSatisfy({ $0 <= 32 }) { return true }
      var around = node.parent
      while around > element, !tree.nodes[around].tag.isEmphasis {
        around = tree.nodes[around].parent
      }
      return around > element
    }
  }

  /// Whether a short line stands over a list of links, which is left out.
  private func isLabel(_ index: Int, of blocks: [PageBlock]) -> Bool {
    let block = blocks[index]
    guard block.weight < 40, !block.endsSentence, !block.text.hasSuffix(":"),
      index + 2 < blocks.count
    else { return false }
    return blocks[(index + 1)...(index + 2)].allSatisfy { $0.linkShare > 0.9 && $0.weight >= 8 }
  }

  /// Whether a block at the end says who one of the authors is.
  private func isBiography(_ block: PageBlock, of authors: [String]) -> Bool {
    let words = Boilerplate.words(of: block.text)
    if LineKind.isBiography(block.text) { return true }
    return authors.contains { author in
      author.contains(" ")
        && ["is a", "is an", "is the", "writes", "covers", "reports", "has been", "joined"]
          .contains { words.hasPrefix("\(author) \($0) ") }
    }
  }
}

extension HTMLTag {
  /// Whether the element sets words off from those around it.
  fileprivate var isEmphasis: Bool {
    switch self {
    case .em, .i, .small, .sub, .cite: true
    default: false
    }
  }
}
