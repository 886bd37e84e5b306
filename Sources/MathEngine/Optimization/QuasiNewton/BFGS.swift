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
  /// The rule for the length of a step.
  public var lineSearch: LineSearch

  /// Makes the method with a line search.
  public init(lineSearch: LineSearch = .strongWolfe()) { self.lineSearch = lineSearch }

  /// The inverse Hessian learnt so far; `nil` is the identity.
  public struct Memory: Sendable {
    var inverse: Matrix?
  }

  /// Nothing learnt yet: the first direction is `−∇f`.
  public func start(_ count: Int) -> Memory { Memory() }

  /// The direction `−H·∇f`.
  ///
  /// - Complexity: `2n²` flops.
  public func direction(
    _ f: Objective, at x: Vector, gradient: Vector, memory: inout Memory
  ) -> Vector {
    guard let inverse = memory.inverse else { return -gradient }
    return -(inverse * gradient)
  }

  /// Updates `H`, unless `yᵀs` is not clearly positive.
  ///
  /// - Complexity: `O(n²)`; allocates a new `H`.
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
