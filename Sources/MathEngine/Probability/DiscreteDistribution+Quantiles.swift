// Quantiles of discrete distributions, found by search in the distribution function.

extension DiscreteDistribution {
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
    if holds(support.lowerBound) { return support.lowerBound }
    let start = start(near: p)
    var (low, high) =
      holds(start) ? lastStep(downFrom: start, where: holds) : lastStep(upFrom: start, where: holds)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle }
    }
    return high
  }

  /// The integer of the support below which a normal distribution of the same mean and variance has the
  /// probability.
  private func start(near p: Double) -> Int {
    let (first, last) = (support.lowerBound, support.upperBound)
    let z = p <= 0 || p >= 1 ? (p <= 0 ? -9.0 : 9) : Normal.standard.quantile(at: p)
    let guess = mean + z * standardDeviation
    if guess > Double(first) && guess < Double(last) { return Int(guess.rounded(.down)) }
    return guess <= Double(first) ? first : last
  }

  /// The last of the steps down from a place where the condition holds, until it does not.
  private func lastStep(
    downFrom start: Int, where holds: (Int) -> Bool
  ) -> (low: Int, high: Int) {
    let first = support.lowerBound
    var (low, high, step) = (start, start, 1)
    while low > first, holds(low) {
      high = low
      low = max(first, low - step)
      step *= 2
    }
    return (low, high)
  }

  /// The last of the steps up from a place where the condition does not hold, until it does.
  private func lastStep(upFrom start: Int, where holds: (Int) -> Bool) -> (low: Int, high: Int) {
    let last = support.upperBound
    var (low, high, step) = (start, start, 1)
    while high < last, !holds(high) {
      low = high
      let (next, overflow) = high.addingReportingOverflow(step)
      high = overflow || next > last ? last : next
      step = step.multipliedReportingOverflow(by: 2).overflow ? step : 2 * step
    }
    return (low, high)
  }
}
