// A small, fast, seeded source of random bits for property tests.

/// The splitmix64 generator: a counter in steps of the golden ratio, mixed twice (Steele, Lea and
/// Flood 2014). Equal seeds give equal streams on every platform.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A uniform number in [0, 1).
  public mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A uniform number in a range.
  public mutating func uniform(in range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * uniform()
  }

  /// A number of a bell-shaped distribution with mean 0 and variance 1: the sum of twelve uniform
  /// numbers less six, which is all that a test matrix needs.
  public mutating func bell() -> Double { (0..<12).reduce(-6) { total, _ in total + uniform() } }
}
