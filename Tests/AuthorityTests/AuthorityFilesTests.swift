import Authority
import Foundation
import Records
import Testing

/// The files of this repository.
struct AuthorityFilesTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let folder = root.appending(path: "Sources/Authority/Files").path
  static let paths = (try? AuthorityFiles.files(in: folder).map(\.path)) ?? []

  @Test func `there are countries, topics and the four folders`() {
    let folders = Set(Self.paths.map { $0.split(separator: "/").first.map(String.init) ?? "" })
    #expect(
      folders.isSuperset(of: [
        "countries.yaml", "topics.yaml", "organisations", "offices", "people", "documents",
      ]))
  }

  @Test(arguments: paths)
  func `every entry of a file can be read`(path: String) throws {
    let file = try #require(AuthorityFiles.files(in: Self.folder).first { $0.path == path })
    #expect(throws: Never.self) { try AuthorityFiles([file]) }
  }

  @Test func `ids are unique, names decided, dates ordered, countries and offices known`() throws {
    let problems = try AuthorityFiles(folder: Self.folder).entries.problems
    #expect(problems.map(\.description) == [])
  }

  @Test func `the compiled file that the program carries is made of these files`() throws {
    let authority = try Authority(entries: AuthorityFiles(folder: Self.folder).entries)
    let embedded = try Authority.embedded()
    let isSame = try embedded.carrying(documentNames: []).compiled == authority.compiled
    #expect(embedded.version == authority.version)
    #expect(isSame, "run `swift run chancery-train authority` and commit the result")
  }

  @Test func `decoding the compiled file gives the entries back`() throws {
    let entries = try AuthorityFiles(folder: Self.folder).entries
    let decoded = try Authority.embedded().entries
    #expect(Set(decoded.countries) == Set(entries.countries))
    #expect(Set(decoded.offices) == Set(entries.offices))
    #expect(Set(decoded.speakers) == Set(entries.speakers))
    #expect(Set(decoded.documents) == Set(entries.documents))
    #expect(Set(decoded.topics) == Set(entries.topics))
  }
}
