import Records
import Testing

@Suite struct ByteSearchTests {
  @Test(
    arguments: [
      ("treaty", true), ("a treaty", true), ("the treaty of peace", true), ("tretreaty", true),
      ("treat", false), ("treat y", false), ("", false), ("t", false),
    ] as [(String, Bool)])
  func `tells whether a word stands anywhere`(text: String, holds: Bool) {
    #expect(text.holds("treaty") == holds)
    #expect(Array(text.utf8).holds("treaty") == holds)
  }

  @Test func `tells whether a byte stands anywhere`() {
    #expect("peace\0".holds(byte: 0))
    #expect(!"peace".holds(byte: 0))
    #expect(!"".holds(byte: 0))
    #expect("naïve".holds(byte: 0xC3))
  }
}
