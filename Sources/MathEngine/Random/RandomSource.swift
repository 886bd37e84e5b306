// The protocol every sampler draws from, and the standard variates each source supplies.

/// A source of random numbers that also knows how to make the standard variates.
///
/// ``RandomState`` and ``Generator`` conform with NumPy's algorithms, so that a distribution sampled
/// from either reproduces NumPy's stream. Any other `RandomNumberGenerator` becomes a source by
/// declaring the conformance: every requirement has a default built on `next()`.
///
/// A source is a value: copying it copies the stream's position, and the copy repeats what the
/// original would draw.
public protocol RandomSource: RandomNumberGenerator {
  /// The next 32 random bits.
  mutating func nextUInt32() -> UInt32

  /// A uniform variate on [0, 1), a multiple of 2⁻⁵³.
  mutating func nextUniform() -> Double

  /// A normal variate with mean 0 and variance 1.
  mutating func nextStandardNormal() -> Double

  /// An exponential variate with mean 1.
  mutating func nextStandardExponential() -> Double

  /// A uniform integer from 0 through `bound`, both included.
  mutating func nextInteger(through bound: UInt64) -> UInt64

  /// Whether the variates that NumPy has changed over time keep the form of its legacy generator.
  static var followsLegacyStream: Bool { get }
}

extension SystemRandomNumberGenerator: RandomSource {}

extension RandomSource {
  /// The next 32 random bits: the upper half of the next 64.
  public mutating func nextUInt32() -> UInt32 { UInt32(truncatingIfNeeded: next() >> 32) }

  /// A uniform variate on [0, 1): the upper 53 of the next 64 bits.
  public mutating func nextUniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A normal variate with mean 0 and variance 1, by the ziggurat method.
  public mutating func nextStandardNormal() -> Double { Ziggurat.normal(using: &self) }

  /// An exponential variate with mean 1, by the ziggurat method.
  public mutating func nextStandardExponential() -> Double { Ziggurat.exponential(using: &self) }

  /// A uniform integer from 0 through `bound`, both included, by Lemire's multiplication and rejection.
  @inline(__always)
  public mutating func nextInteger(through bound: UInt64) -> UInt64 {
    lemireInteger(through: bound)
  }

  /// False: the variates take NumPy's current form.
  public static var followsLegacyStream: Bool { false }
}
