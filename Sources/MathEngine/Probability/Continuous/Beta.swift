// The beta distribution.

/// The beta distribution with density `x^(α−1) (1 − x)^(β−1) / B(α, β)` on [0, 1].
///
/// - Accuracy: about 1 ulp for density, cdf, survival and quantiles, into the farthest tails.
/// - Complexity: see ``regularizedBeta(_:_:_:)``; a quantile takes three to six times as long. Over
///   a vector, parameters from 0.1 to 1e4 are worked out several numbers at a time, with a fraction
///   set up once.
/// - Source: over a vector, Didonato and Morris' continued fraction (ACM TOMS 18, 1992) with
///   prefixes in pairs of doubles; else see ``regularizedBeta(_:_:_:)``. The two may differ in the
///   last place.
public struct Beta: ContinuousDistribution, Equatable, Hashable, Codable {
  /// α.
  public let alpha: Double
  /// β.
  public let beta: Double

  /// Makes a beta distribution; both parameters are positive and finite.
  public init(alpha: Double, beta: Double) {
    requirePositiveFinite("Beta(alpha:)", alpha)
    requirePositiveFinite("Beta(beta:)", beta)
    self.alpha = alpha
    self.beta = beta
  }

  private var total: Double { alpha + beta }
  /// The mean, `α/(α + β)`.
  public var mean: Double { alpha / total }
  /// The variance, `αβ/((α + β)²(α + β + 1))`.
  public var variance: Double { alpha / total * (beta / total) / (total + 1) }
  /// The skewness, `2(β − α)√(α + β + 1)/((α + β + 2)√(αβ))`.
  public var skewness: Double {
    2 * (beta - alpha) * (total + 1).squareRoot() / ((total + 2) * (alpha * beta).squareRoot())
  }
  /// The excess kurtosis, `6((α − β)²(α + β + 1) − αβ(α + β + 2))/(αβ(α + β + 2)(α + β + 3))`.
  public var excessKurtosis: Double {
    let difference = alpha - beta
    let product = alpha * beta
    return 6 * (difference * difference * (total + 1) - product * (total + 2))
      / (product * (total + 2) * (total + 3))
  }
  /// The differential entropy in nats, `ln B(α, β) − (α − 1)ψ(α) − (β − 1)ψ(β) + (α + β − 2)ψ(α + β)`.
  public var entropy: Double { Double(betaEntropy(Extended(alpha), Extended(beta))) }
  /// The interval [0, 1].
  public var support: ClosedRange<Double> { 0...1 }

  private var incomplete: IncompleteBeta { IncompleteBeta(alpha, beta) }

  /// The density f(x), 0 outside [0, 1]; at 0 it is ∞ for α < 1, β for α = 1 and 0 for α > 1, and at 1
  /// the same with α and β exchanged.
  public func density(at x: Double) -> Double { density(at: x, incomplete) }

  @inline(__always)
  private func density(at x: Double, _ incomplete: IncompleteBeta) -> Double {
    guard x > 0, x < 1 else { return edgeDensity(at: x) }
    let (x, y) = (Extended(x), 1 - Extended(x))
    return Double(incomplete.logitDensity(x, y) / (x * y))
  }

  private func edgeDensity(at x: Double) -> Double {
    guard x == 0 || x == 1 else { return x.isNaN ? .nan : 0 }
    let exponent = x == 0 ? alpha : beta
    return exponent < 1 ? .infinity : (exponent > 1 ? 0 : (x == 0 ? beta : alpha))
  }

  /// The logarithm of the density, finite also where that underflows; −∞ outside [0, 1].
  public func logDensity(at x: Double) -> Double {
    guard x > 0, x < 1 else { return log(edgeDensity(at: x)) }
    // Of large parameters the terms cancel, which the density forms together.
    let density = alpha + beta > 1000 ? density(at: x) : 0
    if density > 1e-300, density < 1e300 { return log(density) }
    let (x, y) = (Extended(x), 1 - Extended(x))
    return Double(
      incomplete.logLogitDensity(x, y) - ExtendedMath.log(x) - ExtendedMath.log1p(-x))
  }

  /// `Iₓ(α, β)`, 0 before 0 and 1 behind 1.
  public func cdf(at x: Double) -> Double { Double(incomplete.evaluate(at: x).lower) }
  /// `I₁₋ₓ(β, α)`, 1 before 0 and 0 behind 1.
  public func survival(at x: Double) -> Double { Double(incomplete.evaluate(at: x).upper) }

  /// The logarithm of `cdf(at:)`, finite also where that underflows; −∞ up to 0.
  public func logCDF(at x: Double) -> Double {
    Double(incomplete.logarithms(Extended(x), 1 - Extended(x)).lower)
  }

