// How a numerical integration can fail.

/// Why a numerical integration failed.
public enum IntegrationError: Error, Equatable, Sendable {
  /// The error estimate stayed above the tolerance. The best estimate comes along.
  case notConverged(best: Integral, tolerance: Double)
  /// The integrand was NaN or infinite at a point inside the range.
  case notFinite(at: Double)
}

extension IntegrationError: CustomStringConvertible {
  /// What went wrong, with the numbers, and what usually helps.
  public var description: String {
    switch self {
    case .notConverged(let best, let tolerance):
      """
      the integral did not converge: error estimate \(best.error) above the tolerance \(tolerance) \
      after \(best.evaluations) evaluations; split the range at kinks and singularities, ask for less, \
      or, on an infinite range, look whether the integrand dies out at all
      """
    case .notFinite(let x):
      "the integrand is not finite at \(x); split the range there, or use tanhSinh for an end point"
    }
  }
}
