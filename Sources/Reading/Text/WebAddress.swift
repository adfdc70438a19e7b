/// Addresses of articles.
enum WebAddress {
  /// - Returns: The address without surrounding space; `nil` when it has no scheme and host.
  static func cleaned(_ text: String) -> String? {
    guard let line = OneLine.cleaned(text), host(line) != nil, !line.contains(" ") else {
      return nil
    }
    return line
  }

  /// The site that stands for the outlet when nothing names it: the host without `www.`.
  static func outlet(_ address: String) -> String? {
    guard let host = host(address) else { return nil }
    let lower = host.lowercased()
    return lower.hasPrefix("www.") ? String(lower.dropFirst(4)) : lower
  }

  private static func host(_ address: String) -> Substring? {
    guard let scheme = address.firstRange(of: "://") else { return nil }
    guard scheme.lowerBound != address.startIndex else { return nil }
    let rest = address[scheme.upperBound...]
    var host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if let at = host.lastIndex(of: "@") { host = host[host.index(after: at)...] }
    host = host.prefix { $0 != ":" }
    return host.isEmpty ? nil : host
  }
}
