import Testing

@testable import Archive

@Suite struct WordHashesTests {
  /// The words as a reader tells them apart.
  private func words(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }

  @Test(arguments: [
    "", "...", "No.", "“Talks will resume,” he said – at 10:30.", "ÉTAT d’urgence", "Łódź, Gdańsk…",
    "don't", "a\u{A0}b", "«да» и «нет»", "三国「会談」。終了", "x²", "42\u{2009}%",
  ])
  func `hashes are as many as the words, and the same for the same words`(text: String) {
    let words = words(text)
    let hashes = WordHashes(text).hashes
    #expect(hashes.count == words.count)
    #expect(hashes == words.flatMap { WordHashes(String($0)).hashes })
  }

  @Test func `neither case nor marks tell words apart, and letters do`() {
    #expect(WordHashes("“The Treaty—signed!”") == WordHashes("the treaty signed"))
    #expect(WordHashes("treaty") != WordHashes("treaties"))
    #expect(WordHashes("ab c") != WordHashes("a bc"))
  }
}
