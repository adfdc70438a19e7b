import Authority
import Records

/// The posts of the authority files, decoded once, so that a description is weighed against hundreds of them at no cost.
struct OfficeIndex: Sendable {
  struct Post: Sendable {
    let office: Office
    /// In lower case.
    let title: String
    let role: OfficeRole
    /// The organisation whose post it is, with the side that it speaks for.
    let organisation: AuthorityKey?
    let side: CountryCode?
  }

  /// By the index of the office's `EntryID`.
  let posts: [Post]
  /// The posts by the first word of their title in lower case.
  private let byFirstWord: [TextHash: [Int]]

  init(_ authority: Authority) {
    posts = (0..<authority.count(.office)).map { index in
      let entry = authority.office(index)
      let body = entry.organisation.flatMap { authority.entry(.speaker, key: $0.rawValue) }
      return Post(
        office: Office(key: entry.key, title: entry.title, country: entry.country),
        title: entry.title.lowercased(), role: entry.role, organisation: entry.organisation,
        side: entry.country ?? body.flatMap { authority.speakerCountry($0.index) })
    }
    byFirstWord = Dictionary(grouping: posts.indices) { [posts] in
      Self.firstWord(of: posts[$0].title)
    }
  }

  private static func firstWord(of title: String) -> TextHash {
    TextHash(value: FNV1a(title.utf8.prefix { $0 != UInt8(ascii: " ") }).value)
  }

  /// The posts whose title begins with some words in lower case: "vice president".
  func posts(titled title: String) -> Set<Int> {
    let title = title.replacing("secretary general", with: "secretary-general")
    guard let word = title.split(separator: " ").first else { return [] }
    return Set((byFirstWord[TextHash(word)] ?? []).filter { posts[$0].title.hasPrefix(title) })
  }
}

extension Tenure {
  /// Whether the post was held on a date; `nil` when that is not known for certain.
  func isHeld(on date: PartialDate) -> Bool? {
    if let from, from.firstDay > date.lastDay { return false }
    if let to, to.lastDay < date.firstDay { return false }
    return from == nil ? nil : true
  }
}

extension OfficeRole {
  /// How likely the bare surname of a holder is to mean him or her, against others of that surname.
  var prominence: Int {
    switch self {
    case .headOfState, .headOfGovernment: 6
    case .foreignMinister, .headOfOrganisation: 5
    case .defenceMinister: 4
    case .spokesperson: 3
    case .ambassador, .other: 2
    }
  }
}
