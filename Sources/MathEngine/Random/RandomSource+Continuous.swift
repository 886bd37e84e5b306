// Continuous variates, one at a time and by the vector or matrix. Matrices fill row by row.
extension RandomSource {
  /// `count` variates of one kind, drawn in order.
  @inline(__always)
  mutating func fill(_ count: Int, _ draw: (inout Self) -> Double) -> [Double] {
    requireCount("rng.…(count)", count)
    return [Double](unsafeUninitializedCapacity: count) { target, initialized in
      for i in 0..<count { target.initializeElement(at: i, to: draw(&self)) }
      initialized = count
    }
  }

  @inline(__always)
  mutating func fill(
    _ rowCount: Int, _ columnCount: Int, _ draw: (inout Self) -> Double
  ) -> Matrix {
    requireCount("rng.…(rows, columns)", min(rowCount, columnCount))
    let entries = fill(rowCount * columnCount, draw)
    return Matrix(rowCount: rowCount, columnCount: columnCount, storage: entries)
  }

  /// A uniform variate on `[low, high)`: `low + (high − low)·u`.
  @specialized(where Self == RandomState)
  @specialized(where Self == Generator)
  public mutating func uniform(in range: Range<Double> = 0..<1) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * nextUniform()
  }

  /// `count` uniform variates on `[low, high)`; on [0, 1) unless said. NumPy's `rand(n)`.
  /// - Complexity: `n` draws; allocates the result.
  @specialized(where Self == RandomState)
  @specialized(where Self == Generator)
  public mutating func uniform(_ count: Int, in range: Range<Double> = 0..<1) -> Vector {
    let low = range.lowerBound
    let width = range.upperBound - low
    return Vector(fill(count) { low + width * $0.nextUniform() })
  }

  /// A matrix of uniform variates on `[low, high)`; on [0, 1) unless said. NumPy's `rand(m, n)`.
  /// - Complexity: `mn` draws; allocates the result.
  @specialized(where Self == RandomState)
  @specialized(where Self == Generator)
  public mutating func uniform(
    _ rowCount: Int, _ columnCount: Int, in range: Range<Double> = 0..<1
  ) -> Matrix {
    let low = range.lowerBound
    let width = range.upperBound - low
    return fill(rowCount, columnCount) { low + width * $0.nextUniform() }
  }

  /// A normal variate: `mean + deviation·z`. Stops when the spread is below 0 or NaN.
  @specialized(where Self == RandomState)
  @specialized(where Self == Generator)
  public mutating func normal(mean: Double = 0, deviation: Double = 1) -> Double {
    requireScale("rng.normal(deviation:)", deviation)
    return mean + deviation * nextStandardNormal()
  }

  /// `count` normal variates; standard ones unless said. NumPy's `randn(n)`. Stops when the spread
  /// is below 0 or NaN.
  ///
  /// - Complexity: `n` draws; allocates the result.
  @specialized(where Self == RandomState)
  @specialized(where Self == Generator)
  public mutating func normal(_ count: Int, mean: Double = 0, deviation: Double = 1) -> Vector {
    requireScale("rng.normal(deviation:)", deviation)
    return Vector(fill(count) { mean + deviation * $0.nextStandardNormal() })
  }

  /// A matrix of normal variates; standard ones unless said. NumPy's `randn(m, n)`. Stops when the
  /// spread is below 0 or NaN, or a count is negative.
  ///
  /// - Complexity: `mn` draws; allocates the result.
  @specialized(where Self == RandomState)
  @specialized(where Self == Generator)
  public mutating func normal(
    _ rowCount: Int, _ columnCount: Int, mean: Double = 0, deviation: Double = 1
  ) -> Matrix {
    requireScale("rng.normal(deviation:)", deviation)
    return fill(rowCount, columnCount) { mean + deviation * $0.nextStandardNormal() }
  }

  /// An exponential variate of the given mean, `scale`. Stops when a parameter is below 0 or NaN.
  @specialized(where Self == RandomState)
  @specialized(where Self == Generator)
  public mutating func exponential(scale: Double = 1) -> Double {
    requireScale("rng.exponential(scale:)", scale)
    return scale * nextStandardExponential()
  }

  /// `count` exponential variates of the given mean, `scale`. Stops when a parameter is below 0 or
  /// NaN.
  ///
  /// - Complexity: `n` draws; allocates the result.
  @specialized(where Self == RandomState)
  @specialized(where Self == Generator)
  public mutating func exponential(_ count: Int, scale: Double = 1) -> Vector {
    requireScale("rng.exponential(scale:)", scale)
    return Vector(fill(count) { scale * $0.nextStandardExponential() })
  }

  /// A gamma variate of mean `shape·scale`. Stops when a parameter is below 0 or NaN.
  @specialized(where Self == RandomState)
  @specialized(where Self == Generator)
  public mutating func gamma(shape: Double, scale: Double = 1) -> Double {
    requireScale("rng.gamma(shape:)", shape)
    requireScale("rng.gamma(scale:)", scale)
    return scale * GammaSampler.draw(shape: shape, using: &self)
  }

  /// `count` gamma variates of mean `shape·scale`. Stops when a parameter is below 0 or NaN.
  /// - Complexity: `n` draws; allocates the result.
  @specialized(where Self == RandomState)
  @specialized(where Self == Generator)
  public mutating func gamma(_ count: Int, shape: Double, scale: Double = 1) -> Vector {
    requireScale("rng.gamma(shape:)", shape)
    requireScale("rng.gamma(scale:)", scale)
    return Vector(fill(count) { scale * GammaSampler.draw(shape: shape, using: &$0) })
  }

  /// A chi-squared variate: twice a gamma of shape half the degrees of freedom. Stops when a
  /// parameter is not above 0.
  @specialized(where Self == RandomState)
  @specialized(where Self == Generator)
  public mutating func chiSquared(degreesOfFreedom: Double) -> Double {
    requirePositive("rng.chiSquared(degreesOfFreedom:)", degreesOfFreedom)
    return 2 * GammaSampler.draw(shape: degreesOfFreedom / 2, using: &self)
  }

  /// `count` chi-squared variates. Stops when a parameter is not above 0.
  /// - Complexity: `n` draws; allocates the result.
  @specialized(where Self == RandomState)
  @specialized(where Self == Generator)
  public mutating func chiSquared(_ count: Int, degreesOfFreedom: Double) -> Vector {
    requirePositive("rng.chiSquared(degreesOfFreedom:)", degreesOfFreedom)
    return Vector(fill(count) { 2 * GammaSampler.draw(shape: degreesOfFreedom / 2, using: &$0) })
  }

  /// A beta variate on [0, 1] of mean α/(α + β). Stops when a parameter is not above 0.
  @specialized(where Self == RandomState)
  @specialized(where Self == Generator)
  public mutating func beta(alpha: Double, beta: Double) -> Double {
    requirePositive("rng.beta(alpha:beta:)", min(alpha, beta))
    return BetaSampler.draw(alpha: alpha, beta: beta, using: &self)
  }

  /// `count` beta variates on [0, 1] of mean α/(α + β). Stops when a parameter is not above 0.
  /// - Complexity: `n` draws; allocates the result.
  @specialized(where Self == RandomState)
  @specialized(where Self == Generator)
  public mutating func beta(_ count: Int, alpha: Double, beta: Double) -> Vector {
    requirePositive("rng.beta(alpha:beta:)", min(alpha, beta))
    return Vector(fill(count) { BetaSampler.draw(alpha: alpha, beta: beta, using: &$0) })
  }

  /// A variate of Student's t: a normal over the root of an independent gamma. Stops when a
  /// parameter is not above 0.
  @specialized(where Self == RandomState)
  @specialized(where Self == Generator)
  public mutating func studentT(degreesOfFreedom: Double) -> Double {
    requirePositive("rng.studentT(degreesOfFreedom:)", degreesOfFreedom)
    let half = degreesOfFreedom / 2
    let z = nextStandardNormal()
    let gamma = GammaSampler.draw(shape: half, using: &self)
    return half.squareRoot() * z / gamma.squareRoot()
  }

  /// `count` variates of Student's t. Stops when a parameter is not above 0.
  /// - Complexity: `n` draws; allocates the result.
  @specialized(where Self == RandomState)
  @specialized(where Self == Generator)
  public mutating func studentT(_ count: Int, degreesOfFreedom: Double) -> Vector {
    requirePositive("rng.studentT(degreesOfFreedom:)", degreesOfFreedom)
    return Vector(fill(count) { $0.studentT(degreesOfFreedom: degreesOfFreedom) })
  }
}

/// Stops unless a scale, deviation or shape is at least 0 (so that NaN stops too).
func requireScale(_ operation: String, _ value: Double) {
  if !(value >= 0) { trap(operation, "\(value) is not a number of at least 0") }
}

/// Stops unless a parameter is above 0 (so that NaN stops too).
func requirePositive(_ operation: String, _ value: Double) {
  if !(value > 0) { trap(operation, "\(value) is not a number above 0") }
}
