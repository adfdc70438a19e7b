/// The elements that matter to what a page says; all others are `other`.
enum HTMLTag: String, CaseIterable {
  case a, abbr, address, amp = "amp-list", article, aside, audio, b, base, blockquote, body, br
  case button, canvas, center, cite, code, dd, del, details, dialog, div, dl, dt, em, embed
  case fieldset, figcaption, figure, font, footer, form, h1, h2, h3, h4, h5, h6, head, header
  case hgroup, hr, html, i, iframe, img, input, ins, label, li, link, main, map, mark, menu, meta
  case nav, noscript, object, ol, option, p, picture, pre, q, s, script, section, select, small
  case source, span, strong, style, sub, summary, sup, svg, table, tbody, td, template, textarea
  case tfoot, th, thead, time, title, tr, track, u, ul, video, wbr
  /// A run of text.
  case text = "#text"
  case other = "#other"

  static let named: [String: HTMLTag] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// Whether the element breaks the line before and after it.
  var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .button, .center, .dd, .details, .dialog,
      .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6,
      .header, .hgroup, .hr, .html, .iframe, .li, .main, .menu, .nav, .ol, .p, .pre, .section,
      .select, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .title, .tr, .ul, .video, .head:
      true
    default: false
    }
  }

  /// Whether what is inside is no text of the page.
  var isSilent: Bool {
    switch self {
    // What is struck out is no part of the text any more.
    case .del, .script, .style, .noscript, .template, .svg, .select, .option, .textarea, .button,
      .iframe,
      .canvas, .object, .audio, .video, .map, .dialog, .input, .embed:
      true
    default: false
    }
  }

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }
}
