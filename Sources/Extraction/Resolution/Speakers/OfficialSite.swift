import Records

/// Tells from an article's outlet or address which government publishes it.
enum OfficialSite {
  /// The side whose government publishes an article on a site of its own: "whitehouse.gov", "mofa.go.jp".
  static func side(of article: Article) -> CountryCode? {
    if article.outlet?.contains("White House") == true { return CountryCode(rawValue: "US") }
    return [article.url.flatMap(host), article.outlet].compactMap(\.self).lazy
      .compactMap(side(ofHost:)).first
  }

  private static func host(of address: String) -> String? {
    let parts = address.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].hasSuffix(":"), parts[1].isEmpty else { return nil }
    return String(parts[2].prefix { $0 != "/" && $0 != ":" })
  }

  private static func side(ofHost host: String) -> CountryCode? {
    let labels = host.lowercased().split(separator: ".")
    guard labels.count >= 2, let last = labels.last else { return nil }
    if last == "gov" || last == "mil" { return CountryCode(rawValue: "US") }
    guard labels.count >= 3, last.count == 2, domains.contains(labels[labels.count - 2]) else {
      return nil
    }
    return CountryCode(rawValue: last == "uk" ? "GB" : last.uppercased())
  }

  /// What stands for the government under a country's domain.
  private static let domains: Set<Substring> = ["gov", "go", "gob", "gouv", "gc", "govt", "gv"]
}
