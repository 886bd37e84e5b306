// Steps along the gradient with momentum, by Nesterov's rule.

/// Nesterov's accelerated gradient: `v ← μ·v + g`, `x ← x − α·(g + μ·v)`.
///
/// The form of PyTorch's SGD with `nesterov`, which evaluates the gradient at the point itself.
/// - Note: Y. Nesterov, 1983.
public struct Nesterov: UpdateRule {
  /// The rate α.
  public var rate: Double
  /// The share μ of the velocity that is kept, in [0, 1).
  public var momentum: Double

  /// Makes the rule with its rate and the share of the velocity that is kept.
  public init(rate: Double, momentum: Double = 0.9) {
    (self.rate, self.momentum) = (rate, momentum)
  }

  /// The velocity before the first step, 0.
  public func start(_ count: Int) -> Vector { .zeros(count) }

  /// The step `v ← μ·v + g`, `x ← x − α·(g + μ·v)`. Stops when the counts differ.
  ///
  /// - Complexity: `O(n)`.
  public func update(_ x: inout Vector, gradient: Vector, memory velocity: inout Vector) {
    velocity *= momentum
    velocity += gradient
    x -= rate * (gradient + momentum * velocity)
  }
}
