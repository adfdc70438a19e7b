import Glibc

/// Clocks in seconds.
enum BenchClock {
  /// What the program has had of the processor: on a machine that does other things too, the wall's clock would say less.
  static func processorTime() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

  static func wallTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
