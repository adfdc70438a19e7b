import Authority
import Extraction
import Testing

struct KnownDocumentTests {
  @Test func `the names that the program carries are those of its documents taken apart`() throws {
    let authority = try Authority.embedded()
    let isSame = authority.documentNames == KnownDocuments.namesTakenApart(of: authority)
    #expect(isSame, "run `swift run chancery-train authority` and commit the result")
    #expect(authority.documentNames.count > 1000)
  }
}
