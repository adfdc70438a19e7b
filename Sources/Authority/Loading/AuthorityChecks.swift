package import Records

extension AuthorityEntries {
  /// What the entries contradict each other in: keys, references, dates, names.
  package var problems: [AuthorityError] { AuthorityChecks(self).problems() }
}

/// What must hold among entries, whatever file they come from.
struct AuthorityChecks {
  private let entries: AuthorityEntries
  private let countries: Set<CountryCode>
  private let speakers: Set<AuthorityKey>
  private let offices: Set<AuthorityKey>

  init(_ entries: AuthorityEntries) {
    self.entries = entries.sortedByKey
    countries = Set(entries.countries.map(\.code))
    speakers = Set(entries.speakers.map(\.speaker.key))
    offices = Set(entries.offices.map(\.key))
  }

  /// Everything that is wrong, in the order of the kinds and keys.
  func problems() -> [AuthorityError] {
    duplicateKeys() + unknownReferences() + disorderedTenures() + topicLoops() + sharedNames()
  }

  // MARK: Keys

  private func duplicateKeys() -> [AuthorityError] {
    entries.keys.flatMap { keys in
      zip(keys, keys.dropFirst()).compactMap { key, next in
        key == next
          ? .conflict(problem: "two entries have the key \(key)", remedy: "rename one of them")
          : nil
      }
    }
  }

  private func unknownReferences() -> [AuthorityError] {
    var problems: [AuthorityError] = []
    func check(_ country: CountryCode?, of key: AuthorityKey) {
      guard let country, !countries.contains(country) else { return }
      problems.append(
        .conflict(
          problem: "\(key.rawValue) names the unknown country \(country.rawValue)",
          remedy: "use a code of countries.yaml"))
    }
    for office in entries.offices {
      check(office.country, of: office.key)
      if let organisation = office.organisation, !speakers.contains(organisation) {
        problems.append(
          .conflict(
            problem:
              "\(office.key.rawValue) names the unknown organisation \(organisation.rawValue)",
            remedy: "use a key of organisations/"))
      }
    }
    for entry in entries.speakers {
      check(entry.speaker.country, of: entry.speaker.key)
      for tenure in entry.tenures where !offices.contains(tenure.office) {
        problems.append(
          .conflict(
            problem:
              "\(entry.speaker.key.rawValue) held the unknown office \(tenure.office.rawValue)",
            remedy: "use a key of offices/"))
      }
    }
    for entry in entries.documents {
      for party in entry.document.parties { check(party, of: entry.document.key) }
    }
    return problems
  }

  private func disorderedTenures() -> [AuthorityError] {
    entries.speakers.flatMap { entry in
      entry.tenures.compactMap { tenure in
        guard let from = tenure.from, let to = tenure.to, to.lastDay < from.firstDay else {
          return nil
        }
        return .conflict(
          problem:
            "\(entry.speaker.key.rawValue) left \(tenure.office.rawValue) on \(to), before \(from)",
          remedy: "mend the dates")
      }
    }
  }

  private func topicLoops() -> [AuthorityError] {
    var parents: [AuthorityKey: AuthorityKey] = [:]
    for topic in entries.topics { parents[topic.key] = topic.parent }
    let keys = Set(entries.topics.map(\.key))
    return entries.topics.compactMap { topic in
      var seen: Set<AuthorityKey> = [topic.key]
      var current = topic.parent
      while let key = current {
        guard keys.contains(key) else {
          return .conflict(
            problem: "\(topic.key.rawValue) lies below the unknown topic \(key.rawValue)",
            remedy: "use a key of topics.yaml")
        }
        guard seen.insert(key).inserted else {
          return .conflict(
            problem: "\(topic.key.rawValue) lies below itself", remedy: "mend its parent")
        }
        current = parents[key]
      }
      return nil
    }
  }

  // MARK: Names

  /// Names that two entries have, when no rule decides between them.
  ///
  /// Rules decide between layers (a treaty and the city it is named after), between an own name, a demonym or seat, and a
  /// surname, in this order, and between names of which at most one is not marked ambiguous: that one is meant
  /// where the text supports no other. An organisation that is a polity too, as the European Union is, is the same
  /// under both. Offices are told apart by their country; a statement may have several topics.
  private func sharedNames() -> [AuthorityError] {
    struct Place: Hashable {
      let layer: NameLayer
      let steps: [NameForm.Step]
      let uppers: UInt32
      let role: NameRole
    }
    var owners: [Place: NameForm] = [:]
    var problems: [AuthorityError] = []
    for form in AuthorityCompiler(entries).forms() where !form.isAmbiguous {
      let layer = NameLayer(form.entry.kind)
      guard layer == .actor || layer == .document, form.role != .exception else { continue }
      let place = Place(layer: layer, steps: form.steps, uppers: form.uppers, role: form.role)
      guard let owner = owners[place] else {
        owners[place] = form
        continue
      }
      guard owner.entry != form.entry, !isPolity(owner.entry, of: form.entry) else { continue }
      problems.append(
        .conflict(
          problem: "\(key(owner.entry)) and \(key(form.entry)) are both called \"\(form.text)\"",
          remedy: "mark the name as ambiguous in one of them"))
    }
    return problems
  }

  /// Whether a country is the side that an organisation speaks for.
  private func isPolity(_ country: EntryID, of organisation: EntryID) -> Bool {
    guard country.kind == .country, organisation.kind == .speaker else { return false }
    return entries.speakers[organisation.index].speaker.country
      == entries.countries[country.index].code
  }

  private func key(_ id: EntryID) -> String { entries.keys[Int(id.kind.rawValue)][id.index] }
}
