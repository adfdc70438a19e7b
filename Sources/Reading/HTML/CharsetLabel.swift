/// The names of encodings as pages, servers and XML declare them.
enum CharsetLabel {
  /// The encoding that an XML declaration or a `meta` element names near the beginning of a page. What scripts,
  /// links and comments say is not meant for the page.
  ///
  /// - SeeAlso: HTML Living Standard, section 13.2.3.2, prescanning a byte stream.
  static func declared(in head: ArraySlice<UInt8>) -> String? {
    if let label = inXMLDeclaration(head) { return label }
    var place = head.startIndex
    while let open = head[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = open + 1
      let rest = head[place...]
      if rest.starts(with: "!--".utf8) {
        place = end(of: "-->", in: rest) ?? head.endIndex
      } else if isTag("script", rest) {
        place = end(of: "</script", in: rest) ?? head.endIndex
      } else if isTag("style", rest) {
        place = end(of: "</style", in: rest) ?? head.endIndex
      } else if isTag("meta", rest) {
        // No tag is longer; an unclosed one would be looked through again for each after it.
        let tag = rest.dropFirst(4).prefix(2000)
        if let label = inMeta(attributes(of: tag)) { return label }
      }
    }
    return nil
  }

  /// The charset that a `Content-Type` names.
  static func inContentType(_ value: String) -> String? {
    let lower = value.lowercased()
    guard let found = lower.firstRange(of: "charset=") else { return nil }
    let label = lower[found.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
      .prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
    return label.isEmpty ? nil : String(label)
  }

  private static func inMeta(_ attributes: [String: String]) -> String? {
    if let charset = attributes["charset"].flatMap(OneLine.cleaned) { return charset }
    guard attributes["http-equiv"]?.lowercased() == "content-type" else { return nil }
    return attributes["content"].flatMap(inContentType)
  }

  private static func inXMLDeclaration(_ head: ArraySlice<UInt8>) -> String? {
    guard head.starts(with: "<?xml".utf8) else { return nil }
    return attributes(of: head.dropFirst(5).prefix(200))["encoding"]
  }

  /// The attributes of a tag whose name is passed, names in lower case.
  private static func attributes(of tag: ArraySlice<UInt8>) -> [String: String] {
    var attributes: [String: String] = [:]
    var rest = tag
    while true {
      rest = rest.drop { isSpace($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "=") }
      guard let first = rest.first, first != UInt8(ascii: ">"), first != UInt8(ascii: "?") else {
        return attributes
      }
      let name = rest.prefix { !isSpace($0) && !"=/>".utf8.contains($0) }
      rest = rest[name.endIndex...].drop(while: isSpace)
      var value = rest.prefix(0)
      if rest.first == UInt8(ascii: "=") {
        rest = rest.dropFirst().drop(while: isSpace)
        if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
          value = rest.dropFirst().prefix { $0 != quote }
          rest = rest[value.endIndex...].dropFirst()
        } else {
          value = rest.prefix { !isSpace($0) && $0 != UInt8(ascii: ">") }
          rest = rest[value.endIndex...]
        }
      }
      let key = String(decoding: name, as: UTF8.self).lowercased()
      if attributes[key] == nil { attributes[key] = String(decoding: value, as: UTF8.self) }
    }
  }

  private static func isTag(_ name: StaticString, _ bytes: ArraySlice<UInt8>) -> Bool {
    let count = name.utf8CodeUnitCount
    guard isWord(name, bytes), let next = bytes.dropFirst(count).first else { return false }
    return isSpace(next) || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
  }

  /// Whether bytes begin with a word, whatever its case.
  private static func isWord(_ word: StaticString, _ bytes: ArraySlice<UInt8>) -> Bool {
    let count = word.utf8CodeUnitCount
    guard bytes.count >= count else { return false }
    for offset in 0..<count {
      let byte = bytes[bytes.startIndex + offset]
      if ((65...90).contains(byte) ? byte | 0x20 : byte) != word.utf8Start[offset] { return false }
    }
    return true
  }

  /// One past a word, whatever its case.
  private static func end(of word: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
    var place = bytes.startIndex
    while let found = bytes[place...].firstIndex(of: word.utf8Start.pointee) {
      if isWord(word, bytes[found...]) { return found + word.utf8CodeUnitCount }
      place = found + 1
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
