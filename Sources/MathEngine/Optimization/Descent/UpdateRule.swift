// Methods that turn each gradient into a step, and the loop that all of them share.

/// A rule that makes a step from a gradient and what it remembers of earlier ones.
///
/// The gradient may be that of the whole function or an estimate from a part of the data.
public protocol UpdateRule: Sendable {
  /// What the rule remembers between steps.
  associatedtype Memory
  /// The memory before the first step, for a number of variables.
  func start(_ count: Int) -> Memory
  /// Makes one step.
  func update(_ x: inout Vector, gradient: Vector, memory: inout Memory)
}

extension UpdateRule {
  /// Minimises a function over `Var`, from a start, in a number of steps.
  ///
  /// It ends earlier when the gradient's norm is at most `tolerance` or when something is no longer
  /// finite; see ``Trajectory/stop``.
  /// - Complexity: one gradient per step.
  public func minimize(
    _ f: @escaping ([Var]) -> Var, from start: Vector, steps: Int, tolerance: Double = 0,
    recording: Recording = .all
  ) -> Trajectory {
    minimize(Objective(f), from: start, steps: steps, tolerance: tolerance, recording: recording)
  }

  /// Minimises a function with its gradient, from a start, in a number of steps.
  /// - Complexity: one gradient per step; the recorded points take `n` numbers each.
  public func minimize(
    _ f: Objective, from start: Vector, steps: Int, tolerance: Double = 0,
    recording: Recording = .all
  ) -> Trajectory {
    var path = Trajectory(recording)
    var (x, memory) = (start, self.start(start.count))
    for step in 0...Swift.max(steps, 0) {
      let (value, gradient) = f.valueAndGradient(x)
      let norm = gradient.norm
      path.evaluations += 1
      path.record(step: step, x, value, norm)
      if !(value.isFinite && norm.isFinite) {
        path.stop = .diverged
        break
      }
      if norm <= tolerance {
        path.stop = .smallGradient
        break
      }
      if step < steps { update(&x, gradient: gradient, memory: &memory) }
    }
    return path
  }
}
