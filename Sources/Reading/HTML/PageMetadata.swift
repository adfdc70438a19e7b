/// What a page says of itself, for each field the most trustworthy first.
struct PageMetadata {
  /// Titles in structured data.
  var titles: [String] = []
  /// Whether the structured data says that the page is written on and on.
  var isLiveBlog = false
  /// Titles that the page gives to sites where it is shared.
  var sharedTitles: [String] = []
  var otherTitles: [String] = []
  /// The names of authors, those of each place together.
  var authors: [[String]] = []
  var dates: [String] = []
  var outlets: [String] = []
  var addresses: [String] = []
  var languages: [String] = []
  /// Headings of the first level, as shown.
  var headings: [String] = []
  /// The title that a browser's window shows, mostly with the outlet behind it.
  var documentTitles: [String] = []
  var canonical: [String] = []
  /// What relative addresses on the page begin at.
  var base: String?
  var summaries: [String] = []
  /// The text as structured data gives it.
  var bodies: [String] = []
}
