/// A path, as far as files beside it are named after it.
struct FilePath {
  let path: String

  init(_ path: String) { self.path = path }

  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  private var folder: Substring {
    path[..<(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)]
  }

  func sibling(_ name: String) -> String { "\(folder)\(name)" }

  var withoutExtension: String {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return path }
    return "\(folder)\(name[..<dot])"
  }
}
