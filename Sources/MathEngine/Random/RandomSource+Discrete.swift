// Integer variates: uniform, binomial, Poisson and geometric.
extension RandomSource {
  @inline(__always)
  mutating func fillIntegers(_ count: Int, _ draw: (inout Self) -> Int) -> [Int] {
    requireCount("rng.…(count)", count)
    return [Int](unsafeUninitializedCapacity: count) { target, initialized in
      for i in 0..<count { target.initializeElement(at: i, to: draw(&self)) }
      initialized = count
    }
  }

  /// A uniform integer of a range that is not empty. NumPy's `randint` and `integers`.
  @specialized(where Self == RandomState)
  @specialized(where Self == Generator)
  public mutating func integer(in range: Range<Int>) -> Int { integer(in: closed(range)) }

  /// A uniform integer of a closed range, such as `1...6`. NumPy's `integers` with `endpoint=True`.
  @specialized(where Self == RandomState)
  @specialized(where Self == Generator)
  public mutating func integer(in range: ClosedRange<Int>) -> Int {
    range.lowerBound &+ Int(truncatingIfNeeded: nextInteger(through: width(range)))
  }

  /// `count` uniform integers of a range that is not empty. NumPy's `randint` and `integers`.
  /// - Complexity: `n` draws; allocates the result.
  @specialized(where Self == RandomState)
  @specialized(where Self == Generator)
  public mutating func integers(_ count: Int, in range: Range<Int>) -> [Int] {
    integers(count, in: closed(range))
  }

  /// `count` uniform integers of a closed range, such as `1...6`. NumPy's `integers` with
  /// `endpoint=True`.
  /// - Complexity: `n` draws; allocates the result.
  @specialized(where Self == RandomState)
  @specialized(where Self == Generator)
  public mutating func integers(_ count: Int, in range: ClosedRange<Int>) -> [Int] {
    let low = range.lowerBound
    let bound = width(range)
    @inline(__always) func draw(from source: inout Self) -> Int {
      low &+ Int(truncatingIfNeeded: source.nextInteger(through: bound))
    }
    return fillIntegers(count, draw)
  }

  /// The number of successes in `trials` independent trials. Stops for a probability outside [0,
  /// 1].
  @specialized(where Self == RandomState)
  @specialized(where Self == Generator)
  public mutating func binomial(trials: Int, probability: Double) -> Int {
    requireCount("rng.binomial(trials:probability:)", trials)
    requireProbability("rng.binomial(trials:probability:)", probability)
    return BinomialSampler(
      trials: trials, probability: probability, legacy: Self.followsLegacyStream
    ).draw(using: &self)
  }

  /// `count` numbers of successes in `trials` independent trials each. Stops for a probability
  /// outside [0, 1].
  ///
  /// - Complexity: `n` draws, each of about `trials·probability` steps up to 30 of them and of a
  ///   bounded number beyond; allocates the result.
  @specialized(where Self == RandomState)
  @specialized(where Self == Generator)
  public mutating func binomial(_ count: Int, trials: Int, probability: Double) -> [Int] {
    requireCount("rng.binomial(trials:probability:)", trials)
    requireProbability("rng.binomial(trials:probability:)", probability)
    let sampler = BinomialSampler(
      trials: trials, probability: probability, legacy: Self.followsLegacyStream)
    return fillIntegers(count) { sampler.draw(using: &$0) }
  }

  /// A Poisson variate of the given mean, at most about 9.2e18.
  @specialized(where Self == RandomState)
  @specialized(where Self == Generator)
  public mutating func poisson(mean: Double) -> Int {
    requirePoissonMean(mean)
    return PoissonSampler(mean: mean).draw(using: &self)
  }

  /// `count` Poisson variates of the given mean, at most about 9.2e18.
  /// - Complexity: `n` draws, each of about `mean` steps below a mean of 10 and of a bounded number
  ///   beyond; allocates the result.
  @specialized(where Self == RandomState)
  @specialized(where Self == Generator)
  public mutating func poisson(_ count: Int, mean: Double) -> [Int] {
    requirePoissonMean(mean)
    let sampler = PoissonSampler(mean: mean)
    return fillIntegers(count) { sampler.draw(using: &$0) }
  }

  /// The number of independent trials up to and including the first success. Stops unless the
  /// probability is above 0 and at most 1.
  @specialized(where Self == RandomState)
  @specialized(where Self == Generator)
  public mutating func geometric(probability: Double) -> Int {
    requirePositive("rng.geometric(probability:)", probability)
    requireProbability("rng.geometric(probability:)", probability)
    return GeometricSampler.draw(probability: probability, using: &self)
  }

  /// `count` numbers of trials, each up to and including the first success. Stops unless the
  /// probability is above 0 and at most 1.
  ///
  /// - Complexity: `n` draws; allocates the result.
  @specialized(where Self == RandomState)
  @specialized(where Self == Generator)
  public mutating func geometric(_ count: Int, probability: Double) -> [Int] {
    requirePositive("rng.geometric(probability:)", probability)
    requireProbability("rng.geometric(probability:)", probability)
    return fillIntegers(count) { GeometricSampler.draw(probability: probability, using: &$0) }
  }

  @inline(__always)
  private func closed(_ range: Range<Int>) -> ClosedRange<Int> {
    if range.isEmpty { trap("rng.integer(in: \(range))", "the range is empty") }
    return range.lowerBound...range.upperBound - 1
  }

  @inline(__always)
  private func width(_ range: ClosedRange<Int>) -> UInt64 {
    UInt64(bitPattern: Int64(range.upperBound &- range.lowerBound))
  }
}

/// Stops unless a probability lies in 0 … 1 (so that NaN stops too).
func requireProbability(_ operation: String, _ value: Double) {
  if !(value >= 0 && value <= 1) { trap(operation, "\(value) is not a probability in 0 … 1") }
}

/// Stops unless a Poisson variate of this mean fits an `Int` in all but impossible cases.
private func requirePoissonMean(_ mean: Double) {
  if !(mean >= 0 && mean <= 9.223372006484771e18) {
    trap("rng.poisson(mean: \(mean))", "the mean lies in 0 … 9.22e18")
  }
}
