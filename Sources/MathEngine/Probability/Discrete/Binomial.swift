// The binomial distribution.

/// The number of successes in n independent trials: `P(X = k) = C(n, k) pᵏ (1 − p)ⁿ⁻ᵏ`.
///
/// - Accuracy: about 1 ulp for mass, cdf and survival, into the farthest tails.
/// - Complexity: a mass takes constant time; a cdf is an incomplete beta function.
/// - Source: masses by Loader's saddle-point form (2000).
public struct Binomial: DiscreteDistribution, Equatable, Hashable, Codable {
  /// n.
  public let trials: Int
  /// p.
  public let probability: Double

  /// Makes a binomial distribution; trials are not negative, the probability lies in 0 … 1.
  public init(trials: Int, probability: Double) {
    requireCount("Binomial(trials:)", trials)
    requireProbability("Binomial(probability:)", probability)
    self.trials = trials
    self.probability = probability
  }

  private var n: Double { Double(trials) }
  private var p: Double { probability }
  /// The mean, np.
  public var mean: Double { n * p }
  /// The variance, `np(1 − p)`.
  public var variance: Double { n * p * (1 - p) }
  /// The skewness, `(1 − 2p)/√(np(1 − p))`; NaN at n = 0, p = 0 and p = 1, where nothing varies.
  public var skewness: Double { variance > 0 ? (1 - 2 * p) / standardDeviation : .nan }
  /// The excess kurtosis, `(1 − 6p(1 − p))/(np(1 − p))`; NaN at n = 0, p = 0 and p = 1, where nothing
  /// varies.
  public var excessKurtosis: Double { variance > 0 ? (1 - 6 * p * (1 - p)) / variance : .nan }
  /// The integers from 0 through n.
  public var support: ClosedRange<Int> { 0...trials }

  /// The entropy in nats: summed over all masses that count for variances below 1e5, and from there by
  /// its asymptotic series, whose error is below 1e-15.
  ///
  /// - Complexity: at most 25 000 masses.
  public var entropy: Double {
    seriesEntropy(variance: variance, product: p * (1 - p))
      ?? entropyBySummation(around: mean, deviation: standardDeviation)
  }

  /// `C(n, k) pᵏ (1 − p)ⁿ⁻ᵏ`, 0 outside 0 … n.
  public func mass(at k: Int) -> Double {
    guard k > 0, k < trials, p > 0, p < 1 else {
      return Double(ExtendedMath.exp(extendedLogMass(at: k)))
    }
    let (k, rest) = (Extended(k), Extended(trials - k))
    let scale = (Extended(trials) / (2 * .pi * k * rest)).squareRoot()
    return Double(ExtendedMath.exp(logSaddle(k, rest)) * scale)
  }

  /// The masses at a range of integers, such as `0...10`.
  ///
  /// - Accuracy: 1 ulp.
  /// - Complexity: two logarithms and an exponential each, several at a time, up to a million trials; else
  ///   one after the other.
  public func mass(at integers: ClosedRange<Int>) -> Vector {
    let pass = MassPlans.binomial(trials: trials, probability: probability)
    return Vector(Elementwise.apply(pass, orElse: { mass(at: $0) }, to: integers))
  }

  /// The logarithm of the mass, finite also where that underflows; −∞ where the mass is 0.
  public func logMass(at k: Int) -> Double { Double(extendedLogMass(at: k)) }

  private func extendedLogMass(at k: Int) -> Extended {
    guard support.contains(k) else { return -.infinity }
    if p == 0 { return k == 0 ? 0 : -.infinity }
    if p == 1 { return k == trials ? 0 : -.infinity }
    if k == 0 { return Extended(trials) * ExtendedMath.log1p(-Extended(p)) }
    if k == trials { return Extended(trials) * ExtendedMath.log(Extended(p)) }
    let (k, rest) = (Extended(k), Extended(trials - k))
    return logSaddle(k, rest) + ExtendedMath.log(Extended(trials) / (2 * .pi * k * rest)) / 2
  }

  /// Stirling errors and deviances of successes and failures from their expectations.
  private func logSaddle(_ k: Extended, _ rest: Extended) -> Extended {
    let (n, p) = (Extended(trials), Extended(probability))
    return stirlingError(n) - stirlingError(k) - stirlingError(rest)
      - deviance(k, from: n * p) - deviance(rest, from: n * (1 - p))
  }

  /// P(X > k) and P(X ≤ k): `I_p(k + 1, n − k)` and its complement.
  private func tails(_ k: Int) -> (survival: Extended, cdf: Extended) {
    let p = Extended(p)
    let value = IncompleteBeta(Extended(k) + 1, Extended(trials - k)).evaluate(p, 1 - p)
    return (value.lower, value.upper)
  }

  /// `I₁₋ₚ(n − k, k + 1)`; 0 below 0, 1 from n on.
  public func cdf(at k: Int) -> Double {
    k < 0 ? 0 : (k >= trials ? 1 : Double(tails(k).cdf))
  }

  /// `Iₚ(k + 1, n − k)`; 1 below 0, 0 from n on.
  public func survival(at k: Int) -> Double {
    k < 0 ? 1 : (k >= trials ? 0 : Double(tails(k).survival))
  }

  /// The logarithm of `cdf(at:)`, finite also where that underflows; −∞ below 0.
  public func logCDF(at k: Int) -> Double {
    k < 0 ? -.infinity : (k >= trials ? 0 : Double(logarithms(k).upper))
  }

  /// The logarithm of `survival(at:)`, finite also where that underflows; −∞ from n on.
  public func logSurvival(at k: Int) -> Double {
    k < 0 ? 0 : (k >= trials ? -.infinity : Double(logarithms(k).lower))
  }

  private func logarithms(_ k: Int) -> (lower: Extended, upper: Extended) {
    let p = Extended(p)
    return IncompleteBeta(Extended(k) + 1, Extended(trials - k)).logarithms(p, 1 - p)
  }

  /// One draw, as NumPy's `binomial`.
  public func sample<Source: RandomSource>(using source: inout Source) -> Int {
    sampler(legacy: Source.followsLegacyStream).draw(using: &source)
  }

  /// `count` draws in order, the same as one by one. Stops for a negative count.
  ///
  /// - Complexity: `count` draws, whose sampler is set up once; allocates the result.
  public func samples<Source: RandomSource>(_ count: Int, using source: inout Source) -> [Int] {
    requireCount("samples(count, using:)", count)
    let sampler = sampler(legacy: Source.followsLegacyStream)
    return source.fillIntegers(count) { sampler.draw(using: &$0) }
  }

  private func sampler(legacy: Bool) -> BinomialSampler {
    BinomialSampler(trials: trials, probability: probability, legacy: legacy)
  }

  /// The maximum-likelihood fit for a known number of trials: the share of successes.
  ///
  /// - Throws: `.tooFewObservations` for none, `.outsideSupport` for a count outside 0 … trials.
  public static func fit(to data: [Int], trials: Int) throws(FitError) -> Binomial {
    try requireSupport(Vector(data)) { $0 >= 0 && $0 <= Double(trials) }
    let share = trials == 0 ? 0 : Vector(data).mean / Double(trials)
    return Binomial(trials: trials, probability: share)
  }
}
