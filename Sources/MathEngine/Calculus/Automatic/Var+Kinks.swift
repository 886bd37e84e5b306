// Functions with a kink, and what is taken for the derivative there (as PyTorch and JAX do).

/// The absolute value. Its derivative at the kink 0 is taken as 0.
public func abs(_ x: Var) -> Var {
  let sign: Double = x.value > 0 ? 1 : (x.value < 0 ? -1 : 0)
  return Var.unary(.abs, x, x.value.magnitude, slope: sign, curvature: 0)
}

/// The ramp `max(x, 0)`. Its derivative at the kink 0 is taken as 0.
public func relu(_ x: Var) -> Var {
  let passes = x.value > 0 || x.value.isNaN
  return Var.unary(.relu, x, passes ? x.value : 0, slope: passes ? 1 : 0, curvature: 0)
}

/// The ramp with a small slope below 0. Its derivative at the kink 0 is taken as that slope.
public func leakyReLU(_ x: Var, slope: Double = 0.01) -> Var {
  let factor = x.value > 0 ? 1 : slope
  return Var.unary(.leakyReLU, x, factor * x.value, slope: factor, curvature: 0)
}

/// The larger of two. Where they are equal each receives half of the derivative.
public func max(_ a: Var, _ b: Var) -> Var { Var.choice(.max, a, b, prefersA: a.value > b.value) }

/// The smaller of two. Where they are equal each receives half of the derivative.
public func min(_ a: Var, _ b: Var) -> Var { Var.choice(.min, a, b, prefersA: a.value < b.value) }

/// The larger of a variable and a constant, with half of the derivative where they are equal.
public func max(_ a: Var, _ b: Double) -> Var { max(a, Var(b)) }

/// The larger of a constant and a variable, with half of the derivative where they are equal.
public func max(_ a: Double, _ b: Var) -> Var { max(Var(a), b) }

/// The smaller of a variable and a constant, with half of the derivative where they are equal.
public func min(_ a: Var, _ b: Double) -> Var { min(a, Var(b)) }

/// The smaller of a constant and a variable, with half of the derivative where they are equal.
public func min(_ a: Double, _ b: Var) -> Var { min(Var(a), b) }

extension Var {
  /// One of two operands; a NaN operand wins, so that it cannot disappear.
  fileprivate static func choice(
    _ operation: Operation, _ a: Var, _ b: Var, prefersA: Bool
  ) -> Var {
    var share = prefersA ? 1.0 : 0.0
    if a.value == b.value { share = 0.5 }
    if a.value.isNaN { share = 1 }
    return binary(
      operation, a, b, share > 0 ? a.value : b.value, byA: share, byB: 1 - share,
      curvature: (0, 0, 0))
  }
}
