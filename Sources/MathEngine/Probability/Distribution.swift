// What can be sampled.

/// A probability distribution that can be sampled.
public protocol Distribution<Value>: Sendable {
  /// What one draw gives: a number, an integer or a vector.
  associatedtype Value

  /// One draw. The generator is always passed in, so that a seed fixes the draws.
  func sample<Source: RandomSource>(using source: inout Source) -> Value
}
