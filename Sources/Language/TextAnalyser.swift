/// Cuts texts into tokens and sentences and finds out what is needed about each token.
public struct TextAnalyser: Sendable {
  private let tagger: Tagger?
  private let lemmas: LemmaTable?

  /// An analyser that finds tokens, sentences and quotation states only.
  public init() {
    tagger = nil
    lemmas = nil
  }

  /// An analyser that also finds parts of speech, named entities and lemmas.
  public init(_ model: ModelFile) throws(ModelError) {
    tagger = try Tagger(model)
    lemmas = try LemmaTable(model)
  }

  /// Analyses the paragraphs of a text; what lies outside them has no tokens.
  ///
  /// - Parameters:
  ///   - buffer: The text.
  ///   - paragraphs: UTF-8 byte ranges, in order, without overlap; a line break inside one counts as a blank.
  /// - Complexity: O(n) in the bytes.
  public func analyse(_ buffer: TextBuffer, paragraphs: [Range<Int>]) -> AnalysedText {
    let bytes = buffer.bytes.span
    var tokens: [Token] = []
    tokens.reserveCapacity(buffer.bytes.count / 5)
    var sentences: [Range<Int>] = []
    var paragraphTokens: [Range<Int>] = []
    var tokenizer = Tokenizer()
    let splitter = SentenceSplitter()
    for paragraph in paragraphs {
      let first = tokens.count
      tokenizer.appendTokens(of: paragraph, in: bytes, to: &tokens)
      paragraphTokens.append(first..<tokens.count)
      splitter.appendSentences(
        of: first..<tokens.count, tokens: tokens, in: bytes, to: &sentences)
    }
    let quotations = QuotationSpan.spans(in: buffer.bytes, paragraphs: paragraphs)
    let text = AnalysedText(
      buffer: buffer, tokens: tokens, sentences: sentences, paragraphs: paragraphTokens,
      quotations: quotations, quotation: quotationStates(of: tokens, in: quotations.joined()),
      words: tokens.map { WordForm(bytes, $0.range) })
    return annotated([text])[0]
  }

  /// Texts that have been cut, with what the model knows about their tokens.
  ///
  /// Each step goes over all texts before the next begins, so that the weights of one step at a time are at hand.
  public func annotated(_ texts: [AnalysedText]) -> [AnalysedText] {
    guard let tagger, let lemmas else { return texts }
    let tags = texts.map { tagger.partsOfSpeech(of: $0.words, sentences: $0.sentences) }
    let entities = zip(texts, tags).map { text, tags in
      tagger.entities(of: text.words, tags: tags, sentences: text.sentences)
    }
    var texts = texts
    for index in texts.indices {
      texts[index].entities = entities[index]
      texts[index].setLemmas(from: lemmas, tags: tags[index])
      texts[index].clearTree()
    }
    return texts
  }

  /// - Parameter quotations: In order.
  private func quotationStates(
    of tokens: [Token], in quotations: some Sequence<QuotationSpan>
  ) -> [QuotationState] {
    var states = [QuotationState](repeating: .outside, count: tokens.count)
    var index = 0
    for span in quotations {
      while index < tokens.count, Int(tokens[index].end) <= span.range.lowerBound { index += 1 }
      while index < tokens.count, Int(tokens[index].start) < span.range.upperBound {
        let start = Int(tokens[index].start)
        let isCloser = span.isClosed && start >= span.inner.upperBound
        states[index] =
          start < span.inner.lowerBound ? .opener : isCloser ? .closer : .inside
        index += 1
      }
    }
    return states
  }
}
