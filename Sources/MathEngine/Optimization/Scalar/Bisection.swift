// A root of a function of one variable by halving a bracket.

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
