import Foundation
package import Records
import Yams

/// The authority files as people edit them.
///
///     let files = try AuthorityFiles(folder: "Sources/Authority/Files")
///     for problem in files.problems { print(problem) }
///
/// `countries.yaml` and `topics.yaml`, and the YAML files in `organisations`, `offices`, `people` and `documents`.
package struct AuthorityFiles: Sendable {
  /// One file: its path below the folder, and its text.
  package struct File: Hashable, Sendable {
    package let path: String
    package let text: String

    package init(path: String, text: String) {
      self.path = path
      self.text = text
    }
  }

  /// One entry as it stands in its file.
  package struct Source: Hashable, Sendable {
    package let kind: EntryKind
    /// The entry's key; a country's code.
    package let key: String
    /// The file, or the folder of files, in which such entries stand: `people`, `countries.yaml`.
    package let place: String
    /// The entry alone, as a list of one in YAML.
    package let yaml: String
  }

  package private(set) var entries = AuthorityEntries()
  /// The entries as they stand in the files, in their order.
  package private(set) var sources: [Source] = []

  /// Reads the files of a folder.
  ///
  /// - Throws: `AuthorityError` for the first file that cannot be read or entry that is wrong in itself.
  package init(folder: String) throws(AuthorityError) {
    try self.init(try Self.files(in: folder))
  }

  /// Reads files that are at hand.
  ///
  /// - Throws: `AuthorityError` for the first entry that is wrong in itself.
  package init(_ files: [File]) throws(AuthorityError) {
    for file in files { try read(file) }
  }

  /// The YAML files below a folder, in the order of their paths.
  package static func files(in folder: String) throws(AuthorityError) -> [File] {
    guard let paths = FileManager.default.enumerator(atPath: folder) else {
      throw .unreadable(path: folder)
    }
    var files: [File] = []
    for case let path as String in paths where path.hasSuffix(".yaml") {
      guard let data = FileManager.default.contents(atPath: folder + "/" + path),
        let text = String(validating: data, as: UTF8.self)
      else { throw .unreadable(path: folder + "/" + path) }
      files.append(File(path: path, text: text))
    }
    return files.sorted { $0.path < $1.path }
  }

  // MARK: Reading

  private mutating func read(_ file: File) throws(AuthorityError) {
    for node in try Self.nodes(of: file) { try read(node, path: file.path) }
  }

  private mutating func read(_ node: Node, path: String) throws(AuthorityError) {
    let place = path.split(separator: "/").first.map(String.init) ?? path
    func keep(_ kind: EntryKind, _ key: String) throws(AuthorityError) {
      let yaml = try Self.yaml(of: node, key: key, path: path)
      sources.append(Source(kind: kind, key: key, place: place, yaml: yaml))
    }
    switch place {
    case "countries.yaml":
      let entry = try CountryEntry(node, path: path)
      entries.countries.append(entry)
      try keep(.country, entry.code.rawValue)
    case "topics.yaml":
      let entry = try TopicEntry(node, path: path)
      entries.topics.append(entry)
      try keep(.topic, entry.key.rawValue)
    case "organisations", "people":
      let entry =
        try place == "people"
        ? SpeakerEntry(person: node, path: path) : SpeakerEntry(organisation: node, path: path)
      entries.speakers.append(entry)
      try keep(.speaker, entry.speaker.key.rawValue)
    case "offices":
      let entry = try OfficeEntry(node, path: path)
      entries.offices.append(entry)
      try keep(.office, entry.key.rawValue)
    case "documents":
      let entry = try DocumentEntry(node, path: path)
      entries.documents.append(entry)
      try keep(.document, entry.document.key.rawValue)
    default:
      throw .entry(
        path: path, line: 1, problem: "no kind of entry lives in this file",
        remedy: "move it to organisations, offices, people or documents")
    }
  }

  /// An entry alone, as a list of one.
  private static func yaml(
    of node: Node, key: String, path: String
  ) throws(AuthorityError) -> String {
    do {
      return try Yams.serialize(node: .sequence([node]), allowUnicode: true)
    } catch {
      throw .entry(
        path: path, line: node.mark?.line ?? 1,
        problem: "the entry \(key) cannot be written as YAML: \(error)",
        remedy: "write it without the characters that YAML does not take")
    }
  }

  private static func nodes(of file: File) throws(AuthorityError) -> [Node] {
    let root: Node?
    do {
      root = try Yams.compose(yaml: file.text)
    } catch let error as YamlError {
      throw syntaxError(error, path: file.path)
    } catch {
      throw .syntax(path: file.path, line: 1, problem: "\(error)")
    }
    guard let root else { return [] }
    guard case .sequence(let sequence) = root else {
      throw .entry(
        path: file.path, line: root.mark?.line ?? 1, problem: "the file is no list of entries",
        remedy: "begin each entry with a dash")
    }
    return Array(sequence)
  }

  private static func syntaxError(_ error: YamlError, path: String) -> AuthorityError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      .syntax(path: path, line: mark.line, problem: problem)
    default:
      .syntax(path: path, line: 1, problem: "\(error)".replacing("\n", with: " "))
    }
  }
}
