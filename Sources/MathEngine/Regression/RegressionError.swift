// How fitting a model by an iteration can fail.

/// Why a fit failed.
public enum RegressionError: Error, Equatable, Sendable {
  /// The weights still changed after the sweeps allowed, or are not finite.
  case notConverged(dualityGap: Double)
}

extension RegressionError: CustomStringConvertible {
  /// The gap and what usually helps.
  public var description: String {
    switch self {
    case .notConverged(let gap):
      """
      coordinate descent did not converge (duality gap \(gap)); scale the columns, allow more \
      sweeps or a larger tolerance, and look for entries that are not finite
      """
    }
  }
}
