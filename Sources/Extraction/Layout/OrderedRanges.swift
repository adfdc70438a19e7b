/// Ranges in order, without overlap.
extension [Range<Int>] {
  /// The index of the first element that meets a condition which, once met, stays met; the count when none does.
  ///
  /// - Complexity: O(log n).
  func firstOrdered(where condition: (Range<Int>) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
