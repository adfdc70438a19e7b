import Records

/// The names of documents taken apart, as 32-bit words that need no further work to be read.
///
/// A header of five words: how many names, keys, list values and words of names there are, and how many bytes of text.
/// Then for each name where it begins; for each key, in ascending order, its hash in two words, and the first and the
/// number of its values; the values; the names; the text. A name is its document, its family, how many countries and
/// words it has, the countries, and for each word its hash in two words and its place and length in the text.
struct DocumentNameList: Sendable {
  /// What names and documents are found by.
  enum Key: Hashable {
    /// Of the names whose first country it is.
    case country(CountryCode)
    /// Of the names without a country whose first word it is.
    case word(String)
    /// "s2231", of documents.
    case number(String)
    /// Of documents.
    case year(Int)

    var hash: UInt64 {
      switch self {
      case .country(let code): FNV1a(("c" + code.rawValue).utf8).value
      case .word(let word): FNV1a(("w" + word).utf8).value
      case .number(let number): FNV1a(("n" + number).utf8).value
      case .year(let year): FNV1a(("y" + String(year)).utf8).value
      }
    }
  }

  static let headerWords = 5
  static let wordsOfKey = 4
  static let wordsOfName = 4
  static let wordsOfWord = 4

  private let words: [UInt32]
  private let keys: Int
  private let values: Int
  private let names: Int
  private let text: Int

  /// - Parameter words: What `DocumentNameCompiler` made.
  init(_ words: [UInt32]) {
    self.words = words
    keys = Self.headerWords + Int(words[0])
    values = keys + Int(words[1]) * Self.wordsOfKey
    names = values + Int(words[2])
    text = names + Int(words[3])
  }

  /// The places of names, or the indices of documents, in ascending order.
  ///
  /// - Complexity: O(log n + k) in the keys.
  func values(of key: Key) -> [Int] {
    let hash = key.hash
    let count = Int(words[1])
    let number = (0..<count).firstOrdered { hash64(keys + $0 * Self.wordsOfKey) >= hash }
    let place = keys + number * Self.wordsOfKey
    guard number < count, hash64(place) == hash else { return [] }
    let first = values + Int(words[place + 2])
    return words[first..<first + Int(words[place + 3])].map(Int.init)
  }

  private func hash64(_ place: Int) -> UInt64 {
    UInt64(words[place + 1]) << 32 | UInt64(words[place])
  }

  /// The index of the document that a name names.
  func document(_ name: Int) -> Int { Int(words[start(ofName: name)]) }

  func family(_ name: Int) -> DocumentFamily {
    DocumentFamily.allCases[Int(words[start(ofName: name) + 1])]
  }

  /// Whether all countries and words of a name are among some.
  ///
  /// - Parameters:
  ///   - codes: In ascending order.
  ///   - hashes: In ascending order.
  func isName(_ place: Int, of codes: [UInt32], _ hashes: [UInt64]) -> Bool {
    let (countries, parts) = bounds(ofName: place)
    return words[countries].allSatisfy { codes.containsOrdered($0) }
      && parts.allSatisfy { hashes.containsOrdered(hash64($0)) }
  }

  func name(_ place: Int) -> KnownDocuments.Name {
    let (countries, parts) = bounds(ofName: place)
    return KnownDocuments.Name(
      document: document(place), countries: Set(words[countries].map(CountryCode.init(packed:))),
      words: Set(parts.map(string)), family: family(place))
  }

  private func start(ofName place: Int) -> Int { names + Int(words[Self.headerWords + place]) }

  /// Where the countries of a name stand, and where each of its words.
  private func bounds(ofName place: Int) -> (Range<Int>, StrideTo<Int>) {
    let start = start(ofName: place)
    let countries = start + Self.wordsOfName
    let parts = countries + Int(words[start + 2])
    let end = parts + Int(words[start + 3]) * Self.wordsOfWord
    return (countries..<parts, stride(from: parts, to: end, by: Self.wordsOfWord))
  }

  private func string(ofWord place: Int) -> String {
    let first = text * 4 + Int(words[place + 2])
    return words.withUnsafeBytes {
      String(decoding: $0[first..<first + Int(words[place + 3])], as: UTF8.self)
    }
  }
}

extension CountryCode {
  /// The bytes of the code in one word.
  var packed: UInt32 { rawValue.utf8.reduce(0) { $0 << 8 | UInt32($1) } }

  init(packed: UInt32) {
    let bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: packed >> $0) }.filter { $0 != 0 }
    self.init(rawValue: String(decoding: bytes, as: UTF8.self))
  }
}
