/// How a table is laid out for a person.
package struct TableLayout: Hashable, Sendable {
  /// In columns of the terminal; `nil` for as wide as the cells are.
  package var width: Int?
  /// A cell of more lines ends in `…`; `nil` for no bound.
  package var maxLinesPerCell: Int?
  package var styling: Styling

  package init(
    width: Int? = nil, maxLinesPerCell: Int? = nil, styling: Styling = .plain
  ) {
    self.width = width
    self.maxLinesPerCell = maxLinesPerCell
    self.styling = styling
  }

  /// Columns stand two spaces apart.
  static let gap = 2
  /// No column is squeezed below the width of a date.
  static let narrowest = 10
  /// Words up to this width are not cut while other columns can give way: a time in ISO 8601 is so wide.
  static let longestWord = 20

  /// The widths with the spare room of the terminal shared out, for rows that are not known yet.
  func withReserve(_ natural: [Int]) -> [Int] {
    guard let width, !natural.isEmpty else { return natural }
    let spare = width - Self.gap * (natural.count - 1) - natural.reduce(0, +)
    return natural.map { $0 + max(0, spare / natural.count) }
  }

  /// Whether columns of these widths stand beside each other within the terminal.
  func fits(_ widths: [Int]) -> Bool {
    guard let width else { return true }
    return widths.reduce(0, +) + Self.gap * max(0, widths.count - 1) <= width
  }

  /// The widths of the columns: as wide as their cells where all fit, else the widest are cut to one
  /// common width.
  ///
  /// - Parameters:
  ///   - natural: The width that each column would like.
  ///   - words: The width of its longest word that is not to be cut.
  func widths(for natural: [Int], words: [Int]) -> [Int] {
    guard let width else { return natural }
    let room = width - Self.gap * max(0, natural.count - 1)
    guard natural.reduce(0, +) > room else { return natural }
    return squeezed(natural, floors: words, room: room)
      ?? squeezed(natural, floors: natural.map { _ in 0 }, room: room)
      ?? natural.map { min($0, Self.narrowest) }
  }

  /// - Returns: `nil` when the columns do not fit even at their narrowest.
  private func squeezed(_ natural: [Int], floors: [Int], room: Int) -> [Int]? {
    var cap = natural.max() ?? 0
    while cap >= Self.narrowest {
      let widths = zip(natural, floors).map { min($0, max(cap, $1)) }
      if widths.reduce(0, +) <= room { return widths }
      cap -= 1
    }
    return nil
  }
}
