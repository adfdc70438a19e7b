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

  /// What is said in some texts.
  ///
  /// Those that report are read together, step by step: the weights of a step are fetched once for all of them.
  func read(_ articles: [Article], in buffers: [TextBuffer]) -> [Speech] {
    let forms = zip(articles, buffers).map(form)
    let reports = forms.compactMap(\.report)
    var texts = analyser.annotated(reports.map(\.speech.text))
    let cued = finder.attributions(in: &texts)
    var read = zip(reports, zip(texts, cued)).map { report, found in
      var speech = report.speech
      speech.text = found.0
      speech.attributions = reported(
        found.1, in: found.0, paragraphs: report.paragraphs)
      return speech
    }.makeIterator()
    return forms.compactMap { $0.speech ?? read.next() }
  }

  /// What the form of a text tells of who speaks in it.
  private enum Form {
    /// All that is said.
    case told(Speech)
    /// That the text reports; what it reports is still to be found.
    case reports(Report)

    struct Report {
      var speech: Speech
      /// UTF-8 byte ranges.
      var paragraphs: [Range<Int>]
    }

    var speech: Speech? { if case .told(let speech) = self { speech } else { nil } }
    var report: Report? { if case .reports(let report) = self { report } else { nil } }
  }

  private func form(of article: Article, in buffer: TextBuffer) -> Form {
    let layout = Layout(of: buffer.bytes)
    let heading = IssuedHeading(SpeechReader.heading(of: article))
    let paragraphs = layout.paragraphs
    let text = plain.analyse(buffer, paragraphs: paragraphs)
    let isEnglish = EnglishText.holds(text)
    func speech(_ genre: Genre, _ attributions: [Attribution] = []) -> Speech {
      Speech(genre: genre, text: text, attributions: attributions, isEnglish: isEnglish)
    }
    guard isEnglish != false else { return .told(speech(article.genre ?? .news)) }
    if article.genre != .news, !heading.namesReport,
      let transcript = Transcript(
        layout.blocks, in: buffer.bytes, isKnown: article.genre == .transcript)
    {
      return .told(speech(.transcript, transcript.attributions))
    }
    let isOfficial = article.genre == .official
    if article.genre != .news,
      let issued = IssuedText(
        layout.blocks, in: buffer.bytes, heading: heading, isOfficial: isOfficial)
    {
      return .told(speech(heading.namesSpeech ? .transcript : .official, issued.attributions))
    }
    let isReadout = heading.namesReport || heading.namesIssuedText
    return .reports(
      Form.Report(
        speech: speech(article.genre ?? (isReadout ? .official : .news)),
        paragraphs: paragraphs))
  }

  /// The statements of a text that reports: those found by their cues, turns and listed ones.
  private func reported(
    _ cued: [Attribution], in text: AnalysedText, paragraphs: [Range<Int>]
  ) -> [Attribution] {
    let labelled = LabelledParagraphs(
      paragraphs, quotations: text.quotations, in: text.buffer.bytes)
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
    let words = Array(article.id.utf8).split(separator: UInt8(ascii: "-"))
    guard words.count >= 5 else { return "" }
    return String(decoding: Array(words.joined(separator: " ".utf8)), as: UTF8.self)
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
