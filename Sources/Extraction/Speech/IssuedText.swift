import Records

/// A text that its speakers issue in their own words: a joint statement, a proclamation, a letter.
struct IssuedText {
  /// UTF-8 byte ranges, a paragraph each, without numbers and bullets at their heads.
  let paragraphs: [Range<Int>]

  /// Reads a text as one that is issued.
  ///
  /// - Parameters:
  ///   - heading: The title, or what the file's name tells of it.
  ///   - isOfficial: Whether the source says that the text is official.
  /// - Returns: `nil` when the text reports what others say, as a readout does.
  init?(_ blocks: [Block], in bytes: [UInt8], heading: IssuedHeading, isOfficial: Bool) {
    let paragraphs = blocks.filter { $0.kind == .paragraph }.map(\.range)
    guard !paragraphs.isEmpty else { return nil }
    let named = isOfficial || heading.namesIssuedText
    let opensTogether =
      IssuedText.opensAsLetter(paragraphs[0], in: bytes)
      || IssuedText.opensAsLeaders(paragraphs[0], in: bytes)
    let opensInOwnVoice = IssuedText.opensInOwnVoice(paragraphs[0], in: bytes)
    guard !heading.namesReport else { return nil }
    if !blocks.contains(where: { IssuedText.isFormOfInstrument($0.range, in: bytes) }) {
      guard named || opensTogether || opensInOwnVoice else { return nil }
      let voice = IssuedText.voice(of: paragraphs, in: bytes)
      let hardlyReports = voice.reported * 4 <= paragraphs.count
      let issued =
        if named {
          voice.firstPerson >= voice.reported || hardlyReports
        } else {
          hardlyReports
            && (opensTogether || voice.paragraphsInFirstPerson * 2 >= paragraphs.count)
        }
      guard issued else { return nil }
    }
    self.paragraphs = paragraphs.compactMap { range in
      let content = IssuedText.withoutMarker(range, in: bytes)
      return IssuedText.isFormula(content, in: bytes) ? nil : content
    }
  }

  /// In whose voice a text goes, by words.
  private struct VoiceCount {
    /// "we", "our", "I".
    var firstPerson = 0
    var paragraphsInFirstPerson = 0
    /// "reaffirmed", "said": what a report of the same matter would be made of.
    var reported = 0

    mutating func add(_ word: UInt64) {
      if firstPersonWords[word] != nil { firstPerson += 1 }
      if reportingWords[word] != nil { reported += 1 }
    }
  }

  private static func voice(of paragraphs: [Range<Int>], in bytes: [UInt8]) -> VoiceCount {
    var voice = VoiceCount()
    for paragraph in paragraphs {
      let before = voice.firstPerson
      // A hash of each word in small letters, made as its letters come by.
      var hash = FNV1a()
      for byte in bytes[paragraph] {
        if byte.isWordByte {
          hash.add(byte.lowercased)
        } else {
          voice.add(hash.value)
          hash = FNV1a()
        }
      }
      voice.add(hash.value)
      if voice.firstPerson > before { voice.paragraphsInFirstPerson += 1 }
    }
    return voice
  }

  /// The lines by which orders, proclamations and memoranda are made: nothing but one of them is set in such words.
  private static func isFormOfInstrument(_ block: Range<Int>, in bytes: [UInt8]) -> Bool {
    let opening = bytes[block.lowerBound..<min(block.upperBound, block.lowerBound + longestOpening)]
    if opening.starts(with: "By ".utf8) { return powers.occurs(in: opening) }
    if formulas.contains(where: { opening.starts(with: $0.utf8) }) { return true }
    return titles.contains { title in
      title.utf8.count == block.count && title.utf8.elementsEqual(bytes[block].map(\.lowercased))
    }
  }

  /// In bytes, as far as a formula reaches.
  private static let longestOpening = 120
  private static let powers = PhraseSet(["authority vested in me"])
  private static let formulas = [
    "NOW, THEREFORE, I", "Now, Therefore, I", "IN WITNESS WHEREOF, I", "MEMORANDUM FOR ",
  ]
  private static let titles = [
    "a proclamation", "by the president of the united states of america",
  ]

  /// "Dear Mr. Speaker:", "TO THE CONGRESS OF …".
  private static func opensAsLetter(_ paragraph: Range<Int>, in bytes: [UInt8]) -> Bool {
    bytes.matches("Dear ", at: paragraph.lowerBound)
      || bytes.matches("TO THE ", at: paragraph.lowerBound)
  }

  /// "We, the Leaders of …", "We, the Foreign Ministers of …".
  private static func opensAsLeaders(_ paragraph: Range<Int>, in bytes: [UInt8]) -> Bool {
    let start = withoutMarker(paragraph, in: bytes).lowerBound
    return bytes.matches("We, the ", at: start) || bytes.matches("We the ", at: start)
  }

  /// "We, NAME and NAME, …", "I, NAME, President …", "Today, we …".
  private static func opensInOwnVoice(_ paragraph: Range<Int>, in bytes: [UInt8]) -> Bool {
    let start = withoutMarker(paragraph, in: bytes).lowerBound
    return bytes.matches("We ", at: start) || bytes.matches("We, ", at: start)
      || bytes.matches("I, ", at: start) || bytes.matches("Today, we ", at: start)
  }

  /// The paragraph without "1.", "(a)", "•" at its head.
  private static func withoutMarker(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var position = range.lowerBound
    if bytes[position].isDigit {
      while position < range.upperBound, bytes[position].isDigit { position += 1 }
      guard position < range.upperBound, position - range.lowerBound <= 3,
        bytes[position] == UInt8(ascii: ".") || bytes[position] == UInt8(ascii: ")"),
        position + 1 < range.upperBound, !bytes[position + 1].isDigit
      else { return range }
      position += 1
    } else if bytes.matches("•", at: position) || bytes.matches("–", at: position) {
      position += 3
    } else if bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "*") {
      position += 1
    } else {
      return range
    }
    let rest = bytes.trimmed(position..<range.upperBound)
    return rest.isEmpty ? range : rest
  }

  /// Salutations, signatures (in capitals too), headings and datelines: what frames a text and says nothing.
  private static func isFormula(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard range.count <= 60 else { return StageDirection.isAlone(range, in: bytes) }
    let words = bytes[range].split(whereSeparator: \.isBlank)
    if words.count <= 3 || !bytes[range].contains(where: \.isLowercaseLetter) { return true }
    return bytes.matches("Dear ", at: range.lowerBound)
      || bytes.matches("Sincerely", at: range.lowerBound)
      || bytes[range.upperBound - 1] == UInt8(ascii: ",")
  }

  private static let firstPersonWords = WordTable(marking: "we our us i my ourselves hereby")

  private static let reportingWords = WordTable(
    marking: """
      said says told added affirmed reaffirmed agreed discussed welcomed expressed emphasized emphasised underscored
      underlined stressed noted reiterated condemned commended congratulated thanked urged pledged acknowledged
      recognized highlighted conveyed praised exchanged spoke
      """)
}
