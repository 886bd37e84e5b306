// Continuous distributions over intervals and over whole vectors.
extension ContinuousDistribution {
  /// The probability of an interval, P(a ≤ X ≤ b), from the tail on its own side so that it keeps its
  /// digits far from the mean.
  ///
  /// - Complexity: two values of the distribution function or of the survival function.
  public func probability(in interval: ClosedRange<Double>) -> Double {
    let (a, b) = (interval.lowerBound, interval.upperBound)
    let below = cdf(at: a)
    return below < 0.5 ? cdf(at: b) - below : survival(at: a) - survival(at: b)
  }

  /// `count` draws in order. Stops for a negative count.
  /// - Complexity: `n` draws; allocates the result.
  public func samples(_ count: Int, using source: inout some RandomSource) -> Vector {
    requireCount("samples(count, using:)", count)
    return Vector(source.fill(count) { sample(using: &$0) })
  }

  /// The density at every coordinate.
  /// - Complexity: one value per coordinate, split over threads when they are many; allocates the
  ///   result.
  public func density(at x: Vector) -> Vector {
    Vector(Elementwise.apply({ density(at: $0) }, to: x.elements))
  }

  /// The logarithm of the density at every coordinate.
  /// - Complexity: one value per coordinate, split over threads when they are many; allocates the
  ///   result.
  public func logDensity(at x: Vector) -> Vector {
    Vector(Elementwise.apply({ logDensity(at: $0) }, to: x.elements))
  }

  /// The probability P(X ≤ xᵢ) at every coordinate.
  /// - Complexity: one value per coordinate, split over threads when they are many; allocates the
  ///   result.
  public func cdf(at x: Vector) -> Vector {
    Vector(Elementwise.apply({ cdf(at: $0) }, to: x.elements))
  }

  /// The probability P(X > xᵢ) at every coordinate.
  /// - Complexity: one value per coordinate, split over threads when they are many; allocates the
  ///   result.
  public func survival(at x: Vector) -> Vector {
    Vector(Elementwise.apply({ survival(at: $0) }, to: x.elements))
  }

  /// The quantile at every coordinate.
  /// - Complexity: one value per coordinate, split over threads when they are many; allocates the
  ///   result.
  public func quantile(at p: Vector) -> Vector {
    Vector(Elementwise.apply({ quantile(at: $0) }, to: p.elements))
  }

  /// The log-likelihood of independent observations, the sum of their log densities.
  /// - Complexity: a logarithm of the density or the mass per number; allocates them.
  public func logLikelihood(of data: Vector) -> Double { logDensity(at: data).sum }
}

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

  /// The smallest k whose P(X ≤ k), as a double, is at least p: the first integer of the support at p = 0,
  /// and `Int.max` at p = 1 where every k leaves some probability above it. Stops for a probability outside
  /// [0, 1].
  ///
  /// - Complexity: a number of values of the distribution function that grows with the logarithm of the
  ///   distance from the normal approximation.
  public func quantile(at p: Double) -> Int {
    requireProbability("quantile(at:)", p)
    if p == 1, hasNoEnd { return .max }
    return smallest(startingAt: p) { cdf(at: $0) >= p }
  }

  /// The smallest k whose P(X > k), as a double, is at most q: the first integer of the support at q = 1,
  /// and `Int.max` at q = 0 where every k leaves some probability above it. Stops for a probability outside
  /// [0, 1].
  ///
  /// - Complexity: a number of values of the survival function that grows with the logarithm of the distance
  ///   from the normal approximation.
  public func survivalQuantile(at q: Double) -> Int {
    requireProbability("survivalQuantile(at:)", q)
    if q == 0, hasNoEnd { return .max }
    return smallest(startingAt: 1 - q) { survival(at: $0) <= q }
  }

  /// Whether every integer of a support without an upper end leaves some probability above it.
  private var hasNoEnd: Bool { support.upperBound == .max && variance > 0 }

  /// The smallest integer of the support that satisfies a condition which, once true, stays true.
  ///
  /// Starts where a normal distribution of the same mean and variance has the probability, goes away
  /// from there in steps that double, and halves the last step.
  private func smallest(startingAt p: Double, where holds: (Int) -> Bool) -> Int {
    let (first, last) = (support.lowerBound, support.upperBound)
    if holds(first) { return first }
    let z = p <= 0 || p >= 1 ? (p <= 0 ? -9.0 : 9) : Normal.standard.quantile(at: p)
    let guess = mean + z * standardDeviation
    let isInside = guess > Double(first) && guess < Double(last)
    let start = isInside ? Int(guess.rounded(.down)) : (guess <= Double(first) ? first : last)
    var (low, high) = (start, start)
    var step = 1
    if holds(start) {
      while low > first, holds(low) {
        high = low
        low = max(first, low - step)
        step *= 2
      }
    } else {
      while high < last, !holds(high) {
        low = high
        let (next, overflow) = high.addingReportingOverflow(step)
        high = overflow || next > last ? last : next
        step = step.multipliedReportingOverflow(by: 2).overflow ? step : 2 * step
      }
    }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle }
    }
    return high
  }
}
