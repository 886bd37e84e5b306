// The gamma distribution.

/// The gamma distribution with density `x^(a−1) e^(−x/s) / (Γ(a) sᵃ)` for x > 0.
///
/// The parameters are the shape a and the scale s; the mean is a·s.
/// - Accuracy: about 1 ulp for density, cdf, survival and quantiles, into the farthest tails.
/// - Complexity: see ``regularizedGammaQ(_:_:)``; a quantile takes three to five times as long. Over
///   a vector, shapes from 0.1 to 1e4 are worked out several numbers at a time, with expansions set
///   up once.
/// - Source: over a vector, the power series and Legendre's continued fraction (DLMF 8.7.1, 8.9.2)
///   with prefixes in pairs of doubles; else see ``regularizedGammaQ(_:_:)``. The two may differ in
///   the last place.
public struct Gamma: ContinuousDistribution, Equatable, Hashable, Codable {
  /// a.
  public let shape: Double
  /// s.
  public let scale: Double

  /// Makes a gamma distribution; both parameters are positive and finite.
  public init(shape: Double, scale: Double = 1) {
    requirePositiveFinite("Gamma(shape:)", shape)
    requirePositiveFinite("Gamma(scale:)", scale)
    self.shape = shape
    self.scale = scale
  }

  /// The mean, as.
  public var mean: Double { shape * scale }
  /// The variance, as².
  public var variance: Double { shape * scale * scale }
  /// The skewness, `2/√a`.
  public var skewness: Double { 2 / shape.squareRoot() }
  /// The excess kurtosis, `6/a`.
  public var excessKurtosis: Double { 6 / shape }
  /// The differential entropy in nats, `a + ln s + ln Γ(a) + (1 − a) ψ(a)`.
  public var entropy: Double {
    Double(gammaEntropy(Extended(shape)) + ExtendedMath.log(Extended(scale)))
  }
  /// The numbers from 0 on.
  public var support: ClosedRange<Double> { 0 ... .infinity }

  var incomplete: IncompleteGamma { IncompleteGamma(shape: Extended(shape)) }

  @inline(__always)
  func standardized(_ x: Double) -> Extended { Extended(x) / Extended(scale) }

  /// The density f(x), 0 below 0; at 0 it is ∞ for a < 1, 1/s for a = 1 and 0 for a > 1.
  public func density(at x: Double) -> Double { density(at: x, incomplete) }

  @inline(__always)
  func density(at x: Double, _ incomplete: IncompleteGamma) -> Double {
    if x > 0 {
      return x < .infinity
        ? Double(incomplete.logarithmicDensity(standardized(x)) / Extended(x)) : 0
    }
    if x == 0 { return shape < 1 ? .infinity : (shape == 1 ? 1 / scale : 0) }
    return x.isNaN ? .nan : 0
  }

  /// The logarithm of the density, finite also where that underflows; −∞ below 0.
  public func logDensity(at x: Double) -> Double {
    guard x > 0, x < .infinity else { return log(density(at: x)) }
    let logPrefix = incomplete.logPrefix(standardized(x))
    return Double(logPrefix + ExtendedMath.log(Extended(shape) / Extended(x)))
  }

  /// `P(a, x/s)`, 0 below 0.
  public func cdf(at x: Double) -> Double { Double(incomplete.evaluate(at: standardized(x)).lower) }

  /// `Q(a, x/s)`, 1 below 0.
  public func survival(at x: Double) -> Double {
    Double(incomplete.evaluate(at: standardized(x)).upper)
  }

  /// The logarithm of `cdf(at:)`, finite also where that underflows; −∞ up to 0.
  public func logCDF(at x: Double) -> Double {
    Double(incomplete.logarithms(at: standardized(x)).lower)
  }

  /// The logarithm of `survival(at:)`, finite also where that underflows; 0 up to 0.
  public func logSurvival(at x: Double) -> Double {
    Double(incomplete.logarithms(at: standardized(x)).upper)
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
    let pass = GammaTails(shape: shape, scale: scale)?.pass(upper: upper)
    return Vector(
      Elementwise.apply(
        pass, orElse: { Double(wanted(incomplete.evaluate(at: standardized($0)))) }, to: x.elements)
    )
  }

