// The difference quotients, their orders, and the step that balances their two errors.

/// A difference quotient that approximates a derivative.
///
/// The truncation error of a quotient of order `p` is about `C·hᵖ`, and the rounding error about
/// `ε·|f|/h`: a smaller step is better only up to a point.
public enum DifferenceScheme: Sendable, CaseIterable {
  /// `(f(x + h) − f(x))/h`, of order 1.
  case forward
  /// `(f(x) − f(x − h))/h`, of order 1.
  case backward
  /// `(f(x + h) − f(x − h))/(2h)`, of order 2.
  case central

  /// The power of the step that the truncation error is proportional to.
  public var order: Int { self == .central ? 2 : 1 }

  /// The step that balances truncation and rounding for a function that varies over distances of about
  /// `max(|x|, 1)`: `ε^(1/(p+1))·max(|x|, 1)`, so `√ε` for one-sided quotients and `∛ε` for the central
  /// one. A function that varies faster, such as a sine far from 0, needs a step of its own.
  public func step(at x: Double) -> Double {
    let relative = self == .central ? 6.055454452393343e-06 : 1.4901161193847656e-08
    return relative * Swift.max(x.magnitude, 1)
  }

  /// The quotient with a given step.
  ///
  /// The step is first rounded so that `x + h` and `x` differ by exactly `h`; one that vanishes beside `x`
  /// is divided by as it is, and gives 0.
  func quotient(_ f: (Double) -> Double, at x: Double, step: Double) -> Double {
    let h = distinguishable(step, at: x)
    switch self {
    case .forward: return (f(x + h) - f(x)) / h
    case .backward: return (f(x) - f(x - h)) / h
    case .central: return (f(x + h) - f(x - h)) / (2 * h)
    }
  }
}

/// The distance from `x` to `x + step` as rounded, or the step itself where that distance is 0.
func distinguishable(_ step: Double, at x: Double) -> Double {
  let h = (x + step) - x
  return h == 0 ? step : h
}
