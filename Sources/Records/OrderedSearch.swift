extension RandomAccessCollection {
  /// The place of the first element that meets a condition which, once met, stays met; the end when none does.
  ///
  /// Public, so that the modules that search for every token have it inlined.
  ///
  /// - Complexity: O(log n).
  @inlinable public func firstOrdered(where condition: (Element) -> Bool) -> Index {
    var low = startIndex
    var count = count
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if condition(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}

extension RandomAccessCollection where Element: Comparable {
  /// Whether an element is among these, which are in ascending order.
  ///
  /// - Complexity: O(log n).
  @inlinable public func containsOrdered(_ element: Element) -> Bool {
    let place = firstOrdered { $0 >= element }
    return place != endIndex && self[place] == element
  }
}
