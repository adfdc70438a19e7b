import Authority
import Records

/// One mention of a document, by bytes.
struct FoundReference {
  var range: Range<Int>
  var document: Document
  var provision: String?
}

/// Finds the documents that a text refers to: by name, by year and kind, and by "this treaty".
struct DocumentResolver {
  let names: ArticleNames
  let bytes: [UInt8]
  let paragraphs: [Range<Int>]

  /// In the order of the text, without overlap.
  func references() -> [FoundReference] {
    var found: [FoundReference] = []
    for paragraph in paragraphs {
      let named = named(in: paragraph)
      let described = DocumentPhrase.phrases(in: paragraph, of: bytes).filter { phrase in
        !named.contains { $0.range.overlaps(phrase.range) }
      }
      // In the order of the text, so that "this treaty" finds what was named before it.
      let steps =
        named.map { ($0.range.lowerBound, Step.named($0)) }
        + described.map { ($0.range.lowerBound, Step.described($0)) }
      for (_, step) in steps.sorted(by: { $0.0 < $1.0 }) {
        switch step {
        case .named(let reference):
          found.append(reference)
        case .described(let phrase):
          guard let document = document(for: phrase, after: found) else { continue }
          found.append(FoundReference(range: phrase.range, document: document))
        }
      }
    }
    for index in found.indices {
      found[index].provision = Provision.provision(before: found[index].range, in: bytes)
    }
    return found
  }

  private enum Step {
    case named(FoundReference)
    case described(DocumentPhrase)
  }

  private func named(in paragraph: Range<Int>) -> [FoundReference] {
    names.documents.inside(paragraph).compactMap { name in
      let sure = name.meanings.filter { !$0.isAmbiguous }
      guard let meaning = sure.first ?? (name.meanings.count == 1 ? name.meanings.first : nil)
      else {
        return nil
      }
      return FoundReference(
        range: name.range, document: names.authority.document(meaning.entry.index).document)
    }
  }

  /// What a phrase stands for: with a year, the known instrument of that year and kind, or a provisional one; without,
  /// the last one of that kind before it.
  private func document(for phrase: DocumentPhrase, after found: [FoundReference]) -> Document? {
    guard let year = phrase.year else {
      return found.last { phrase.fits($0.document) }?.document
    }
    if let earlier = found.last(where: {
      $0.document.signedOn?.year == year && phrase.fits($0.document)
    }) {
      return earlier.document
    }
    return known(phrase, year: year) ?? phrase.provisional(in: bytes)
  }

  /// The instrument of the authority files with that year and kind whose parties the text names most.
  private func known(_ phrase: DocumentPhrase, year: Int) -> Document? {
    var named: [CountryCode: Int] = [:]
    for name in names.actors {
      for meaning in name.meanings where meaning.entry.kind == .country {
        named[names.authority.country(meaning.entry.index).code, default: 0] += 1
      }
    }
    var best: (document: Document, score: Int)?
    for index in 0..<names.authority.count(.document) {
      let document = names.authority.document(index).document
      guard document.signedOn?.year == year, phrase.fits(document), document.parties.count >= 2,
        document.parties.allSatisfy({ named[$0] != nil })
      else { continue }
      let score = document.parties.reduce(0) { $0 + named[$1, default: 0] }
      if score > best?.score ?? 0 { best = (document, score) }
    }
    return best?.document
  }
}
