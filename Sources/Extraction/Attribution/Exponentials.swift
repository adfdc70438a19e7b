#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// e to the power of a whole-number score; 0 for one that is forbidden.
func expOfScore(_ score: Int32) -> Double {
  score <= SequenceDecoder.forbidden / 2 ? 0 : exp(Double(score) / SequenceDecoder.scale)
}

/// The natural logarithm.
func logOf(_ value: Double) -> Double { log(value) }

/// The logistic function.
func logistic(_ value: Double) -> Double { 1 / (1 + exp(-value)) }

/// The logistic function's inverse, away from the ends.
func logOdds(_ probability: Double) -> Double {
  log(max(probability, 1e-4) / max(1 - probability, 1e-4))
}
