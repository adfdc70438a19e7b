import Foundation

/// Text as LaTeX writes it, in the values of references.
enum LaTeXText {
  /// The text that is shown: without braces and commands, with letters in place of their commands.
  ///
  /// Blank lines part paragraphs, other white space is a space.
  static func plain(_ latex: String) -> String {
    var text = LaTeXText.Reader(latex)
    return text.plain()
  }

  /// An address, in which few characters are escaped.
  static func address(_ latex: String) -> String {
    var address = latex.replacing("\\url", with: "")
    address.removeAll { $0 == "\\" || $0 == "{" || $0 == "}" }
    return address
  }

  /// Commands that stand for letters and marks.
  private static let letters: [String: String] = [
    "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ",
    "aa": "å", "AA": "Å", "i": "i", "j": "j", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ",
    "textendash": "–", "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’",
    "textquotedblleft": "“", "textquotedblright": "”", "guillemotleft": "«", "guillemotright": "»",
    "ldots": "…", "dots": "…", "textellipsis": "…", "euro": "€", "texteuro": "€", "pounds": "£",
    "textbackslash": "\\", "par": "\n\n",
  ]

  /// Commands that put an accent on the letter behind them.
  private static let accents: [String: Unicode.Scalar] = [
    "\"": "\u{308}", "'": "\u{301}", "`": "\u{300}", "^": "\u{302}", "~": "\u{303}",
    "=": "\u{304}", ".": "\u{307}", "c": "\u{327}", "v": "\u{30C}", "u": "\u{306}", "H": "\u{30B}",
    "r": "\u{30A}", "k": "\u{328}", "d": "\u{323}",
  ]

  private struct Reader {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var text = String.UnicodeScalarView()
    private var accent: Unicode.Scalar?

    init(_ latex: String) { scalars = Array(latex.unicodeScalars) }

    private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    mutating func plain() -> String {
      while let scalar = peek {
        index += 1
        switch scalar {
        case "\\": command()
        case "{", "}", "$": break
        case "~": add(" ")
        case "-", "`", "'": run(of: scalar)
        case _ where scalar.properties.isWhitespace: space(scalar)
        default: add(scalar)
        }
      }
      // Accents stand behind their letters, and most readers of the text look for one character.
      let composed = String(text).precomposedStringWithCanonicalMapping
      return String(PressArchive.trimmed(composed[...]))
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
      text.append(scalar)
      if let mark = accent.take() { text.append(mark) }
    }

    private mutating func add(_ letters: String) {
      for scalar in letters.unicodeScalars { add(scalar) }
    }

    /// - Precondition: The backslash is passed.
    private mutating func command() {
      guard let first = peek else { return }
      index += 1
      var name = String(first)
      if first.properties.isAlphabetic {
        while let scalar = peek, scalar.isASCII, scalar.properties.isAlphabetic {
          name.unicodeScalars.append(scalar)
          index += 1
        }
        // White space ends a command and is no text.
        while peek == " " { index += 1 }
      }
      if let mark = LaTeXText.accents[name] {
        accent = mark
      } else if let letters = LaTeXText.letters[name] {
        add(letters)
      } else if !first.properties.isAlphabetic {
        // "\&", "\%"; a break of the line is "\\".
        add(first == "\\" ? " " : first)
      }
    }

    /// Dashes and quotation marks of several characters.
    private mutating func run(of scalar: Unicode.Scalar) {
      var count = 1
      while peek == scalar, count < 3 {
        count += 1
        index += 1
      }
      switch (scalar, count) {
      case ("-", 2): add("–")
      case ("-", 3): add("—")
      case ("`", 2): add("“")
      case ("'", 2): add("”")
      case ("`", _): add("‘")
      default: for _ in 0..<count { add(scalar) }
      }
    }

    private mutating func space(_ first: Unicode.Scalar) {
      var feeds = first == "\n" ? 1 : 0
      while let scalar = peek, scalar.properties.isWhitespace {
        if scalar == "\n" { feeds += 1 }
        index += 1
      }
      text.append(contentsOf: (feeds > 1 ? "\n\n" : " ").unicodeScalars)
    }
  }
}
