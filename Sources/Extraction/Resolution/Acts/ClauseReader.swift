import Records

/// Reads a content word by word for what is told there: whether a word of a class is negated, in which mood it stands, and
/// whether it is told of the speaker.
///
/// Negation, mood and subject are taken from the nearest word before that shows them: a tree would show more, but
/// transcripts have none.
struct ClauseReader {
  /// The hashes of the source's words in ascending order.
  private var own: [UInt64]
  private let isDirect: Bool
  private let manner: UInt64

  /// How far back a word that negates, a word of mood and a subject are looked for; chosen by reading.
  private static let negationReach = 4
  private static let moodReach = 3
  private static let subjectReach = 4
  /// Words among which a class tells most.
  private static let beginning = 8

  /// - Parameters:
  ///   - source: Its words in a content stand for the speaker.
  ///   - isDirect: Whether "he" in the content is another than the speaker.
  ///   - manner: How the statement is reported.
  init(source: ArraySlice<PlainWord>, isDirect: Bool, manner: TextHash) {
    own = source.map(\.hash)
    own.sort()
    self.isDirect = isDirect
    self.manner = manner.value
  }

  /// Whether a word is one of the source's.
  ///
  /// - Complexity: O(log n).
  private func isOwn(_ word: PlainWord) -> Bool { own.containsOrdered(word.hash) }

  func add(_ content: ArraySlice<PlainWord>, to slots: inout FeatureSlots) {
    let classes = ActLexicon.contentClasses
    let signs = ActSign.signs
    var counts = [Int](repeating: 0, count: classes.names.count)
    var negation = Int.min / 2
    var mood = (number: UInt8(0), place: Int.min / 2)
    var subject = (who: Subject.none, place: Int.min / 2)
    for (place, word) in content.enumerated() {
      let sign = signs[word.hash]
      if sign?.isNegation == true { negation = place }
      if let number = sign?.mood { mood = (number, place) }
      if let who = who(word, sign?.subject) { subject = (who, place) }
      if place == 0 { slots.add("f0", subject.who.rawValue) }
      let told = Told(
        isNegated: place - negation <= Self.negationReach,
        mood: place - mood.place <= Self.moodReach ? UInt64(mood.number) : 0,
        who: place - subject.place <= Self.subjectReach ? subject.who : .none)
      if sign?.mood != nil, told.who != .none {
        slots.add(told.isNegated ? "wm!" : "wm", told.who.rawValue, told.mood)
        slots.add(told.isNegated ? "wmp!" : "wmp", told.who.rawValue, told.mood, manner)
      }
      var found = classes.classes(of: word)
      while found != 0 {
        let number = found.trailingZeroBitCount
        found &= found - 1
        counts[number] += 1
        add(number, told: told, isEarly: place < Self.beginning, to: &slots)
      }
    }
    addCounts(counts, to: &slots)
  }

  /// Whom a clause is told of.
  private enum Subject: UInt64 {
    case none, speaker, other
  }

  private func who(_ word: PlainWord, _ shown: ActSign.Subject?) -> Subject? {
    if shown == .firstPerson || isOwn(word) { return .speaker }
    switch shown {
    case .firstPerson, nil: return nil
    case .thirdPerson: return isDirect ? .other : .speaker
    case .pointer: return .other
    }
  }

  /// How a word of a class stands.
  private struct Told {
    let isNegated: Bool
    let mood: UInt64
    let who: Subject
  }

  private func add(_ number: Int, told: Told, isEarly: Bool, to slots: inout FeatureSlots) {
    // Of the class denied a number that no class has.
    let name = UInt64(number) + (told.isNegated ? 64 : 0)
    let who = told.who.rawValue
    slots.add("e", name)
    slots.add("em", name, told.mood)
    slots.add("ep", name, manner)
    slots.add("es", name, who)
    slots.add("esm", name, who, told.mood)
    guard isEarly else { return }
    slots.add("e8", name)
    slots.add("e8p", name, manner)
    if told.who != .none { slots.add("es8", name, who, told.mood) }
  }

  /// Which classes come more than once, and which two most often.
  private func addCounts(_ counts: [Int], to slots: inout FeatureSlots) {
    for number in counts.indices where counts[number] >= 2 {
      slots.add("n2", UInt64(number))
      if counts[number] >= 3 { slots.add("n3", UInt64(number)) }
    }
    guard let first = most(counts) else { return }
    slots.add("top", UInt64(first))
    if let second = most(counts, except: first) { slots.add("top", UInt64(second)) }
  }

  /// The class that comes most often, of equals the first.
  private func most(_ counts: [Int], except other: Int? = nil) -> Int? {
    var most: (number: Int, count: Int)?
    for number in counts.indices where number != other && counts[number] > most?.count ?? 0 {
      most = (number, counts[number])
    }
    return most?.number
  }
}
