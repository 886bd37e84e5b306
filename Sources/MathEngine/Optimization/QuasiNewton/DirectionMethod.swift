// The loop that every method with a direction and a line search shares.

/// A method that chooses a direction from the gradient and goes along it as far as a line search says.
public protocol DirectionMethod: Sendable {
  /// What the method has learnt of the curvature.
  associatedtype Memory
  /// The memory before the first step, for a number of variables.
  func start(_ count: Int) -> Memory
  /// The direction to go from a point.
  func direction(_ f: Objective, at x: Vector, gradient: Vector, memory: inout Memory) -> Vector
  /// Learns from a step and the change of the gradient over it.
  func learn(step: Vector, change: Vector, memory: inout Memory)
  /// The rule for the length of a step.
  var lineSearch: LineSearch { get }
  /// Whether the first direction already has the right length, as Newton's has.
  var knowsLength: Bool { get }
}

extension DirectionMethod {
  /// False: before anything is known of the curvature, the gradient's length means nothing.
  public var knowsLength: Bool { false }

  /// Minimises a function over `Var` from a start.
  ///
  /// It ends when the gradient's norm is at most `tolerance`, after `steps` steps, when no further
  /// decrease can be resolved, or when something is no longer finite; see ``Trajectory/stop``.
  ///
  /// - Complexity: per step one direction and the evaluations of a line search, mostly one or two;
  ///   the recorded points take `n` numbers each.
  public func minimize(
    _ f: @escaping ([Var]) -> Var, from start: Vector, steps: Int = 500, tolerance: Double = 1e-8,
    recording: Recording = .all
  ) -> Trajectory {
    minimize(Objective(f), from: start, steps: steps, tolerance: tolerance, recording: recording)
  }

  /// Minimises a function with its gradient from a start.
  /// - Complexity: per step one direction and the evaluations of a line search, mostly one or two;
  ///   the recorded points take `n` numbers each.
  public func minimize(
    _ f: Objective, from start: Vector, steps: Int = 500, tolerance: Double = 1e-8,
    recording: Recording = .all
  ) -> Trajectory {
    var path = Trajectory(recording)
    var (x, memory) = (start, self.start(start.count))
    var (value, gradient) = f.valueAndGradient(x)
    path.evaluations = 1
    for step in 0...Swift.max(steps, 0) {
      let norm = gradient.norm
      path.record(step: step, x, value, norm)
      path.stop = reason(value, norm, tolerance)
      if path.stop != .steps || step == steps { break }
      let p = downhill(f, at: x, gradient: gradient, memory: &memory)
      var search = LineSearcher(f, at: x, value: value, gradient: gradient, direction: p)
      let first = step == 0 ? firstStep(norm) : 1
      guard let next = search.search(lineSearch, first: first) else {
        path.evaluations += search.evaluations
        path.stop = .noProgress
        break
      }
      path.evaluations += search.evaluations
      learn(step: next.x - x, change: next.gradient - gradient, memory: &memory)
      (x, value, gradient) = (next.x, next.value, next.gradient)
    }
    return path
  }

  private func reason(_ value: Double, _ norm: Double, _ tolerance: Double) -> StopReason {
    if !(value.isFinite && norm.isFinite) { return .diverged }
    return norm <= tolerance ? .smallGradient : .steps
  }

  /// The method's direction; where what was learnt no longer points downhill, it starts afresh from the
  /// gradient.
  private func downhill(
    _ f: Objective, at x: Vector, gradient: Vector, memory: inout Memory
  ) -> Vector {
    let p = direction(f, at: x, gradient: gradient, memory: &memory)
    if dot(p, gradient) < 0 { return p }
    memory = start(x.count)
    return -gradient
  }

  /// Before anything is known of the curvature, a step of length at most 1.
  private func firstStep(_ norm: Double) -> Double {
    knowsLength ? 1 : Swift.min(1, 1 / norm)
  }
}
