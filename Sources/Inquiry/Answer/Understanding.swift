package import Records

/// One piece of a question with what it was taken for.
package struct UnderstoodPiece: Hashable, Sendable {
  /// What of the query a piece decides.
  package enum Part: String, Sendable {
    case speaker, office, country, about, topic, document, use, outlet, kind, act, genre, time,
      batch, review, confidence, order, form, words, context, spelling, unknown
    case speakerKind = "speaker kind"
    case relay = "relayed by"
    case except = "left out"
  }

  package var part: Part
  /// As they stand in the question; empty for what no words of it stand for.
  package var words: String
  /// What they were taken for, for a person.
  package var meaning: String
  /// What else they could name; empty when nothing.
  package var candidates: [String]
  /// Whether it was asked in the question before and still holds.
  package var isCarriedOver = false

  package init(_ part: Part, words: String, meaning: String, candidates: [String] = []) {
    self.part = part
    self.words = words
    self.meaning = meaning
    self.candidates = candidates
  }
}

/// One side of a comparison.
package struct ComparisonSide: Hashable, Sendable {
  package var label: String
  package var filter: Filter

  package init(label: String, filter: Filter) {
    self.label = label
    self.filter = filter
  }
}

/// Who was named as a speaker, for a question after it to refer to.
package struct NamedBefore: Hashable, Sendable {
  /// Speakers, offices and countries, and nothing else.
  package var filter: Filter
  /// What gives account of them.
  package var pieces: [UnderstoodPiece]
}

/// A question as it was understood: the query, the form of the answer, and the account of every piece.
package struct Understanding: Hashable, Sendable {
  package var question: String
  package var form: AnswerForm
  package var query: Query
  /// Two or more for a comparison, else none.
  package var sides: [ComparisonSide]
  /// In the order of the question.
  package var pieces: [UnderstoodPiece]
  /// Whether statements are wanted beside names: "who said what".
  package var wantsStatements = false
  /// The format that was asked for in words: "CSV of this".
  package var exportFormat: String?
  /// What is asked for that no database can tell, and the like.
  package var remarks: [String]
  /// Why there can be no answer: nothing of the question tells what is asked for.
  package var unanswerable: String?
  /// Who was last named as a speaker, in this question or one before: whom "he" refers to.
  package var lastNamed: NamedBefore?
  /// The articles of what was shown in answer, the first one first: what "this statement" refers back to.
  package var shownArticles: [ArticleID] = []

  package init(
    question: String, form: AnswerForm, query: Query, sides: [ComparisonSide] = [],
    pieces: [UnderstoodPiece] = [], exportFormat: String? = nil, remarks: [String] = []
  ) {
    self.question = question
    self.form = form
    self.query = query
    self.sides = sides
    self.pieces = pieces
    self.exportFormat = exportFormat
    self.remarks = remarks
  }
}
