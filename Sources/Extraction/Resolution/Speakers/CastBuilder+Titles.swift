import Authority
import Language
import Records

// Surnames after the title of one who leads a country, which several of a family may bear.

extension CastBuilder {
  /// The title of a head of state or government that stands right before a name: "president", "prime minister".
  func headTitle(before tokens: Range<Int>) -> String? {
    let last = tokens.lowerBound - 1
    guard last >= 0, source.sentence[last] == source.sentence[tokens.lowerBound] else { return nil }
    switch source.word(last) {
    case "president":
      return last > 0 && source.word(last - 1) == "vice" ? "vice president" : "president"
    case "chancellor", "premier", "king", "queen", "pope": return source.lower(last)
    case "minister": return last > 0 && source.word(last - 1) == "prime" ? "prime minister" : nil
    default: return nil
    }
  }

  /// Those members whom the article calls by a title, or who held it; all where none did.
  func fitting(_ title: String?, among candidates: [Int]) -> [Int] {
    guard let title, candidates.count > 1 else { return candidates }
    let fitting = candidates.filter { isCalled(title, $0) }
    return fitting.isEmpty ? candidates : fitting
  }

  /// The one known person of a surname who holds a title at the date, where no member of that name ever did.
  func holder(
    of title: String, among surnamed: [SpeakerEntry], besides candidates: [Int]
  ) -> SpeakerEntry? {
    guard !candidates.isEmpty, !candidates.contains(where: { isCalled(title, $0) }) else {
      return nil
    }
    let holders = surnamed.filter { holds(title, $0) }
    return holders.count == 1 ? holders[0] : nil
  }

  private func isCalled(_ title: String, _ member: Int) -> Bool {
    let word = title.split(separator: " ").last.map(String.init) ?? title
    return members[member].roles.contains(word) || holds(title, members[member].entry)
  }

  private func holds(_ title: String, _ entry: SpeakerEntry) -> Bool {
    entry.tenures.contains { tenure in
      guard let index = source.names.authority.entry(.office, key: tenure.office.rawValue)?.index,
        namesakes.offices.posts[index].title.hasPrefix(title)
      else { return false }
      return namesakes.date.map { tenure.isHeld(on: $0) != false } ?? true
    }
  }
}
