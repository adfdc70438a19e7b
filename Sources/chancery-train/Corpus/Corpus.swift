import Foundation
import Language

/// Folders of texts with brat standoff annotation.
struct Corpus {
  /// What goes wrong in reading one.
  enum Failure: Error, CustomStringConvertible {
    case cannotRead(String)
    case cannotUnpack(String)

    var description: String {
      switch self {
      case .cannotRead(let path): "\(path): cannot be read as UTF-8"
      case .cannotUnpack(let path): "\(path): zstd could not unpack it; is zstd installed?"
      }
    }
  }

  /// Reads a folder with `text/` and `attributions/`, and `corenlp.tsv.zst` where it is there.
  ///
  /// - Parameter withSilver: Whether `corenlp.tsv.zst` is wanted.
  /// - Returns: The texts in the order of their names, cut but not annotated.
  static func read(folder: String, withSilver: Bool = true) throws -> [TrainingText] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/text")
      .filter { $0.hasSuffix(".txt") }.sorted()
    let annotations = annotationFiles(folder: folder)
    let analyser = TextAnalyser()
    var texts: [TrainingText] = []
    for name in names {
      let id = String(name.dropLast(4))
      let body = try contents(of: "\(folder)/text/\(name)")
      let buffer = TextBuffer(body)
      let text = analyser.analyse(buffer, paragraphs: lines(of: buffer.bytes))
      var gold: [GoldAttribution] = []
      // Where several people annotated an article, the first one's work is learnt from.
      if let file = annotations[id]?.first {
        let offsets = ScalarOffsets(body)
        gold = StandoffReader.attributions(in: try contents(of: file), offsets: offsets, text: text)
      }
      texts.append(TrainingText(id: id, text: text, silver: nil, gold: gold))
    }
    let silver = folder + "/corenlp.tsv.zst"
    if withSilver, FileManager.default.fileExists(atPath: silver) {
      SilverReader.annotate(&texts, table: try unpacked(silver))
    }
    return texts
  }

  /// The lines of a text that are not empty, as UTF-8 byte ranges without their ends.
  static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    bytes.split(separator: UInt8(ascii: "\n")).map { $0.startIndex..<$0.endIndex }
  }

  static func contents(of path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path),
      let text = String(validating: data, as: UTF8.self)
    else { throw Failure.cannotRead(path) }
    return text
  }

  /// The annotation files of each text, in the order of their names.
  private static func annotationFiles(folder: String) -> [String: [String]] {
    let path = folder + "/attributions"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    var files: [String: [String]] = [:]
    for name in names.sorted() where name.hasSuffix(".ann") {
      guard let underscore = name.lastIndex(of: "_") else { continue }
      files[String(name[..<underscore]), default: []].append("\(path)/\(name)")
    }
    return files
  }

  private static func unpacked(_ path: String) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["zstd", "-dc", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure.cannotUnpack(path) }
    return [UInt8](data)
  }
}

/// Where each Unicode scalar of a text begins in UTF-8.
struct ScalarOffsets {
  private var bytes: [Int32] = []

  init(_ text: String) {
    var byte: Int32 = 0
    for scalar in text.unicodeScalars {
      bytes.append(byte)
      byte += Int32(UTF8.width(scalar))
    }
    bytes.append(byte)
  }

  /// The UTF-8 byte range of a range of scalars, cut to the text.
  func byteRange(_ start: Int, _ end: Int) -> Range<Int> {
    let last = bytes.count - 1
    let low = Int(bytes[min(max(0, start), last)])
    return low..<max(low, Int(bytes[min(max(0, end), last)]))
  }
}
