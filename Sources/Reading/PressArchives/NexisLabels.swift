/// The labels of Nexis and LexisNexis, in the languages of their pages.
enum NexisLabels {
  enum Field {
    case length, byline, language, headline, link
    /// One that stands before the text and says nothing that is kept.
    case head
    /// One that stands behind the text and says nothing that is kept.
    case tail

    /// Whether it stands before a text; others are words of a title there ("Correction: …", "Country: …").
    var isBeforeText: Bool {
      switch self {
      case .length, .byline, .headline, .head: true
      case .language, .link, .tail: false
      }
    }
  }

  /// The field that a line begins, and its value.
  static func field(_ line: Substring) -> (field: Field, value: Substring)? {
    guard let label = PressArchive.label(line), let field = fields[label.name] else { return nil }
    return (field, label.value)
  }

  static func isLength(_ line: Substring) -> Bool { field(line)?.field == .length }

  /// Whether a line begins one of the fields behind a text.
  static func isTail(_ line: Substring) -> Bool {
    switch field(line)?.field {
    case .tail, .language, .link: true
    default:
      line == "Classification" || isCopyright(line) || isRights(line)
        || line.hasPrefix("Link to the original")
    }
  }

  /// Whether a line begins one of the fields before a text.
  static func isHead(_ line: Substring) -> Bool {
    field(line)?.field.isBeforeText ?? false
  }

  /// "Copyright 2019 The Example Times", and not "Copyright was the word of the day".
  static func isCopyright(_ line: Substring) -> Bool {
    let words = line.split(separator: " ")
    guard line.utf8.count < 160, words.first?.lowercased() == "copyright" else { return false }
    return words.dropFirst().prefix(2).contains { word in
      word == "©" || word.lowercased() == "(c)" || Int(word.prefix(4)) != nil
    }
  }

  static func isRights(_ line: Substring) -> Bool {
    line.lowercased().hasPrefix("all rights reserved")
  }

  private static let fields: [String: Field] = {
    let names: [(Field, String)] = [
      (.length, "length länge longueur longitud extensión lunghezza lengte"),
      (.byline, "byline autor auteur autore auteurs autoren"),
      (.language, "language sprache langue idioma lingua taal"),
      (.headline, "headline überschrift titre titular"),
      (.head, "section dateline highlight series type rubrik rubrique sección sezione rubriek"),
      (
        .tail,
        "load-date update publication-type pub-type graphic grafik graphique subject geographic "
          + "correction correction-date url notes classification organization company industry "
          + "person state city country acc-no doc-type document-type ticker"
      ),
    ]
    var fields: [String: Field] = [
      "link to original": .link, "journal code": .tail, "date de chargement": .tail,
      "type de publication": .tail, "fecha de carga": .tail, "data caricamento": .tail,
    ]
    for (field, list) in names {
      for name in list.split(separator: " ") { fields[String(name)] = field }
    }
    return fields
  }()
}
