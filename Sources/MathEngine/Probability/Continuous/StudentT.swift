// Student's t distribution.

/// Student's t distribution with ν degrees of freedom, moved to a location and stretched by a scale:
/// density `(1 + t²/ν)^(−(ν+1)/2) / (s √ν B(ν/2, ½))` with t = (x − m)/s.
///
/// The degrees of freedom need not be whole. The mean exists for ν > 1, the variance for ν > 2 (∞ for
/// 1 < ν ≤ 2), the skewness for ν > 3, the kurtosis for ν > 4 (∞ for 2 < ν ≤ 4); elsewhere they are NaN.
/// - Accuracy: about 1 ulp for density, cdf, survival and quantiles, into the farthest tails.
/// - Complexity: that of ``Beta`` with α = ν/2 and β = ½, over vectors for ν from 0.2 to 2e4.
/// - Source: half of `Iₓ(ν/2, ½)` with x = ν/(ν + t²) lies beyond |t|.
public struct StudentT: ContinuousDistribution, Equatable, Hashable, Codable {
  /// ν.
  public let degreesOfFreedom: Double
  /// m.
  public let location: Double
  /// s.
  public let scale: Double

  /// Makes a t distribution; degrees of freedom and scale are positive, all parameters finite.
  public init(degreesOfFreedom: Double, location: Double = 0, scale: Double = 1) {
    requirePositiveFinite("StudentT(degreesOfFreedom:)", degreesOfFreedom)
    requirePositiveFinite("StudentT(scale:)", scale)
    if !location.isFinite { trap("StudentT(location: \(location))", "the location is not finite") }
    self.degreesOfFreedom = degreesOfFreedom
    self.location = location
    self.scale = scale
  }

  private var nu: Double { degreesOfFreedom }
  /// The mean, m; NaN for ν ≤ 1.
  public var mean: Double { nu > 1 ? location : .nan }
  /// The variance, `s²ν/(ν − 2)`; ∞ for 1 < ν ≤ 2, NaN for ν ≤ 1.
  public var variance: Double {
    nu > 2 ? scale * scale * nu / (nu - 2) : (nu > 1 ? .infinity : .nan)
  }
  /// The skewness, 0; NaN for ν ≤ 3.
  public var skewness: Double { nu > 3 ? 0 : .nan }
  /// The excess kurtosis, `6/(ν − 4)`; ∞ for 2 < ν ≤ 4, NaN for ν ≤ 2.
  public var excessKurtosis: Double { nu > 4 ? 6 / (nu - 4) : (nu > 2 ? .infinity : .nan) }
  /// The differential entropy in nats, `(ν+1)/2·(ψ((ν+1)/2) − ψ(ν/2)) + ln(s √ν B(ν/2, ½))`.
  public var entropy: Double {
    Double(studentEntropy(degreesOfFreedom: Extended(nu)) + ExtendedMath.log(Extended(scale)))
  }
  /// The whole line.
  public var support: ClosedRange<Double> { -.infinity ... .infinity }

  private var incomplete: IncompleteBeta { IncompleteBeta(nu / 2, 0.5) }

  @inline(__always)
  private func standardized(_ x: Double) -> Extended {
    (Extended(x) - Extended(location)) / Extended(scale)
  }

  /// The density f(x), 0 at ±∞.
  public func density(at x: Double) -> Double { density(at: x, logScale: logScale) }

  /// The density at every coordinate.
  ///
  /// - Complexity: one value per coordinate, several at a time; allocates the result.
  public func density(at x: Vector) -> Vector {
    let logScale = logScale
    let pass = DensityPlans.student(
      degreesOfFreedom: nu, location: location, scale: scale)
    return Vector(
      Elementwise.apply(pass, orElse: { density(at: $0, logScale: logScale) }, to: x.elements))
  }

  @inline(__always)
  private func density(at x: Double, logScale: Extended) -> Double {
    x.isInfinite ? 0 : Double(ExtendedMath.exp(logKernel(x) - logScale))
  }

  /// The logarithm of the density, finite also where that underflows; −∞ at ±∞.
  public func logDensity(at x: Double) -> Double {
    x.isInfinite ? -.infinity : Double(logKernel(x) - logScale)
  }

  @inline(__always)
  private func logKernel(_ x: Double) -> Extended {
    let t = standardized(x)
    return -(Extended(nu) + 1) / 2 * ExtendedMath.log1p(t * t / Extended(nu))
  }