  /// The logarithm of `survival(at:)`, finite also where that underflows; −∞ from 1 on.
  public func logSurvival(at x: Double) -> Double {
    Double(incomplete.logarithms(Extended(x), 1 - Extended(x)).upper)
  }

  /// The density at every coordinate.
  ///
  /// - Complexity: one value per coordinate, several at a time; allocates the result.
  public func density(at x: Vector) -> Vector {
    let incomplete = incomplete
    let pass = DensityPlans.beta(alpha, beta)
    return Vector(
      Elementwise.apply(pass, orElse: { density(at: $0, incomplete) }, to: x.elements))
  }

  /// The probability P(X ≤ xᵢ) at every coordinate.
  ///
  /// - Complexity: one value per coordinate, several at a time; allocates the result.
  public func cdf(at x: Vector) -> Vector { tails(x, upper: false) { $0.lower } }

  /// The probability P(X > xᵢ) at every coordinate.
  ///
  /// - Complexity: one value per coordinate, several at a time; allocates the result.
  public func survival(at x: Vector) -> Vector { tails(x, upper: true) { $0.upper } }

  private func tails(
    _ x: Vector, upper: Bool, _ wanted: ((lower: Extended, upper: Extended)) -> Extended
  ) -> Vector {
    let incomplete = incomplete
    let pass = BetaTails(alpha, beta)?.pass(upper: upper)
    return Vector(
      Elementwise.apply(
        pass, orElse: { Double(wanted(incomplete.evaluate(at: $0))) }, to: x.elements))
  }

  /// The x with P(X ≤ x) = p; 0 at 0, 1 at 1. Stops for a probability outside [0, 1].
  public func quantile(at p: Double) -> Double {
    requireProbability("Beta.quantile(at:)", p)
    return Double(incomplete.inverse(lower: Extended(p), upper: 1 - Extended(p)).x)
  }

  /// The quantile at every coordinate. Stops for a probability outside [0, 1].
  ///
  /// - Complexity: one value per coordinate, several at a time; allocates the result.
  public func quantile(at p: Vector) -> Vector {
    let pass = BetaTails(alpha, beta)?.quantilePass
    return Vector(Elementwise.apply(pass, orElse: { quantile(at: $0) }, to: p.elements))
  }

  /// The x with P(X > x) = q; 1 at 0, 0 at 1. Stops for a probability outside [0, 1].
  public func survivalQuantile(at q: Double) -> Double {
    requireProbability("Beta.survivalQuantile(at:)", q)
    return Double(incomplete.inverse(lower: 1 - Extended(q), upper: Extended(q)).x)
  }

  /// One draw, as NumPy's `beta`.
  public func sample<Source: RandomSource>(using source: inout Source) -> Double {
    BetaSampler.draw(alpha: alpha, beta: beta, using: &source)
  }

  /// The maximum-likelihood fit, at which `ψ(α) − ψ(α + β)` and `ψ(β) − ψ(α + β)` equal the means of
  /// ln xᵢ and ln(1 − xᵢ).
  ///
  /// - Throws: `.tooFewObservations` below 2, `.outsideSupport` for a number not inside (0, 1),
  ///   `.noSpread` when all are equal, `.notConverged`.
  /// - Source: Newton's iteration on the two equations in the logarithms of the parameters, from the
  ///   moments.
  /// - Complexity: O(n), and a few of Newton's steps.
  public static func fit(to data: Vector) throws(FitError) -> Beta {
    try requireSupport(data, atLeast: 2) { $0 > 0 && $0 < 1 }
    let mean = data.mean
    let variance = data.variance(.population)
    if !(variance > 0) { throw .noSpread(value: data[0]) }
    let logs = (log(data).mean, data.map { log1p(-$0) }.mean)
    let common = max(mean * (1 - mean) / variance - 1, 1e-3)
    var (a, b) = (mean * common, (1 - mean) * common)
    for _ in 0..<200 {
      let (stepA, stepB) = newtonStep(a, b, logs)
      let size = max(abs(stepA / a), abs(stepB / b))
      // In the logarithms of the parameters no step can make them negative.
      let limit = min(1, 1 / size)
      a *= exp(limit * stepA / a)
      b *= exp(limit * stepB / b)
      if size < 1e-14 { return Beta(alpha: a, beta: b) }
    }
    throw .notConverged(iterations: 200)
  }

  private static func newtonStep(
    _ a: Double, _ b: Double, _ logs: (Double, Double)
  ) -> (Double, Double) {
    let shared = digamma(a + b)
    let g = (digamma(a) - shared - logs.0, digamma(b) - shared - logs.1)
    let off = -trigamma(a + b)
    let (h0, h1) = (trigamma(a) + off, trigamma(b) + off)
    let determinant = h0 * h1 - off * off
    return ((off * g.1 - h1 * g.0) / determinant, (off * g.0 - h0 * g.1) / determinant)
  }
}
