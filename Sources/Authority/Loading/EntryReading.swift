import Records
import Yams

// Each kind of entry from its YAML.

extension YAMLEntry {
  /// `aliases`, then `ambiguous_aliases`; those that `ambiguous` lists are marked.
  func names() throws(AuthorityError) -> [AuthorityName] {
    let ambiguous = Set(try texts("ambiguous"))
    var names: [AuthorityName] = []
    for text in try texts("aliases") {
      names.append(AuthorityName(text, isAmbiguous: ambiguous.contains(text)))
    }
    for text in try texts("ambiguous_aliases") {
      names.append(AuthorityName(text, isAmbiguous: true))
    }
    return names
  }

  /// `names()`, with the entry's own name where that is marked as ambiguous.
  func names(of name: String) throws(AuthorityError) -> [AuthorityName] {
    let names = try names()
    guard try texts("ambiguous").contains(name), !names.contains(where: { $0.text == name }) else {
      return names
    }
    return names + [AuthorityName(name, isAmbiguous: true)]
  }

  func key() throws(AuthorityError) -> AuthorityKey {
    let text = try text("key")
    let isSlug = text.utf8.allSatisfy { byte in
      (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
    }
    guard isSlug else {
      throw problem(
        "key", "is no slug: \(text)", remedy: "write a-z, 0-9 and hyphens, as in sergey-lavrov")
    }
    return AuthorityKey(rawValue: text)
  }

  private func codes(_ field: String) throws(AuthorityError) -> [CountryCode] {
    try texts(field).map(CountryCode.init(rawValue:))
  }

  fileprivate func parties() throws(AuthorityError) -> [CountryCode] { try codes("parties") }
}

extension CountryEntry {
  init(_ node: Node, path: String) throws(AuthorityError) {
    let entry = try YAMLEntry(
      node, path: path,
      allowed: [
        "code", "alpha3", "name", "official", "un_member", "aliases", "demonyms", "metonyms",
        "ambiguous", "except",
      ])
    let code = try entry.text("code")
    guard code.utf8.count == 2, code.utf8.allSatisfy({ (65...90).contains($0) }) else {
      throw entry.problem("code", "is no code: \(code)", remedy: "write two capitals, as in RU")
    }
    self.init(
      code: CountryCode(rawValue: code), alpha3: try entry.optionalText("alpha3"),
      name: try entry.text("name"), officialName: try entry.optionalText("official"),
      aliases: try entry.names(), demonyms: try entry.texts("demonyms"),
      metonyms: try entry.texts("metonyms"), ambiguous: try entry.texts("ambiguous"),
      exceptions: try entry.texts("except"), isUNMember: try entry.flag("un_member"))
  }
}

extension OfficeEntry {
  init(_ node: Node, path: String) throws(AuthorityError) {
    let entry = try YAMLEntry(
      node, path: path,
      allowed: ["key", "title", "role", "country", "organisation", "aliases"])
    self.init(
      key: try entry.key(), title: try entry.text("title"),
      role: try entry.choice("role", OfficeRole.self), country: try entry.country("country"),
      organisation: try entry.optionalText("organisation").map(AuthorityKey.init(rawValue:)),
      aliases: try entry.texts("aliases"))
  }
}

extension SpeakerEntry {
  init(organisation node: Node, path: String) throws(AuthorityError) {
    let entry = try YAMLEntry(
      node, path: path,
      allowed: [
        "key", "name", "kind", "country", "aliases", "ambiguous", "ambiguous_aliases", "seats",
        "except", "media",
      ])
    let name = try entry.text("name")
    self.init(
      speaker: Speaker(
        key: try entry.key(), name: name, kind: try entry.choice("kind", SpeakerKind.self),
        country: try entry.country("country")),
      aliases: try entry.names(of: name), seats: try entry.texts("seats"),
      exceptions: try entry.texts("except"), isPress: try entry.flag("media"))
  }

  init(person node: Node, path: String) throws(AuthorityError) {
    let entry = try YAMLEntry(
      node, path: path,
      allowed: [
        "key", "name", "country", "aliases", "ambiguous", "ambiguous_aliases", "except", "pronoun",
        "tenures",
      ])
    let name = try entry.text("name")
    var tenures: [Tenure] = []
    for tenure in try entry.entries("tenures", allowed: ["office", "from", "to"]) {
      tenures.append(
        Tenure(
          office: AuthorityKey(rawValue: try tenure.text("office")), from: try tenure.date("from"),
          to: try tenure.date("to")))
    }
    let pronoun = try entry.optionalText("pronoun")
    if let pronoun, !["he", "she", "they"].contains(pronoun) {
      throw entry.problem(
        "pronoun", "is unknown: \(pronoun)", remedy: "write he, she or they, or leave it out")
    }
    self.init(
      speaker: Speaker(
        key: try entry.key(), name: name, kind: .person, country: try entry.country("country")),
      aliases: try entry.names(of: name), tenures: tenures, pronoun: pronoun,
      exceptions: try entry.texts("except"))
  }
}

extension DocumentEntry {
  init(_ node: Node, path: String) throws(AuthorityError) {
    let entry = try YAMLEntry(
      node, path: path,
      allowed: [
        "key", "title", "short", "kind", "signed", "parties", "symbol", "aliases", "ambiguous",
        "ambiguous_aliases", "except",
      ])
    let title = try entry.text("title")
    let short = try entry.optionalText("short")
    self.init(
      document: Document(
        key: try entry.key(), title: title, shortTitle: short,
        kind: try entry.choice("kind", DocumentKind.self), signedOn: try entry.date("signed"),
        parties: try entry.parties(), symbol: try entry.optionalText("symbol")),
      aliases: try entry.names(of: short ?? title), exceptions: try entry.texts("except"))
  }
}

extension TopicEntry {
  init(_ node: Node, path: String) throws(AuthorityError) {
    let entry = try YAMLEntry(
      node, path: path,
      allowed: ["key", "label", "parent", "definition", "indicators", "agenda_codes"])
    self.init(
      key: try entry.key(), label: try entry.text("label"),
      parent: try entry.optionalText("parent").map(AuthorityKey.init(rawValue:)),
      definition: try entry.optionalText("definition"),
      indicators: try entry.texts("indicators"), agendaCodes: try entry.numbers("agenda_codes"))
  }
}
