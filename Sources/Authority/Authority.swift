import EmbeddedData
package import Records

/// The entries of all authority files and the matcher over their names.
///
///     let authority = try Authority.embedded()
///     let russia = authority.entry(.country, key: "RU")
///
/// A value: copies share one image, which nothing changes.
package struct Authority: Sendable {
  let image: AuthorityImage

  init(image: AuthorityImage) { self.image = image }

  /// The entries that the program carries, used in place.
  ///
  /// - Throws: `AuthorityError.damagedImage` when the program was built from a damaged file.
  package static func embedded() throws(AuthorityError) -> Authority {
    let data = chancery_embedded_authority()
    let bytes = UnsafeRawBufferPointer(start: data.bytes, count: data.count)
    return Authority(image: try AuthorityImage(inPlace: bytes.bindMemory(to: UInt32.self)))
  }

  /// - Parameter bytes: What `compiled` gave; copied.
  /// - Throws: `AuthorityError.damagedImage`.
  package init(bytes: UnsafeRawBufferPointer) throws(AuthorityError) {
    let words = (0..<bytes.count / 4).map {
      bytes.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self)
    }
    image = try AuthorityImage(words: words)
  }

  /// Compiles entries. The same entries give the same authority, in whatever order they come.
  ///
  /// - Throws: `AuthorityError.conflict` when the entries contradict each other.
  package init(entries: AuthorityEntries) throws(AuthorityError) {
    if let problem = AuthorityChecks(entries).problems().first { throw problem }
    image = try AuthorityImage(words: AuthorityCompiler(entries).image())
  }

  /// An authority with the entries of one database besides; an entry with a key that `base` has takes its place.
  ///
  /// - Throws: `AuthorityError.conflict` when the entries contradict each other.
  package init(base: Authority, additions: AuthorityEntries) throws(AuthorityError) {
    try self.init(entries: base.entries.overlaid(with: additions))
  }

  /// The names of the documents taken apart, as `carrying` got them; empty where nobody has done so.
  package var documentNames: [UInt32] { image.words(in: .documentNames) }

  /// The same entries, with the names of their documents taken apart for whoever looks documents up.
  ///
  /// They follow from the entries, so that `version` is that of the entries alone.
  ///
  /// - Parameter documentNames: What `documentNames` is to give.
  /// - Throws: Nothing but what a damaged image would: `AuthorityError.damagedImage`.
  package func carrying(documentNames: [UInt32]) throws(AuthorityError) -> Authority {
    Authority(
      image: try AuthorityImage(words: AuthorityCompiler.replacing(documentNames, in: image)))
  }

  /// The compiled form, the same on every machine: 32-bit words, little-endian.
  package var compiled: [UInt8] {
    image.allWords.flatMap { word in
      (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32($0 * 8)) }
    }
  }

  /// A hash of the content in hexadecimal: what `batch` records.
  package var version: String { image.version }
}

extension AuthorityEntries {
  /// These entries with others added; where a key is in both, the other's entry counts.
  func overlaid(with other: AuthorityEntries) -> AuthorityEntries {
    func merge<Entry, Key: Hashable>(
      _ left: [Entry], _ right: [Entry], _ key: (Entry) -> Key
    ) -> [Entry] {
      let replaced = Set(right.map(key))
      return left.filter { !replaced.contains(key($0)) } + right
    }
    return AuthorityEntries(
      countries: merge(countries, other.countries, \.code),
      offices: merge(offices, other.offices, \.key),
      speakers: merge(speakers, other.speakers, \.speaker.key),
      documents: merge(documents, other.documents, \.document.key),
      topics: merge(topics, other.topics, \.key))
  }
}
