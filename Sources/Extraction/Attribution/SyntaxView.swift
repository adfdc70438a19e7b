package import Language

/// An analysed text as the features of cues and spans look at it: what each token governs, and where it stands.
///
/// A class, as it holds some twenty arrays and is handed to all that looks for statements.
package final class SyntaxView: Sendable {
  package let text: AnalysedText
  /// The number of the sentence of each token.
  let sentence: [Int32]
  /// The verbs next to each token in its sentence, before and after it; -1 for none.
  let verbBefore: [Int32]
  let verbAfter: [Int32]
  let governed: [Governed]
  /// Whether the sentence of a number has quotation marks or stands in a quotation.
  let isQuoting: [Bool]
  /// The class of each token by which weights of edges are told apart.
  let edgeClass: [UInt8]

  /// What a token governs.
  struct Governed: Sendable {
    /// Indices of dependents; -1 for none.
    var subject: Int32 = -1
    var complement: Int32 = -1
    var openComplement: Int32 = -1
    var object: Int32 = -1
    var mark: Int32 = -1
    /// One bit for each sort of dependent.
    var mask: UInt32 = 0
    /// The first and the last token of the subtree.
    var first: Int32
    var last: Int32
  }

  /// The bit of `Governed.mask` of a passive auxiliary.
  static let passiveMask: UInt32 = 512

  /// The number of classes of edges.
  package static let edgeClasses = 32

  package init(_ text: AnalysedText) {
    self.text = text
    let count = text.tokens.count
    var sentence = [Int32](repeating: 0, count: count)
    var isQuoting = [Bool](repeating: false, count: text.sentences.count)
    for (number, range) in text.sentences.enumerated() {
      for index in range {
        sentence[index] = Int32(number)
        if text.quotation[index] != .outside { isQuoting[number] = true }
      }
    }
    self.sentence = sentence
    self.isQuoting = isQuoting
    (verbBefore, verbAfter) = Self.verbs(beside: text)
    governed = Self.governed(in: text)
    edgeClass = (0..<count).map { index in
      EdgeClass.of(
        index, in: text, startsSentence: text.sentences[Int(sentence[index])].lowerBound == index)
    }
  }

  /// The class of a token by which the weights of the edge to it are told apart.
  package func edgeClass(of index: Int) -> UInt8 { edgeClass[index] }

  private static func verbs(beside text: AnalysedText) -> (before: [Int32], after: [Int32]) {
    var before = [Int32](repeating: -1, count: text.tokens.count)
    var after = before
    for range in text.sentences {
      var verb: Int32 = -1
      for index in range {
        before[index] = verb
        if text.tags[index].isVerb { verb = Int32(index) }
      }
      verb = -1
      for index in range.reversed() {
        after[index] = verb
        if text.tags[index].isVerb { verb = Int32(index) }
      }
    }
    return (before, after)
  }

  private static func governed(in text: AnalysedText) -> [Governed] {
    var governed = text.tokens.indices.map { Governed(first: Int32($0), last: Int32($0)) }
    for index in text.tokens.indices {
      let head = Int(text.heads[index])
      guard head >= 0 else { continue }
      let here = Int32(index)
      switch text.relations[index] {
      case .subject, .passiveSubject:
        governed[head].subject = here
        governed[head].mask |= 1
      case .complementClause:
        governed[head].complement = here
        governed[head].mask |= index < head ? 2 : 4
      case .openComplement:
        governed[head].openComplement = here
        governed[head].mask |= 8
      case .object:
        governed[head].object = here
        governed[head].mask |= 16
      case .mark:
        governed[head].mark = here
        governed[head].mask |= 32
      case .parataxis, .dependent: governed[head].mask |= 64
      case .adverbialClause: governed[head].mask |= 128
      case .nominalModifier: governed[head].mask |= 256
      case .passiveAuxiliary: governed[head].mask |= Self.passiveMask
      case .negation: governed[head].mask |= 1024
      case .copula: governed[head].mask |= 2048
      case .clausalModifier: governed[head].mask |= 4096
      default: break
      }
      widen(&governed, above: head, to: here, in: text)
    }
    return governed
  }
}

extension SyntaxView {
  /// Takes a token into the subtrees of those above it.
  ///
  /// The outermost tokens of a subtree are met by none that covers them before, so that the way ends where one does.
  private static func widen(
    _ governed: inout [Governed], above head: Int, to token: Int32, in text: AnalysedText
  ) {
    var ancestor = head
    // Deeper trees are errors of the parser.
    for _ in 0..<60 {
      guard ancestor >= 0, token < governed[ancestor].first || governed[ancestor].last < token
      else { return }
      governed[ancestor].first = min(governed[ancestor].first, token)
      governed[ancestor].last = max(governed[ancestor].last, token)
      ancestor = Int(text.heads[ancestor])
    }
  }
}

/// Classes of tokens by which the weights of edges are told apart.
private enum EdgeClass {
  static func of(_ index: Int, in text: AnalysedText, startsSentence: Bool) -> UInt8 {
    switch text.quotation[index] {
    case .opener: return 1
    case .closer: return 2
    default: break
    }
    if let mark = mark(text.buffer.bytes[Int(text.tokens[index].start)], text, index) {
      return mark
    }
    if text.words[index].lower == CommonWord.that { return 9 }
    let tag = text.tags[index]
    let sort: UInt8 =
      switch tag {
      case .determiner, .possessivePronoun: 14
      case .pronoun: 16
      case .coordinator: 18
      case .preposition, .to: 20
      case _ where tag.isVerb: 10
      case _ where tag.isNoun: 12
      case _ where tag.isWh: 22
      case _ where tag.isAdjective: 24
      case _ where tag.isAdverb: 26
      default: 28
      }
    return sort + (startsSentence ? 1 : 0)
  }

  private static func mark(_ byte: UInt8, _ text: AnalysedText, _ index: Int) -> UInt8? {
    switch byte {
    case UInt8(ascii: ","): 3
    case UInt8(ascii: "."): 4
    case UInt8(ascii: "?"), UInt8(ascii: "!"): 5
    case UInt8(ascii: ":"): 6
    case UInt8(ascii: ";"): 7
    case UInt8(ascii: "-") where text.tokens[index].count > 1: 8
    // – —
    case 0xE2 where isDash(text, index): 8
    default: nil
    }
  }

  private static func isDash(_ text: AnalysedText, _ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.count == 3, text.buffer.bytes[Int(token.start) + 1] == 0x80 else { return false }
    let last = text.buffer.bytes[Int(token.end) - 1]
    return (0x93...0x95).contains(last)
  }
}

/// Hashes of words that features ask for by name.
enum CommonWord {
  static let that = WordForm.hash("that")
  static let to = WordForm.hash("to")
  static let comma = WordForm.hash(",")
}

/// Numbers in classes that grow with the number.
@inline(__always)
func bin(_ number: Int) -> UInt32 {
  switch number {
  case ..<0: 11
  case 0..<6: UInt32(number)
  case 6..<9: 6
  case 9..<13: 7
  case 13..<20: 8
  case 20..<35: 9
  default: 10
  }
}
