import Language
import Records

/// Finds what is said in a text, by the form of the text: turn by turn in a transcript, paragraph by paragraph in a text
/// that its speakers issue, and by its cues in a report.
struct SpeechReader: Sendable {
  /// What was found, with the text that it was found in.
  struct Speech {
    var genre: Genre
    var text: AnalysedText
    /// In the order of the text.
    var attributions: [Attribution]
    /// `nil` where the text is too short to tell; in another language nothing was looked for.
    var isEnglish: Bool?
  }

  /// Cuts texts into tokens; enough where the form of a text tells who speaks.
  let plain: TextAnalyser
  /// Finds parts of speech, names and dependencies besides.
  let analyser: TextAnalyser
  let finder: AttributionFinder

  func read(_ article: Article, in buffer: TextBuffer) -> Speech {
    let layout = Layout(of: buffer.bytes)
    let heading = IssuedHeading(SpeechReader.heading(of: article))
    let text = plain.analyse(buffer, paragraphs: layout.paragraphs)
    let isEnglish = EnglishText.holds(text)
    guard isEnglish != false else {
      return Speech(genre: article.genre ?? .news, text: text, attributions: [], isEnglish: false)
    }
    if article.genre != .news, !heading.namesReport,
      let transcript = Transcript(
        layout.blocks, in: buffer.bytes, isKnown: article.genre == .transcript)
    {
      return Speech(
        genre: .transcript, text: text, attributions: transcript.attributions,
        isEnglish: isEnglish)
    }
    let isOfficial = article.genre == .official
    if article.genre != .news,
      let issued = IssuedText(
        layout.blocks, in: buffer.bytes, heading: heading, isOfficial: isOfficial)
    {
      let genre = heading.namesSpeech ? Genre.transcript : .official
      return Speech(
        genre: genre, text: text, attributions: issued.attributions, isEnglish: isEnglish)
    }
    let isReadout = heading.namesReport || heading.namesIssuedText
    var annotated = analyser.annotated(text)
    let attributions = reported(in: &annotated, paragraphs: layout.paragraphs)
    return Speech(
      genre: article.genre ?? (isReadout ? .official : .news), text: annotated,
      attributions: attributions, isEnglish: isEnglish)
  }

  private func reported(
    in text: inout AnalysedText, paragraphs: [Range<Int>]
  ) -> [Attribution] {
    let quotations = QuotationSpan.spans(in: text.buffer.bytes, paragraphs: paragraphs)
    let labelled = LabelledParagraphs(paragraphs, quotations: quotations, in: text.buffer.bytes)
    let cued = finder.attributions(in: &text)
    let digest = Digest(paragraphs, in: text.buffer.bytes)
    let listed = digest?.statements.first?.lowerBound ?? .max
    let own = cued.map { ToldRepair.repair($0, in: text) }.filter { attribution in
      let start = attribution.content[0].lowerBound
      let number = paragraphs.firstOrdered { $0.upperBound > start }
      return start < listed
        && (number == paragraphs.count || !labelled.read.contains(paragraphs[number]))
    }
    let turns = labelled.attributions.filter { $0.content[0].lowerBound < listed }
    return (own + turns + (digest?.attributions ?? [])).sorted {
      $0.content[0].lowerBound < $1.content[0].lowerBound
    }
  }

  /// The title, or what the file's name tells where it is one in small letters and hyphens, as archives name files.
  private static func heading(of article: Article) -> String {
    if let title = article.title { return title }
    let words = article.id.split(separator: "-")
    return words.count >= 5 ? words.joined(separator: " ") : ""
  }
}

extension Transcript {
  /// A statement a turn; its label is the source.
  var attributions: [Attribution] {
    turns.map { turn in
      Attribution(
        source: [turn.label], cue: [], content: turn.content, confidence: 0.98, voice: .turn)
    }
  }
}

extension IssuedText {
  /// A statement a paragraph.
  var attributions: [Attribution] {
    paragraphs.map { paragraph in
      Attribution(source: [], cue: [], content: [paragraph], confidence: 0.9, voice: .issued)
    }
  }
}
