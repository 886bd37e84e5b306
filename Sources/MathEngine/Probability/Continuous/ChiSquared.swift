// The chi-squared distribution.

/// The distribution of the sum of k squared independent standard normals: a gamma distribution of
/// shape k/2 and scale 2. The degrees of freedom k need not be whole.
public struct ChiSquared: ContinuousDistribution, Equatable, Hashable, Codable {
  /// k.
  public let degreesOfFreedom: Double

  /// Makes a chi-squared distribution; the degrees of freedom are positive and finite.
  public init(degreesOfFreedom: Double) {
    requirePositiveFinite("ChiSquared(degreesOfFreedom:)", degreesOfFreedom)
    self.degreesOfFreedom = degreesOfFreedom
  }

  private var gamma: Gamma { Gamma(shape: degreesOfFreedom / 2, scale: 2) }

  /// The mean, k.
  public var mean: Double { degreesOfFreedom }
  /// The variance, 2k.
  public var variance: Double { 2 * degreesOfFreedom }
  /// The skewness, `√(8/k)`.
  public var skewness: Double { (8 / degreesOfFreedom).squareRoot() }
  /// The excess kurtosis, `12/k`.
  public var excessKurtosis: Double { 12 / degreesOfFreedom }
  /// The differential entropy in nats, that of the gamma distribution.
  public var entropy: Double { gamma.entropy }
  /// The numbers from 0 on.
  public var support: ClosedRange<Double> { 0 ... .infinity }

  /// The density f(x), 0 below 0; at 0 it is ∞ for k < 2, ½ for k = 2 and 0 for k > 2.
  public func density(at x: Double) -> Double { gamma.density(at: x) }
  /// The logarithm of the density, finite also where that underflows; −∞ below 0.
  public func logDensity(at x: Double) -> Double { gamma.logDensity(at: x) }
  /// `P(k/2, x/2)`, 0 below 0.
  public func cdf(at x: Double) -> Double { gamma.cdf(at: x) }
  /// `Q(k/2, x/2)`, 1 below 0.
  public func survival(at x: Double) -> Double { gamma.survival(at: x) }
  /// The logarithm of `cdf(at:)`, finite also where that underflows; −∞ up to 0.
  public func logCDF(at x: Double) -> Double { gamma.logCDF(at: x) }
  /// The logarithm of `survival(at:)`, finite also where that underflows; 0 up to 0.
  public func logSurvival(at x: Double) -> Double { gamma.logSurvival(at: x) }
  /// The x with P(X ≤ x) = p; 0 at 0, ∞ at 1. Stops for a probability outside [0, 1].
  public func quantile(at p: Double) -> Double { gamma.quantile(at: p) }
  /// The x with P(X > x) = q; ∞ at 0, 0 at 1. Stops for a probability outside [0, 1].
  public func survivalQuantile(at q: Double) -> Double { gamma.survivalQuantile(at: q) }

  /// The density at every coordinate.
  ///
  /// - Complexity: one value per coordinate, several at a time; allocates the result.
  public func density(at x: Vector) -> Vector { gamma.density(at: x) }

  /// The probability P(X ≤ xᵢ) at every coordinate.
  ///
  /// - Complexity: one value per coordinate, several at a time; allocates the result.
  public func cdf(at x: Vector) -> Vector { gamma.cdf(at: x) }

  /// The probability P(X > xᵢ) at every coordinate.
  ///
  /// - Complexity: one value per coordinate, several at a time; allocates the result.
  public func survival(at x: Vector) -> Vector { gamma.survival(at: x) }

  /// The quantile at every coordinate. Stops for a probability outside [0, 1].
  ///
  /// - Complexity: one value per coordinate, several at a time; allocates the result.
  public func quantile(at p: Vector) -> Vector { gamma.quantile(at: p) }

  /// One draw, twice a gamma variate, as NumPy's `chisquare`.
  public func sample<Source: RandomSource>(using source: inout Source) -> Double {
    2 * GammaSampler.draw(shape: degreesOfFreedom / 2, using: &source)
  }
}
