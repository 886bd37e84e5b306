// Trigonometric and hyperbolic functions on `Var`. Angles are in radians.

/// The sine; its derivative is the cosine.
public func sin(_ x: Var) -> Var {
  let s = sin(x.value)
  return Var.unary(.sin, x, s, slope: cos(x.value), curvature: -s)
}

/// The cosine; its derivative is minus the sine.
public func cos(_ x: Var) -> Var {
  let c = cos(x.value)
  return Var.unary(.cos, x, c, slope: -sin(x.value), curvature: -c)
}

/// The tangent; its derivative is `1 + tan² x`.
public func tan(_ x: Var) -> Var {
  let t = tan(x.value)
  let slope = 1 + t * t
  return Var.unary(.tan, x, t, slope: slope, curvature: 2 * t * slope)
}

/// The arc sine on [-1, 1]; its derivative `1/√(1 − x²)` is infinite at both ends.
public func asin(_ x: Var) -> Var {
  let slope = 1 / ((1 - x.value) * (1 + x.value)).squareRoot()
  return Var.unary(
    .asin, x, asin(x.value), slope: slope, curvature: x.value * slope * slope * slope)
}

/// The arc cosine on [-1, 1]; its derivative is `−1/√(1 − x²)`.
public func acos(_ x: Var) -> Var {
  let slope = -1 / ((1 - x.value) * (1 + x.value)).squareRoot()
  return Var.unary(
    .acos, x, acos(x.value), slope: slope, curvature: x.value * slope * slope * slope)
}

/// The arc tangent; its derivative is `1/(1 + x²)`.
public func atan(_ x: Var) -> Var {
  let slope = 1 / (1 + x.value * x.value)
  return Var.unary(.atan, x, atan(x.value), slope: slope, curvature: -2 * x.value * slope * slope)
}

/// The angle of the point `(x, y)`; its derivatives are `(x, −y)/(x² + y²)` by `y` and `x`, NaN at the
/// origin.
public func atan2(_ y: Var, _ x: Var) -> Var {
  let square = x.value * x.value + y.value * y.value
  var (byY, byX) = (x.value / square, -y.value / square)
  if !(square > 1e-280 && square < 1e300) {
    let r = hypot(x.value, y.value)
    (byY, byX) = (x.value / r / r, -y.value / r / r)
  }
  return Var.binary(
    .atan2, y, x, atan2(y.value, x.value), byA: byY, byB: byX,
    curvature: (2 * byY * byX, byX * byX - byY * byY, -2 * byY * byX))
}

/// The hyperbolic sine; its derivative is the hyperbolic cosine.
public func sinh(_ x: Var) -> Var {
  let s = sinh(x.value)
  return Var.unary(.sinh, x, s, slope: cosh(x.value), curvature: s)
}

/// The hyperbolic cosine; its derivative is the hyperbolic sine.
public func cosh(_ x: Var) -> Var {
  let c = cosh(x.value)
  return Var.unary(.cosh, x, c, slope: sinh(x.value), curvature: c)
}

/// The hyperbolic tangent; its derivative is `1 − tanh² x`, exact to rounding also where the tangent is
/// nearly ±1.
public func tanh(_ x: Var) -> Var {
  let t = tanh(x.value)
  let slope = tanhSlope(at: x.value, value: t)
  return Var.unary(.tanh, x, t, slope: slope, curvature: -2 * t * slope)
}

/// `1 − tanh² x`, by the value as long as that has digits to spare and then by `4e/(1 + e)²` with
/// `e = exp(−2|x|)`.
@inline(__always)
func tanhSlope(at x: Double, value t: Double) -> Double {
  if !(t.magnitude > 0.5) { return (1 - t) * (1 + t) }
  let e = exp(-2 * x.magnitude)
  return 4 * e / ((1 + e) * (1 + e))
}
