// The uniform distribution on an interval.

/// The uniform distribution on `[a, b]`, with density `1/(b − a)` there.
public struct Uniform: ContinuousDistribution, Equatable, Hashable, Codable {
  /// a.
  public let low: Double
  /// b.
  public let high: Double

  /// Makes a uniform distribution; `low < high`, both finite. Stops otherwise.
  public init(from low: Double = 0, to high: Double = 1) {
    if !(low < high && (high - low).isFinite) {
      trap("Uniform(from: \(low), to: \(high))", "the ends are not finite and in order")
    }
    self.low = low
    self.high = high
  }

  private var width: Double { high - low }

  /// The mean, (a + b)/2.
  public var mean: Double { low + width / 2 }
  /// The variance, `(b − a)²/12`.
  public var variance: Double { width * width / 12 }
  /// The skewness, 0.
  public var skewness: Double { 0 }
  /// The excess kurtosis, −6/5.
  public var excessKurtosis: Double { -1.2 }
  /// The differential entropy in nats, `ln(b − a)`.
  public var entropy: Double { log(width) }
  /// The interval `[a, b]`.
  public var support: ClosedRange<Double> { low...high }

  /// `1/(b − a)` from a through b, 0 elsewhere.
  public func density(at x: Double) -> Double {
    x >= low && x <= high ? 1 / width : (x.isNaN ? .nan : 0)
  }

  /// `−ln(b − a)` from a through b, −∞ elsewhere.
  public func logDensity(at x: Double) -> Double { log(density(at: x)) }

  /// `(x − a)/(b − a)`, 0 before a and 1 behind b.
  public func cdf(at x: Double) -> Double {
    x <= low ? 0 : (x >= high ? 1 : Double((Extended(x) - Extended(low)) / Extended(width)))
  }

  /// `(b − x)/(b − a)`, 1 before a and 0 behind b.
  public func survival(at x: Double) -> Double {
    x <= low ? 1 : (x >= high ? 0 : Double((Extended(high) - Extended(x)) / Extended(width)))
  }

  /// `a + p(b − a)`. Stops for a probability outside [0, 1].
  public func quantile(at p: Double) -> Double {
    requireProbability("Uniform.quantile(at:)", p)
    return p < 1 ? low + p * width : high
  }

  /// `b − q(b − a)`. Stops for a probability outside [0, 1].
  public func survivalQuantile(at q: Double) -> Double {
    requireProbability("Uniform.survivalQuantile(at:)", q)
    return q < 1 ? high - q * width : low
  }

  /// One draw: one uniform variate on [0, 1), stretched and moved.
  public func sample<Source: RandomSource>(using source: inout Source) -> Double {
    low + width * source.nextUniform()
  }

  /// The maximum-likelihood fit: from the least to the greatest observation.
  ///
  /// - Complexity: `O(n)`.
  /// - Throws: `.tooFewObservations` below 2, `.outsideSupport` for a number that is not finite,
  ///   `.noSpread` when all are equal.
  public static func fit(to data: Vector) throws(FitError) -> Uniform {
    try requireSupport(data, atLeast: 2) { $0.isFinite }
    if data.min() == data.max() { throw .noSpread(value: data[0]) }
    return Uniform(from: data.min(), to: data.max())
  }
}
