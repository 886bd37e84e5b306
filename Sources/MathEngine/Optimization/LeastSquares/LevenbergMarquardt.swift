// Nonlinear least squares by the method of Levenberg and Marquardt.

/// Minimises half the squared length of a vector of residuals, `½‖r(x)‖²`.
///
/// ```swift
/// let path = LevenbergMarquardt().minimize(
///   residuals: { p in zip(t, y).map { t, y in p[0] * exp(p[1] * t) - y } }, from: [1, 0])
/// ```
///
/// Each step solves `min ‖J·δ + r‖² + λ‖D·δ‖²` by QR, with the Jacobian `J` by automatic
/// differentiation and `D` the largest lengths of its columns so far, or 1 for a column that has only
/// been 0, so that a parameter the residuals do not feel yet stays where it is. A step that reduces the value is
/// taken and `λ` lowered by how well the linear model foretold the reduction; otherwise `λ` grows. With
/// small `λ` it is the Gauss–Newton method, with large `λ` a short step downhill.
/// - Note: damping of H. B. Nielsen, 1999; scaling of J. Moré, 1978.
public struct LevenbergMarquardt: Sendable {
  /// The first `λ`, relative to the scaled problem.
  public var damping: Double

  /// Makes the method; a larger first `λ` starts more carefully.
  public init(damping: Double = 1e-3) { self.damping = damping }

  /// Minimises from a start.
  ///
  /// The trajectory holds `½‖r‖²` and the norm of its gradient `Jᵀr`. It ends when that norm is at most
  /// `tolerance·‖r‖·‖J‖`, a measure of the angle between residual and columns that does not depend
  /// on units, or when steps no longer change the point.
  /// - Complexity: a Jacobian and a QR factorisation of `m + n` rows per step.
  public func minimize(
    residuals r: @escaping ([Var]) -> [Var], from start: Vector, steps: Int = 200,
    tolerance: Double = 1e-12, recording: Recording = .all
  ) -> Trajectory {
    var path = Trajectory(recording)
    var search = Search(r, from: start, damping: damping)
    path.evaluations = 1
    search.record(step: 0, in: &path)
    var step = 0
    while true {
      if let stop = search.current.reason(tolerance) {
        path.stop = stop
        return path
      }
      if step >= steps { return path }
      guard let next = search.proposed() else {
        path.stop = .noProgress
        return path
      }
      path.evaluations += 1
      if search.move(to: next) {
        step += 1
        search.record(step: step, in: &path)
      }
    }
  }
}

/// Where the search stands, and how it steps from there.
private struct Search {
  /// A step that may be taken, and by how much the linear model says that it lowers the value.
  struct Proposal {
    let point: Vector
    let predictedGain: Double
  }

  private let residuals: ([Var]) -> [Var]
  private(set) var current: Linearization
  /// The largest lengths of the Jacobian's columns so far.
  private var lengths: Vector
  private var damping: Damping

  init(_ residuals: @escaping ([Var]) -> [Var], from start: Vector, damping: Double) {
    self.residuals = residuals
    current = Linearization(residuals, at: start)
    lengths = .zeros(start.count)
    self.damping = Damping(lambda: damping)
  }

  func record(step: Int, in path: inout Trajectory) {
    path.record(step: step, current.x, current.value, current.gradient.norm)
  }

  /// The next step, or `nil` when none would change the point.
  mutating func proposed() -> Proposal? {
    lengths = Vector(lengths.count) { Swift.max(lengths[$0], current.J[column: $0].norm) }
    let scales = lengths.map { $0 == 0 ? 1 : $0 }
    guard let delta = current.step(damping.lambda, scales), current.moves(delta) else { return nil }
    return Proposal(
      point: current.x + delta,
      predictedGain: current.predictedGain(delta, damping.lambda, scales))
  }

  /// Goes there if that reduces the value, and is more careful otherwise.
  mutating func move(to proposal: Proposal) -> Bool {
    let next = Linearization(residuals, at: proposal.point)
    let ratio = current.gainRatio(to: next, predicted: proposal.predictedGain)
    guard ratio > 0 && next.value.isFinite else {
      damping.raise()
      return false
    }
    current = next
    damping.lower(ratio)
    return true
  }
}

/// How short the steps are made.
private struct Damping {
  var lambda: Double
  private var growth = 2.0

  init(lambda: Double) { self.lambda = lambda }

  /// After a step that reduced the value by `ratio` times what the linear model foretold.
  mutating func lower(_ ratio: Double) {
    let cube = (2 * ratio - 1) * (2 * ratio - 1) * (2 * ratio - 1)
    lambda *= Swift.max(1.0 / 3, 1 - cube)
    growth = 2
  }

  /// After a step that was not taken: faster with every one in a row.
  mutating func raise() {
    lambda *= growth
    growth *= 2
  }
}

/// The residuals and their Jacobian at a point.
private struct Linearization {
  let x: Vector
  let residual: Vector
  let J: Matrix
  let gradient: Vector
  let value: Double

  init(_ r: ([Var]) -> [Var], at x: Vector) {
    self.x = x
    residual = Vector(r(x.elements.map { Var($0) }).map(\.value))
    J = jacobian(of: r, at: x)
    gradient = residual * J
    value = 0.5 * dot(residual, residual)
  }

  /// Why the search ends here, or `nil` when it goes on.
  func reason(_ tolerance: Double) -> StopReason? {
    let norm = gradient.norm
    if !(value.isFinite && norm.isFinite) { return .diverged }
    return norm <= tolerance * residual.norm * J.flattened.norm ? .smallGradient : nil
  }

  /// The damped step, or `nil` when the columns that matter depend on each other exactly.
  func step(_ lambda: Double, _ scales: Vector) -> Vector? {
    let damped = Matrix.diagonal(lambda.squareRoot() * scales)
    let right = (-residual).appending(.zeros(x.count))
    return try? vstack(J, damped).qr().solve(right)
  }

  /// Whether a step changes the point beyond rounding.
  func moves(_ delta: Vector) -> Bool { delta.norm > 1e-16 * (x.norm + 1e-16) }

  /// The gain over the predicted one. Where rounding hides the gain, a smaller gradient counts as a
  /// prediction that came true.
  func gainRatio(to next: Linearization, predicted: Double) -> Double {
    if predicted > 1e-13 * value { return (value - next.value) / predicted }
    return next.gradient.norm < gradient.norm ? 1 : 0
  }

  /// By how much the linear model says that `½‖r‖²` falls: `½δᵀ(λD²δ − g)`.
  func predictedGain(_ delta: Vector, _ lambda: Double, _ scales: Vector) -> Double {
    let weighted = scales .* delta
    return 0.5 * (lambda * dot(weighted, weighted) - dot(delta, gradient))
  }
}
