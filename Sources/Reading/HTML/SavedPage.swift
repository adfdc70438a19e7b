/// Web pages as browsers save them: a page with a folder of its parts, or all in one file as a mail (MHTML).
enum SavedPage {
  /// Takes out the folders that hold the pictures, scripts and frames of a page beside them.
  ///
  /// - Parameter names: The entries of one folder.
  static func withoutParts(_ names: [String]) -> [String] {
    let stems = Set(names.compactMap(stem))
    if stems.isEmpty { return names }
    return names.filter { name in
      !folderEnds.contains { name.hasSuffix($0) && stems.contains(String(name.dropLast($0.count))) }
    }
  }

  /// A page's name without its extension; `nil` for what is no page.
  private static func stem(_ name: String) -> String? {
    guard let dot = name.lastIndex(of: "."),
      ["html", "htm", "xhtml", "shtml"].contains(name[dot...].dropFirst().lowercased())
    else { return nil }
    return String(name[..<dot])
  }

  /// What programs in many languages put behind the page's name.
  ///
  /// - SeeAlso: Microsoft, "Managing the File System", connected files.
  private static let folderEnds = [
    "_files", ".files", "-Dateien", "_Dateien", "_dateien", "_fichiers", "_bestanden", "_file",
    "-file", "_archivos", "-filer", "_filer", "_tiedostot", "_pliki", "_soubory", "_elemei",
    "_ficheiros", "_arquivos", "_dosyalar", "_datoteke", "_fitxers", "_failid", "_fails", "_bylos",
    "_fajlovi", "_fitxategiak",
  ]

  /// Whether a mail is what a browser made of a page, and nobody's letter.
  static func isPage(_ header: MessageHeader) -> Bool {
    header.first("snapshot-content-location") != nil
      || header.first("from")?.lowercased().hasPrefix("<saved by ") == true
  }

  /// The address that a browser or an extension of it wrote into a page that it saved, in a comment.
  static func address(in page: [UInt8]) -> String? {
    let head = page.prefix(4096)
    guard let open = head.firstRange(of: Array("<!--".utf8)) else { return nil }
    let comments = head[open.upperBound...]
    // "saved from url=(0041)https://…", the number of characters before the address.
    if let mark = comments.firstRange(of: Array("saved from url=(".utf8)) {
      return word(comments[mark.upperBound...].drop { $0 != UInt8(ascii: ")") }.dropFirst())
    }
    guard let mark = comments.firstRange(of: Array("saved with SingleFile".utf8)),
      let url = comments[mark.upperBound...].firstRange(of: Array("url:".utf8))
    else { return nil }
    return word(comments[url.upperBound...])
  }

  private static func word(_ text: ArraySlice<UInt8>) -> String? {
    let bytes = text.drop { $0 <= 32 }.prefix { $0 > 32 }
    let word = String(decoding: bytes, as: UTF8.self)
    // What Internet Explorer writes where it knows no address.
    return word == "http://internet.e-mail" ? nil : WebAddress.cleaned(word)
  }
}
