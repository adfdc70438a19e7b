import Archive
import Output

/// Keys made of names, and names as YAML.
enum EntrySlug {
  /// The name in lower case, without accents, with hyphens for what is no letter or digit.
  static func slug(of name: String) -> String {
    var slug = ""
    for byte in Archive.folded(name).utf8 {
      let isPlain = (97...122).contains(byte) || (48...57).contains(byte)
      if isPlain {
        slug.unicodeScalars.append(Unicode.Scalar(byte))
      } else if !slug.isEmpty, !slug.hasSuffix("-") {
        slug += "-"
      }
    }
    return slug.hasSuffix("-") ? String(slug.dropLast()) : slug
  }

  /// A text as a JSON string, which YAML takes too.
  static func quoted(_ text: String) -> String {
    let sink = MemorySink()
    let bytes = ByteWriter(to: sink)
    bytes.appendJSON(text)
    // A sink in memory refuses nothing.
    try? bytes.flush()
    return sink.text
  }
}
