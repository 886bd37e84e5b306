// A function to be minimised together with its gradient.

/// A differentiable function of several variables.
///
/// ```swift
/// let bowl = Objective { x in x[0] ** 2 + 4 * x[1] ** 2 }               // differentiated
/// let same = Objective(value: { x in dot(x, A * x) }, gradient: { x in 2 * (A * x) })
/// ```
///
/// Every method of minimisation also takes a closure over `Var` directly.
public struct Objective {
  /// The function.
  public let value: (Vector) -> Double
  /// The gradient.
  public let gradient: (Vector) -> Vector
  /// Both at once, at the cost of one evaluation where they come from a `Var` closure.
  public let valueAndGradient: (Vector) -> (value: Double, gradient: Vector)
  /// The Hessian matrix, where it is known.
  public let hessian: ((Vector) -> Matrix)?

  /// Makes an objective from a function over `Var`; its derivatives are exact.
  public init(_ f: @escaping ([Var]) -> Var) {
    value = { x in f(x.elements.map { Var($0) }).value }
    gradient = { MathEngine.gradient(of: f, at: $0) }
    valueAndGradient = { MathEngine.valueAndGradient(of: f, at: $0) }
    hessian = { MathEngine.hessian(of: f, at: $0) }
  }

  /// Makes an objective from a function and its derivatives; they are not checked against each other.
  public init(
    value: @escaping (Vector) -> Double, gradient: @escaping (Vector) -> Vector,
    hessian: ((Vector) -> Matrix)? = nil
  ) {
    self.value = value
    self.gradient = gradient
    valueAndGradient = { (value($0), gradient($0)) }
    self.hessian = hessian
  }

  /// Makes an objective from a function whose gradient is taken by central differences.
  public init(numerically value: @escaping (Vector) -> Double) {
    self.init(value: value, gradient: { numericalGradient(of: value, at: $0) })
  }
}
