// First derivatives of a function of several variables, exactly, by reverse and by forward mode.

/// The gradient `∇f` of a function of several variables, by reverse mode.
///
/// ```swift
/// gradient(of: { (x: [Var]) in x[0] ** 2 + 2 * x[1] ** 2 }, at: [3, 4])     // [6. 16.]
/// ```
///
/// Exact to rounding: the error is that of evaluating the derivative formulas. At a kink it is the
/// value documented with the function that has the kink. A coordinate that `f` does not use has
/// derivative 0.
/// - Complexity: a small multiple of one evaluation of `f`, whatever the number of variables. The record
///   takes 24 bytes for each operation on two variables, and its backward pass 8; functions of one
///   variable and operations with constants take none, a sum of many variables 12 for each term.
public func gradient(of f: ([Var]) -> Var, at x: Vector) -> Vector {
  valueAndGradient(of: f, at: x).gradient
}

/// The value of a function and its gradient, in one evaluation. See ``gradient(of:at:)``.
///
/// - Complexity: that of ``gradient(of:at:)``.
public func valueAndGradient(
  of f: ([Var]) -> Var, at x: Vector
) -> (value: Double, gradient: Vector) {
  TapePool.withTape(.slopes) { tape in
    let y = f(Var.inputs(x.elements, tangents: nil, on: tape))
    var slopes = [Double](repeating: 0, count: x.count)
    if y.isRecorded(on: tape) { tape.pullBack(seeds: [(y.index, y.nodeFactor)], into: &slopes) }
    return (y.value, Vector(slopes))
  }
}

/// The derivative of `f` at `x` along a direction, `∇f(x)·v`, by forward mode.
///
/// The direction is taken as given, not normalised. Stops when the counts of the point and the
/// direction differ.
/// - Complexity: one evaluation of `f` with a tangent beside each value; nothing is recorded.
public func directionalDerivative(
  of f: ([Var]) -> Var, at x: Vector, along direction: Vector
) -> Double {
  f(Var.duals(x, along: direction)).tangent
}

extension Var {
  /// Whether the value depends on the inputs of the evaluation on a tape.
  func isRecorded(on tape: Tape) -> Bool {
    if self.tape == nil && epoch == 0 { return false }
    if self.tape == tape && epoch == tape.state.pointee.epoch { return true }
    trap(
      "a differentiated function", "its result belongs to another evaluation",
      hint: "return what the function computed from its own arguments")
  }

  /// The inputs of a forward evaluation: dual numbers that move along a direction.
  static func duals(_ x: Vector, along direction: Vector) -> [Var] {
    requireSameCount("a derivative at x along v", x, direction)
    let epoch = TapePool.newEpoch()
    return zip(x.elements, direction.elements).map { Var(value: $0, tangent: $1, epoch: epoch) }
  }
}
