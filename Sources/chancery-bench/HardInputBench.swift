import ArgumentParser
import Authority
import Extraction
import Foundation
import Language
import Records

/// Measures that input made to be hard costs time in proportion to its length.
struct HardInputBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hard",
    abstract: "Extracts from input made to be hard, at one, two and four times a size.",
    discussion: """
      Time is the processor's. Where the cost is linear, twice the input takes twice the time; a growth above 2.5 is marked.

        chancery-bench hard
        chancery-bench hard --kilobytes 8000
      """)

  @Option(help: "The smallest size, in thousands of bytes.")
  var kilobytes = 500

  func run() throws {
    let extractor = try Extractor(authority: .embedded(), model: .embedded())
    let repeated = Self.units.map { name, unit -> (name: String, unit: Unit) in
      (name, { _ in unit })
    }
    for (name, unit) in repeated + Self.growing {
      let seconds = [1, 2, 4].map { factor in
        let article = Article(
          id: "hard", body: Self.text(of: unit, bytes: kilobytes * 1000 * factor),
          origin: ArticleOrigin(path: "hard"))
        let start = BenchClock.processorTime()
        _ = extractor.extract(article)
        return BenchClock.processorTime() - start
      }
      let growth = zip(seconds.dropFirst(), seconds).map { $0 / max($1, 0.001) }
      let times = seconds.map { Self.figure($0) + " s" }.joined(separator: "  ")
      let mark = growth.contains { $0 > 2.5 } ? "  NOT LINEAR" : ""
      print("\(times)  growth \(growth.map(Self.figure).joined(separator: ", "))  \(name)\(mark)")
    }
  }

  /// What stands at a place of a text, by its number.
  private typealias Unit = @Sendable (Int) -> String

  /// One unit after another until there are so many bytes.
  private static func text(of unit: Unit, bytes: Int) -> String {
    var text = ""
    var number = 0
    while text.utf8.count < bytes {
      text += unit(number)
      number += 1
    }
    return text
  }

  private static func figure(_ value: Double) -> String {
    value.formatted(.number.precision(.fractionLength(2)))
  }

  /// What is repeated, without a line break but where its name says so.
  private static let units: [(name: String, unit: String)] = [
    ("words on one line", "the minister said that the road was open and "),
    ("sentences on one line", "The minister said that the road was open. "),
    ("names on one line", "Foreign Minister Ana Oro of Vesna told Ben Tal that he agreed. "),
    ("letters without a blank", "ab"),
    ("quotation marks", "\""),
    ("opening quotation marks", "“"),
    ("marks between words", "said “ we ” he "),
    ("opening brackets", "("),
    ("brackets round words", "( he said "),
    ("dashes", "— "),
    ("dots", "."),
    ("relays", "Reuters quoted Ana Oro as saying that it was. The report said no. He said yes. "),
    ("numbers of articles", "NATO met on Article 5 and Article 50 of it. "),
    ("symbols of resolutions", "S/RES/1234 (2001) "),
    ("phrases of documents", "the 1960 Treaty between Vesna and Oro "),
    ("short lines", "He said no.\n"),
    ("labels of turns", "MS. ORO:  Yes.\n\nQ  Why?\n\n"),
    ("list items", "- Oro: “No.”\n"),
  ]

  /// What has other names each time, so that an article has more persons and bodies the longer it is.
  private static let growing: [(name: String, unit: Unit)] = [
    (
      "persons of different names",
      {
        "Minister Ana \(invented($0)) said that the road was open. He said no. \(invented($0)) agreed.\n"
      }
    ),
    (
      "persons of one surname",
      { "\(invented($0)) Oro said that the road was open. Oro said no. The minister agreed.\n" }
    ),
    (
      "bodies of different names",
      { "The \(invented($0)) Observatory said that the road was open. The observatory said no.\n" }
    ),
    (
      "documents of different names",
      {
        "The \(invented($0)) Treaty of 1960 binds us, the envoy said. The treaty is sound, he said.\n"
      }
    ),
  ]

  /// A word in capitals for each number.
  private static func invented(_ number: Int) -> String {
    let syllables = ["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu"]
    var rest = number
    var word = ""
    repeat {
      word += syllables[rest % 10]
      rest /= 10
    } while rest > 0
    return (word + "nor").capitalized
  }
}
