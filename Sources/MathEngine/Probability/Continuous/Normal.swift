// The normal distribution.

/// The normal distribution with density `1/(σ√2π) e^(−(x − μ)²/(2σ²))`.
///
/// The second parameter is the standard deviation σ, not the variance.
/// - Accuracy: density, cdf, survival and quantiles within 3 ulp into the farthest tails: the rounding
///   errors of the standardised argument, which its square would magnify, are carried along.
public struct Normal: ContinuousDistribution, Equatable, Hashable, Codable {
  /// μ.
  public let mean: Double
  /// σ.
  public let deviation: Double

  /// Makes a normal distribution; the deviation is positive and both parameters are finite.
  public init(mean: Double = 0, deviation: Double = 1) {
    requirePositive("Normal(deviation:)", deviation)
    if !mean.isFinite || !deviation.isFinite {
      trap("Normal(mean: \(mean), deviation: \(deviation))", "the parameters are not finite")
    }
    self.mean = mean
    self.deviation = deviation
  }

  /// The standard normal distribution, mean 0 and deviation 1.
  public static let standard = Normal()

  /// The variance, σ².
  public var variance: Double { deviation * deviation }
  /// The standard deviation, σ.
  public var standardDeviation: Double { deviation }
  /// The skewness, 0.
  public var skewness: Double { 0 }
  /// The excess kurtosis, 0.
  public var excessKurtosis: Double { 0 }
  /// The differential entropy in nats, `½ ln(2πe σ²)`.
  public var entropy: Double { 0.5 + Self.halfLog2Pi + log(deviation) }
  /// The whole line.
  public var support: ClosedRange<Double> { -.infinity ... .infinity }

  private static let halfLog2Pi = 0.9189385332046727

  /// `(x − μ)/σ` as the sum of a double and its small remainder.
  @inline(__always)
  private func standardized(_ x: Double) -> (high: Double, low: Double) {
    let difference = x - mean
    let z = difference / deviation
    if !z.isFinite { return (z, 0) }
    // The two-sum of Knuth gives what the subtraction rounded away; the fused product the rest.
    let back = difference - x
    let lost = (x - (difference - back)) - (mean + back)
    return (z, (difference.addingProduct(-z, deviation) + lost) / deviation)
  }

  /// `e^(−(x − μ)²/2σ²)/(σ√2π)`, 0 at ±∞.
  public func density(at x: Double) -> Double {
    let (z, remainder) = standardized(x)
    let square = z * z
    guard square < 1500 else { return square.isNaN ? .nan : 0 }
    let lost = (-square).addingProduct(z, z) + 2 * z * remainder
    return exp(-0.5 * square) * (1 - 0.5 * lost) * (0.3989422804014327 / deviation)
  }

  /// The logarithm of the density, finite also where that underflows; −∞ at ±∞.
  public func logDensity(at x: Double) -> Double {
    let (z, _) = standardized(x)
    return -0.5 * z * z - Self.halfLog2Pi - log(deviation)
  }

  /// `Φ((x − μ)/σ)`, with Φ the distribution function of the standard normal.
  public func cdf(at x: Double) -> Double {
    let (z, remainder) = standardized(x)
    return Self.upperTail(-z, -remainder)
  }

  /// `Φ((μ − x)/σ)`, which keeps its digits in the upper tail.
  public func survival(at x: Double) -> Double {
    let (z, remainder) = standardized(x)
    return Self.upperTail(z, remainder)
  }

  /// `½ erfc(z/√2)` with z/√2 carried in two parts.
  @inline(__always)
  private static func upperTail(_ z: Double, _ remainder: Double) -> Double {
    let argument = z * 0.7071067811865476
    let lost =
      (-argument).addingProduct(z, 0.7071067811865476) + z * -4.833646656726457e-17
      + remainder * 0.7071067811865476
    let value = 0.5 * erfc(argument)
    guard abs(argument) < 27 else { return value }
    return value - 0.5641895835477563 * exp(-argument * argument) * lost
  }

