import Authority
import Records

/// What a phrase tells about its instrument.
extension DocumentResolver {
  /// A phrase with what it and its sentence tell about its instrument.
  func describe(_ candidate: DocumentCandidate) -> DescribedPhrase {
    let start = words[candidate.words.lowerBound].range.lowerBound
    let end = words[candidate.lastWord].range.upperBound
    var next = candidate.words.upperBound
    while next < min(words.count, candidate.words.upperBound + 12), words[next].gap < .stop {
      next += 1
    }
    let nearEnd = words[next - 1].range.upperBound
    let inside = countries(in: start..<end)
    let after = countries(in: end..<nearEnd)
    func parts(_ places: Range<Int>, without countries: [ArticleNames.Name]) -> Set<String> {
      var parts: Set<String> = []
      for place in places
      where !countries.contains(where: { $0.range.overlaps(words[place].range) }) {
        let isQuality =
          !words[place].isCapitalised && DocumentPhraseWords.qualities.contains(words[place])
        if isQuality { continue }
        for part in words[place].parts(in: bytes)
        where !DocumentPhraseWords.undistinguishing.contains(TextHash(part)) {
          parts.insert(part)
        }
      }
      return parts
    }
    let behind = candidate.words.upperBound..<candidate.nameEnd
    let name = candidate.modifiers.filter { words[$0].isCapitalised }
    return DescribedPhrase(
      candidate: candidate,
      words: parts(candidate.modifiers, without: inside).union(parts(behind, without: after)),
      nameWords: candidate.isProperName
        ? name.reduce(into: parts(behind, without: after)) {
          $0.formUnion(parts($1..<$1 + 1, without: inside))
        } : [],
      countries: Set(inside.compactMap { $0.country(in: names.authority) }),
      wordsNear: parts(candidate.words.upperBound..<next, without: after),
      countriesNear: Set(after.compactMap { $0.country(in: names.authority) }),
      countriesBefore: countriesBefore(candidate),
      isMediated: candidate.modifiers.contains { place in
        let text = words[place].string(in: bytes)
        return DocumentPhraseWords.mediated.contains(where: text.hasSuffix)
      })
  }

  /// The countries in the sentence before a phrase.
  private func countriesBefore(_ candidate: DocumentCandidate) -> Set<CountryCode> {
    var first = candidate.words.lowerBound
    while first > 0, candidate.words.lowerBound - first < 20, words[first].gap < .stop {
      first -= 1
    }
    let range = words[first].range.lowerBound..<words[candidate.words.lowerBound].range.lowerBound
    return Set(countries(in: range).compactMap { $0.country(in: names.authority) })
  }

  private func countries(in range: Range<Int>) -> [ArticleNames.Name] {
    names.actors.inside(range).filter { name in
      name.meanings.contains { $0.entry.kind == .country }
    }
  }
}
