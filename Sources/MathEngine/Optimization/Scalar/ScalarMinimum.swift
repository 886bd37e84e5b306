// Minimisation of a function of one variable on an interval, by Brent's method.

/// The minimum of a function of one variable that a search found.
public struct ScalarMinimum: Sendable, Equatable {
  /// Where the function is smallest.
  public let x: Double
  /// The function there.
  public let value: Double
  /// The points evaluated, in order.
  public let trail: [Double]
  /// Whether the interval shrank to the tolerance within the evaluations allowed, and the function was
  /// NaN at none of them: what a NaN hides may be the minimum.
  public let converged: Bool
  /// How many times the function was evaluated.
  public var evaluations: Int { trail.count }
}

/// Minimises a function of one variable on an interval, by Brent's `fminbound`.
///
/// ```swift
/// minimize({ ($0 - 2) * ($0 - 2) }, on: 0...5).x     // 2
/// ```
///
/// Golden sections guard steps to the vertex of the parabola through the three best points. The ends
/// themselves are not evaluated. A function with one minimum inside is minimised to about
/// `tolerance`; one with several gives one of them. Accuracy beyond `√ε·|x|` is impossible, since the
/// function does not change there by more than its rounding.
///
/// Points, order and result are those of SciPy's `minimize_scalar(method="bounded")`. A value of NaN
/// counts as worse than every number, and the result is not called converged.
/// - Parameters:
///   - f: the function.
///   - interval: where to search. Stops when an end is infinite.
///   - tolerance: the absolute accuracy asked for.
///   - evaluations: how many evaluations are allowed.
/// - Note: R. Brent, Algorithms for Minimization Without Derivatives, 1973, ch. 5.
/// - Complexity: one evaluation per step, at most `evaluations`.
public func minimize(
  _ f: (Double) -> Double, on interval: ClosedRange<Double>, tolerance: Double = 1e-5,
  evaluations: Int = 500
) -> ScalarMinimum {
  requireFiniteEnds("minimize(f, on: \(interval))", interval)
  var search = BrentSearch(interval, f)
  while true {
    if search.isDone(tolerance) || search.trail.count >= evaluations {
      return ScalarMinimum(
        x: search.best.x, value: search.best.value, trail: search.trail,
        converged: search.isDone(tolerance) && !search.metNaN)
    }
    search.step(f, tolerance)
  }
}

/// The state of Brent's search: the bracket, the three best points and the last two steps.
private struct BrentSearch {
  typealias Point = (x: Double, value: Double)
  private static let golden = 0.5 * (3 - 5.0.squareRoot())
  private static let rootEpsilon = 2.2e-16.squareRoot()

  var lower: Double
  var upper: Double
  var best: Point
  var second: Point
  var third: Point
  var trail: [Double]
  var metNaN: Bool
  var lastStep = 0.0
  var stepBefore = 0.0

  init(_ interval: ClosedRange<Double>, _ f: (Double) -> Double) {
    (lower, upper) = (interval.lowerBound, interval.upperBound)
    let x = lower + Self.golden * (upper - lower)
    best = (x, f(x))
    (second, third) = (best, best)
    trail = [x]
    metNaN = best.value.isNaN
  }

  private var middle: Double { 0.5 * (lower + upper) }

  private func smallest(_ tolerance: Double) -> Double {
    Self.rootEpsilon * best.x.magnitude + tolerance / 3
  }

  func isDone(_ tolerance: Double) -> Bool {
    (best.x - middle).magnitude <= 2 * smallest(tolerance) - 0.5 * (upper - lower)
  }

  mutating func step(_ f: (Double) -> Double, _ tolerance: Double) {
    let least = smallest(tolerance)
    if !parabolicStep(least) {
      stepBefore = best.x >= middle ? lower - best.x : upper - best.x
      lastStep = Self.golden * stepBefore
    }
    let sign: Double = lastStep >= 0 ? 1 : -1
    let x = best.x + sign * Swift.max(lastStep.magnitude, least)
    let point = (x: x, value: f(x))
    trail.append(x)
    if point.value.isNaN { metNaN = true }
    take(point)
  }

  /// Aims at the vertex of the parabola through the three points; false when that step is not to be
  /// trusted.
  private mutating func parabolicStep(_ least: Double) -> Bool {
    if stepBefore.magnitude <= least { return false }
    var r = (best.x - second.x) * (best.value - third.value)
    var q = (best.x - third.x) * (best.value - second.value)
    var p = (best.x - third.x) * q - (best.x - second.x) * r
    q = 2 * (q - r)
    if q > 0 { p = -p }
    q = q.magnitude
    r = stepBefore
    stepBefore = lastStep
    let isInside = p > q * (lower - best.x) && p < q * (upper - best.x)
    if !(p.magnitude < (0.5 * q * r).magnitude && isInside) { return false }
    lastStep = p / q
    let x = best.x + lastStep
    if x - lower < 2 * least || upper - x < 2 * least {
      lastStep = least * (middle - best.x >= 0 ? 1 : -1)
    }
    return true
  }

  /// Narrows the bracket and keeps the three best points.
  private mutating func take(_ point: Point) {
    if point.value <= best.value {
      if point.x >= best.x { lower = best.x } else { upper = best.x }
      (third, second, best) = (second, best, point)
      return
    }
    if point.x < best.x { lower = point.x } else { upper = point.x }
    if point.value <= second.value || second.x == best.x {
      (third, second) = (second, point)
    } else if point.value <= third.value || third.x == best.x || third.x == second.x {
      third = point
    }
  }
}
