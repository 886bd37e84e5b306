// Newton's method for a root of a function of one variable.

/// A root of a differentiable function near a point, by Newton's method: `x ← x − f(x)/f′(x)`.
///
/// Near a simple root the number of correct digits doubles in every step. Far from one the steps may
/// leave or cycle; ``findRoot(of:on:tolerance:)`` cannot.
/// - Parameters:
///   - f: the function, differentiable where the steps lead.
///   - start: the first point.
///   - tolerance: the search ends when a step is at most `tolerance·max(|x|, 1)`.
///   - steps: how many steps are allowed.
/// - Complexity: one evaluation with its derivative per step.
/// - Throws: ``RootError/noStep(at:)`` or ``RootError/notConverged(last:)``.
public func newtonRoot(
  of f: (Var) -> Var, near start: Double, tolerance: Double = 1e-14, steps: Int = 50
) throws(RootError) -> Root {
  var x = start
  var trail = [x]
  for _ in 0..<steps {
    let (value, slope) = valueAndDerivative(of: f, at: x)
    if value == 0 { return Root(x: x, trail: trail) }
    let step = value / slope
    // The slope too: an infinite one would give the step 0, as at a root.
    if !(slope.isFinite && step.isFinite) { throw .noStep(at: x) }
    x -= step
    trail.append(x)
    if step.magnitude <= tolerance * Swift.max(x.magnitude, 1) { return Root(x: x, trail: trail) }
  }
  throw .notConverged(last: x)
}
