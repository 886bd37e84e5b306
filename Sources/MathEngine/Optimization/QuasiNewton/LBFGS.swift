// BFGS with limited memory, for many variables.

/// L-BFGS: BFGS that keeps only the last steps, for many variables.
///
/// The product of the inverse Hessian with the gradient is computed from the last `memory` pairs of
/// step and change by two loops, without a matrix.
/// - Complexity: O(memory·n) per step beside the gradient.
/// - Note: J. Nocedal, 1980.
public struct LBFGS: DirectionMethod {
  /// The rule for the length of a step.
  public var lineSearch: LineSearch
  /// How many steps are kept.
  public var memory: Int

  /// Makes the method with the number of steps kept and a line search.
  public init(memory: Int = 10, lineSearch: LineSearch = .strongWolfe()) {
    (self.memory, self.lineSearch) = (memory, lineSearch)
  }

  /// The last steps, the changes of the gradient over them, and `1/(yᵀs)`.
  public struct Memory: Sendable {
    var pairs: [(step: Vector, change: Vector, rho: Double)] = []
  }

  /// Nothing learnt yet: the first direction is `−∇f`.
  public func start(_ count: Int) -> Memory { Memory() }

  /// The direction `−H·∇f`, by the two loops.
  ///
  /// - Complexity: `O(n)` for each step that is kept.
  public func direction(
    _ f: Objective, at x: Vector, gradient: Vector, memory: inout Memory
  ) -> Vector {
    guard let newest = memory.pairs.last else { return -gradient }
    var q = gradient
    var weights: [Double] = []
    for pair in memory.pairs.reversed() {
      let weight = pair.rho * dot(pair.step, q)
      weights.append(weight)
      q -= weight * pair.change
    }
    q *= 1 / (newest.rho * dot(newest.change, newest.change))
    for (pair, weight) in zip(memory.pairs, weights.reversed()) {
      let correction = weight - pair.rho * dot(pair.change, q)
      q += correction * pair.step
    }
    return -q
  }

  /// Keeps the step and drops the oldest, unless `yᵀs` is not clearly positive.
  ///
  /// - Complexity: `O(n)`.
  public func learn(step: Vector, change: Vector, memory: inout Memory) {
    let curvature = dot(step, change)
    if !(curvature > 1e-14 * step.norm * change.norm) { return }
    memory.pairs.append((step, change, 1 / curvature))
    if memory.pairs.count > self.memory { memory.pairs.removeFirst() }
  }
}
