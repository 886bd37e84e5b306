// Powers and roots of `Var`.

/// The power `xⁿ` with an integer exponent, and its derivative `n·xⁿ⁻¹`.
///
/// `x⁰` is 1 with derivative 0 everywhere, also at 0. Disfavoured so that `pow(x, 1 / 3)` is the cube root.
@_disfavoredOverload
public func pow(_ x: Var, _ exponent: Int) -> Var {
  let n = Double(exponent)
  switch exponent {
  case 0: return Var.unary(.power, x, 1, slope: 0, curvature: 0)
  case 1: return Var.unary(.power, x, x.value, slope: 1, curvature: 0)
  case 2: return squared(x)
  default:
    return Var.unary(
      .power, x, pow(x.value, n), slope: n * pow(x.value, n - 1),
      curvature: n * (n - 1) * pow(x.value, n - 2))
  }
}

/// The power `xᵖ`, and its derivative `p·xᵖ⁻¹`.
///
/// Defined for `x ≥ 0`, and for negative `x` when `p` is a whole number; elsewhere the value is NaN.
/// `x⁰` is 1 with derivative 0 everywhere. At `x = 0` the derivative is infinite for `0 < p < 1`.
public func pow(_ x: Var, _ exponent: Double) -> Var {
  if exponent == 2 { return squared(x) }
  if exponent == 1 || exponent == 0 { return pow(x, Int(exponent)) }
  let p = exponent
  return Var.unary(
    .power, x, pow(x.value, p), slope: p * pow(x.value, p - 1),
    curvature: p * (p - 1) * pow(x.value, p - 2))
}

/// The square, by far the commonest power.
@inlinable @inline(__always)
func squared(_ x: Var) -> Var {
  Var.unary(.power, x, x.value * x.value, slope: 2 * x.value, curvature: 2)
}

/// The power `aˣ` of a constant, and its derivative `aˣ·ln a`.
///
/// Defined for `a > 0`. For `a = 0` the derivative is 0 where `x > 0`.
public func pow(_ base: Double, _ x: Var) -> Var {
  let value = pow(base, x.value)
  let rate = base == 0 && x.value > 0 ? 0 : log(base)
  return Var.unary(.power, x, value, slope: value * rate, curvature: value * rate * rate)
}

/// The power `xʸ` of two variables: ∂/∂x = `y·xʸ⁻¹`, ∂/∂y = `xʸ·ln x`.
///
/// Defined for `x > 0`. At `x = 0` with `y > 0` the derivative by `y` is 0.
public func pow(_ x: Var, _ y: Var) -> Var {
  let value = pow(x.value, y.value)
  let rate = x.value == 0 && y.value > 0 ? 0 : log(x.value)
  let previous = y.value == 0 ? 0 : pow(x.value, y.value - 1)
  return Var.binary(
    .power, x, y, value, byA: y.value * previous, byB: value * rate,
    curvature: (
      y.value * (y.value - 1) * pow(x.value, y.value - 2), previous * (1 + y.value * rate),
      value * rate * rate
    ))
}

/// The square root, and its derivative `1/(2√x)`: infinite at 0, NaN below.
public func sqrt(_ x: Var) -> Var {
  let root = x.value.squareRoot()
  return Var.unary(.sqrt, x, root, slope: 0.5 / root, curvature: -0.25 / (root * x.value))
}

/// The cube root of any real number, and its derivative `1/(3·∛x²)`: infinite at 0.
public func cbrt(_ x: Var) -> Var {
  let root = cbrt(x.value)
  let slope = 1 / (3 * root * root)
  return Var.unary(.cbrt, x, root, slope: slope, curvature: -2 * slope / (3 * x.value))
}

/// The distance `√(x² + y²)` without overflow. Its derivative at the origin is taken as 0.
public func hypot(_ x: Var, _ y: Var) -> Var {
  let r = hypot(x.value, y.value)
  let (c, s) = r == 0 ? (0, 0) : (x.value / r, y.value / r)
  let inverse = r == 0 ? 0 : 1 / r
  return Var.binary(
    .hypot, x, y, r, byA: c, byB: s,
    curvature: (s * s * inverse, -c * s * inverse, c * c * inverse))
}
