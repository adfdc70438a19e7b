package import Records

extension Authority {
  /// How many entries of a kind there are; their indices run from 0.
  package func count(_ kind: EntryKind) -> Int { Int(image[.kinds, Int(kind.rawValue) * 2 + 1]) }

  /// The entry with a key; for a country its code.
  ///
  /// - Complexity: O(1).
  package func entry(_ kind: EntryKind, key: String) -> EntryID? {
    image.lookUp(AuthorityKey.hash(key, kind: kind), in: .keys).flatMap(EntryID.init(packed:))
  }

  private func reader(_ kind: EntryKind, _ index: Int) -> RecordReader {
    precondition(index >= 0 && index < count(kind), "an entry's index comes from this authority")
    return RecordReader(image, record: Int(image[.kinds, Int(kind.rawValue) * 2]) + index)
  }

  // MARK: Decoding

  /// - Parameter index: Of an `EntryID` of that kind.
  package func country(_ index: Int) -> CountryEntry {
    var reader = reader(.country, index)
    return CountryEntry(from: &reader)
  }

  /// - Parameter index: Of an `EntryID` of that kind.
  package func office(_ index: Int) -> OfficeEntry {
    var reader = reader(.office, index)
    return OfficeEntry(from: &reader)
  }

  /// - Parameter index: Of an `EntryID` of that kind.
  package func speaker(_ index: Int) -> SpeakerEntry {
    var reader = reader(.speaker, index)
    return SpeakerEntry(from: &reader)
  }

  /// - Parameter index: Of an `EntryID` of that kind.
  package func document(_ index: Int) -> DocumentEntry {
    var reader = reader(.document, index)
    return DocumentEntry(from: &reader)
  }

  /// - Parameter index: Of an `EntryID` of that kind.
  package func topic(_ index: Int) -> TopicEntry {
    var reader = reader(.topic, index)
    return TopicEntry(from: &reader)
  }

  /// The code of a country alone, which costs less than all that is known of it.
  ///
  /// - Parameter index: Of an `EntryID` of that kind.
  package func countryCode(_ index: Int) -> CountryCode {
    var reader = reader(.country, index)
    return CountryCode(rawValue: reader.text())
  }

  /// Whether a speaker is one human being, which costs less to read than all that is known of it.
  ///
  /// - Parameter index: Of an `EntryID` of that kind.
  package func isPerson(_ index: Int) -> Bool {
    var reader = reader(.speaker, index)
    reader.skipText()
    reader.skipText()
    return reader.textIs("person")
  }

  /// The country of a speaker alone, which costs less than all that is known of it.
  ///
  /// - Parameter index: Of an `EntryID` of that kind.
  package func speakerCountry(_ index: Int) -> CountryCode? {
    var reader = reader(.speaker, index)
    for _ in 0..<3 { reader.skipText() }
    return reader.optionalText().map(CountryCode.init(rawValue:))
  }

  /// The key of a topic alone, which costs less than all that is known of it.
  ///
  /// - Parameter index: Of an `EntryID` of that kind.
  package func topicKey(_ index: Int) -> AuthorityKey {
    var reader = reader(.topic, index)
    return AuthorityKey(rawValue: reader.text())
  }

  /// The label of a topic alone, which costs less than all that is known of it.
  ///
  /// - Parameter index: Of an `EntryID` of that kind.
  package func topicLabel(_ index: Int) -> String {
    var reader = reader(.topic, index)
    reader.skipText()
    return reader.text()
  }

  /// All entries, each kind in the order of its keys.
  ///
  /// - Complexity: O(n) in the size of the authority files.
  package var entries: AuthorityEntries {
    AuthorityEntries(
      countries: (0..<count(.country)).map(country), offices: (0..<count(.office)).map(office),
      speakers: (0..<count(.speaker)).map(speaker),
      documents: (0..<count(.document)).map(document), topics: (0..<count(.topic)).map(topic))
  }

  // MARK: Offices

  /// Who held an office, and when, in the order of the speakers' keys.
  ///
  /// - Parameter index: Of an office's `EntryID`.
  package func tenures(ofOffice index: Int) -> [(
    speaker: EntryID, from: PartialDate?, to: PartialDate?
  )] {
    let first = Int(image[.officeTenures, index * 2])
    let count = Int(image[.officeTenures, index * 2 + 1])
    return (first..<first + count).map { tenure in
      (
        EntryID(kind: .speaker, index: Int(image[.tenures, tenure * 3])),
        RecordReader.unpacked(image[.tenures, tenure * 3 + 1]),
        RecordReader.unpacked(image[.tenures, tenure * 3 + 2])
      )
    }
  }

  /// Who held an office on a date for certain: the tenure's beginning is known, and its end, if any, is not before.
  ///
  /// - Parameters:
  ///   - index: Of an office's `EntryID`.
  ///   - date: A date; where it or a limit is imprecise, any day that it can mean will do.
  package func holders(ofOffice index: Int, on date: PartialDate) -> [EntryID] {
    tenures(ofOffice: index).compactMap { tenure in
      guard let from = tenure.from, from.firstDay <= date.lastDay else { return nil }
      if let to = tenure.to, to.lastDay < date.firstDay { return nil }
      return tenure.speaker
    }
  }
}
