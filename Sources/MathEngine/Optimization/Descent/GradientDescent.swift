// Steps along the gradient with a fixed rate.

/// Gradient descent with a fixed rate: `x ← x − α·∇f(x)`.
///
/// On a function whose gradient is `L`-Lipschitz it converges for `0 < α < 2/L` and oscillates or
/// diverges beyond.
public struct GradientDescent: UpdateRule {
  /// The rate α.
  public var rate: Double

  /// Makes the rule with its rate.
  public init(rate: Double) { self.rate = rate }

  /// The rule remembers nothing.
  public func start(_ count: Int) {}

  /// The step `x ← x − α·g`. Stops when the counts differ.
  ///
  /// - Complexity: `2n` flops.
  public func update(_ x: inout Vector, gradient: Vector, memory: inout Void) {
    x -= rate * gradient
  }
}
