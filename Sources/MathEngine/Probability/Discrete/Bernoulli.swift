// The Bernoulli distribution.

/// One trial: 1 with probability p, 0 with probability 1 − p.
public struct Bernoulli: DiscreteDistribution, Equatable, Hashable, Codable {
  /// p.
  public let probability: Double

  /// Makes a Bernoulli distribution; the probability lies in 0 … 1.
  public init(probability: Double) {
    requireProbability("Bernoulli(probability:)", probability)
    self.probability = probability
  }

  private var p: Double { probability }
  /// The mean, p.
  public var mean: Double { p }
  /// The variance, `p(1 − p)`.
  public var variance: Double { p * (1 - p) }
  /// The skewness, `(1 − 2p)/√(p(1 − p))`; NaN at p = 0 and p = 1, where nothing varies.
  public var skewness: Double { variance > 0 ? (1 - 2 * p) / standardDeviation : .nan }
  /// The excess kurtosis, `1/(p(1 − p)) − 6`; NaN at p = 0 and p = 1, where nothing varies.
  public var excessKurtosis: Double { variance > 0 ? (1 - 6 * variance) / variance : .nan }
  /// The entropy in nats, `−p ln p − (1 − p) ln(1 − p)`; 0 at p = 0 and p = 1.
  public var entropy: Double { informationTerm(p) + complementTerm(p) }
  /// 0 and 1.
  public var support: ClosedRange<Int> { 0...1 }

  /// p at 1, 1 − p at 0, else 0.
  public func mass(at k: Int) -> Double { k == 1 ? p : (k == 0 ? 1 - p : 0) }

  /// ln p at 1, ln(1 − p) at 0, else −∞.
  public func logMass(at k: Int) -> Double { k == 1 ? log(p) : (k == 0 ? log1p(-p) : -.infinity) }

  /// 0 below 0, 1 − p at 0, 1 from 1 on.
  public func cdf(at k: Int) -> Double { k < 0 ? 0 : (k < 1 ? 1 - p : 1) }
  /// 1 below 0, p at 0, 0 from 1 on.
  public func survival(at k: Int) -> Double { k < 0 ? 1 : (k < 1 ? p : 0) }

  /// One draw, 0 or 1, as NumPy's `binomial(1, p)`.
  public func sample<Source: RandomSource>(using source: inout Source) -> Int {
    BinomialSampler(trials: 1, probability: p, legacy: Source.followsLegacyStream)
      .draw(using: &source)
  }

  /// The maximum-likelihood fit, the share of ones.
  ///
  /// - Complexity: `O(n)`.
  /// - Throws: `.tooFewObservations` for none, `.outsideSupport` for other than 0 and 1.
  public static func fit(to data: [Int]) throws(FitError) -> Bernoulli {
    try requireSupport(Vector(data)) { $0 == 0 || $0 == 1 }
    return Bernoulli(probability: Vector(data).mean)
  }
}

/// `−p ln p`, 0 at 0 and 1.
func informationTerm(_ p: Double) -> Double { p > 0 ? 0 - p * log(p) : (p == 0 ? 0 : .nan) }

/// `−(1 − p) ln(1 − p)`, 0 at 0 and 1, with all digits also where `1 − p` rounds to 1.
func complementTerm(_ p: Double) -> Double { p < 1 ? 0 - (1 - p) * log1p(-p) : 0 }
