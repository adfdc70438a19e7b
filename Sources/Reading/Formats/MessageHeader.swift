/// The header of a mail, an HTTP message or a WARC record: names and values, a line each.
///
/// - SeeAlso: RFC 5322, section 2.2.
struct MessageHeader {
  private var fields: [(name: String, value: [UInt8])] = []

  init(_ bytes: [UInt8]) {
    for line in bytes.split(separator: 10) {
      let line = line.last == 13 ? line.dropLast() : line
      if let first = line.first, first == 32 || first == 9, !fields.isEmpty {
        fields[fields.count - 1].value += line
        continue
      }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      let value = line[(colon + 1)...].drop { $0 == 32 || $0 == 9 }
      fields.append((name, Array(value)))
    }
  }

  /// The bytes of the first field of a name, given in lower case.
  func bytes(_ name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

  /// The first field of a name, given in lower case.
  func first(_ name: String) -> String? {
    bytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  var names: [String] { fields.map(\.name) }

  /// A parameter of a structured field: `charset` in `text/html; charset=utf-8`.
  func parameter(_ parameter: String, of name: String) -> String? {
    guard let value = first(name) else { return nil }
    for part in value.split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, OneLine.cleaned(String(pair[0]))?.lowercased() == parameter else {
        continue
      }
      return OneLine.cleaned(String(pair[1]))?.filter { $0 != "\"" }
    }
    return nil
  }

  /// Where a header ends and what follows it begins: at the first blank line.
  static func end(in bytes: ArraySlice<UInt8>) -> (header: Int, body: Int)? {
    var place = bytes.startIndex
    while place < bytes.endIndex {
      guard let feed = bytes[place...].firstIndex(of: 10) else { return nil }
      if bytes[place..<feed].allSatisfy({ $0 == 13 }) { return (place, feed + 1) }
      place = feed + 1
    }
    return nil
  }
}
