/// A word that other words are compared with.
package struct NearSpelling {
  private let letters: [UInt8]
  private let limit: Int
  /// Which letters occur, a bit each.
  private let occurring: UInt64

  /// - Parameter word: A folded name.
  package init(_ word: String) {
    letters = Array(word.utf8)
    // One slip in a short name, two in a longer one: more would suggest other people's names.
    limit = letters.count < 5 ? 1 : 2
    occurring = letters.reduce(0) { $0 | Self.bit(of: $1) }
  }

  private static func bit(of letter: UInt8) -> UInt64 { 1 << UInt64(letter & 63) }

  /// How many letters must be changed, put in, left out or swapped with their neighbour.
  ///
  /// - Parameter other: A folded name.
  /// - Returns: `nil` when more than one (two for five letters or more).
  /// - Complexity: O(n · m) in the bytes of both; names of too different length cost nothing.
  /// - SeeAlso: Damerau 1964; the restricted form, in which no letter is edited twice.
  package func distance(to other: String) -> Int? {
    var other = other
    return other.withUTF8 { other in
      guard abs(other.count - letters.count) <= limit else { return nil }
      // One slip takes one letter away and brings another in.
      let others = other.reduce(0) { $0 | Self.bit(of: $1) }
      guard (others ^ occurring).nonzeroBitCount <= 2 * limit else { return nil }
      var beforePrevious: [Int] = []
      var previous = Array(0...other.count)
      for row in letters.indices {
        var current = [row + 1]
        current.reserveCapacity(other.count + 1)
        for column in other.indices {
          let isSame = letters[row] == other[column]
          var best = min(previous[column + 1], current[column]) + 1
          best = min(best, previous[column] + (isSame ? 0 : 1))
          if row > 0, column > 0, letters[row] == other[column - 1],
            letters[row - 1] == other[column]
          {
            best = min(best, beforePrevious[column - 1] + 1)
          }
          current.append(best)
        }
        guard current.contains(where: { $0 <= limit }) else { return nil }
        (beforePrevious, previous) = (previous, current)
      }
      guard let distance = previous.last, distance <= limit else { return nil }
      return distance
    }
  }
}
