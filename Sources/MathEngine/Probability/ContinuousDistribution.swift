// Distributions with a density.

/// A distribution with a density.
///
/// What is asked at NaN is NaN; a quantile stops for a probability that is NaN.
public protocol ContinuousDistribution: UnivariateDistribution where Value == Double {
  /// The density f(x), 0 outside the support.
  func density(at x: Double) -> Double
  /// The logarithm of the density, −∞ outside the support.
  func logDensity(at x: Double) -> Double

  // Whole vectors are requirements too, so that generic code reaches a distribution's own passes.

  /// The density at every coordinate.
  func density(at x: Vector) -> Vector
  /// The probability P(X ≤ xᵢ) at every coordinate.
  func cdf(at x: Vector) -> Vector
  /// The probability P(X > xᵢ) at every coordinate.
  func survival(at x: Vector) -> Vector
  /// The quantile at every coordinate.
  func quantile(at p: Vector) -> Vector
}
