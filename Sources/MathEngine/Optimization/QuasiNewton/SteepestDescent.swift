// Steepest descent with a line search, and Newton's method.

/// Steepest descent: along `−∇f`, as far as a line search says.
///
/// On a quadratic with condition number κ the error shrinks by about `(κ − 1)/(κ + 1)` per step.
public struct SteepestDescent: DirectionMethod {
  public var lineSearch: LineSearch

  public init(lineSearch: LineSearch = .backtracking()) { self.lineSearch = lineSearch }

  public func start(_ count: Int) {}

  public func direction(
    _ f: Objective, at x: Vector, gradient: Vector, memory: inout Void
  ) -> Vector { -gradient }

  public func learn(step: Vector, change: Vector, memory: inout Void) {}
}

/// Newton's method: the direction solves `∇²f(x)·p = −∇f(x)`.
///
/// Near a minimum with a positive definite Hessian the number of correct digits doubles in every step.
/// Where the Hessian is not positive definite, a multiple of the identity is added until it is, so
/// that the direction always falls.
/// - Complexity: a Hessian and a Cholesky factorisation per step, O(n³).
/// - Note: J. Nocedal and S. Wright, Numerical Optimization, 2006, algorithm 3.3.
public struct NewtonMethod: DirectionMethod {
  public var lineSearch: LineSearch

  public init(lineSearch: LineSearch = .backtracking()) { self.lineSearch = lineSearch }

  public func start(_ count: Int) {}

  public func direction(
    _ f: Objective, at x: Vector, gradient: Vector, memory: inout Void
  ) -> Vector {
    let H = f.hessian?(x) ?? numericalJacobian(of: f.gradient, at: x)
    return -positiveDefiniteSolution(of: H, gradient)
  }

  public func learn(step: Vector, change: Vector, memory: inout Void) {}
}
