// Derivatives of a function of one variable, exactly.

/// The derivative `f′(x)` of a function of one variable, by forward mode.
///
/// ```swift
/// derivative(of: { x in sin(x) * exp(x) }, at: 0)     // 1.0
/// ```
///
/// Exact to rounding. At a kink it is the value documented with the function that has the kink.
/// - Complexity: one evaluation of `f` over dual numbers.
public func derivative(of f: (Var) -> Var, at x: Double) -> Double {
  f(Var(value: x, tangent: 1, epoch: TapePool.newEpoch())).tangent
}

/// The value and the derivative of a function of one variable, in one evaluation.
///
/// - Complexity: one evaluation of `f` over dual numbers.
public func valueAndDerivative(
  of f: (Var) -> Var, at x: Double
) -> (value: Double, derivative: Double) {
  let y = f(Var(value: x, tangent: 1, epoch: TapePool.newEpoch()))
  return (y.value, y.tangent)
}

/// The second derivative `f″(x)` of a function of one variable, by forward over reverse mode.
///
/// - Complexity: one recorded evaluation of `f` with tangents, and its backward pass.
public func secondDerivative(of f: (Var) -> Var, at x: Double) -> Double {
  hessianVectorProduct(of: { f($0[0]) }, at: [x], along: [1])[0]
}
