// NumPy's legacy generator, whose streams are frozen: what np.random.seed(s) starts.

/// The random generator of NumPy's `np.random.seed(s)` and `RandomState(s)`, number for number.
///
/// ```swift
/// var rng = RandomState(seed: 42)
/// let x = rng.normal(100, 2)  // np.random.seed(42); np.random.randn(100, 2)
/// ```
///
/// Normals come in pairs from Marsaglia's polar method; the second of a pair is kept for the next
/// call, so drawing one by one and drawing many give the same numbers.
///
/// - Accuracy: bit for bit NumPy's on the same C library; elsewhere the logarithms, exponentials
///   and powers inside some variates may differ in the last place.
public struct RandomState: RandomSource, Sendable, Equatable {
  private var bits: MersenneTwister
  private var keptNormal: Double?

  /// The generator after `np.random.seed(seed)`. The seed lies in 0 ..< 2³².
  public init(seed: Int) {
    guard let word = UInt32(exactly: seed) else {
      trap("RandomState(seed: \(seed))", "a seed lies in 0 ..< 4294967296")
    }
    bits = MersenneTwister(seed: word)
  }

  /// The generator after `np.random.seed([…])`. The array is not empty; each word is in 0 ..< 2³².
  /// - Complexity: `O(n)` for n seeds.
  public init(seed: [Int]) {
    let words = seed.compactMap { UInt32(exactly: $0) }
    guard !words.isEmpty, words.count == seed.count else {
      trap("RandomState(seed: \(seed))", "a seed array holds integers in 0 ..< 4294967296")
    }
    bits = MersenneTwister(key: words)
  }

  /// The next 64 random bits: two words of the stream.
  @inline(__always)
  public mutating func next() -> UInt64 { bits.nextUInt64() }

  /// The next 32 random bits: one word of the stream.
  @inline(__always)
  public mutating func nextUInt32() -> UInt32 { bits.nextUInt32() }

  /// A uniform variate on [0, 1), a multiple of 2⁻⁵³, as `random_sample` gives it.
  @inline(__always)
  public mutating func nextUniform() -> Double { bits.nextUniform() }

  /// Marsaglia's polar method: a point in the unit disc gives two independent normals.
  @inline(__always)
  public mutating func nextStandardNormal() -> Double {
    if let kept = keptNormal {
      keptNormal = nil
      return kept
    }
    return drawNormalPair()
  }

  private mutating func drawNormalPair() -> Double {
    var x: Double
    var y: Double
    var squaredRadius: Double
    repeat {
      x = 2 * bits.nextUniform() - 1
      y = 2 * bits.nextUniform() - 1
      squaredRadius = x * x + y * y
    } while squaredRadius >= 1 || squaredRadius == 0
    let factor = (-2 * log(squaredRadius) / squaredRadius).squareRoot()
    keptNormal = factor * x
    return factor * y
  }

  /// An exponential variate with mean 1, by inversion: one uniform variate.
  @inline(__always)
  public mutating func nextStandardExponential() -> Double { -log(1 - nextUniform()) }

  /// A uniform integer from 0 through `bound`, both included, by masked rejection.
  @inline(__always)
  public mutating func nextInteger(through bound: UInt64) -> UInt64 {
    maskedInteger(through: bound)
  }

  /// True: the variates keep the form of NumPy's legacy generator.
  public static var followsLegacyStream: Bool { true }
}
