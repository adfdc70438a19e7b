import Records

/// Subtitles, in SubRip's format or WebVTT: what is spoken, without the times.
///
/// - SeeAlso: W3C, "WebVTT: The Web Video Text Tracks Format".
enum SubtitleFile {
  /// Whether a file begins as subtitles do.
  static func isSubtitles(_ head: ArraySlice<UInt8>) -> Bool {
    let lines = head.prefix(sampleByteCount)
      .split(maxSplits: 4, omittingEmptySubsequences: true) { $0 == 10 || $0 == 13 }
      .prefix(4).map { Substring(decoding: $0, as: UTF8.self) }
    guard let first = lines.first else { return false }
    if isHeader(first) { return true }
    return Int(PressArchive.trimmed(first)) != nil && lines.dropFirst().first.map(isTiming) == true
  }

  /// In bytes: more than the number and the times of a first subtitle.
  private static let sampleByteCount = 256

  private static func isHeader(_ line: Substring) -> Bool {
    line == "WEBVTT" || line.hasPrefix("WEBVTT ") || line.hasPrefix("WEBVTT\t")
  }

  private static func isTiming(_ line: Substring) -> Bool { times(line) != nil }

  /// - Parameter text: Of a whole file.
  static func draft(_ text: String) -> ArticleDraft {
    var speech = SubtitleSpeech()
    for block in blocks(of: text) {
      guard let timing = block.firstIndex(where: isTiming), let times = times(block[timing]) else {
        continue
      }
      speech.add(block[(timing + 1)...], from: times.start, to: times.end)
    }
    return ArticleDraft(body: speech.paragraphs.joined(separator: "\n\n"), genre: .transcript)
  }

  /// The pieces between blank lines; one begins too where a line of times follows without one.
  private static func blocks(of text: String) -> [ArraySlice<Substring>] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(PressArchive.trimmed)
    var starts = [0]
    for (index, line) in lines.enumerated() where isTiming(line) {
      let hasNumber = index > 0 && Int(lines[index - 1]) != nil
      starts.append(hasNumber ? index - 1 : index)
    }
    return zip(starts, starts.dropFirst() + [lines.count]).map { start, end in
      let block = lines[start..<max(start, end)]
      let timing = block.firstIndex(where: isTiming) ?? start
      // Notes and styles follow a blank line.
      let blank = block[timing...].firstIndex { $0.isEmpty } ?? block.endIndex
      return block[..<blank]
    }
  }

  /// The times of `00:01:02,500 --> 00:01:04,000`, in seconds.
  private static func times(_ line: Substring) -> (start: Double, end: Double)? {
    guard line.utf8.count < 200, let arrow = line.firstRange(of: "-->") else { return nil }
    let end = PressArchive.trimmed(line[arrow.upperBound...]).prefix { !$0.isWhitespace }
    guard let start = seconds(PressArchive.trimmed(line[..<arrow.lowerBound])),
      let end = seconds(end)
    else { return nil }
    return (start, end)
  }

  private static func seconds(_ clock: Substring) -> Double? {
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count) else { return nil }
    return parts.reduce(0) { (sum: Double?, part) in
      guard let sum, let number = Double(part.replacing(",", with: ".")), number >= 0 else {
        return nil
      }
      return sum * 60 + number
    }
  }
}

/// What is spoken in subtitles, put together to paragraphs.
struct SubtitleSpeech {
  private(set) var paragraphs: [String] = []
  private var lastLine = ""
  private var lastEnd = 0.0
  private var voice: String?

  /// In seconds: so long a pause behind a sentence parts paragraphs.
  private static let pause = 2.0

  mutating func add(_ lines: ArraySlice<Substring>, from start: Double, to end: Double) {
    let isAfterPause = start - lastEnd >= Self.pause
    var isFirst = true
    for line in lines {
      let (voice, text) = Self.spoken(String(line))
      // Subtitles that roll repeat the line above.
      guard let text, text != lastLine else { continue }
      lastLine = text
      let isNewVoice = voice != nil && voice != self.voice
      let opening = Self.opening(text)
      let words = isNewVoice ? "\(voice ?? ""): \(opening ?? text)" : opening ?? text
      let endsSentence = paragraphs.last?.last.map { ".!?…\"”".contains($0) } ?? true
      if isNewVoice || opening != nil || (isFirst && isAfterPause && endsSentence)
        || LineKind.isTurn(text) || paragraphs.isEmpty
      {
        paragraphs.append(words)
      } else {
        paragraphs[paragraphs.count - 1] += " " + words
      }
      if let voice { self.voice = voice }
      isFirst = false
    }
    lastEnd = end
  }

  /// What follows the marks of a new speaker: "- Yes.", ">> Yes."
  private static func opening(_ text: String) -> String? {
    guard let mark = ["- ", "– ", "— ", ">>> ", ">> "].first(where: text.hasPrefix) else {
      return nil
    }
    return OneLine.cleaned(String(text.dropFirst(mark.count)))
  }

  /// The words of a line without tags, and the voice that a tag names.
  ///
  /// - Returns: No words for music and noise.
  private static func spoken(_ line: String) -> (voice: String?, text: String?) {
    var voice: String?
    var text = ""
    var rest = line[...]
    while let open = rest.firstIndex(of: "<"),
      let close = rest[open...].firstIndex(of: ">")
    {
      let tag = rest[rest.index(after: open)..<close]
      if tag.hasPrefix("v ") || tag.hasPrefix("v."), let space = tag.firstIndex(of: " ") {
        voice = OneLine.cleaned(HTMLEntity.resolved(String(tag[space...])))
      }
      text += rest[..<open]
      rest = rest[rest.index(after: close)...]
    }
    text = HTMLEntity.resolved(text + rest)
    // "{\an8}" is a place on the screen.
    while text.hasPrefix("{\\"), let close = text.firstIndex(of: "}") {
      text = String(text[text.index(after: close)...])
    }
    let words = OneLine.cleaned(text)
    return (voice, words.flatMap { isSound($0) ? nil : $0 })
  }

  private static func isSound(_ text: String) -> Bool {
    text.hasPrefix("♪") || (text.hasPrefix("[") && text.hasSuffix("]"))
      || (text.hasPrefix("(") && text.hasSuffix(")"))
  }
}
