// The Poisson distribution.

/// The number of events of a known mean rate: `P(X = k) = e^(−λ) λᵏ / k!`.
///
/// - Accuracy: about 1 ulp for mass, cdf and survival, into the farthest tails.
/// - Complexity: a mass takes constant time; a cdf is an incomplete gamma function.
/// - Source: masses by Loader's saddle-point form (2000).
public struct Poisson: DiscreteDistribution, Equatable, Hashable, Codable {
  /// λ.
  public let mean: Double

  /// Makes a Poisson distribution; the mean is not negative and at most 1e15.
  public init(mean: Double) {
    requireScale("Poisson(mean:)", mean)
    if mean > 1e15 { trap("Poisson(mean: \(mean))", "the mean is above 1e15") }
    self.mean = mean
  }

  /// The variance, λ.
  public var variance: Double { mean }
  /// The skewness, `1/√λ`; NaN at λ = 0, where nothing varies.
  public var skewness: Double { mean > 0 ? 1 / mean.squareRoot() : .nan }
  /// The excess kurtosis, `1/λ`; NaN at λ = 0, where nothing varies.
  public var excessKurtosis: Double { mean > 0 ? 1 / mean : .nan }
  /// The integers from 0 on.
  public var support: ClosedRange<Int> { 0...Int.max }

  /// The entropy in nats: summed over all masses that count for means below 1e5, and from there by its
  /// asymptotic series, whose error is below 1e-15.
  ///
  /// - Complexity: at most 25 000 masses.
  public var entropy: Double {
    seriesEntropy(variance: mean, product: 0)
      ?? entropyBySummation(around: mean, deviation: standardDeviation)
  }

  /// `e^(−λ) λᵏ/k!`, 0 below 0.
  public func mass(at k: Int) -> Double {
    if k <= 0 { return k == 0 ? exp(-mean) : 0 }
    let count = Extended(k)
    let exponent = -stirlingError(count) - deviance(count, from: Extended(mean))
    return Double(ExtendedMath.exp(exponent) / (2 * .pi * count).squareRoot())
  }

  /// The masses at a range of integers, such as `0...10`.
  ///
  /// - Accuracy: 1 ulp.
  /// - Complexity: a logarithm and an exponential each, several at a time, for means up to 1e5; else one after
  ///   the other.
  public func mass(at integers: ClosedRange<Int>) -> Vector {
    let pass = MassPlans.poisson(mean: mean)
    return Vector(Elementwise.apply(pass, orElse: { mass(at: $0) }, to: integers))
  }

  /// `k ln λ − λ − ln k!`, finite also where the mass underflows; −∞ below 0.
  public func logMass(at k: Int) -> Double {
    if k <= 0 { return k == 0 ? -mean : -.infinity }
    let count = Extended(k)
    let exponent = -stirlingError(count) - deviance(count, from: Extended(mean))
    return Double(exponent - ExtendedMath.log(2 * .pi * count) / 2)
  }

  /// P(X ≤ k) is `Q(k + 1, λ)`.
  private func incomplete(_ k: Int) -> IncompleteGamma { IncompleteGamma(shape: Extended(k) + 1) }

  /// `Q(k + 1, λ)`, 0 below 0.
  public func cdf(at k: Int) -> Double {
    k < 0 ? 0 : Double(incomplete(k).evaluate(at: Extended(mean)).upper)
  }

  /// `P(k + 1, λ)`, 1 below 0.
  public func survival(at k: Int) -> Double {
    k < 0 ? 1 : Double(incomplete(k).evaluate(at: Extended(mean)).lower)
  }

  /// The logarithm of `cdf(at:)`, finite also where that underflows; −∞ below 0.
  public func logCDF(at k: Int) -> Double {
    k < 0 ? -.infinity : Double(incomplete(k).logarithms(at: Extended(mean)).upper)
  }

  /// The logarithm of `survival(at:)`, finite also where that underflows; 0 below 0.
  public func logSurvival(at k: Int) -> Double {
    k < 0 ? 0 : Double(incomplete(k).logarithms(at: Extended(mean)).lower)
  }

  /// One draw, as NumPy's `poisson`.
  public func sample<Source: RandomSource>(using source: inout Source) -> Int {
    PoissonSampler(mean: mean).draw(using: &source)
  }

  /// `count` draws in order, the same as one by one. Stops for a negative count.
  ///
  /// - Complexity: `count` draws, whose sampler is set up once; allocates the result.
  public func samples<Source: RandomSource>(_ count: Int, using source: inout Source) -> [Int] {
    requireCount("samples(count, using:)", count)
    let sampler = PoissonSampler(mean: mean)
    return source.fillIntegers(count) { sampler.draw(using: &$0) }
  }

  /// The maximum-likelihood fit, the mean of the data.
  ///
  /// - Throws: `.tooFewObservations` for none, `.outsideSupport` for a negative count.
  public static func fit(to data: [Int]) throws(FitError) -> Poisson {
    try requireSupport(Vector(data)) { $0 >= 0 && $0 <= 1e15 }
    return Poisson(mean: Vector(data).mean)
  }
}
