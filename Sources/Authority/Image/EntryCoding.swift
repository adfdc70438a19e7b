import Records

// Each kind of entry as a record: what is written first is read first.

extension CountryEntry {
  func write(to record: inout RecordWriter) {
    record.add(code.rawValue)
    record.add(alpha3)
    record.add(name)
    record.add(officialName)
    record.add(aliases)
    record.add(demonyms)
    record.add(metonyms)
    record.add(ambiguous)
    record.add(exceptions)
    record.add(isUNMember)
  }

  init(from record: inout RecordReader) {
    self.init(
      code: CountryCode(rawValue: record.text()), alpha3: record.optionalText(),
      name: record.text(), officialName: record.optionalText(), aliases: record.names(),
      demonyms: record.texts(), metonyms: record.texts(), ambiguous: record.texts(),
      exceptions: record.texts(), isUNMember: record.flag())
  }
}

extension OfficeEntry {
  func write(to record: inout RecordWriter) {
    record.add(key.rawValue)
    record.add(title)
    record.add(role.rawValue)
    record.add(country?.rawValue)
    record.add(organisation?.rawValue)
    record.add(aliases)
  }

  init(from record: inout RecordReader) {
    self.init(
      key: AuthorityKey(rawValue: record.text()), title: record.text(),
      role: OfficeRole(rawValue: record.text()) ?? .other,
      country: record.optionalText().map(CountryCode.init(rawValue:)),
      organisation: record.optionalText().map(AuthorityKey.init(rawValue:)),
      aliases: record.texts())
  }
}

extension SpeakerEntry {
  func write(to record: inout RecordWriter) {
    record.add(speaker.key.rawValue)
    record.add(speaker.name)
    record.add(speaker.kind.rawValue)
    record.add(speaker.country?.rawValue)
    record.add(aliases)
    record.add(pronoun)
    record.add(seats)
    record.add(exceptions)
    record.add(isPress)
    record.add(tenures.count)
    for tenure in tenures {
      record.add(tenure.office.rawValue)
      record.add(tenure.from)
      record.add(tenure.to)
    }
  }

  init(from record: inout RecordReader) {
    self.init(
      speaker: Speaker(
        key: AuthorityKey(rawValue: record.text()), name: record.text(),
        kind: SpeakerKind(rawValue: record.text()) ?? .person,
        country: record.optionalText().map(CountryCode.init(rawValue:))),
      aliases: record.names())
    pronoun = record.optionalText()
    seats = record.texts()
    exceptions = record.texts()
    isPress = record.flag()
    let count = record.number()
    tenures = (0..<count).map { _ in
      Tenure(
        office: AuthorityKey(rawValue: record.text()), from: record.date(), to: record.date())
    }
  }
}

extension DocumentEntry {
  func write(to record: inout RecordWriter) {
    record.add(document.key.rawValue)
    record.add(document.title)
    record.add(document.shortTitle)
    record.add(document.kind.rawValue)
    record.add(document.signedOn)
    record.add(document.parties.map(\.rawValue))
    record.add(document.symbol)
    record.add(aliases)
    record.add(exceptions)
  }

  init(from record: inout RecordReader) {
    self.init(
      document: Document(
        key: AuthorityKey(rawValue: record.text()), title: record.text(),
        shortTitle: record.optionalText(), kind: DocumentKind(rawValue: record.text()) ?? .other,
        signedOn: record.date(), parties: record.texts().map(CountryCode.init(rawValue:)),
        symbol: record.optionalText()),
      aliases: record.names(), exceptions: record.texts())
  }
}

extension TopicEntry {
  func write(to record: inout RecordWriter) {
    record.add(key.rawValue)
    record.add(label)
    record.add(parent?.rawValue)
    record.add(definition)
    record.add(indicators)
    record.add(agendaCodes.count)
    for code in agendaCodes { record.add(code) }
  }

  init(from record: inout RecordReader) {
    self.init(
      key: AuthorityKey(rawValue: record.text()), label: record.text(),
      parent: record.optionalText().map(AuthorityKey.init(rawValue:)),
      definition: record.optionalText(), indicators: record.texts())
    let count = record.number()
    agendaCodes = (0..<count).map { _ in record.number() }
  }
}
