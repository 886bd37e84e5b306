// Roots of a function of one variable: bisection, Brent's method, Newton's method.

/// A root that a search found.
public struct Root: Sendable, Equatable {
  /// Where the function is zero, to the tolerance.
  public let x: Double
  /// The points that the search moved through, in order; the last is the root.
  public let trail: [Double]
}

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

/// A root between two points of opposite sign, by halving.
///
/// The bracket halves in every step, so the error after `k` steps is at most `(b − a)/2ᵏ⁺¹`, whatever
/// the function. A jump with a change of sign is found like a root; a pole is refused. It is told by
/// its growth: at both ends of the last bracket the function is infinite, or more than a thousand times
/// its smaller value at the ends of the bracket half the steps before.
/// - Parameters:
///   - f: the function, with values of opposite sign at the ends, or a root at one.
///   - interval: the first bracket. Stops when an end is infinite.
///   - tolerance: the largest half-width of the bracket at the end; by default halving goes on until
///     rounding ends it.
/// - Throws: ``RootError/noSignChange(lower:upper:)``, ``RootError/notANumber(at:)`` where the
///   function is NaN on the way, or ``RootError/pole(near:)``.
/// - Complexity: one evaluation per bit, about 60 for full accuracy.
public func bisect(
  _ f: (Double) -> Double, on interval: ClosedRange<Double>, tolerance: Double = 0
) throws(RootError) -> Root {
  requireFiniteEnds("bisect(f, on: \(interval))", interval)
  var (a, b) = (interval.lowerBound, interval.upperBound)
  var (left, right) = (f(a), f(b))
  if left == 0 { return Root(x: a, trail: [a]) }
  if right == 0 { return Root(x: b, trail: [b]) }
  if !(left < 0 && right > 0 || left > 0 && right < 0) {
    throw .noSignChange(lower: left, upper: right)
  }
  var trail: [Double] = []
  var growth = BracketGrowth()
  while true {
    growth.record(left, right)
    let middle = 0.5 * a + 0.5 * b
    trail.append(middle)
    let value = f(middle)
    if value.isNaN { throw .notANumber(at: middle) }
    if value == 0 { return Root(x: middle, trail: trail) }
    if 0.5 * (b - a) <= tolerance || middle <= a || middle >= b {
      if growth.looksLikePole { throw .pole(near: middle) }
      return Root(x: middle, trail: trail)
    }
    if (value < 0) == (left < 0) {
      (a, left) = (middle, value)
    } else {
      (b, right) = (middle, value)
    }
  }
}

/// Stops when an end of a bracket is infinite: it has no middle.
func requireFiniteEnds(_ operation: @autoclosure () -> String, _ interval: ClosedRange<Double>) {
  if interval.lowerBound.isFinite && interval.upperBound.isFinite { return }
  trap(
    operation(), "the range is not finite",
    hint: "choose finite ends, wide enough to hold what is looked for")
}

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
