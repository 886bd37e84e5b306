// The operator ∇, which turns a function into its gradient.

prefix operator ∇

/// The gradient function of a function of several variables: `∇f` is `x ↦ ∇f(x)`.
///
/// ```swift
/// let bowl = { (x: [Var]) in x[0] ** 2 + 2 * x[1] ** 2 }
/// (∇bowl)([3, 4])     // [6. 16.]
/// ```
///
/// - Complexity: nothing until it is called, then that of ``gradient(of:at:)``.
public prefix func ∇ (f: @escaping ([Var]) -> Var) -> (Vector) -> Vector {
  { gradient(of: f, at: $0) }
}
