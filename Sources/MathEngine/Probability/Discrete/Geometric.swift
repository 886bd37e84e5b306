// The geometric distribution.

/// The number of independent trials up to and including the first success:
/// `P(X = k) = (1 − p)ᵏ⁻¹ p` for k = 1, 2, ….
public struct Geometric: DiscreteDistribution, Equatable, Hashable, Codable {
  /// p.
  public let probability: Double

  /// Makes a geometric distribution; the probability lies above 0 and is at most 1.
  public init(probability: Double) {
    requirePositive("Geometric(probability:)", probability)
    requireProbability("Geometric(probability:)", probability)
    self.probability = probability
  }

  private var p: Double { probability }
  private var logFailure: Extended { ExtendedMath.log1p(-Extended(p)) }
  /// The mean, `1/p`.
  public var mean: Double { 1 / p }
  /// The variance, `(1 − p)/p²`.
  public var variance: Double { (1 - p) / (p * p) }
  /// The skewness, `(2 − p)/√(1 − p)`; NaN at p = 1, where nothing varies.
  public var skewness: Double { p < 1 ? (2 - p) / (1 - p).squareRoot() : .nan }
  /// The excess kurtosis, `6 + p²/(1 − p)`; NaN at p = 1, where nothing varies.
  public var excessKurtosis: Double { p < 1 ? 6 + p * p / (1 - p) : .nan }
  /// The entropy in nats, `−(p ln p + (1 − p) ln(1 − p))/p`; 0 at p = 1.
  public var entropy: Double { (informationTerm(p) + complementTerm(p)) / p }
  /// The integers from 1 on.
  public var support: ClosedRange<Int> { 1...Int.max }

  /// `(1 − p)ᵏ⁻¹ p`, 0 below 1.
  public func mass(at k: Int) -> Double {
    if k <= 1 { return k == 1 ? p : 0 }
    return p == 1 ? 0 : Double(ExtendedMath.exp(Extended(k - 1) * logFailure) * Extended(p))
  }

  /// `(k − 1) ln(1 − p) + ln p`, −∞ below 1.
  public func logMass(at k: Int) -> Double {
    if k <= 1 { return k == 1 ? log(p) : -.infinity }
    return Double(Extended(k - 1) * logFailure + ExtendedMath.log(Extended(p)))
  }

  /// `1 − (1 − p)ᵏ`, 0 below 1.
  public func cdf(at k: Int) -> Double {
    k < 1 ? 0 : Double(-ExtendedMath.expm1(Extended(k) * logFailure))
  }

  /// `(1 − p)ᵏ`, 1 below 1.
  public func survival(at k: Int) -> Double {
    k < 1 ? 1 : Double(ExtendedMath.exp(Extended(k) * logFailure))
  }

  /// `k ln(1 − p)`, 0 below 1.
  public func logSurvival(at k: Int) -> Double { k < 1 ? 0 : Double(Extended(k) * logFailure) }

  /// One draw, as NumPy's `geometric`: by adding up masses for p ≥ ⅓, else from an exponential variate.
  public func sample<Source: RandomSource>(using source: inout Source) -> Int {
    GeometricSampler.draw(probability: p, using: &source)
  }

  /// The maximum-likelihood fit, the reciprocal of the mean.
  ///
  /// - Complexity: `O(n)`.
  /// - Throws: `.tooFewObservations` for none, `.outsideSupport` for a count below 1.
  public static func fit(to data: [Int]) throws(FitError) -> Geometric {
    try requireSupport(Vector(data)) { $0 >= 1 }
    return Geometric(probability: 1 / Vector(data).mean)
  }
}
