// How a search for a root can fail.

/// Why a root was not found.
public enum RootError: Error, Equatable, Sendable {
  /// The function has the same sign at both ends, or is NaN at one.
  case noSignChange(lower: Double, upper: Double)
  /// The steps allowed did not suffice; the last point comes along.
  case notConverged(last: Double)
  /// The derivative vanished or was not finite, so Newton's step does not exist.
  case noStep(at: Double)
  /// The function is NaN inside the bracket.
  case notANumber(at: Double)
  /// The function changes its sign through infinity.
  case pole(near: Double)
}

extension RootError: CustomStringConvertible {
  /// What went wrong, with the numbers.
  public var description: String {
    switch self {
    case .noSignChange(let lower, let upper):
      "the function is \(lower) and \(upper) at the ends; a bracket needs opposite signs"
    case .notConverged(let last):
      "the search did not converge; it ended at \(last)"
    case .noStep(let x):
      "Newton's step does not exist at \(x): the derivative is 0 or not finite"
    case .notANumber(let x):
      "the function is NaN at \(x); choose a bracket on which it is defined"
    case .pole(let x):
      "the function changes its sign near \(x), but grows towards it instead of vanishing: a pole, "
        + "not a root"
    }
  }
}
