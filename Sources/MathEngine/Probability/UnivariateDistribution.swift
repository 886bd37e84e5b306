// Distributions on the real line or on the integers, and what follows from their tails.

/// A distribution on the real line or on the integers.
///
/// Functions of both tails come in pairs, so that neither loses digits where it is small.
public protocol UnivariateDistribution<Value>: Distribution where Value: Comparable {
  /// The expectation E[X].
  var mean: Double { get }
  /// The variance E[(X − EX)²].
  var variance: Double { get }
  /// The skewness E[(X − EX)³]/σ³; NaN where σ = 0.
  var skewness: Double { get }
  /// The excess kurtosis E[(X − EX)⁴]/σ⁴ − 3, which is 0 for a normal distribution; NaN where σ = 0.
  var excessKurtosis: Double { get }
  /// The entropy in nats; for a continuous distribution the differential entropy.
  var entropy: Double { get }
  /// The smallest interval outside which nothing happens; its ends may be infinite or `Int.max`.
  var support: ClosedRange<Value> { get }

  /// The probability P(X ≤ x).
  func cdf(at x: Value) -> Double
  /// The probability P(X > x).
  func survival(at x: Value) -> Double
  /// The logarithm of `cdf(at:)`, finite also where that underflows.
  func logCDF(at x: Value) -> Double
  /// The logarithm of `survival(at:)`, finite also where that underflows.
  func logSurvival(at x: Value) -> Double
  /// The smallest x with P(X ≤ x) ≥ p; the end of the support, `Int.max` on the integers, where no
  /// number is large enough. Requires 0 ≤ p ≤ 1.
  func quantile(at p: Double) -> Value
  /// The smallest x with P(X > x) ≤ q, which keeps its digits for tiny q; the end of the support,
  /// `Int.max` on the integers, where no number is large enough. Requires 0 ≤ q ≤ 1.
  func survivalQuantile(at q: Double) -> Value
}

extension UnivariateDistribution {
  /// The standard deviation, the square root of the variance.
  public var standardDeviation: Double { variance.squareRoot() }

  /// The logarithm of `cdf(at:)`, from the smaller of the two tails.
  ///
  /// A distribution that needs it finite where the tail underflows brings its own.
  public func logCDF(at x: Value) -> Double {
    let lower = cdf(at: x)
    return lower < 0.5 ? log(lower) : log1p(-survival(at: x))
  }

  /// The logarithm of `survival(at:)`, from the smaller of the two tails.
  ///
  /// A distribution that needs it finite where the tail underflows brings its own.
  public func logSurvival(at x: Value) -> Double {
    let upper = survival(at: x)
    return upper < 0.5 ? log(upper) : log1p(-cdf(at: x))
  }
}
