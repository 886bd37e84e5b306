// What squared deviations are divided by.

/// What a sum of squared deviations is divided by.
public enum VarianceDivisor: Sendable {
  /// n: the variance of the numbers themselves, and the maximum-likelihood estimate.
  case population
  /// n − 1: the unbiased estimate of the variance they were drawn from.
  case sample

  func denominator(_ count: Int) -> Double {
    switch self {
    case .population: Double(count)
    case .sample: Double(count - 1)
    }
  }
}
