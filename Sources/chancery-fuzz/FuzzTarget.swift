// chancery-fuzz: the readers under libFuzzer.

import Glibc
import Reading
import Records

/// Reads one input, as libFuzzer calls it.
///
/// An input is a file as it would lie on disk, so that one that breaks something becomes a test as it
/// is. A normal build only compiles this; `Scripts/fuzz` links it with the fuzzer.
///
/// - SeeAlso: https://llvm.org/docs/LibFuzzer.html
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  if startsProgram(bytes) { return 0 }
  for outcome in reader.articles(in: bytes, path: "fuzzed") {
    guard case .article(let article) = outcome else { continue }
    precondition(
      article.body.unicodeScalars.contains { !$0.properties.isWhitespace }, "no text")
    _ = TextSignature(of: article.body)
  }
  return 0
}

/// PDF goes through another program, which is not what is tried here.
private func startsProgram(_ bytes: [UInt8]) -> Bool {
  guard reader.options.format == nil else { return false }
  let head = bytes.drop { $0 == 32 || (9...13).contains($0) || $0 > 0x7F }
  return head.starts(with: "%PDF-".utf8)
}

/// Reads the format that `CHANCERY_FUZZ_FORMAT` names, every format where it names none.
private let reader: ArticleReader = {
  let format = getenv("CHANCERY_FUZZ_FORMAT").flatMap { InputFormat(rawValue: String(cString: $0)) }
  guard let today = PartialDate(year: 2100) else { preconditionFailure("a year alone is no date") }
  return ArticleReader(
    options: ReadingOptions(
      today: today, format: format, maxBytes: 16 << 20, maxRecordBytes: 4 << 20))
}()
