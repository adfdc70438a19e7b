import Authority
import Records

/// Finds who issues an official text: the persons or states that its title names.
struct IssuerReader {
  let names: ArticleNames

  func issuer(of article: Article) -> ResolvedActor {
    let heading = article.title ?? article.id.replacing("-", with: " ")
    let meanings = names.authority.mentions(in: heading).compactMap { mention in
      names.authority.meanings(of: mention).first { !$0.isAmbiguous }
    }
    let people = meanings.filter { $0.entry.kind == .speaker }
      .map { names.authority.speaker($0.entry.index).speaker }
    let isJoint = heading.lowercased().contains("joint")
    if !isJoint, let one = people.first { return ResolvedActor(speaker: one) }
    let countries = meanings.filter { $0.entry.kind == .country }
      .map { names.authority.country($0.entry.index).name }
    let parties = people.count >= 2 ? people.map(\.name) : countries
    guard parties.count >= 2 else {
      return ResolvedActor(speaker: people.first)
    }
    let name = parties.dropLast().joined(separator: ", ") + " and " + (parties.last ?? "")
    return ResolvedActor(
      speaker: Speaker(
        key: AuthorityKey(rawValue: "~" + name.lowercased()), name: name, kind: .collective))
  }
}
