// What a numerical integration returns.

/// A definite integral with an estimate of its error.
public struct Integral: Sendable, Equatable {
  /// The estimated value.
  public let value: Double
  /// An estimate of the absolute error; usually far above the true one.
  public let error: Double
  /// The number of evaluations of the integrand.
  public let evaluations: Int
}
