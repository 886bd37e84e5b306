// Steepest descent with a line search.

/// Steepest descent: along `−∇f`, as far as a line search says.
///
/// On a quadratic with condition number κ the error shrinks by about `(κ − 1)/(κ + 1)` per step.
public struct SteepestDescent: DirectionMethod {
  /// The rule for the length of a step.
  public var lineSearch: LineSearch

  /// Makes the method with a line search.
  public init(lineSearch: LineSearch = .backtracking()) { self.lineSearch = lineSearch }

  /// Steepest descent remembers nothing.
  public func start(_ count: Int) {}

  /// The direction `−∇f(x)`.
  public func direction(
    _ f: Objective, at x: Vector, gradient: Vector, memory: inout Void
  ) -> Vector { -gradient }

  /// Steepest descent learns nothing.
  public func learn(step: Vector, change: Vector, memory: inout Void) {}
}
