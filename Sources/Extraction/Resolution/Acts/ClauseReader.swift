/// Reads a content word by word for what is told there: whether a word of a class is negated, in which mood it stands, and
/// whether it is told of the speaker.
///
/// Negation, mood and subject are taken from the nearest word before that shows them: a tree would show more, but
/// transcripts have none.
struct ClauseReader {
  private let own: Set<UInt64>
  private let isDirect: Bool
  private let manner: String

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
  init(source: [PlainWord], isDirect: Bool, manner: String) {
    own = Set(source.map(\.hash))
    self.isDirect = isDirect
    self.manner = manner
  }

  func add(_ content: [PlainWord], to slots: inout FeatureSlots) {
    let classes = ActLexicon.contentClasses
    var counts = [Int](repeating: 0, count: classes.names.count)
    var negation = Int.min / 2
    var mood = (name: "", place: Int.min / 2)
    var subject = (name: "", place: Int.min / 2)
    for (place, word) in content.enumerated() {
      if ActLexicon.negations.contains(word) { negation = place }
      let moodPlace = ActLexicon.moods[word.hash]
      if let moodPlace { mood = (ActLexicon.moodNames[Int(moodPlace)], place) }
      if let name = subjectName(of: word) { subject = (name, place) }
      if place == 0 { slots.add("f0", subject.name) }
      let isNegated = place - negation <= Self.negationReach
      let negated = isNegated ? "!" : ""
      let near = place - mood.place <= Self.moodReach ? mood.name : ""
      let who = place - subject.place <= Self.subjectReach ? subject.name : ""
      if moodPlace != nil, !who.isEmpty {
        slots.add("wm", who, near, negated)
        slots.add("wm", who + manner, near, negated)
      }
      let found = classes.classes(of: word)
      guard found != 0 else { continue }
      for index in counts.indices where found >> UInt32(index) & 1 == 1 {
        counts[index] += 1
        let name = isNegated ? "!" + classes.names[index] : classes.names[index]
        add(name, mood: near, who: who, isEarly: place < Self.beginning, to: &slots)
      }
    }
    addCounts(counts, to: &slots)
  }

  private func subjectName(of word: PlainWord) -> String? {
    if ActLexicon.firstPersons.contains(word) || own.contains(word.hash) { return "self" }
    if ActLexicon.thirdPersons.contains(word) { return isDirect ? "other" : "self" }
    return ActLexicon.pointers.contains(word) ? "other" : nil
  }

  private func add(
    _ name: String, mood: String, who: String, isEarly: Bool, to slots: inout FeatureSlots
  ) {
    slots.add("e", name)
    slots.add("em", name, mood)
    slots.add("ep", name, manner)
    slots.add("es", name, who)
    slots.add("esm", name, who, mood)
    guard isEarly else { return }
    slots.add("e8", name)
    slots.add("e8p", name, manner)
    if !who.isEmpty { slots.add("es8", name, who, mood) }
  }

  /// Which classes come more than once, and which two most often.
  private func addCounts(_ counts: [Int], to slots: inout FeatureSlots) {
    let names = ActLexicon.contentClasses.names
    for (name, count) in zip(names, counts) {
      if count >= 2 { slots.add("n2", name) }
      if count >= 3 { slots.add("n3", name) }
    }
    let order = counts.indices.filter { counts[$0] > 0 }
      .sorted { (counts[$1], $0) < (counts[$0], $1) }
    for index in order.prefix(2) { slots.add("top", names[index]) }
  }
}
