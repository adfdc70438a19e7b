/// The markup inside one paragraph of Markdown.
struct MarkdownInline {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var output = String.UnicodeScalarView()
  /// The scalar that `output` ends with.
  private var last: Unicode.Scalar?

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The words without markup, runs of space as one; line feeds stay.
  mutating func plain() -> String {
    while index < scalars.count { step() }
    while let end = output.last, end.properties.isWhitespace { output.removeLast() }
    return String(output)
  }

  private func scalar(at offset: Int) -> Unicode.Scalar? {
    scalars.indices.contains(offset) ? scalars[offset] : nil
  }

  private mutating func step() {
    let scalar = scalars[index]
    switch scalar {
    case "\\": escape()
    case "*": emphasis(scalar)
    case "_": emphasis(scalar)
    case "`": index += 1
    case "!" where self.scalar(at: index + 1) == "[":
      if let end = link(from: index + 1)?.end { index = end } else { put(scalar) }
    case "[":
      if let link = link(from: index) {
        var inner = MarkdownInline(String(String.UnicodeScalarView(scalars[link.text])))
        for scalar in inner.plain().unicodeScalars { append(scalar) }
        index = link.end
      } else {
        put(scalar)
      }
    case "<": tag()
    case "&": entity()
    default: put(scalar)
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    append(scalar)
    index += 1
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    // Asking Unicode's tables for every letter would take most of the time of reading.
    let isSpace =
      scalar.isASCII
      ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
    if !isSpace {
      if scalar.isASCII || !OneLine.isInvisible(scalar) {
        output.append(scalar)
        last = scalar
      }
      return
    }
    let isBreak = scalar == "\n"
    guard let last else { return }
    if last == " ", isBreak { output.removeLast() }
    if last == "\n" || (last == " " && !isBreak) { return }
    self.last = isBreak ? "\n" : " "
    output.append(isBreak ? "\n" : " ")
  }

  private mutating func escape() {
    guard let next = scalar(at: index + 1), next.isASCII, !next.properties.isAlphabetic,
      next.properties.numericType == nil
    else { return put(scalars[index]) }
    index += 1
    put(next)
  }

  /// Leaves out the marks of emphasis, but not a lone star between spaces or a line inside a word.
  private mutating func emphasis(_ mark: Unicode.Scalar) {
    var end = index
    while scalar(at: end) == mark { end += 1 }
    let before = index == 0 ? nil : scalar(at: index - 1)
    let after = scalar(at: end)
    let isAlone = before?.properties.isWhitespace == true && after?.properties.isWhitespace == true
    let isInWord =
      before?.properties.isAlphabetic == true && after?.properties.isAlphabetic == true
    if (isAlone && end - index == 1) || (mark == "_" && (isInWord || end - index > 3)) {
      while index < end { put(mark) }
    } else {
      index = end
    }
  }

  /// A link from its opening bracket: the text inside, and the place after its target.
  private func link(from open: Int) -> (text: Range<Int>, end: Int)? {
    guard let close = partner(of: open, "[", "]"), let next = scalar(at: close + 1) else {
      return nil
    }
    let end: Int? =
      switch next {
      case "(": partner(of: close + 1, "(", ")")
      case "[": partner(of: close + 1, "[", "]")
      case "{": partner(of: close + 1, "{", "}")
      default: nil
      }
    return end.map { (open + 1..<close, $0 + 1) }
  }

  /// The bracket that closes the one at `open`, within the length that a link may have.
  private func partner(of open: Int, _ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Int? {
    var depth = 0
    var place = open
    while place < scalars.count, place - open < 4000 {
      let scalar = scalars[place]
      if scalar == "\\" {
        place += 1
      } else if scalar == left {
        depth += 1
      } else if scalar == right {
        depth -= 1
        if depth == 0 { return place }
      }
      place += 1
    }
    return nil
  }

  /// Leaves out an HTML tag, keeps the address of `<https://…>`.
  private mutating func tag() {
    let rest = scalars[(index + 1)...].prefix(2000)
    guard let first = rest.first, first == "/" || first == "!" || first.properties.isAlphabetic,
      let close = rest.firstIndex(of: ">")
    else { return put("<") }
    let inside = scalars[(index + 1)..<close]
    if inside.contains(":"), !inside.contains(" ") { for scalar in inside { append(scalar) } }
    index = close + 1
  }

  private mutating func entity() {
    let rest = scalars[(index + 1)...].prefix(10)
    guard let end = rest.firstIndex(of: ";") else { return put("&") }
    let name = String(String.UnicodeScalarView(scalars[(index + 1)..<end]))
    guard let scalar = HTMLEntity.scalar(named: name) else { return put("&") }
    append(scalar)
    index = end + 1
  }
}

/// The character references that occur outside HTML too.
enum HTMLEntity {
  /// - Parameter name: What stands between `&` and `;`.
  static func scalar(named name: String) -> Unicode.Scalar? {
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let number =
        digits.first == "x" || digits.first == "X"
        ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap(Unicode.Scalar.init).flatMap { $0.value == 0 ? nil : $0 }
    }
    return names[name]
  }

  private static let names: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "ldquo": "\u{201C}", "rdquo": "\u{201D}", "lsquo": "\u{2018}", "rsquo": "\u{2019}",
    "mdash": "\u{2014}", "ndash": "\u{2013}", "hellip": "\u{2026}",
  ]
}
