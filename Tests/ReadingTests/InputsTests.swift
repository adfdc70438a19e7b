import Foundation
import Records
import Testing

@testable import Reading

/// The files that the fuzzer begins with, among them every one that ever broke a reader.
@Suite struct InputsTests {
  struct Input: CustomTestStringConvertible, Sendable {
    var format: InputFormat
    var name: String
    var bytes: [UInt8]

    var testDescription: String { "\(format.rawValue)/\(name)" }
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Inputs")

  static let all: [Input] = InputFormat.allCases.flatMap { format -> [Input] in
    let folder = folder.appending(path: format.rawValue)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.sorted().compactMap { name in
      (try? Data(contentsOf: folder.appending(path: name))).map {
        Input(format: format, name: name, bytes: [UInt8]($0))
      }
    }
  }

  @Test func `there are inputs for every format that no other program reads`() {
    let missing = Set(InputFormat.allCases).subtracting(Self.all.map(\.format))
    #expect(missing == [.pdf])
  }

  @Test(arguments: all)
  func `every input gives articles with text or a refusal, packed or not`(input: Input) {
    let outcomes = read(input.bytes, path: input.name) { $0.format = input.format }
    #expect(!outcomes.isEmpty)
    for article in outcomes.compactMap(\.article) {
      #expect(
        article.body.unicodeScalars.contains {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        })
    }
    if input.name.hasSuffix(".gz") { return }
    #expect(read(gzip(input.bytes), path: input.name) { $0.format = input.format } == outcomes)
  }

  @Test(arguments: all.filter { !$0.name.hasPrefix("broke-") })
  func `the format of every sound input is told by content`(input: Input) {
    // Only the name tells text with marks in it from Markdown without a head.
    let path = input.format == .markdown ? input.name : "-"
    let known = read(input.bytes, path: path) { $0.format = input.format }
    #expect(read(input.bytes, path: path) == known)
  }

  @Test(arguments: all)
  func `every input that is cut off comes to an end`(input: Input) {
    for share in 1..<8 {
      let outcomes = read(Array(input.bytes.prefix(input.bytes.count * share / 8)), path: "cut") {
        $0.format = input.format
      }
      #expect(!outcomes.isEmpty)
    }
  }
}
