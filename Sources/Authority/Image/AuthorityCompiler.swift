import Records

/// Turns entries into an image. The same entries give the same words, in whatever order they come.
struct AuthorityCompiler {
  private let entries: AuthorityEntries

  init(_ entries: AuthorityEntries) {
    self.entries = entries.sortedByKey
  }

  func image() -> [UInt32] {
    var sections = NameTrie(forms()).sections()
    let records = records()
    sections[.strings] = Self.words(of: records.strings)
    sections[.records] = records.words
    sections[.recordOffsets] = records.offsets
    sections[.kinds] = kinds()
    sections[.keys] = keys()
    sections.merge(tenures()) { left, _ in left }
    return Self.assembled(sections)
  }

  /// All names of all entries.
  func forms() -> [NameForm] {
    let id = EntryID.init(kind:index:)
    var forms: [NameForm] = []
    for (index, country) in entries.countries.enumerated() {
      forms += NameForm.forms(NameForm.drafts(of: country), entry: id(.country, index))
    }
    for (index, office) in entries.offices.enumerated() {
      forms += NameForm.forms(NameForm.drafts(of: office), entry: id(.office, index))
    }
    for (index, speaker) in entries.speakers.enumerated() {
      forms += NameForm.forms(NameForm.drafts(of: speaker), entry: id(.speaker, index))
    }
    for (index, document) in entries.documents.enumerated() {
      forms += NameForm.forms(NameForm.drafts(of: document), entry: id(.document, index))
    }
    for (index, topic) in entries.topics.enumerated() {
      forms += NameForm.forms(NameForm.drafts(of: topic), entry: id(.topic, index))
    }
    return forms
  }

  // MARK: Sections

  private func records() -> RecordWriter {
    var writer = RecordWriter()
    for entry in entries.countries { writer.record { entry.write(to: &$0) } }
    for entry in entries.offices { writer.record { entry.write(to: &$0) } }
    for entry in entries.speakers { writer.record { entry.write(to: &$0) } }
    for entry in entries.documents { writer.record { entry.write(to: &$0) } }
    for entry in entries.topics { writer.record { entry.write(to: &$0) } }
    return writer
  }

  private var counts: [Int] {
    [
      entries.countries.count, entries.offices.count, entries.speakers.count,
      entries.documents.count, entries.topics.count,
    ]
  }

  private func kinds() -> [UInt32] {
    var words: [UInt32] = []
    var first = 0
    for count in counts {
      words.append(UInt32(first))
      words.append(UInt32(count))
      first += count
    }
    return words
  }

  private func keys() -> [UInt32] {
    var table = HashTable(capacity: counts.reduce(0, +))
    for (kind, keys) in zip(EntryKind.allCases, entries.keys) {
      for (index, key) in keys.enumerated() {
        table.add(
          AuthorityKey.hash(key, kind: kind), value: EntryID(kind: kind, index: index).packed)
      }
    }
    return table.words
  }

  private func tenures() -> [AuthorityImage.Section: [UInt32]] {
    var offices: [AuthorityKey: Int] = [:]
    for (index, office) in entries.offices.enumerated() { offices[office.key] = index }
    var holders = [[UInt32]](repeating: [], count: entries.offices.count)
    for (index, speaker) in entries.speakers.enumerated() {
      for tenure in speaker.tenures {
        guard let office = offices[tenure.office] else { continue }
        holders[office] += [
          UInt32(index), RecordWriter.packed(tenure.from), RecordWriter.packed(tenure.to),
        ]
      }
    }
    var ranges: [UInt32] = []
    var tenures: [UInt32] = []
    for holder in holders {
      ranges += [UInt32(tenures.count / 3), UInt32(holder.count / 3)]
      tenures += holder
    }
    return [.officeTenures: ranges, .tenures: tenures]
  }

  private static func words(of bytes: [UInt8]) -> [UInt32] {
    stride(from: 0, to: bytes.count, by: 4).map { start in
      var word: UInt32 = 0
      for offset in 0..<4 where start + offset < bytes.count {
        word |= UInt32(bytes[start + offset]) << UInt32(offset * 8)
      }
      return word
    }
  }

  /// The words of an image with other names of documents, which are its last section.
  static func replacing(_ documentNames: [UInt32], in image: AuthorityImage) -> [UInt32] {
    let last = AuthorityImage.Section.documentNames
    var words = Array(image.allWords.dropLast(image.count(last)))
    words[5 + last.rawValue * 2] = UInt32(documentNames.count)
    words += documentNames
    return words
  }

  private static func assembled(_ sections: [AuthorityImage.Section: [UInt32]]) -> [UInt32] {
    var header: [UInt32] = [AuthorityImage.magic, AuthorityImage.format, 0, 0]
    var body: [UInt32] = []
    for section in AuthorityImage.Section.allCases {
      let words = sections[section] ?? []
      header += [UInt32(AuthorityImage.headerWords + body.count), UInt32(words.count)]
      body += words
    }
    var hash = FNV1a()
    for word in body {
      for shift in stride(from: 0, to: 32, by: 8) {
        hash.add(UInt8(truncatingIfNeeded: word >> UInt32(shift)))
      }
    }
    header[2] = UInt32(truncatingIfNeeded: hash.value)
    header[3] = UInt32(truncatingIfNeeded: hash.value >> 32)
    return header + body
  }
}

extension AuthorityKey {
  /// The hash of an entry's key among all kinds.
  static func hash(_ key: String, kind: EntryKind) -> UInt64 {
    var hash = FNV1a()
    hash.add(UInt8(kind.rawValue))
    for byte in key.utf8 { hash.add(byte) }
    return hash.value
  }
}

extension AuthorityEntries {
  var sortedByKey: AuthorityEntries {
    AuthorityEntries(
      countries: countries.sorted { $0.code < $1.code },
      offices: offices.sorted { $0.key < $1.key },
      speakers: speakers.sorted { $0.speaker.key < $1.speaker.key },
      documents: documents.sorted { $0.document.key < $1.document.key },
      topics: topics.sorted { $0.key < $1.key })
  }

  /// The keys of each kind, in the order of `EntryKind`.
  var keys: [[String]] {
    [
      countries.map(\.code.rawValue), offices.map(\.key.rawValue),
      speakers.map(\.speaker.key.rawValue), documents.map(\.document.key.rawValue),
      topics.map(\.key.rawValue),
    ]
  }
}
