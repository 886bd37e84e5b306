// The categorical distribution.

/// One of K outcomes 0, 1, …, K − 1 with given probabilities.
///
/// Mean and further moments are those of the outcome's number.
public struct Categorical: DiscreteDistribution, Equatable {
  /// The probabilities of the outcomes.
  public let probabilities: Vector
  private let weights: CumulativeWeights

  /// Makes a categorical distribution; no probability is negative and their sum is 1 within 1.5e-8.
  /// Stops otherwise.
  ///
  /// - Complexity: `O(n)`; keeps the running sums.
  public init(probabilities: Vector) {
    if probabilities.isEmpty { trap("Categorical(probabilities:)", "there are no outcomes") }
    requireSimplex("Categorical(probabilities:)", probabilities.elements)
    self.probabilities = probabilities
    weights = CumulativeWeights(probabilities.elements)
  }

  /// The mean, `Σ k·pₖ`.
  public var mean: Double { moment { $0 } }
  /// The variance, `Σ (k − μ)²·pₖ`.
  public var variance: Double { centralMoment(2) }
  /// The skewness, `Σ (k − μ)³·pₖ/σ³`; NaN where one outcome has all the probability.
  public var skewness: Double { centralMoment(3) / (variance * standardDeviation) }
  /// The excess kurtosis, `Σ (k − μ)⁴·pₖ/σ⁴ − 3`; NaN where one outcome has all the probability.
  public var excessKurtosis: Double { centralMoment(4) / (variance * variance) - 3 }
  /// The entropy in nats, `−Σ pₖ ln pₖ`, where outcomes without probability count 0.
  public var entropy: Double { probabilities.map(informationTerm).sum }
  /// The integers from 0 through K − 1, also those without probability.
  public var support: ClosedRange<Int> { 0...(probabilities.count - 1) }

  private func moment(_ f: (Double) -> Double) -> Double {
    Vector(probabilities.elements.enumerated().map { $1 * f(Double($0)) }).sum
  }

  private func centralMoment(_ order: Int) -> Double {
    let center = mean
    return moment { ($0 - center) ** order }
  }

  /// pₖ, 0 for another integer.
  public func mass(at k: Int) -> Double { support.contains(k) ? probabilities[k] : 0 }
  /// ln pₖ, −∞ for another integer.
  public func logMass(at k: Int) -> Double { log(mass(at: k)) }

  /// The sum of the probabilities through pₖ; 0 below 0, 1 from K − 1 on.
  ///
  /// - Complexity: k additions.
  public func cdf(at k: Int) -> Double {
    if k < 0 { return 0 }
    return k >= support.upperBound ? 1 : min(1, Reductions.sum(Array(probabilities.elements[...k])))
  }

  /// The sum of the probabilities behind pₖ; 1 below 0, 0 from K − 1 on.
  ///
  /// - Complexity: K − k additions.
  public func survival(at k: Int) -> Double {
    if k < 0 { return 1 }
    return k >= support.upperBound
      ? 0 : min(1, Reductions.sum(Array(probabilities.elements[(k + 1)...])))
  }

  /// One draw, by inversion: one uniform variate.
  ///
  /// - Complexity: `O(log K)` comparisons.
  public func sample<Source: RandomSource>(using source: inout Source) -> Int {
    weights.index(for: source.nextUniform())
  }

  /// The maximum-likelihood fit over the outcomes 0 ..< count: their shares in the data.
  ///
  /// - Throws: `.tooFewObservations` for none, `.outsideSupport` for another outcome.
  /// - Complexity: O(n).
  public static func fit(to data: [Int], outcomes count: Int) throws(FitError) -> Categorical {
    try requireSupport(Vector(data)) { $0 >= 0 && $0 < Double(count) }
    var tally = [Double](repeating: 0, count: count)
    for outcome in data { tally[outcome] += 1 }
    return Categorical(probabilities: Vector(tally.map { $0 / Double(data.count) }))
  }
}
