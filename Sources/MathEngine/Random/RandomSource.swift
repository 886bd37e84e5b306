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

  /// A beta variate; both shapes are positive.
  mutating func nextBeta(alpha: Double, beta: Double) -> Double

  /// A number of successes in `trials` independent trials.
  mutating func nextBinomial(trials: Int, probability: Double) -> Int

  /// The number of trials up to and including the first success, at least 1.
  mutating func nextGeometric(probability: Double) -> Int

  /// `count` distinct indices below `population`, in random order.
  mutating func nextDistinctIndices(_ count: Int, below population: Int) -> [Int]

  /// Whether `multivariateNormal` uses the right singular vectors of the covariance, as NumPy's
  /// legacy generator does, or the left ones, as its current generator does.
  static var usesRightSingularVectors: Bool { get }
}

extension SystemRandomNumberGenerator: RandomSource {}

extension RandomSource {
  public mutating func nextUInt32() -> UInt32 { UInt32(truncatingIfNeeded: next() >> 32) }

  public mutating func nextUniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  public mutating func nextStandardNormal() -> Double { Ziggurat.normal(using: &self) }

  public mutating func nextStandardExponential() -> Double { Ziggurat.exponential(using: &self) }

  public mutating func nextInteger(through bound: UInt64) -> UInt64 {
    lemireInteger(through: bound)
  }

  public mutating func nextBeta(alpha: Double, beta: Double) -> Double {
    BetaSampler.draw(alpha: alpha, beta: beta, using: &self)
  }

  public mutating func nextBinomial(trials: Int, probability: Double) -> Int {
    BinomialSampler(trials: trials, probability: probability).draw(using: &self)
  }

  public mutating func nextGeometric(probability: Double) -> Int {
    GeometricSampler.draw(probability: probability, using: &self)
  }

  public mutating func nextDistinctIndices(_ count: Int, below population: Int) -> [Int] {
    distinctIndices(count, below: population)
  }

  public static var usesRightSingularVectors: Bool { false }
}
