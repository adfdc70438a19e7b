import Synchronization
import Testing

@testable import ChanceryCommands

@Suite struct `Ordered parallel map` {
  private struct Stop: Error {}

  @Test(arguments: [1, 2, 7])
  func `results come in the order of the inputs, whoever is done first`(jobs: Int) async throws {
    var inputs = (0..<200).makeIterator()
    var results: [Int] = []
    try await OrderedParallelMap(jobs: jobs).run {
      inputs.next()
    } transform: { number in
      // The first of each ten takes longest.
      var sum = 0
      for step in 0..<((10 - number % 10) * 2_000) { sum &+= step }
      return sum >= 0 ? number : -1
    } consume: {
      results.append($0)
    }
    #expect(results == Array(0..<200))
  }

  @Test func `no more is under way than the window holds, and no more at work than the jobs`()
    async throws
  {
    let map = OrderedParallelMap(jobs: 3)
    let atWork = Mutex(0)
    let most = Mutex(0)
    var read = 0
    var consumed = 0
    var mostUnderWay = 0
    try await map.run { () -> Int? in
      guard read < 300 else { return nil }
      read += 1
      mostUnderWay = max(mostUnderWay, read - consumed)
      return read
    } transform: { number in
      let now = atWork.withLock {
        $0 += 1; return $0
      }
      most.withLock { $0 = max($0, now) }
      defer { atWork.withLock { $0 -= 1 } }
      return number
    } consume: { _ in
      consumed += 1
    }
    #expect(consumed == 300)
    #expect(mostUnderWay <= map.window)
    #expect(most.withLock(\.self) <= 3)
  }

  @Test func `an error of the writer ends the run`() async {
    var read = 0
    await #expect(throws: Stop.self) {
      try await OrderedParallelMap(jobs: 2).run {
        read += 1
        return read
      } transform: {
        $0
      } consume: { (number: Int) in
        if number == 10 { throw Stop() }
      }
    }
    #expect(read < 100)
  }

  @Test func `an error of the reader ends the run`() async {
    var consumed = 0
    var read = 0
    await #expect(throws: Stop.self) {
      try await OrderedParallelMap(jobs: 2).run { () throws -> Int? in
        read += 1
        if read == 10 { throw Stop() }
        return read
      } transform: {
        $0
      } consume: { _ in
        consumed += 1
      }
    }
    #expect(consumed < 10)
  }
}
