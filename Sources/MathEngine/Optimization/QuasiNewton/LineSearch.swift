// How far to go along a descent direction.

/// A rule that picks the length of a step along a direction in which the function falls.
public enum LineSearch: Sendable, Equatable {
  /// Halves (or shrinks by `factor`) a first step until Armijo's condition holds:
  /// `f(x + t·p) ≤ f(x) + c·t·∇f(x)·p`.
  case backtracking(c: Double = 1e-4, factor: Double = 0.5)
  /// Brackets and interpolates until both strong Wolfe conditions hold: Armijo's with `c1`, and
  /// `|∇f(x + t·p)·p| ≤ c2·|∇f(x)·p|`.
  case strongWolfe(c1: Double = 1e-4, c2: Double = 0.9)
}

/// A point on the line with its value, slope along the line, and gradient.
struct LinePoint {
  var step: Double
  var value: Double
  var slope: Double
  var x: Vector
  var gradient: Vector
}

/// One search along a line.
struct LineSearcher {
  let objective: Objective
  let direction: Vector
  let origin: LinePoint
  var evaluations = 0

  init(_ objective: Objective, at x: Vector, value: Double, gradient: Vector, direction: Vector) {
    self.objective = objective
    self.direction = direction
    origin = LinePoint(
      step: 0, value: value, slope: dot(gradient, direction), x: x, gradient: gradient)
  }

  mutating func point(_ step: Double) -> LinePoint {
    let x = origin.x + step * direction
    let (value, gradient) = objective.valueAndGradient(x)
    evaluations += 1
    return LinePoint(
      step: step, value: value, slope: dot(gradient, direction), x: x, gradient: gradient)
  }

  /// The point that a rule accepts, or `nil` when rounding leaves none.
  mutating func search(_ rule: LineSearch, first: Double) -> LinePoint? {
    if !(origin.slope < 0) { return nil }
    let found =
      switch rule {
      case .backtracking(let c, let factor): backtrack(c, factor, first)
      case .strongWolfe(let c1, let c2): wolfe(c1, c2, first)
      }
    return found.flatMap { gains($0) ? $0 : nil }
  }

  /// Whether a point is better than the origin. Near a minimum values no longer tell points apart, but
  /// gradients may.
  private func gains(_ p: LinePoint) -> Bool {
    p.value < origin.value || p.gradient.norm < origin.gradient.norm
  }

  private func falls(_ p: LinePoint, _ c: Double) -> Bool {
    p.value <= origin.value + c * p.step * origin.slope
  }

  private mutating func backtrack(_ c: Double, _ factor: Double, _ first: Double) -> LinePoint? {
    var step = first
    for _ in 0..<100 {
      let candidate = point(step)
      if candidate.value.isFinite && falls(candidate, c) { return candidate }
      step *= factor
    }
    return nil
  }

  /// Widens the step until the minimum along the line is bracketed, then narrows the bracket.
  private mutating func wolfe(_ c1: Double, _ c2: Double, _ first: Double) -> LinePoint? {
    var low = origin
    var step = first
    for attempt in 0..<30 {
      let high = point(step)
      if !high.value.isFinite {
        step = 0.5 * (low.step + step)
        continue
      }
      if !falls(high, c1) || (attempt > 0 && high.value >= low.value) {
        return narrow(low, high, c1, c2)
      }
      if high.slope.magnitude <= -c2 * origin.slope { return high }
      if high.slope >= 0 { return narrow(high, low, c1, c2) }
      low = high
      step *= 2
    }
    return low.step > 0 ? low : nil
  }

  /// Keeps the best point as `low` and shrinks towards a point that meets both conditions.
  private mutating func narrow(
    _ start: LinePoint, _ end: LinePoint, _ c1: Double, _ c2: Double
  ) -> LinePoint? {
    var (low, high) = (start, end)
    for _ in 0..<40 {
      let middle = point(interpolated(low, high))
      if !middle.value.isFinite || !falls(middle, c1) || middle.value >= low.value {
        high = middle
      } else {
        if middle.slope.magnitude <= -c2 * origin.slope { return middle }
        if middle.slope * (high.step - low.step) >= 0 { high = low }
        low = middle
      }
      if (high.step - low.step).magnitude <= 1e-16 * Swift.max(1, low.step) { break }
    }
    return low.step > 0 ? low : nil
  }

  /// The minimum of the cubic through both points and slopes, kept away from the ends.
  private func interpolated(_ a: LinePoint, _ b: LinePoint) -> Double {
    let width = b.step - a.step
    let d1 = a.slope + b.slope - 3 * (b.value - a.value) / width
    let root = (d1 * d1 - a.slope * b.slope).squareRoot()
    let d2 = width < 0 ? -root : root
    let step = b.step - width * (b.slope + d2 - d1) / (b.slope - a.slope + 2 * d2)
    let (low, high) = (a.step + 0.1 * width, b.step - 0.1 * width)
    let isInside = Swift.min(low, high) <= step && step <= Swift.max(low, high)
    return isInside ? step : 0.5 * (a.step + b.step)
  }
}
