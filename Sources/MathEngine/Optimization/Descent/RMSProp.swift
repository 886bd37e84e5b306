// RMSProp: a rate for each coordinate.

/// RMSProp: divides each coordinate by a running root mean square of its gradients.
///
/// `s ← ρ·s + (1 − ρ)·g²`, `x ← x − α·g/(√s + ε)`, elementwise, from `s = 0`.
/// - Note: T. Hinton, lecture 6e, 2012; the form of PyTorch's RMSprop.
public struct RMSProp: UpdateRule {
  /// The rate α.
  public var rate: Double
  /// The share ρ of the mean square that is kept.
  public var decay: Double
  /// What is added to the root so that nothing is divided by 0.
  public var epsilon: Double

  /// Makes the rule; the defaults are PyTorch's.
  public init(rate: Double = 0.01, decay: Double = 0.99, epsilon: Double = 1e-8) {
    (self.rate, self.decay, self.epsilon) = (rate, decay, epsilon)
  }

  /// The mean squares before the first step, all 0.
  public func start(_ count: Int) -> Vector { .zeros(count) }

  /// One step, in one pass. Stops when the counts differ.
  ///
  /// - Complexity: `O(n)`, in place.
  public func update(_ x: inout Vector, gradient: Vector, memory square: inout Vector) {
    requireSameCount("RMSProp.update", x, gradient)
    AdaptiveUpdate.rmsProp(
      &x.elements, gradient.elements, square: &square.elements, rate: rate, decay: decay,
      epsilon: epsilon)
  }
}
