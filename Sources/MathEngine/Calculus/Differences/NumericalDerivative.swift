// Derivatives of a function of one variable by differences, for functions that are not written over
// `Var` and for showing what differences cost.

/// The derivative of a function of one variable by a difference quotient.
///
/// ```swift
/// numericalDerivative(of: sin, at: 1)                                     // cos 1, to about 10 digits
/// numericalDerivative(of: sin, at: 1, scheme: .forward, step: 0.1)
/// ```
///
/// Accuracy with the step chosen here, for a function of size 1 that varies over distances of about
/// `max(|x|, 1)`: `ε^(2/3)` ≈ 4e-11 for the central quotient, `√ε` ≈ 1.5e-8 for the one-sided ones, times
/// its slope. A function that varies faster needs a step of its own: far from 0 the truncation error of
/// `sin` is `h²/6`, or 6e-6 at 1000, where `step: 1e-5` leaves 1e-11. ``richardsonDerivative(of:at:step:)``
/// finds the step itself. Stops when the step is not above 0; a step that vanishes beside `x` gives 0.
/// - Parameters:
///   - f: the function.
///   - x: the point.
///   - scheme: which difference quotient to take.
///   - step: the step `h > 0`; by default ``DifferenceScheme/step(at:)``.
/// - Complexity: two evaluations of `f`.
public func numericalDerivative(
  of f: (Double) -> Double, at x: Double, scheme: DifferenceScheme = .central, step: Double? = nil
) -> Double {
  requireStep(step)
  return scheme.quotient(f, at: x, step: step ?? scheme.step(at: x))
}

/// Stops when a step is given that is not positive.
func requireStep(_ step: Double?) {
  if let step, !(step > 0 && step.isFinite) {
    trap("a numerical derivative", "the step is \(step)", hint: "a step is positive and finite")
  }
}
