/// A format that articles come in.
package enum InputFormat: String, CaseIterable, Sendable {
  /// Plain text, one article a file.
  case text
  /// Markdown, with or without a head in YAML or TOML.
  case markdown
  /// One JSON object, or an array of them.
  case json
  /// JSON lines: an object a line.
  case jsonl
  /// A saved web page.
  case html
  /// RSS or Atom.
  case feed
  /// A crawl's archive of web pages.
  case warc
  /// Comma-separated values with a header; semicolons and bars are known too.
  case csv
  /// Tab-separated values with a header.
  case tsv
  /// A mailbox of many mails.
  case mbox
  /// One mail.
  case eml
  /// A Word document: one article, or the export of a press archive.
  case docx
  /// A document in Rich Text Format.
  case rtf
  /// A PDF with text in it, read through pdftotext.
  case pdf
  /// References in RIS, as databases and reference managers export them.
  case ris
  /// References in BibTeX.
  case bibtex
  /// Subtitles of a recording, in SubRip's format or WebVTT.
  case subtitles
  /// An export of Nexis Uni or LexisNexis.
  case nexis
  /// An export of Factiva.
  case factiva
  /// An export of ProQuest.
  case proquest
}
