/// A country or other polity by its ISO 3166-1 alpha-2 code, `EU` for the European Union included.
package struct CountryCode: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
}

extension CountryCode: Comparable {
  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension CountryCode {
  /// Where a person's family name comes before the given name, also in English texts.
  package static let familyNameFirst: Set<CountryCode> = Set(
    ["CN", "HK", "KP", "KR", "MO", "TW"].map { CountryCode(rawValue: $0) })
}
