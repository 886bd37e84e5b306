// The quasi-Newton method of Broyden, Fletcher, Goldfarb and Shanno.

/// BFGS: learns the inverse Hessian from the changes of the gradient.
///
/// With `s` the step and `y` the change of the gradient, `ρ = 1/(yᵀs)`:
/// `H ← (I − ρsyᵀ)·H·(I − ρysᵀ) + ρssᵀ`, and the direction is `−H·∇f`. The Wolfe conditions of the line
/// search keep `yᵀs > 0`, so that `H` stays positive definite; a step that does not is not learnt from.
/// Converges faster than linearly near a minimum with a positive definite Hessian.
/// - Complexity: O(n²) per step beside the gradient, and as much memory.
/// - Note: J. Nocedal and S. Wright, Numerical Optimization, 2006, ch. 6.
public struct BFGS: DirectionMethod {
  public var lineSearch: LineSearch

  public init(lineSearch: LineSearch = .strongWolfe()) { self.lineSearch = lineSearch }

  /// The inverse Hessian learnt so far; `nil` is the identity.
  public struct Memory: Sendable {
    var inverse: Matrix?
  }

  public func start(_ count: Int) -> Memory { Memory() }

  public func direction(
    _ f: Objective, at x: Vector, gradient: Vector, memory: inout Memory
  ) -> Vector {
    guard let inverse = memory.inverse else { return -gradient }
    return -(inverse * gradient)
  }

  public func learn(step: Vector, change: Vector, memory: inout Memory) {
    let curvature = dot(step, change)
    if !(curvature > 1e-14 * step.norm * change.norm) { return }
    // The first inverse is scaled to the curvature along the first step.
    let scale = curvature / dot(change, change)
    let H = memory.inverse ?? Matrix.diagonal(Vector(repeating: scale, count: step.count))
    let Hy = H * change
    let factor = (1 + dot(change, Hy) / curvature) / curvature
    var updated = H
    for i in step.indices {
      for j in step.indices {
        updated[i, j] +=
          factor * step[i] * step[j] - (Hy[i] * step[j] + step[i] * Hy[j]) / curvature
      }
    }
    memory.inverse = updated
  }
}

/// L-BFGS: BFGS that keeps only the last steps, for many variables.
///
/// The product of the inverse Hessian with the gradient is computed from the last `memory` pairs of
/// step and change by two loops, without a matrix.
/// - Complexity: O(memory·n) per step beside the gradient.
/// - Note: J. Nocedal, 1980.
public struct LBFGS: DirectionMethod {
  public var lineSearch: LineSearch
  /// How many steps are kept.
  public var memory: Int

  public init(memory: Int = 10, lineSearch: LineSearch = .strongWolfe()) {
    (self.memory, self.lineSearch) = (memory, lineSearch)
  }

  /// The last steps, the changes of the gradient over them, and `1/(yᵀs)`.
  public struct Memory: Sendable {
    var pairs: [(step: Vector, change: Vector, rho: Double)] = []
  }

  public func start(_ count: Int) -> Memory { Memory() }

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

  public func learn(step: Vector, change: Vector, memory: inout Memory) {
    let curvature = dot(step, change)
    if !(curvature > 1e-14 * step.norm * change.norm) { return }
    memory.pairs.append((step, change, 1 / curvature))
    if memory.pairs.count > self.memory { memory.pairs.removeFirst() }
  }
}