  /// The density at every coordinate.
  ///
  /// - Complexity: one value per coordinate, several at a time; allocates the result.
  public func density(at x: Vector) -> Vector {
    let incomplete = incomplete
    let pass = DensityPlans.gamma(shape: shape, scale: scale)
    return Vector(
      Elementwise.apply(pass, orElse: { density(at: $0, incomplete) }, to: x.elements))
  }

  /// The x with P(X ≤ x) = p; 0 at 0, ∞ at 1. Stops for a probability outside [0, 1].
  public func quantile(at p: Double) -> Double {
    requireProbability("quantile(at:)", p)
    return Double(Extended(scale) * incomplete.inverse(lower: Extended(p), upper: 1 - Extended(p)))
  }

  /// The quantile at every coordinate. Stops for a probability outside [0, 1].
  ///
  /// - Complexity: one value per coordinate, several at a time; allocates the result.
  public func quantile(at p: Vector) -> Vector {
    let pass = GammaTails(shape: shape, scale: scale)?.quantilePass
    return Vector(Elementwise.apply(pass, orElse: { quantile(at: $0) }, to: p.elements))
  }

  /// The x with P(X > x) = q; ∞ at 0, 0 at 1. Stops for a probability outside [0, 1].
  public func survivalQuantile(at q: Double) -> Double {
    requireProbability("survivalQuantile(at:)", q)
    return Double(Extended(scale) * incomplete.inverse(lower: 1 - Extended(q), upper: Extended(q)))
  }

  /// One draw, as NumPy's `gamma`: by rejection.
  public func sample<Source: RandomSource>(using source: inout Source) -> Double {
    scale * GammaSampler.draw(shape: shape, using: &source)
  }

  /// The maximum-likelihood fit: the shape with `ln a − ψ(a) = ln x̄ − mean of ln xᵢ`, scale x̄/a.
  ///
  /// - Throws: `.tooFewObservations` below 2, `.outsideSupport` for a number that is not positive,
  ///   `.noSpread` when all are equal.
  /// - Source: Newton's iteration in 1/a (T. Minka, "Estimating a gamma distribution", 2002).
  /// - Complexity: O(n), and a few of Newton's steps.
  public static func fit(to data: Vector) throws(FitError) -> Gamma {
    try requireSupport(data, atLeast: 2) { $0 > 0 && $0.isFinite }
    if data.allSatisfy({ $0 == data[0] }) { throw .noSpread(value: data[0]) }
    let mean = data.mean
    let gap = logarithmicGap(data, mean)
    var shape = 0.5 / gap
    for _ in 0..<100 {
      let (value, slope) = logMinusDigamma(shape)
      let inverse = 1 / shape + (value - gap) / (shape * shape * slope)
      let next = 1 / inverse
      if abs(next - shape) <= 4 * next.ulp { return Gamma(shape: next, scale: mean / next) }
      shape = next
    }
    return Gamma(shape: shape, scale: mean / shape)
  }

  /// `ln x̄ − mean of ln xᵢ`, without cancellation also where the numbers hardly differ: with
  /// φ(d) = d − ln(1 + d) of the relative deviations d, the mean of φ(d) less φ of the mean of d.
  private static func logarithmicGap(_ data: Vector, _ mean: Double) -> Double {
    let gap = log(mean) - log(data).mean
    if gap > 1e-3 { return gap }
    let deviations = data.map { ($0 - mean) / mean }
    let terms = Vector(data.count) { i in
      let d = deviations[i]
      return abs(d) < 0.5 ? -log1pMinus(d) : d - log(data[i] / mean)
    }
    return terms.mean + log1pMinus(deviations.mean)
  }

  /// `ln a − ψ(a)` and its derivative, from 16 on by the asymptotic series, which do not cancel. The
  /// derivative is good to 5 digits, enough for Newton's iteration.
  private static func logMinusDigamma(_ a: Double) -> (value: Double, slope: Double) {
    if a < 16 { return (log(a) - digamma(a), 1 / a - trigamma(a)) }
    let value = Double(0.5 / Extended(a) + digammaError(Extended(a)))
    return (value, -(0.5 + 1 / (6 * a)) / a / a)
  }
}

/// Stops unless a parameter is positive and finite.
func requirePositiveFinite(_ operation: String, _ value: Double) {
  if !(value > 0 && value < .infinity) {
    trap(operation, "\(value) is not a finite number above 0")
  }
}
