// Distributions on the integers.

/// A distribution on the integers.
public protocol DiscreteDistribution: UnivariateDistribution where Value == Int {
  /// The probability P(X = k), 0 outside the support.
  func mass(at k: Int) -> Double
  /// The logarithm of the mass, −∞ outside the support.
  func logMass(at k: Int) -> Double
  /// The masses at a range of integers, such as `0...10`.
  func mass(at integers: ClosedRange<Int>) -> Vector
}
