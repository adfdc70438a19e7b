import Authority
import Extraction
import Language
import Records

/// Articles whose sources are marked `⟦so⟧`: each is resolved as the source of what stands after it in its line.
struct MarkedSources {
  private let analyser: TextAnalyser
  private let parser: DependencyParser
  private let resolver: Resolver

  init() throws {
    analyser = try TextAnalyser(.embedded())
    parser = try DependencyParser(.embedded())
    resolver = try Resolver(authority: .embedded(), model: .embedded())
  }

  /// The statements of an article in the order of its marks.
  func statements(_ marked: String, date: String?) -> [Statement] {
    var body = ""
    var sources: [Range<Int>] = []
    var open: Int?
    for character in marked {
      switch character {
      case "⟦": open = body.utf8.count
      case "⟧":
        if let start = open { sources.append(start..<body.utf8.count) }
        open = nil
      default: body.append(character)
      }
    }
    let buffer = TextBuffer(body)
    let paragraphs = buffer.bytes.split(separator: UInt8(ascii: "\n"))
      .map { $0.startIndex..<$0.endIndex }
    var text = analyser.analyse(buffer, paragraphs: paragraphs)
    parser.parse(text.sentences, of: &text)
    let attributions = sources.map { attribution(of: $0, in: text) }
    let article = Article(
      id: "marked", body: body, publishedOn: date.flatMap { PartialDate($0) }, genre: .news,
      origin: ArticleOrigin(path: "marked"))
    return resolver.resolve(attributions, in: text, of: article).statements
  }

  /// The next word is the cue, the rest of the sentence the content.
  private func attribution(of source: Range<Int>, in text: AnalysedText) -> Attribution {
    let last = text.tokens(overlapping: source).upperBound - 1
    let sentence = text.sentences.first { $0.contains(last) } ?? last..<last + 1
    let cue = min(last + 1, sentence.upperBound - 1)
    let content = min(cue + 1, sentence.upperBound - 1)..<sentence.upperBound
    return Attribution(
      source: [source], cue: [text.byteRange(ofTokens: cue..<cue + 1)],
      content: [text.byteRange(ofTokens: content)], confidence: 1)
  }
}
