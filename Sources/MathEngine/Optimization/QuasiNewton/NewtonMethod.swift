// Newton's method for minimisation, made safe where the Hessian is indefinite.

/// Newton's method: the direction solves `∇²f(x)·p = −∇f(x)`.
///
/// Near a minimum with a positive definite Hessian the number of correct digits doubles in every step.
/// Where the Hessian is not positive definite, a multiple of the identity is added until it is, so
/// that the direction always falls.
/// - Complexity: a Hessian and a Cholesky factorisation per step, O(n³).
/// - Note: J. Nocedal and S. Wright, Numerical Optimization, 2006, algorithm 3.3.
public struct NewtonMethod: DirectionMethod {
  /// The rule for the length of a step.
  public var lineSearch: LineSearch

  /// Makes the method with a line search.
  public init(lineSearch: LineSearch = .backtracking()) { self.lineSearch = lineSearch }

  /// Newton's method remembers nothing.
  public func start(_ count: Int) {}

  /// True: the step to the minimum of the quadratic model has length 1.
  public var knowsLength: Bool { true }

  /// The direction `p` with `∇²f(x)·p = −∇f(x)`; the Hessian is estimated by differences where the
  /// objective has none.
  ///
  /// - Complexity: a Hessian and `n³/3` flops.
  public func direction(
    _ f: Objective, at x: Vector, gradient: Vector, memory: inout Void
  ) -> Vector {
    let H = f.hessian?(x) ?? numericalJacobian(of: f.gradient, at: x)
    return -positiveDefiniteSolution(of: H, gradient)
  }

  /// Newton's method learns nothing: the Hessian says all.
  public func learn(step: Vector, change: Vector, memory: inout Void) {}
}
