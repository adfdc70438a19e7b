import Archive
import Authority
import Glibc
import Records

/// Entries on their way into one database.
struct AuthorityImport {
  let archive: Archive

  /// Checks the entries against all others and adds them.
  ///
  /// - Returns: How many there were, and the keys of those that take the place of one of the authority files.
  /// - Throws: `CommandError.failed` when they contradict others; then none is added.
  func add(
    _ files: AuthorityFiles, by reviewer: Reviewer
  ) throws -> (count: Int, replaced: [String]) {
    let additions = files.sources.map(AuthorityAddition.init)
    let base = try Authority.embedded()
    var authority = try DatabaseAuthority(base: base, archive: archive)
    authority.add(additions)
    _ = try authority.compiled()
    // The entries that the new ones name are there before them.
    try archive.synchronise(base.entries, version: base.version)
    try archive.add(files.entries, sources: additions, by: reviewer)
    let replaced = files.sources.filter { base.entry($0.kind, key: $0.key) != nil }
    return (additions.count, replaced.map(\.key))
  }

  /// The files of a folder, or one file whose name or folder tells what it holds.
  static func files(at path: String) throws -> [AuthorityFiles.File] {
    var status = stat()
    guard stat(path, &status) == 0 else { throw AuthorityError.unreadable(path: path) }
    if status.st_mode & S_IFMT == S_IFDIR { return try AuthorityFiles.files(in: path) }
    let parts = path.split(separator: "/").map(String.init)
    let name = parts.last.map { $0.hasSuffix(".yaml") ? String($0.dropLast(5)) : $0 } ?? path
    let places = AuthorityImportCommand.Place.allCases.map(\.rawValue)
    guard let place = [name, parts.dropLast().last ?? ""].first(where: places.contains) else {
      throw CommandError.wrongUsage(
        what: "\(path): neither the file's name nor its folder's tells what it holds",
        remedy: "say so with --kind \(places.joined(separator: "|"))")
    }
    return [try file(path, place: place)]
  }

  /// One file as if it stood where such entries stand.
  static func file(_ path: String, place: String) throws -> AuthorityFiles.File {
    guard let handle = fopen(path, "r") else { throw AuthorityError.unreadable(path: path) }
    defer { fclose(handle) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&piece, 1, piece.count, handle), count > 0 {
      bytes += piece[..<count]
    }
    guard ferror(handle) == 0, let text = String(validating: bytes, as: UTF8.self) else {
      throw AuthorityError.unreadable(path: path)
    }
    let isSingle = place == "countries" || place == "topics"
    return AuthorityFiles.File(path: isSingle ? "\(place).yaml" : "\(place)/\(path)", text: text)
  }
}
