/// What the parts of a model file hold.
public enum ModelSection: UInt32, CaseIterable, Sendable {
  case tagIndex = 1, tagOffsets, tagEntries, tagWords
  case entityIndex = 11, entityRows, entityWords
  case lemmaKeys = 21, lemmaSuffixes
  case arcIndex = 31, arcRows
  case relationIndex = 41, relationOffsets, relationEntries
  case cueIndex = 51, cueRows, cueTransitions, gateIndex, gateRows
  case spanIndex = 61, spanRows, spanTransitions, spanSieve
  case filterWeights = 71, filterCalibration
  case parameters = 81
  case actIndex = 91, actRows
  case documentIndex = 101, documentRows
}

/// Why a model cannot be used.
public enum ModelError: Error, Equatable, CustomStringConvertible {
  case notAModel
  case missing(ModelSection)

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .notAModel:
      "the model is not one of this version; make it anew with Scripts/train"
    case .missing(let section):
      "the model lacks its part \(section); make it anew with Scripts/train"
    }
  }
}

/// The trained model as it lies in memory: a directory and typed arrays, used in place.
///
/// Layout, little-endian: the magic number, the number of sections, then for each its number, its offset and its bytes,
/// all as UInt32; then the sections, each on a multiple of 64 bytes.
public struct ModelFile: @unchecked Sendable {
  // Sendable: the bytes are never written and never freed.
  private let bytes: UnsafeRawBufferPointer
  private let directory: [UInt32: Range<Int>]

  /// Raised whenever the features or the layout change.
  private static let magic: UInt32 = 0x4348_0008
  private static let alignment = 64

  /// - Parameter bytes: On a multiple of 8 bytes; never written, never freed.
  public init(_ bytes: UnsafeRawBufferPointer) throws(ModelError) {
    guard bytes.count >= 8, bytes.loadUnaligned(as: UInt32.self) == Self.magic else {
      throw .notAModel
    }
    let count = Int(bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
    guard bytes.count >= 8 + 12 * count else { throw .notAModel }
    var directory: [UInt32: Range<Int>] = [:]
    for index in 0..<count {
      let entry = 8 + 12 * index
      let start = Int(bytes.loadUnaligned(fromByteOffset: entry + 4, as: UInt32.self))
      let length = Int(bytes.loadUnaligned(fromByteOffset: entry + 8, as: UInt32.self))
      guard start + length <= bytes.count else { throw .notAModel }
      directory[bytes.loadUnaligned(fromByteOffset: entry, as: UInt32.self)] =
        start..<start + length
    }
    self.bytes = bytes
    self.directory = directory
  }

  /// A model from bytes that are copied to memory kept for the rest of the run.
  public init(copying bytes: [UInt8]) throws(ModelError) {
    try self.init(bytes.withUnsafeBytes(LargePages.copy))
  }

  /// A model from bytes that are copied to memory kept for the rest of the run.
  public init(copying bytes: UnsafeRawBufferPointer) throws(ModelError) {
    try self.init(LargePages.copy(of: bytes))
  }

  /// The values of a section.
  public func array<Element: BitwiseCopyable>(
    _ section: ModelSection, of type: Element.Type
  ) throws(ModelError) -> ModelArray<Element> {
    guard let range = directory[section.rawValue], let base = bytes.baseAddress else {
      throw .missing(section)
    }
    let start = (base + range.lowerBound).assumingMemoryBound(to: Element.self)
    return ModelArray(start: start, count: range.count / MemoryLayout<Element>.stride)
  }

  /// The sections of a model file.
  public static func sections(of bytes: [UInt8]) throws(ModelError) -> [ModelSection: [UInt8]] {
    let file = try ModelFile(copying: bytes)
    var sections: [ModelSection: [UInt8]] = [:]
    for (number, range) in file.directory {
      guard let section = ModelSection(rawValue: number) else { throw .notAModel }
      sections[section] = Array(bytes[range])
    }
    return sections
  }

  /// The bytes of a model file with these sections, in the order of their numbers.
  public static func bytes(of sections: [ModelSection: [UInt8]]) -> [UInt8] {
    let ordered = sections.sorted { $0.key.rawValue < $1.key.rawValue }
    func aligned(_ offset: Int) -> Int { (offset + alignment - 1) / alignment * alignment }
    var file: [UInt8] = []
    func append(_ value: Int) {
      withUnsafeBytes(of: UInt32(value).littleEndian) { file.append(contentsOf: $0) }
    }
    append(Int(magic))
    append(ordered.count)
    var offset = aligned(8 + 12 * ordered.count)
    for (section, content) in ordered {
      append(Int(section.rawValue))
      append(offset)
      append(content.count)
      offset = aligned(offset + content.count)
    }
    for (_, content) in ordered {
      file.append(contentsOf: repeatElement(0, count: aligned(file.count) - file.count))
      file.append(contentsOf: content)
    }
    return file
  }
}

/// Values of a model, read in place.
public struct ModelArray<Element: BitwiseCopyable>: @unchecked Sendable {
  // Sendable: the values are never written and never freed.
  @usableFromInline let start: UnsafePointer<Element>
  /// The number of values.
  public let count: Int

  init(start: UnsafePointer<Element>, count: Int) {
    self.start = start
    self.count = count
  }

  /// - Parameter index: Below `count`, which is checked in debug builds.
  @inlinable @inline(__always) public subscript(index: Int) -> Element {
    assert(index >= 0 && index < count)
    return start[index]
  }
}
