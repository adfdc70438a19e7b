/// A run of digits or of letters in a text that may be a date, with the character before it.
struct DateToken {
  /// In lower case.
  var text: String
  var number: Int?
  /// Digits or letters.
  var width: Int
  /// `nil` at the beginning.
  var before: Unicode.Scalar?

  /// The year that the token is; `nil` for a time zone such as `+0900`.
  var year: Int? { width == 4 ? number.flatMap { $0 >= 1600 ? $0 : nil } : nil }

  /// A date is never far from the beginning; a long text is no date.
  private static let maxCount = 80

  /// Digits of all scripts become those of ASCII, and the words for year, month and day that follow numbers in
  /// East Asia the marks that stand for them elsewhere.
  static func tokens(of text: String) -> [DateToken] {
    var tokens: [DateToken] = []
    var run = String.UnicodeScalarView()
    var before: Unicode.Scalar?
    var last: Unicode.Scalar?
    func close() {
      guard let first = run.first else { return }
      let word = String(run)
      tokens.append(
        DateToken(
          text: word.lowercased(), number: isDigit(first) ? Int(word) : nil, width: run.count,
          before: before))
      run = String.UnicodeScalarView()
    }
    for scalar in scalars(of: text) {
      let isNumber = isDigit(scalar)
      let isAfterNumber = run.first.map(isDigit)
      if isAfterNumber == true, unitMarks.contains(scalar) {
        close()
        last = "-"
        continue
      }
      if let isAfterNumber, isAfterNumber != isNumber || !(isNumber || isLetter(scalar)) { close() }
      if isNumber || isLetter(scalar) {
        if run.isEmpty { before = last }
        run.append(scalar)
      }
      // "15. 8. 2019", "2019년 8월 15일": space behind the mark between numbers changes nothing.
      let isSpaceInside = scalar.properties.isWhitespace && (last == "." || last == "-")
      if !isSpaceInside || tokens.last?.number == nil { last = scalar }
    }
    close()
    return tokens
  }

  private static func scalars(of text: String) -> [Unicode.Scalar] {
    let head = String(text.unicodeScalars.prefix(maxCount))
    return EastAsianDate.resolved(head).unicodeScalars.map(asciiDigit)
  }

  private static let unitMarks: Set<Unicode.Scalar> = ["年", "月", "日", "년", "월", "일"]

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return (97...122).contains(scalar.value | 0x20) }
    if OneLine.isInvisible(scalar) { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark:
      return true
    default: return false
    }
  }

  private static func asciiDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard !scalar.isASCII, scalar.properties.generalCategory == .decimalNumber,
      let value = scalar.properties.numericValue
    else { return scalar }
    return Unicode.Scalar(48 + UInt8(value))
  }
}
