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
}
