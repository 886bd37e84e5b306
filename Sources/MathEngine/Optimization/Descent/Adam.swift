// Adam: momentum and a rate for each coordinate.

/// Adam: momentum and a rate for each coordinate, both with bias correction.
///
/// `m ← β₁m + (1 − β₁)g`, `v ← β₂v + (1 − β₂)g²`, `m̂ = m/(1 − β₁ᵗ)`, `v̂ = v/(1 − β₂ᵗ)`,
/// `x ← x − α·m̂/(√v̂ + ε)`, elementwise, with `t = 1, 2, …`. The correction undoes the pull to the
/// zeros that `m` and `v` start from: the first step has length α in every coordinate.
/// - Note: D. Kingma and J. Ba, 2015, Algorithm 1.
public struct Adam: UpdateRule {
  /// The rate α.
  public var rate: Double
  /// The share β₁ of the mean gradient that is kept.
  public var beta1: Double
  /// The share β₂ of the mean square that is kept.
  public var beta2: Double
  /// What is added to the root so that nothing is divided by 0.
  public var epsilon: Double

  /// Makes the rule; the defaults are those of the paper.
  public init(
    rate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8
  ) {
    (self.rate, self.beta1, self.beta2, self.epsilon) = (rate, beta1, beta2, epsilon)
  }

  /// The running means, and the powers of β₁ and β₂ that the corrections need.
  public struct Memory: Sendable {
    var mean: Vector
    var square: Vector
    var step = 0
  }

  /// The running means before the first step, all 0.
  public func start(_ count: Int) -> Memory { Memory(mean: .zeros(count), square: .zeros(count)) }

  /// One step, in one pass. Stops when the counts differ.
  ///
  /// - Complexity: `O(n)`, in place.
  public func update(_ x: inout Vector, gradient: Vector, memory: inout Memory) {
    memory.step += 1
    let t = Double(memory.step)
    let (meanScale, squareScale) = (1 - beta1 ** t, 1 - beta2 ** t)
    requireSameCount("Adam.update", x, gradient)
    AdaptiveUpdate.adam(
      &x.elements, gradient.elements, mean: &memory.mean.elements, square: &memory.square.elements,
      rule: self, meanScale: meanScale, squareScale: squareScale)
  }
}
