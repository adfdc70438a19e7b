import Authority
import Language
import Records

// Texts of several sides, which speak as one: "we", "our leaders", "both sides", "the President and the Prime Minister".

extension SpeakerResolver {
  /// Those who speak together in a joint text.
  struct Parties {
    /// The persons, where they are named; else the sides.
    let speakers: ResolvedActor
    /// The states or bodies.
    let sides: ResolvedActor?
    /// Whether they issue the text together, so that its "we" are they; in a readout only its "they" are.
    let isJoint: Bool
  }

  /// Those who speak together in a joint text, bound once by its heading or its first sentence.
  func partiesOfText() -> Parties? {
    guard article.genre == .official else { return nil }
    let reader = IssuerReader(speakers: self)
    guard reader.isJoint else { return principals(reader) }
    let people = reader.people ?? reader.peopleOfOpening
    let sides = reader.sides ?? people.flatMap(sides(of:))
    guard let speakers = people.map({ joint($0).actor }) ?? sides else { return nil }
    return Parties(speakers: speakers, sides: sides, isJoint: true)
  }

  /// Those who met, in a readout of one side.
  private func principals(_ reader: IssuerReader) -> Parties? {
    guard reader.isReadout, let people = reader.principals else { return nil }
    return Parties(speakers: joint(people).actor, sides: sides(of: people), isJoint: false)
  }

  /// The states for which some persons speak.
  private func sides(of people: [ResolvedActor]) -> ResolvedActor? {
    var codes: [CountryCode] = []
    for code in people.compactMap({ $0.speaker?.country }) where !codes.contains(code) {
      codes.append(code)
    }
    return codes.count >= 2 ? joint(codes.map(state)).actor : nil
  }

  /// The parties of a joint text, where a source means all of them and names none.
  func jointVoice(_ phrase: SourcePhrase) -> Reading? {
    guard let parties else { return nil }
    let first = source.word(phrase.core.lowerBound)
    if phrase.core.count == 1, Self.ourselves.contains(first), parties.isJoint {
      return Reading(actor: parties.speakers)
    }
    if phrase.core.count == 1, first == "they" || first == "both" {
      // "They" after others who spoke together are those.
      let kind = discourse.turns.last?.actor.speaker?.kind
      return kind == .unnamed || kind == .organisation ? nil : Reading(actor: parties.speakers)
    }
    guard cast.firstMention(in: phrase.tokens) == nil, source.actors(in: phrase.tokens).isEmpty
    else { return nil }
    if isOfAll(phrase, Self.ofSides) { return parties.sides.map { Reading(actor: $0) } }
    return isOfAll(phrase, Self.ofPeople) || isOfPosts(phrase)
      ? Reading(actor: parties.speakers) : nil
  }

  private static let ourselves: WordSet = ["we", "our", "us", "ourselves"]

  /// "our two countries", "the leaders", "both sides".
  private func isOfAll(_ phrase: SourcePhrase, _ nouns: WordSet) -> Bool {
    let noun = source.lower(phrase.head)
    let isOurs = source.word(phrase.core.lowerBound) == "our"
    return (phrase.determiner == .definite || isOurs) && phrase.tail.isEmpty
      && phrase.core.count <= 5 && SourceNoun.singular(noun) != noun
      && nouns.contains(SourceNoun.singular(noun))
  }

  /// "the President and the Prime Minister": posts joined by "and", each with its article.
  private func isOfPosts(_ phrase: SourcePhrase) -> Bool {
    let tokens = phrase.tokens
    guard let joint = tokens.first(where: { source.word($0) == "and" }),
      joint + 2 <= tokens.upperBound,
      source.word(tokens.lowerBound) == "the", source.word(joint + 1) == "the"
    else { return false }
    return SourceNoun.isPost(source.word(joint - 1))
      && tokens.last.map { SourceNoun.isPost(source.word($0)) } == true
  }

  private static let ofPeople: WordSet = [
    "leader", "president", "minister", "participant", "principal", "official", "advisor", "adviser",
    "secretary", "member", "head", "representative", "counterpart", "chair", "co-chair",
  ]
  private static let ofSides: WordSet = [
    "country", "nation", "government", "state", "side", "party", "delegation", "partner",
    "democracy", "economy",
  ]
}
