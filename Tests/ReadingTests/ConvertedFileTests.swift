import Foundation
import Glibc
import Records
import Testing

@testable import Reading

/// Documents that another program reads, which may do anything.
@Suite struct ConvertedFileTests {
  private static let path = ProcessInfo.processInfo.environment["PATH"] ?? ""

  /// What is read out of a text when the converter is a shell script.
  private func text(
    of input: String = "Talks.", script: String, seconds: Double = 30, processorSeconds: Int = 20,
    megabytes: Int = 2048, outputByteCount: Int = 1000
  ) throws(ReadingFault) -> String {
    let converter = ConvertedFile.Converter(
      name: "sh", arguments: ["-c", script], package: "dash", remedy: "split it")
    return try ConvertedFile.text(
      of: Array(input.utf8), by: converter,
      within: .init(
        seconds: seconds, processorSeconds: processorSeconds, megabytes: megabytes,
        outputByteCount: outputByteCount), path: Self.path)
  }

  @Test func `a document whose converter is missing is refused with the converter's name`() {
    let fault = #expect(throws: ReadingFault.self) {
      try ConvertedFile.text(
        of: [65], by: ConvertedFile.pdf, within: ConvertedFile.allowance(max: 1000),
        path: "/nowhere")
    }
    #expect(fault?.reason.contains("needs pdftotext") == true)
    #expect(fault?.reason.contains("install poppler-utils") == true)
  }

  @Test func `a converter's text is read, and too much of it refused`() throws {
    #expect(try text(script: "cat") == "Talks.")
    let fault = #expect(throws: ReadingFault.self) {
      try text(script: "yes Talks", outputByteCount: 100_000)
    }
    #expect(fault?.reason.contains("larger than") == true)
  }

  @Test func `a document of pages without text is refused with the likely reason`() {
    let fault = #expect(throws: ReadingFault.self) { try text(script: "printf '\\n\\f\\f'") }
    #expect(fault?.reason == "sh found no text in it; is it scanned?")
  }

  @Test func `what a converter gives before it fails is not taken for the document`() {
    let fault = #expect(throws: ReadingFault.self) {
      try text(script: "echo Talks; echo 'Incorrect password' >&2; echo more >&2; exit 3")
    }
    #expect(
      fault?.reason == "sh could not read it (Incorrect password); save the document again")
  }

  @Test func `of what a converter complains the first that is no warning is shown`() {
    let fault = #expect(throws: ReadingFault.self) {
      try text(script: "echo 'Syntax Warning: odd' >&2; echo 'Syntax Error: bad' >&2; exit 1")
    }
    #expect(fault?.reason == "sh could not read it (Syntax Error: bad); save the document again")
  }

  @Test func `a converter that does not read its input, however long, is no trouble`() throws {
    let long = String(repeating: "Talks resume. ", count: 100_000)
    #expect(try text(of: long, script: "exec <&-; echo Talks") == "Talks\n")
  }

  @Test func `a converter may complain at any length before it gives its text`() throws {
    let script = "yes 'Something is odd' | head -n 200000 >&2; echo Talks"
    #expect(try text(script: script) == "Talks\n")
  }

  @Test(arguments: [
    "sleep 600", "sleep 600 & sleep 600", "exec >&- 2>&-; sleep 600", "sleep 600 & echo Talks",
    "trap '' TERM; while :; do sleep 1; done",
  ])
  func `a converter that waits is stopped, with all that it has begun`(script: String) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    let start = ContinuousClock.now
    let fault = #expect(throws: ReadingFault.self) {
      try text(script: "echo $$ > \(file.path()); \(script)", seconds: 0.5)
    }
    #expect(fault?.reason == "sh was stopped after 0.5 s; split it")
    #expect(ContinuousClock.now - start < .seconds(20))
    let group = try #require(pid_t(String(contentsOf: file, encoding: .utf8).dropLast()))
    // What was killed is gone once its new parent has taken notice of it.
    for _ in 0..<100 where kill(-group, 0) == 0 { usleep(20_000) }
    #expect(kill(-group, 0) == -1)
  }

  @Test func `a converter that reckons without end is stopped`() {
    let fault = #expect(throws: ReadingFault.self) {
      try text(script: "while :; do :; done", processorSeconds: 1)
    }
    #expect(fault?.reason == "sh was stopped after 1 s of processor time; split it")
  }

  @Test func `a converter that takes too much memory is stopped`() {
    let fault = #expect(throws: ReadingFault.self) {
      try text(script: "awk 'BEGIN { a = \"Talks\"; while (1) a = a a }'", megabytes: 64)
    }
    #expect(fault?.reason == "sh needs more than 64 MB of memory for it; split it")
  }

  @Test(arguments: 0..<4)
  func `many documents are converted at once`(number: Int) async throws {
    try await withThrowingTaskGroup { group in
      for index in 0..<20 {
        group.addTask { try text(of: "Talks \(number).\(index)", script: "cat") }
      }
      var texts: Set<String> = []
      for try await text in group { texts.insert(text) }
      #expect(texts == Set((0..<20).map { "Talks \(number).\($0)" }))
    }
  }

  @Test(.enabled(if: access("/usr/bin/pdftotext", X_OK) == 0))
  func `a PDF has its text, and a broken one is refused in pdftotext's words`() {
    let lines = "BT /F 12 Tf 50 700 Td (The envoys met.) Tj ET"
    let objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
      "<</Length \(lines.utf8.count)>>stream\n\(lines)\nendstream",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    let whole =
      "%PDF-1.4\n" + objects.enumerated().map { "\($0 + 1) 0 obj\n\($1)\nendobj\n" }.joined()
      + "trailer<</Size 6/Root 1 0 R>>\n"
    #expect(read(whole, path: "a.pdf").map(\.article?.body) == ["The envoys met."])
    let reason = read("%PDF-1.4\nrubbish", path: "a.pdf").first?.refusal?.reason
    #expect(reason?.hasPrefix("pdftotext could not read it (Syntax ") == true)
  }
}
