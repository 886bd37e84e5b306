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

  public var mean: Double { scale }
  public var variance: Double { scale * scale }
  public var skewness: Double { 2 }
  public var excessKurtosis: Double { 6 }
  public var entropy: Double { 1 + log(scale) }
  public var support: ClosedRange<Double> { 0 ... .infinity }

  /// x/s as the sum of a double and its small remainder, which the exponential would magnify.
  @inline(__always)
  private func standardized(_ x: Double) -> (high: Double, low: Double) {
    let z = x / scale
    return (z, z.isFinite ? x.addingProduct(-z, scale) / scale : 0)
  }

  public func density(at x: Double) -> Double {
    x >= 0 ? survival(at: x) / scale : (x.isNaN ? .nan : 0)
  }

  public func logDensity(at x: Double) -> Double {
    x >= 0 ? -x / scale - log(scale) : (x.isNaN ? .nan : -.infinity)
  }

  public func cdf(at x: Double) -> Double {
    if x <= 0 { return 0 }
    let (z, remainder) = standardized(x)
    let complement = expm1(-z)
    return -complement + remainder * (1 + complement)
  }

  public func survival(at x: Double) -> Double {
    if x <= 0 { return 1 }
    let (z, remainder) = standardized(x)
    return exp(-z) * (1 - remainder)
  }

  public func logSurvival(at x: Double) -> Double { x <= 0 ? 0 : -x / scale }

  public func quantile(at p: Double) -> Double {
    requireProbability("Exponential.quantile(at:)", p)
    return Double(-ExtendedMath.log1p(-Extended(p)) * Extended(scale))
  }

  public func survivalQuantile(at q: Double) -> Double {
    requireProbability("Exponential.survivalQuantile(at:)", q)
    return Double(-ExtendedMath.log(Extended(q)) * Extended(scale))
  }

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
