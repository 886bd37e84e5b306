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

  public var mean: Double { degreesOfFreedom }
  public var variance: Double { 2 * degreesOfFreedom }
  public var skewness: Double { (8 / degreesOfFreedom).squareRoot() }
  public var excessKurtosis: Double { 12 / degreesOfFreedom }
  public var entropy: Double { gamma.entropy }
  public var support: ClosedRange<Double> { 0 ... .infinity }

  public func density(at x: Double) -> Double { gamma.density(at: x) }
  public func logDensity(at x: Double) -> Double { gamma.logDensity(at: x) }
  public func cdf(at x: Double) -> Double { gamma.cdf(at: x) }
  public func survival(at x: Double) -> Double { gamma.survival(at: x) }
  public func logCDF(at x: Double) -> Double { gamma.logCDF(at: x) }
  public func logSurvival(at x: Double) -> Double { gamma.logSurvival(at: x) }
  public func quantile(at p: Double) -> Double { gamma.quantile(at: p) }
  public func survivalQuantile(at q: Double) -> Double { gamma.survivalQuantile(at: q) }
  public func density(at x: Vector) -> Vector { gamma.density(at: x) }
  public func cdf(at x: Vector) -> Vector { gamma.cdf(at: x) }
  public func survival(at x: Vector) -> Vector { gamma.survival(at: x) }
  public func quantile(at p: Vector) -> Vector { gamma.quantile(at: p) }

  public func sample<Source: RandomSource>(using source: inout Source) -> Double {
    2 * GammaSampler.draw(shape: degreesOfFreedom / 2, using: &source)
  }
}
