// NumPy's current generator: PCG64 with ziggurat normals.

/// The random generator of NumPy's `default_rng(seed)`, number for number.
///
/// ```swift
/// var rng = Generator(seed: 42)
/// let x = rng.normal(100, 2)
/// ```
///
/// - Note: NumPy promises this stream per version only; it is reproduced as of NumPy 2.4. Use
///   ``RandomState`` for streams that never change.
/// - Accuracy: bit for bit NumPy's on the same C library; elsewhere the logarithms, exponentials
///   and powers inside some variates may differ in the last place.
public struct Generator: RandomSource, Sendable, Equatable {
  private var bits: PCG64

  /// The generator of `default_rng(seed)`. The seed must not be negative.
  public init(seed: Int) { self.init(seed: [seed]) }

  /// The generator of `default_rng([…])`: all integers are mixed. Stops when one is negative.
  ///
  /// A NumPy seed of more than 64 bits is the array of its 32-bit words, lowest first.
  ///
  /// - Complexity: `O(n)` for n seeds.
  public init(seed: [Int]) {
    if let bad = seed.first(where: { $0 < 0 }) {
      trap("Generator(seed:)", "\(bad) is negative and a seed is not")
    }
    bits = PCG64(SeedSequence(integers: seed.map(UInt64.init)))
  }

  /// The next 64 random bits.
  @inline(__always)
  public mutating func next() -> UInt64 { bits.nextUInt64() }

  /// The next 32 random bits: halves of 64, the lower one first.
  @inline(__always)
  public mutating func nextUInt32() -> UInt32 { bits.nextUInt32() }

  /// A uniform variate on [0, 1), a multiple of 2⁻⁵³, as `random` gives it.
  @inline(__always)
  public mutating func nextUniform() -> Double { bits.nextUniform() }
}
