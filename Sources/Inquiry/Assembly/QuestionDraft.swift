import Records

/// A query that is being put together, with what of the question has gone into it.
struct QuestionDraft {
  let text: QuestionText
  var filter = Filter()
  /// Words to search for, each as the search takes it.
  var words: [String] = []
  var form: AnswerForm?
  var rows = RowKind.statements
  var sort: SortOrder?
  var limit: Int?
  var sides: [ComparisonSide] = []
  /// Whether statements are wanted beside names.
  var wantsStatements = false
  var exportFormat: String?
  var remarks: [String] = []
  /// What was asked for and can be no condition, nor refers to anything: without any other nothing is asked.
  private(set) var lost: [String] = []
  /// Why there can be no answer, whatever else is asked.
  var unanswerable: String?
  /// Which side of the comparison is named where.
  private(set) var pieces: [(start: Int, piece: UnderstoodPiece)] = []
  private var taken: [Bool]

  init(_ text: QuestionText) {
    self.text = text
    taken = [Bool](repeating: false, count: text.tokens.count)
  }

  var tokens: [QuestionToken] { text.tokens }

  func isFree(_ index: Int) -> Bool { taken.indices.contains(index) && !taken[index] }

  func isFree(_ range: Range<Int>) -> Bool { range.allSatisfy(isFree) }

  func folded(_ index: Int) -> String {
    tokens.indices.contains(index) ? tokens[index].folded : ""
  }

  /// Takes tokens and gives account of them.
  mutating func take(
    _ range: Range<Int>, as part: UnderstoodPiece.Part, _ meaning: String, candidates: [String] = []
  ) {
    pass(range)
    pieces.append(
      (
        range.lowerBound,
        UnderstoodPiece(part, words: text.words(range), meaning: meaning, candidates: candidates)
      ))
  }

  /// Takes tokens that ask for what no query can tell.
  mutating func lose(
    _ range: Range<Int>, as part: UnderstoodPiece.Part = .unknown, _ meaning: String
  ) {
    lost.append("“\(text.words(range))”: \(meaning)")
    take(range, as: part, meaning)
  }

  /// Takes tokens that only carry the question.
  mutating func pass(_ range: Range<Int>) { for index in range { taken[index] = true } }

  /// Tells anew what a piece was taken for, where a later word decides it.
  mutating func retell(_ part: UnderstoodPiece.Part, _ meaning: String, as other: String) {
    for index in pieces.indices
    where pieces[index].piece.part == part && pieces[index].piece.meaning == meaning {
      pieces[index].piece.meaning = other
    }
  }

  /// Gives account of something that no words stand for.
  mutating func note(_ part: UnderstoodPiece.Part, _ meaning: String, words: String = "") {
    pieces.append((Int.max, UnderstoodPiece(part, words: words, meaning: meaning)))
  }

  /// Gives account of what was asked before and still holds.
  ///
  /// - Parameter index: The pronoun that refers to it, where one does.
  mutating func carryOver(_ piece: UnderstoodPiece, by index: Int? = nil) {
    var piece = piece
    if piece.part == .words || piece.part == .except, !piece.words.isEmpty {
      piece.meaning = "“\(piece.words)”, \(piece.meaning)"
    }
    piece.isCarriedOver = true
    piece.words = index.map { text.words($0..<$0 + 1) } ?? ""
    if let index { pass(index..<index + 1) }
    pieces.append((index ?? Int.max, piece))
  }

  /// The account in the order of the question.
  var account: [UnderstoodPiece] {
    pieces.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
      .map(\.element.piece)
  }
}