  /// The logarithm of `cdf(at:)`, finite also where that underflows.
  public func logCDF(at x: Double) -> Double {
    let z = (Extended(mean) - Extended(x)) / Extended(deviation)
    return z < -1 ? log1p(-survival(at: x)) : Self.logUpperTail(z)
  }

  /// The logarithm of `survival(at:)`, finite also where that underflows.
  public func logSurvival(at x: Double) -> Double {
    let z = (Extended(x) - Extended(mean)) / Extended(deviation)
    return z < -1 ? log1p(-cdf(at: x)) : Self.logUpperTail(z)
  }

  private static func logUpperTail(_ z: Extended) -> Double {
    let argument = z * 0.707106781186547524400844362105
    if argument < 100 { return Double(ExtendedMath.log(ExtendedMath.erfc(argument) / 2)) }
    // Far out ½ erfc u = e^(−u²)/(2u√π) (1 − 1/(2u²) + 3/(4u⁴) − …).
    let square = argument * argument
    let inverse = 1 / (2 * square)
    let series = -inverse * (1 - inverse * (3 - 15 * inverse))
    return Double(
      -square - ExtendedMath.log(2 * argument) - 0.572364942924700087071713675677
        + ExtendedMath.log1p(series))
  }

  /// The x with P(X ≤ x) = p; ∓∞ at 0 and 1. Stops for a probability outside [0, 1].
  public func quantile(at p: Double) -> Double {
    requireProbability("Normal.quantile(at:)", p)
    return value(standardNormalQuantile(lower: Extended(p), upper: 1 - Extended(p)))
  }

  /// The quantile at every coordinate. Stops for a probability outside [0, 1].
  ///
  /// - Accuracy: 1 ulp for mean 0.
  /// - Complexity: two polynomials of degree 7, and in the tails a logarithm, several at a time.
  /// - Source: M. J. Wichura, algorithm AS 241, Applied Statistics 37 (1988), in pairs of doubles.
  public func quantile(at p: Vector) -> Vector {
    let pass = NormalQuantiles.pass(mean: mean, deviation: deviation)
    return Vector(Elementwise.apply(pass, orElse: { quantile(at: $0) }, to: p.elements))
  }

  /// The x with P(X > x) = q; ±∞ at 0 and 1. Stops for a probability outside [0, 1].
  public func survivalQuantile(at q: Double) -> Double {
    requireProbability("Normal.survivalQuantile(at:)", q)
    return value(-standardNormalQuantile(lower: Extended(q), upper: 1 - Extended(q)))
  }

  private func value(_ z: Extended) -> Double { Double(Extended(mean) + Extended(deviation) * z) }

  /// One draw, a standard normal variate times σ, plus μ.
  public func sample<Source: RandomSource>(using source: inout Source) -> Double {
    mean + deviation * source.nextStandardNormal()
  }

  /// The maximum-likelihood fit: the mean of the data and their deviation with divisor n.
  ///
  /// - Throws: `.tooFewObservations` below 2, `.outsideSupport` for a number that is not finite,
  ///   `.noSpread` when all are equal.
  /// - Complexity: O(n).
  public static func fit(to data: Vector) throws(FitError) -> Normal {
    try requireSupport(data, atLeast: 2) { $0.isFinite }
    // Squares of numbers as large or as small as this leave the range of a double.
    let exponent = abs(data.exponent) > 400 ? data.exponent : 0
    let unit = exponent == 0 ? data : data.timesPowerOfTwo(-exponent)
    let fitted = Vector([unit.mean, unit.standardDeviation(.population)]).timesPowerOfTwo(exponent)
    if !(fitted[1] > 0) { throw .noSpread(value: data[0]) }
    return Normal(mean: fitted[0], deviation: fitted[1])
  }
}
