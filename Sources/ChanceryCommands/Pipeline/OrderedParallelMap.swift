/// Maps inputs on many cores and hands the results on in the order of the inputs.
///
/// One task reads and consumes, so that neither end needs a lock; between the two ends there are never more
/// than `window` items, so that memory stays the same however long the input is.
struct OrderedParallelMap: Sendable {
  /// At most so many items are transformed at once.
  let jobs: Int
  /// At most so many items are under way: read, and not yet consumed.
  let window: Int

  /// - Parameter jobs: 1 or more. The window is four times that, which lets the others go on while
  ///   one long article holds up the order.
  init(jobs: Int) {
    self.jobs = max(1, jobs)
    window = 4 * self.jobs
  }

  /// - Parameters:
  ///   - next: The next input; `nil` at the end. Called in this task, also between two calls of
  ///     `consume`.
  ///   - transform: Called on any thread, `jobs` times at once.
  ///   - consume: Takes each result, in the order of the inputs, in this task.
  /// - Throws: What `next` and `consume` throw; items that are under way are dropped then.
  func run<Input: Sendable, Result: Sendable>(
    next: () throws -> Input?, transform: @escaping @Sendable (Input) -> Result,
    consume: (Result) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var started = 0
      var running = 0
      var consumed = 0
      var waiting: [Int: Result] = [:]
      var isExhausted = false

      func refill() throws {
        while !isExhausted, running < jobs, started - consumed < window {
          guard let input = try next() else {
            isExhausted = true
            break
          }
          let index = started
          group.addTask { (index, transform(input)) }
          started += 1
          running += 1
        }
      }

      try refill()
      while let (index, result) = try await group.next() {
        running -= 1
        waiting[index] = result
        // New work first, so that no core idles while this task consumes.
        try refill()
        while let result = waiting.removeValue(forKey: consumed) {
          consumed += 1
          try consume(result)
          try refill()
        }
      }
    }
  }
}
