// Brent's root search: interpolation as long as it is safe, bisection otherwise.

/// A root between two points of opposite sign, by Brent's method.
///
/// ```swift
/// try findRoot(of: { cos($0) - $0 }, on: 0...1).x     // 0.73908513321516, to 12 digits
/// ```
///
/// Secants and inverse quadratic interpolation propose steps; a step that does not shrink the bracket
/// fast enough is replaced by a bisection, so it always converges. Points, order and result are those
/// of SciPy's `brentq`, but for functions that are NaN on the way and for poles, which are refused by
/// the rule of ``bisect(_:on:tolerance:)``. A jump with a change of sign is found like a root.
/// - Parameters:
///   - f: the function, with values of opposite sign at the ends, or a root at one.
///   - interval: the first bracket. Stops when an end is infinite.
///   - tolerance: the absolute accuracy asked for; a relative one of 4ε is added to it.
/// - Throws: ``RootError/noSignChange(lower:upper:)``, ``RootError/notANumber(at:)`` where the
///   function is NaN on the way, ``RootError/pole(near:)``, or ``RootError/notConverged(last:)`` after
///   200 steps.
/// - Note: R. Brent, Algorithms for Minimization Without Derivatives, 1973, ch. 4.
/// - Complexity: one evaluation per step; about ten for a smooth function.
public func findRoot(
  of f: (Double) -> Double, on interval: ClosedRange<Double>, tolerance: Double = 2e-12
) throws(RootError) -> Root {
  requireFiniteEnds("findRoot(of: f, on: \(interval))", interval)
  var search = BrentRootSearch(
    previous: (interval.lowerBound, f(interval.lowerBound)),
    current: (interval.upperBound, f(interval.upperBound)))
  for end in [search.previous, search.current] where end.value == 0 {
    return Root(x: end.x, trail: [end.x])
  }
  if !(search.previous.value * search.current.value.signum < 0) {
    throw .noSignChange(lower: search.previous.value, upper: search.current.value)
  }
  var trail: [Double] = []
  var growth = BracketGrowth()
  for _ in 0..<200 {
    let isDone = search.isDone(tolerance)
    growth.record(search.current.value, search.opposite.value)
    if isDone {
      if growth.looksLikePole { throw .pole(near: search.current.x) }
      return Root(x: search.current.x, trail: trail + [search.current.x])
    }
    search.step(tolerance)
    search.current.value = f(search.current.x)
    if search.current.value.isNaN { throw .notANumber(at: search.current.x) }
    trail.append(search.current.x)
  }
  throw .notConverged(last: search.current.x)
}

private struct BrentRootSearch {
  typealias Point = (x: Double, value: Double)
  /// The point before, the best point, and the one on the other side of the root.
  var previous: Point
  var current: Point
  var opposite: Point = (0, 0)
  var lastStep = 0.0
  var stepBefore = 0.0

  init(previous: Point, current: Point) { (self.previous, self.current) = (previous, current) }

  private var half: Double { 0.5 * (opposite.x - current.x) }

  private func least(_ tolerance: Double) -> Double {
    0.5 * (tolerance + 4 * Double.ulpOfOne * current.x.magnitude)
  }

  /// Puts the three points in order, then compares the bracket with the tolerance.
  mutating func isDone(_ tolerance: Double) -> Bool {
    if previous.value.signum * current.value.signum < 0 {
      opposite = previous
      lastStep = current.x - previous.x
      stepBefore = lastStep
    }
    if opposite.value.magnitude < current.value.magnitude {
      (previous, current, opposite) = (current, opposite, current)
    }
    return current.value == 0 || half.magnitude < least(tolerance)
  }

  mutating func step(_ tolerance: Double) {
    let least = least(tolerance)
    let isWorthTrying =
      stepBefore.magnitude > least && current.value.magnitude < previous.value.magnitude
    let proposal = isWorthTrying ? interpolatedStep() : .infinity
    if 2 * proposal.magnitude < Swift.min(stepBefore.magnitude, 3 * half.magnitude - least) {
      (stepBefore, lastStep) = (lastStep, proposal)
    } else {
      (stepBefore, lastStep) = (half, half)
    }
    previous = current
    let isResolved = lastStep.magnitude > least
    current.x += isResolved ? lastStep : (half > 0 ? least : -least)
  }

  /// The secant through two points, or inverse quadratic interpolation through three.
  private func interpolatedStep() -> Double {
    let (value, before, across) = (current.value, previous.value, opposite.value)
    if previous.x == opposite.x { return -value * (current.x - previous.x) / (value - before) }
    let slopeBefore = (before - value) / (previous.x - current.x)
    let slopeAcross = (across - value) / (opposite.x - current.x)
    return -value * (across * slopeAcross - before * slopeBefore)
      / (slopeAcross * slopeBefore * (across - before))
  }
}

extension Double {
  /// −1, 0 or 1; NaN for NaN.
  fileprivate var signum: Double { self > 0 ? 1 : (self < 0 ? -1 : (isNaN ? .nan : 0)) }
}
