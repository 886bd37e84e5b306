// Discrete distributions over ranges of integers and over whole lists of them.

extension DiscreteDistribution {
  /// `count` draws in order. Stops for a negative count.
  /// - Complexity: `n` draws; allocates the result.
  public func samples(_ count: Int, using source: inout some RandomSource) -> [Int] {
    requireCount("samples(count, using:)", count)
    return source.fillIntegers(count) { sample(using: &$0) }
  }

  /// The probability P(a ≤ X ≤ b).
  /// - Complexity: at most two values of the distribution function, or one mass.
  public func probability(in interval: ClosedRange<Int>) -> Double {
    let (a, b) = (interval.lowerBound, interval.upperBound)
    if a <= support.lowerBound { return cdf(at: b) }
    if a == b { return mass(at: a) }
    let below = cdf(at: a - 1)
    return below < 0.5 ? cdf(at: b) - below : survival(at: a - 1) - survival(at: b)
  }

  /// The masses at a range of integers, such as `0...10`.
  /// - Complexity: a mass per integer; allocates the result.
  public func mass(at integers: ClosedRange<Int>) -> Vector {
    Vector(integers.map { mass(at: $0) })
  }

  /// The log-likelihood of independent observations, the sum of their log masses.
  /// - Complexity: a logarithm of the density or the mass per number; allocates them.
  public func logLikelihood(of data: [Int]) -> Double { Vector(data.map { logMass(at: $0) }).sum }
}
