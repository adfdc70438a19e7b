/// Addresses of articles.
enum WebAddress {
  /// - Returns: The address without surrounding space, of a page in a web archive that of the page itself; `nil`
  ///   when it has no scheme and host.
  static func cleaned(_ text: String) -> String? {
    guard let line = OneLine.cleaned(text), let host = host(line), !line.contains(" ") else {
      return nil
    }
    if isCapture(line) {
      // "/2019.08.16-120000/https://…"
      let path = line[host.endIndex...]
      return path.firstRange(of: "/http").map { String(path[$0.lowerBound...].dropFirst()) } ?? line
    }
    guard host == "web.archive.org", let web = line.firstRange(of: "/web/") else { return line }
    // "/web/20190816120000id_/https://…"
    let rest = line[web.upperBound...].drop { $0 != "/" }.dropFirst()
    return rest.hasPrefix("http") && self.host(String(rest)) != nil ? String(rest) : line
  }

  /// Whether an address is that of a page in an archive that makes pages of its own from what it captures, with a head
  /// that is not the page's.
  static func isCapture(_ address: String) -> Bool {
    guard let host = host(address)?.lowercased(), host.hasPrefix("archive.") else { return false }
    return ["today", "is", "ph", "li", "md", "vn", "fo"].contains(host.dropFirst(8))
  }

  /// Whether an address is that of a site and of no page of it.
  static func isHome(_ address: String) -> Bool {
    guard let scheme = address.firstRange(of: "://") else { return false }
    let path = address[scheme.upperBound...].drop { $0 != "/" && $0 != "?" && $0 != "#" }
    return path.isEmpty || path == "/"
  }

  /// An address that may be relative to another, as far as pages use such: by its path, or by its last part.
  ///
  /// - Returns: `nil` where it has a scheme but no host, or the other is no address.
  /// - SeeAlso: RFC 3986, section 5.2.
  static func resolved(_ address: String, against base: String) -> String? {
    guard let address = OneLine.cleaned(address) else { return nil }
    if host(address) != nil { return address }
    guard !address.prefix(while: { $0 != "/" && $0 != "?" }).contains(":"),
      let base = cleaned(base), let scheme = base.firstRange(of: "://")
    else { return nil }
    if address.hasPrefix("//") { return String(base[..<scheme.lowerBound]) + ":" + address }
    let site =
      base[..<scheme.upperBound] + base[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" }
    if address.hasPrefix("/") { return String(site) + address }
    let path = base[site.endIndex...].prefix { $0 != "?" && $0 != "#" }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
    return String(site) + folder + address
  }

  /// The day that stands in the path of an address (`/2019/08/15/`), as text.
  static func day(_ address: String) -> String? {
    let parts = address.split(separator: "/")
    for index in parts.indices.dropLast(2) {
      let day = parts[index...(index + 2)]
      if day.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
        day.map(\.utf8.count) == [4, 2, 2]
      {
        return day.joined(separator: "-")
      }
    }
    return nil
  }

  /// The site that stands for the outlet when nothing names it: the host without `www.`.
  static func outlet(_ address: String) -> String? {
    guard let host = host(address) else { return nil }
    let lower = host.lowercased()
    return lower.hasPrefix("www.") ? String(lower.dropFirst(4)) : lower
  }

  /// - SeeAlso: RFC 3986, section 3.1.
  private static func isSchemePart(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 0x20) || (48...57).contains(byte) || "+-.".utf8.contains(byte)
  }

  private static func host(_ address: String) -> Substring? {
    guard let scheme = address.firstRange(of: "://") else { return nil }
    // An address in a query makes no address of what stands before it.
    let name = address[..<scheme.lowerBound]
    guard !name.isEmpty, name.utf8.allSatisfy({ isSchemePart($0) }) else { return nil }
    let rest = address[scheme.upperBound...]
    var host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if let at = host.lastIndex(of: "@") { host = host[host.index(after: at)...] }
    host = host.prefix { $0 != ":" }
    return host.isEmpty ? nil : host
  }
}
