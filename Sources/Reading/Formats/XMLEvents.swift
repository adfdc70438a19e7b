import CLibXML2
import Glibc

/// The elements and texts of an XML file, in turn. Nothing is fetched, no entity is expanded but XML's
/// own five.
final class XMLEvents {
  enum Event {
    /// An element by its name in lower case, its line, and where it links to (`href`).
    case start(String, Int, link: String?)
    case text(String)
    case end(String)
  }

  private let reader: xmlTextReaderPtr
  /// The reader holds on to the bytes, which therefore must not move.
  private let bytes: UnsafeMutableBufferPointer<CChar>
  private var pendingEnd: String?

  /// Deeper than any feed or document.
  private static let maxDepth: Int32 = 10_000

  /// - Returns: `nil` when there is no memory for it.
  init?(_ bytes: [UInt8]) {
    let buffer = UnsafeMutableBufferPointer<CChar>.allocate(capacity: bytes.count + 1)
    _ = buffer.initialize(from: bytes.lazy.map { CChar(bitPattern: $0) } + [0])
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue
      | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_HUGE.rawValue
    XMLLibrary.isReady
    let made = xmlReaderForMemory(
      buffer.baseAddress, Int32(clamping: bytes.count), nil, nil, Int32(options))
    guard let made else {
      buffer.deallocate()
      return nil
    }
    self.bytes = buffer
    reader = made
  }

  deinit {
    xmlFreeTextReader(reader)
    bytes.deallocate()
  }

  /// - Returns: `nil` at the end, or where the file is so broken that nothing more can be made out.
  /// - Throws: When the file is nested too deep.
  func next() throws(ReadingFault) -> Event? {
    if let name = pendingEnd {
      pendingEnd = nil
      return .end(name)
    }
    while xmlTextReaderRead(reader) == 1 {
      if xmlTextReaderDepth(reader) > Self.maxDepth {
        throw ReadingFault("nested deeper than \(Self.maxDepth) levels", line: line)
      }
      switch xmlTextReaderNodeType(reader) {
      case 1:
        let name = name
        if xmlTextReaderIsEmptyElement(reader) == 1 { pendingEnd = name }
        return .start(name, line, link: link)
      case 3, 4, 14:
        guard let value = xmlTextReaderConstValue(reader) else { continue }
        return .text(String(cString: value))
      case 15: return .end(name)
      default: continue
      }
    }
    return nil
  }

  private var line: Int { Int(xmlTextReaderGetParserLineNumber(reader)) }

  private var name: String {
    xmlTextReaderConstName(reader).map { String(cString: $0).lowercased() } ?? ""
  }

  /// The value of an attribute of the element that was read last.
  func attribute(_ name: String) -> String? {
    guard let value = xmlTextReaderGetAttribute(reader, name) else { return nil }
    // libxml2 allocates with malloc unless it is told otherwise, which nothing here does.
    defer { free(value) }
    return String(cString: value)
  }

  /// Where an Atom link leads, unless it leads to something else than the article.
  private var link: String? {
    let rel = attribute("rel") ?? "alternate"
    return rel == "alternate" ? attribute("href") : nil
  }
}
