/// What counts are made by.
package enum Grouping: String, CaseIterable, Sendable {
  case day, month, year
  case speaker, country, office, topic, document, outlet, about
  case kind, act, genre, use
}
