// The exponential distribution.

/// The exponential distribution with density `e^(−x/s)/s` for x ≥ 0.
///
/// The parameter is the scale s, the mean; the rate is its reciprocal.
public struct Exponential: ContinuousDistribution, Equatable, Hashable, Codable {
  /// s.
  public let scale: Double

  /// Makes an exponential distribution; the scale is positive.
  public init(scale: Double = 1) {
    requirePositive("Exponential(scale:)", scale)
    self.scale = scale
  }

  /// Makes an exponential distribution of the given rate, which is positive.
  public init(rate: Double) {
    requirePositive("Exponential(rate:)", rate)
    self.init(scale: 1 / rate)
  }

  /// The mean, s.
  public var mean: Double { scale }
  /// The variance, s².
  public var variance: Double { scale * scale }
  /// The skewness, 2.
  public var skewness: Double { 2 }
  /// The excess kurtosis, 6.
  public var excessKurtosis: Double { 6 }
  /// The differential entropy in nats, `1 + ln s`.
  public var entropy: Double { 1 + log(scale) }
  /// The numbers from 0 on.
  public var support: ClosedRange<Double> { 0 ... .infinity }

  /// x/s as the sum of a double and its small remainder, which the exponential would magnify.
  @inline(__always)
  private func standardized(_ x: Double) -> (high: Double, low: Double) {
    let z = x / scale
    return (z, z.isFinite ? x.addingProduct(-z, scale) / scale : 0)
  }

  /// `e^(−x/s)/s`, 0 below 0.
  public func density(at x: Double) -> Double {
    x >= 0 ? survival(at: x) / scale : (x.isNaN ? .nan : 0)
  }

  /// `−x/s − ln s`, −∞ below 0.
  public func logDensity(at x: Double) -> Double {
    x >= 0 ? -x / scale - log(scale) : (x.isNaN ? .nan : -.infinity)
  }

  /// `1 − e^(−x/s)`, 0 below 0.
  public func cdf(at x: Double) -> Double {
    if x <= 0 { return 0 }
    let (z, remainder) = standardized(x)
    let complement = expm1(-z)
    return -complement + remainder * (1 + complement)
  }

  /// `e^(−x/s)`, 1 below 0.
  public func survival(at x: Double) -> Double {
    if x <= 0 { return 1 }
    let (z, remainder) = standardized(x)
    return exp(-z) * (1 - remainder)
  }

  /// `−x/s`, 0 below 0.
  public func logSurvival(at x: Double) -> Double { x <= 0 ? 0 : -x / scale }

  /// `−s ln(1 − p)`; 0 at 0, ∞ at 1. Stops for a probability outside [0, 1].
  public func quantile(at p: Double) -> Double {
    requireProbability("Exponential.quantile(at:)", p)
    return Double(-ExtendedMath.log1p(-Extended(p)) * Extended(scale))
  }

  /// `−s ln q`; ∞ at 0, 0 at 1. Stops for a probability outside [0, 1].
  public func survivalQuantile(at q: Double) -> Double {
    requireProbability("Exponential.survivalQuantile(at:)", q)
    return Double(-ExtendedMath.log(Extended(q)) * Extended(scale))
  }

  /// One draw, a standard exponential variate times s.
  public func sample<Source: RandomSource>(using source: inout Source) -> Double {
    scale * source.nextStandardExponential()
  }

  /// The maximum-likelihood fit: the scale is the mean of the data.
  ///
  /// - Complexity: `O(n)`.
  /// - Throws: `.tooFewObservations` for none, `.outsideSupport` for a negative or infinite number,
  ///   `.noSpread` when all are 0.
  public static func fit(to data: Vector) throws(FitError) -> Exponential {
    try requireSupport(data) { $0 >= 0 && $0.isFinite }
    if !(data.mean > 0) { throw .noSpread(value: 0) }
    return Exponential(scale: data.mean)
  }
}
