import Records

/// What stands before the text of an article from Nexis: title, outlet and date without labels, then the
/// labelled fields.
struct NexisHead {
  private var headline: String?
  /// The lines without labels.
  private var plain: [Substring] = []
  /// For each of them whether a blank line stands before it.
  private var beginsBlock: [Bool] = []

  init(_ lines: ArraySlice<Substring>) {
    var isAfterBlank = true
    var isHeadline = false
    var hasDate = false
    for line in lines {
      if line.isEmpty {
        (isAfterBlank, isHeadline) = (true, false)
      } else if let field = NexisLabels.field(line), hasDate || field.field.isBeforeText {
        isHeadline = field.field == .headline
        if isHeadline { headline = String(field.value) }
      } else if isHeadline {
        headline = headline.map { "\($0) \(line)" }
      } else if !NexisLabels.isCopyright(line), !NexisLabels.isRights(line) {
        // Some programs give the title twice.
        if plain.last == line { continue }
        plain.append(line)
        hasDate = hasDate || Self.isDate(line)
        beginsBlock.append(isAfterBlank)
        isAfterBlank = false
      }
    }
  }

  /// Adds title, outlet and date: the date tells where the others are.
  func fill(_ draft: inout ArticleDraft) {
    let days = plain.indices.filter { Self.isDate(plain[$0]) }
    // A title may begin with a day, and it or the outlet stands before the date.
    guard let day = days.first(where: { $0 > 0 }) ?? days.first else {
      draft.title = headline ?? plain.first.map(String.init)
      return
    }
    draft.dates = [String(plain[day])]
    draft.outlet = plain[..<day].last.map(String.init)
    // New exports give the title first and the outlet after it; old ones the outlet alone, and the
    // title after the date.
    if let headline {
      draft.title = headline
    } else if day >= 2 {
      draft.title = plain[..<(day - 1)].joined(separator: " ")
    } else {
      draft.title = titleBehind(day)
    }
  }

  /// The title behind the date: a block of its own, after what is said of the edition.
  private func titleBehind(_ day: Int) -> String? {
    var blocks: [[Substring]] = [[]]
    for index in plain.indices.dropFirst(day) {
      if beginsBlock[index], index > day { blocks.append([]) }
      blocks[blocks.count - 1].append(plain[index])
    }
    // Without blank lines the edition is told from the title by its words alone.
    var rest = blocks.dropFirst()
    if rest.isEmpty { rest = blocks[0].dropFirst().map { [$0] }[...] }
    while rest.count > 1, let first = rest.first, first.count == 1, Self.isEdition(first[0]) {
      rest.removeFirst()
    }
    return rest.first.map { $0.joined(separator: " ") }
  }

  private static func isEdition(_ line: Substring) -> Bool {
    let words = line.lowercased().split { !$0.isLetter }
    return words.count <= 6
      && (words.last == "edition" || words.starts(with: ["correction", "appended"])
        || words.suffix(2) == ["edition", "final"] || line.allSatisfy(\.isUppercase))
  }

  /// Whether a line is a date and no sentence that names one.
  private static func isDate(_ line: Substring) -> Bool {
    guard line.utf8.count < 80, let latest = RecordSource.distantFuture,
      DateText.date(in: String(line), notAfter: latest)?.month != nil
    else { return false }
    let words = line.lowercased().split { !$0.isLetter && !$0.isNumber }.prefix(2)
    let isNumbered = { (word: Substring) in
      word.first?.isNumber == true || MonthNames.number(of: String(word)) != nil
    }
    guard let first = words.first, let second = words.last else { return false }
    // The day of the week may stand first: "jeudi 15 août 2019", "Thursday, August 15, 2019".
    return isNumbered(first) || second.first?.isNumber == true
      || (line.prefix { !$0.isWhitespace }.last == "," && isNumbered(second))
  }
}
