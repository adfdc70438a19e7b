import Authority
import Language

/// Finds in an article the full name of one of whom a label gives the surname.
struct FullNames {
  let source: SourceText
  /// The words of the heading.
  let heading: [String]

  /// - Parameter surname: As `LabelName` gives it, its words joined by blanks.
  /// - Returns: The first name and the surname as the article spells them; `nil` where no full name stands.
  /// - Complexity: O(n) in the tokens.
  func name(withSurname surname: String) -> String? {
    let folded = LetterFolding.folded(surname)
    let words = folded.split(separator: " ").map(String.init)
    return inBody(words, surname: surname)
      ?? inHeading(words.flatMap { $0.split(separator: "-").map(String.init) }, surname: surname)
  }

  private func inBody(_ words: [String], surname: String) -> String? {
    let tokens = source.text.tokens
    guard let last = words.last, tokens.count > words.count else { return nil }
    for end in words.count..<tokens.count where source.isCapitalised(end) {
      // Folding shortens letters with marks, which the last name may have.
      guard tokens[end].count >= last.utf8.count, folded(end) == last else { continue }
      let start = end + 1 - words.count
      guard start >= 1, (start..<end).map(folded) == Array(words.dropLast()) else { continue }
      let before = (max(0, start - 3)..<start).map { source.text.text(ofToken: $0) }
      guard let first = Self.firstName(in: before) else { continue }
      let printed = source.printed(start..<end + 1)
      return first + " " + (printed.contains(where: \.isLowercase) ? printed : surname)
    }
    return nil
  }

  private func folded(_ token: Int) -> String {
    LetterFolding.folded(source.text.text(ofToken: token))
  }

  private func inHeading(_ words: [String], surname: String) -> String? {
    let folded = heading.map(LetterFolding.folded)
    guard folded.count > words.count else { return nil }
    for start in 1...(folded.count - words.count)
    where Array(folded[start..<start + words.count]) == words {
      if let first = Self.firstName(in: Array(heading[max(0, start - 3)..<start])) {
        return first + " " + surname
      }
    }
    return nil
  }

  /// The first name that stands before a surname: a common one, or any after a title; an initial is passed over.
  ///
  /// - Parameter before: Up to three words before the surname.
  private static func firstName(in before: [String]) -> String? {
    var before = before
    if let last = before.last, last.filter(\.isLetter).count == 1 { before.removeLast() }
    guard let word = before.popLast(), let initial = word.first, initial.isUppercase,
      word.count >= 2, word.allSatisfy({ $0.isLetter || $0 == "-" })
    else { return nil }
    let first = word.contains(where: \.isLowercase) ? word : LabelName.spelled(word)
    let small = first.lowercased()
    if NameWords.pronoun(ofFirstName: small) != nil { return first }
    guard !NameWords.titles.contains(small), !TurnWords.roles.contains(word.uppercased()),
      SourceNoun(small) == nil, let title = before.last?.lowercased()
    else { return nil }
    return NameWords.titles.contains(title) || SourceNoun(title) == .person ? first : nil
  }
}