  /// `ln(s √ν B(ν/2, ½))`.
  private var logScale: Extended {
    extendedLogBeta(Extended(nu) / 2, 0.5) + ExtendedMath.log(Extended(nu)) / 2
      + ExtendedMath.log(Extended(scale))
  }

  /// With x = ν/(ν + t²), half of Iₓ(ν/2, ½) lies beyond |t|.
  @inline(__always)
  private func tails(
    _ x: Double, _ incomplete: IncompleteBeta
  ) -> (lower: Extended, upper: Extended) {
    let t = standardized(x)
    let square = t * t
    let sum = Extended(nu) + square
    if t.isInfinite { return t > 0 ? (1, 0) : (0, 1) }
    let value = incomplete.evaluate(Extended(nu) / sum, square / sum)
    let far = value.lower / 2
    let near = 0.5 + value.upper / 2
    return t > 0 ? (near, far) : (far, near)
  }

  /// The probability P(X ≤ x).
  public func cdf(at x: Double) -> Double { Double(tails(x, incomplete).lower) }
  /// The probability P(X > x).
  public func survival(at x: Double) -> Double { Double(tails(x, incomplete).upper) }

  /// The logarithm of `cdf(at:)`, finite also where that underflows.
  public func logCDF(at x: Double) -> Double {
    let t = standardized(x)
    return t > 0 ? Double(ExtendedMath.log1p(-tails(x, incomplete).upper)) : logTail(t)
  }

  /// The logarithm of `survival(at:)`, finite also where that underflows.
  public func logSurvival(at x: Double) -> Double {
    let t = standardized(x)
    return t < 0 ? Double(ExtendedMath.log1p(-tails(x, incomplete).lower)) : logTail(t)
  }

  /// The logarithm of the probability beyond |t|.
  private func logTail(_ t: Extended) -> Double {
    if t.isInfinite { return -.infinity }
    let square = t * t
    let sum = Extended(nu) + square
    let logarithm = incomplete.logarithms(Extended(nu) / sum, square / sum).lower
    return Double(logarithm - 0.693147180559945309417232121458)
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
    let pass = StudentTails(degreesOfFreedom: nu, location: location, scale: scale)?.pass(
      upper: upper)
    return Vector(
      Elementwise.apply(pass, orElse: { Double(wanted(tails($0, incomplete))) }, to: x.elements))
  }

  /// The x with P(X ≤ x) = p; ∓∞ at 0 and 1. Stops for a probability outside [0, 1].
  public func quantile(at p: Double) -> Double {
    requireProbability("StudentT.quantile(at:)", p)
    return p <= 0.5 ? value(-distance(tail: Extended(p))) : value(distance(tail: 1 - Extended(p)))
  }

  /// The quantile at every coordinate. Stops for a probability outside [0, 1].
  ///
  /// - Complexity: one value per coordinate, several at a time; allocates the result.
  public func quantile(at p: Vector) -> Vector {
    let pass = StudentTails(degreesOfFreedom: nu, location: location, scale: scale)?.quantilePass
    return Vector(Elementwise.apply(pass, orElse: { quantile(at: $0) }, to: p.elements))
  }

  /// The x with P(X > x) = q; ±∞ at 0 and 1. Stops for a probability outside [0, 1].
  public func survivalQuantile(at q: Double) -> Double {
    requireProbability("StudentT.survivalQuantile(at:)", q)
    return q <= 0.5 ? value(distance(tail: Extended(q))) : value(-distance(tail: 1 - Extended(q)))
  }

  /// The |t| beyond which a probability of at most ½ lies.
  private func distance(tail: Extended) -> Extended {
    if tail == 0 { return .infinity }
    let (x, y) = incomplete.inverse(lower: 2 * tail, upper: 1 - 2 * tail)
    return (Extended(nu) * y / x).squareRoot()
  }

  private func value(_ t: Extended) -> Double { Double(Extended(location) + Extended(scale) * t) }

  /// One draw, a normal variate over the root of a gamma variate, as NumPy's `standard_t`.
  public func sample<Source: RandomSource>(using source: inout Source) -> Double {
    let half = nu / 2
    let z = source.nextStandardNormal()
    let gamma = GammaSampler.draw(shape: half, using: &source)
    return location + scale * (half.squareRoot() * z / gamma.squareRoot())
  }
}
