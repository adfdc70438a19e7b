import Records
import Testing

/// An article whose sources are marked, with the speaker of each: `name`, or `name (kind)`, or `name (kind, country)`.
struct SpeakerCase: CustomTestStringConvertible {
  let about: String
  let article: String
  let speakers: [String]
  var date: String? = "2019-08-20"
  var testDescription: String { about }

  static let reader = Result { try MarkedSources() }

  /// Compares what was found with what was expected, in as much detail as that has.
  func check() throws {
    let statements = try Self.reader.get().statements(article, date: date)
    #expect(statements.count == speakers.count)
    for (statement, expected) in zip(statements, speakers) {
      var found = statement.speaker?.name ?? "nobody"
      if expected.hasSuffix(")"), let speaker = statement.speaker {
        let country = expected.contains(",") ? ", \(speaker.country?.rawValue ?? "none")" : ""
        found += " (\(speaker.kind)\(country))"
      }
      #expect(found == expected)
    }
  }
}
