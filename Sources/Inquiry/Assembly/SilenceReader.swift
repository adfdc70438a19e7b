import Records

/// Reads "who has not commented on …", "which countries have never mentioned …", "who said nothing about …": those who
/// have no such statement, and not those who have others besides.
struct SilenceReader {
  func apply(to draft: inout QuestionDraft) {
    let list: WritableKeyPath<Filter, [Filter]>
    switch draft.form {
    case .names(.speaker): list = \.silentOn
    case .names(.country): list = \.silentCountriesOn
    default: return
    }
    guard let negation = negation(in: draft),
      draft.filter.except.allSatisfy({
        $0.speakers.isEmpty && $0.countries.isEmpty && $0.offices.isEmpty
      })
    else { return }
    let matter = matter(of: draft.filter)
    let said = draft.filter.except.map { excepted in
      var filter = excepted
      filter.join(matter)
      (filter.since, filter.until) = (draft.filter.since, draft.filter.until)
      filter.documentUses += matter.documentUses
      return filter
    }
    if said.isEmpty {
      // "Who would not comment": nothing is named that they could have been silent on.
      guard matter != Filter(), draft.filter.acts.isEmpty else {
        if draft.words.contains(where: { $0.hasPrefix("-") }) {
          draft.remarks.append("other statements of the same may have the words")
        }
        return
      }
      var filter = matter
      (filter.since, filter.until) = (draft.filter.since, draft.filter.until)
      draft.filter[keyPath: list] = [filter]
    } else {
      draft.filter[keyPath: list] = said
    }
    draft.filter.except = []
    dropMatter(from: &draft.filter)
    draft.pass(negation)
    draft.note(
      .form,
      list == \.silentOn
        ? "those of whom there is no such statement" : "those of which there is no such statement")
  }

  /// "Has not", "didn't", "never", "said nothing".
  private func negation(in draft: QuestionDraft) -> Range<Int>? {
    draft.tokens.indices.lazy.compactMap { index -> Range<Int>? in
      let before = draft.folded(index - 1)
      switch draft.folded(index) {
      case "never": return index..<index + 1
      case "nothing" where CommonWords.speech.contains(before): return index..<index + 1
      case "not", "t", "yet":
        let isOfVerb = FormReader.auxiliaries.contains(before) || before == "t"
        return isOfVerb ? index - 1..<index + 1 : nil
      case let word where word.hasSuffix("nt") && FormReader.auxiliaries.contains(word):
        return index..<index + 1
      default: return nil
      }
    }.first
  }

  private func matter(of filter: Filter) -> Filter {
    var matter = Filter()
    matter.about = filter.about
    matter.topics = filter.topics
    matter.documents = filter.documents
    matter.documentKinds = filter.documentKinds
    matter.documentUses = filter.documentUses
    return matter
  }

  private func dropMatter(from filter: inout Filter) {
    (filter.about, filter.topics, filter.documents) = ([], [], [])
    (filter.documentKinds, filter.documentUses) = ([], [])
  }
}
