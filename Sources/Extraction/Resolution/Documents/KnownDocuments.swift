package import Authority
import Records

/// The documents of the authority files as phrases find them: by the words of a name in any order, and by number.
///
/// "A landmark nuclear accord between Tehran and world powers" has the country and the words of the alias "Iran nuclear
/// deal", so it can mean what the alias means. The names come taken apart with the authority that the program carries;
/// nothing is decoded before a phrase asks for it.
package struct KnownDocuments: Sendable {
  /// A name taken apart.
  struct Name: Sendable {
    /// Its index among the authority's documents.
    let document: Int
    let countries: Set<CountryCode>
    /// The words that are no country, no noun of an instrument and not undistinguishing.
    let words: Set<String>
    let family: DocumentFamily
  }

  private let authority: Authority
  private let names: DocumentNameList

  /// - Complexity: One copy of the names; O(n log n) in the authority files where a database has added to them.
  init(_ authority: Authority) {
    self.authority = authority
    let carried = authority.documentNames
    names = DocumentNameList(carried.isEmpty ? Self.namesTakenApart(of: authority) : carried)
  }

  /// The names of an authority's documents taken apart, in the form that an authority carries.
  ///
  /// - Complexity: O(n log n) in the size of the authority files.
  package static func namesTakenApart(of authority: Authority) -> [UInt32] {
    DocumentNameCompiler(authority).words
  }

  /// - Parameter index: As in `Name`.
  func document(_ index: Int) -> Document { authority.document(index).document }

  /// The names of which a phrase may hold all words, in order.
  ///
  /// - Parameters:
  ///   - families: Those of the names.
  ///   - countries: All that the phrase or its article names.
  ///   - words: Those of the phrase and of what follows it.
  func names(
    of families: [DocumentFamily], countries: Set<CountryCode>, words: Set<String>
  ) -> [Name] {
    let codes = countries.map(\.packed).sorted()
    let hashes = words.map { FNV1a($0.utf8).value }.sorted()
    var places: [Int] = []
    for country in countries { places += names.values(of: .country(country)) }
    for word in words { places += names.values(of: .word(word)) }
    return
      places.filter { families.contains(names.family($0)) && names.isName($0, of: codes, hashes) }
      .sorted().map(names.name)
  }

  /// - Parameter body: The letter of its symbols: `s` for the Security Council, `a` for the General Assembly.
  func resolution(of body: String, numbered number: String) -> Document? {
    names.values(of: .number(body + number)).last.map(document)
  }

  /// - Returns: Indices as in `Name`.
  func indices(ofYear year: Int) -> [Int] { names.values(of: .year(year)) }

  /// The words of all names of a document, in lower case.
  ///
  /// - Parameter index: As in `Name`.
  /// - Complexity: O(n) in its names.
  func wordsOfNames(_ index: Int) -> Set<String> {
    let entry = authority.document(index)
    let texts =
      [entry.document.title, entry.document.shortTitle ?? ""] + entry.aliases.map(\.text)
    return Set(
      texts.flatMap { $0.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init) })
  }

  /// The countries of each of a document's names that are all among some: Iran of "the Iran nuclear deal".
  ///
  /// - Parameter index: As in `Name`.
  func subjects(of index: Int, among countries: Set<CountryCode>) -> Set<Set<CountryCode>> {
    let places = countries.flatMap { names.values(of: .country($0)) }
    let own = places.filter { names.document($0) == index }
    return Set(own.map { names.name($0).countries }.filter { $0.isSubset(of: countries) })
  }

  /// The constitution that goes by a country alone.
  func constitution(of country: CountryCode) -> Document? {
    for place in names.values(of: .country(country)) {
      guard names.family(place) == .law else { continue }
      let name = names.name(place)
      if name.countries == [country], name.words.isEmpty {
        return document(name.document)
      }
    }
    return nil
  }

  /// - Parameter key: Of the authority files.
  func document(signedIn year: Int, key: String) -> Document? {
    indices(ofYear: year).map(document).first { $0.key.rawValue == key }
  }
}
