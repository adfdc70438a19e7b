import Authority
import Language
import Records

/// The persons whom an article names, each with the places where it does.
struct Cast {
  struct Member {
    /// As the authority files have the person; else made of what the article says.
    var entry: SpeakerEntry
    let isKnown: Bool
    /// `he` or `she`, when known or shown by a title.
    var pronoun: String?
    /// What the rest of the article may call the person, folded; the last word first.
    var shortNames: [TextHash]
    /// The nouns that the article describes the person with: "minister", "analyst".
    var roles: Set<String> = []
    /// Indices of the posts that the article names with the person.
    var posts: Set<Int> = []
    /// Whether the article first describes the person as one of a firm, a school or an institute.
    var isPrivate: Bool?
    /// The noun that puts the person into the life of a country that is not named there: "rebel", "police".
    var domestic: String?
    /// The tokens of the first title that stands before the name.
    var title: Range<Int>?
    /// The side that the article puts the person on.
    var describedCountry: CountryCode?

    var name: String { entry.speaker.name }
  }

  struct Mention {
    let tokens: Range<Int>
    let member: Int
    let isSubject: Bool
    let isQuoted: Bool
  }

  var members: [Member] = []
  /// In the order of the text.
  var mentions: [Mention] = []

  /// The place in `mentions` of one, by the token after its end.
  private(set) var endings: [Int: Int] = [:]

  /// The tokens at which each member is named, in order.
  private let places: [[Int]]

  init(_ builder: CastBuilder) {
    members = builder.members
    let mentions = builder.mentions.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    var endings = [Int: Int](minimumCapacity: mentions.count)
    var places = [[Int]](repeating: [], count: members.count)
    for (index, mention) in mentions.enumerated() {
      endings[mention.tokens.upperBound] = index
      places[mention.member].append(mention.tokens.lowerBound)
    }
    self.mentions = mentions
    self.endings = endings
    self.places = places
  }

  /// The token before another at which a member is named last.
  ///
  /// - Complexity: O(log n) in the places where the member is named.
  func lastPlace(of member: Int, before token: Int) -> Int? {
    let places = places[member]
    return places[..<places.firstOrdered { $0 >= token }].last
  }

  /// The members among whom a description at a token may find one: all of an article of common length, else those named
  /// near by.
  ///
  /// - Complexity: O(1) in the length of the article.
  func candidates(near token: Int) -> [Int] {
    guard members.count > Self.reach else { return Array(members.indices) }
    let here = firstIndex(from: token)
    let near = mentions[max(0, here - Self.reach)..<min(mentions.count, here + Self.reach / 4)]
    return Set(near.map(\.member)).sorted()
  }

  /// In mentions, and in members of an article of common length.
  private static let reach = 400

  /// The person whose name ends before a token.
  func member(endingAt end: Int) -> Int? { endings[end].map { mentions[$0].member } }

  /// The first mention that lies within some tokens.
  func firstMention(in tokens: Range<Int>) -> Mention? {
    let index = firstIndex(from: tokens.lowerBound)
    guard index < mentions.count, mentions[index].tokens.upperBound <= tokens.upperBound else {
      return nil
    }
    return mentions[index]
  }

  /// The mentions that begin within some tokens.
  ///
  /// - Complexity: O(log n + k).
  func mentions(in tokens: Range<Int>) -> ArraySlice<Mention> {
    mentions[firstIndex(from: tokens.lowerBound)..<firstIndex(from: tokens.upperBound)]
  }

  /// The mentions that end before a token, the last one first.
  func mentions(before token: Int) -> ReversedCollection<ArraySlice<Mention>> {
    mentions[..<firstIndex(from: token)].reversed()
  }

  /// The place of the first mention that begins at a token or after it.
  ///
  /// - Complexity: O(log n) in the mentions.
  private func firstIndex(from token: Int) -> Int {
    mentions.firstOrdered { $0.tokens.lowerBound >= token }
  }
}
