// Mean and variance of numbers that come one at a time, without the cancellation of Σx² − n·x̄².

/// The count, mean and variance of the numbers seen so far.
///
/// ```swift
/// var statistics = RunningStatistics()
/// for x in data { statistics.add(x) }
/// statistics.variance(.sample)
/// ```
///
/// Each number moves the mean by `(x − m)/n` and the sum of squared deviations by
/// `(x − m_old)(x − m_new)`. The relative error of the variance is at most about `n·ε·κ` with
/// `κ = √(1 + m²/s²)`, where the textbook formula has `κ²`.
/// - Note: B. Welford, 1962; merging by T. Chan, G. Golub and R. LeVeque, 1983.
public struct RunningStatistics: Sendable, Equatable {
  /// How many numbers were added.
  public private(set) var count = 0
  /// The mean of the numbers; NaN before the first.
  public var mean: Double { count == 0 ? .nan : center }
  /// The sum of the squared deviations from the mean.
  public private(set) var squaredDeviations = 0.0
  private var center = 0.0

  /// Starts without numbers.
  public init() {}

  /// Starts with the numbers of a vector.
  /// - Complexity: `O(n)`.
  public init(_ numbers: Vector) { for x in numbers.elements { add(x) } }

  /// Adds a number.
  ///
  /// - Complexity: O(1).
  public mutating func add(_ x: Double) {
    count += 1
    let before = x - center
    center += before / Double(count)
    squaredDeviations += before * (x - center)
  }

  /// Adds all numbers that another has seen.
  ///
  /// - Complexity: O(1).
  public mutating func merge(_ other: RunningStatistics) {
    if other.count == 0 { return }
    let (n, m) = (Double(count), Double(other.count))
    let distance = other.center - center
    count += other.count
    center += distance * (m / (n + m))
    squaredDeviations += other.squaredDeviations + distance * distance * (n * m / (n + m))
  }

  /// The variance: the squared deviations divided by `n` or `n − 1`; NaN when that is 0.
  public func variance(_ divisor: VarianceDivisor = .population) -> Double {
    let denominator = divisor.denominator(count)
    return denominator > 0 ? squaredDeviations / denominator : .nan
  }

  /// The square root of the variance.
  public func standardDeviation(_ divisor: VarianceDivisor = .population) -> Double {
    variance(divisor).squareRoot()
  }
}
