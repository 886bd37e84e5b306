// Exponentials, logarithms and what is built from them on `Var`.

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The exponential function; it is its own derivative.
public func exp(_ x: Var) -> Var {
  let e = exp(x.value)
  return Var.unary(.exp, x, e, slope: e, curvature: e)
}

/// `eˣ − 1` without cancellation near 0; its derivative is `eˣ`.
public func expm1(_ x: Var) -> Var {
  let e = exp(x.value)
  return Var.unary(.expm1, x, expm1(x.value), slope: e, curvature: e)
}

/// The natural logarithm, and its derivative `1/x`: infinite at 0, NaN below.
public func log(_ x: Var) -> Var {
  let inverse = x.value < 0 ? Double.nan : 1 / x.value
  return Var.unary(.log, x, log(x.value), slope: inverse, curvature: -inverse * inverse)
}

/// `ln(1 + x)` without cancellation near 0; its derivative is `1/(1 + x)`.
public func log1p(_ x: Var) -> Var {
  let inverse = x.value < -1 ? Double.nan : 1 / (1 + x.value)
  return Var.unary(.log1p, x, log1p(x.value), slope: inverse, curvature: -inverse * inverse)
}

/// The logarithm to base 2; its derivative is `1/(x·ln 2)`.
public func log2(_ x: Var) -> Var {
  let inverse = x.value < 0 ? Double.nan : 1 / x.value
  let rate = inverse / 0.693147180559945309417232121458
  return Var.unary(.log2, x, log2(x.value), slope: rate, curvature: -rate * inverse)
}

/// The logarithm to base 10; its derivative is `1/(x·ln 10)`.
public func log10(_ x: Var) -> Var {
  let inverse = x.value < 0 ? Double.nan : 1 / x.value
  let rate = inverse / 2.30258509299404568401799145468
  return Var.unary(.log10, x, log10(x.value), slope: rate, curvature: -rate * inverse)
}

/// The logistic function `σ(x) = 1/(1 + e⁻ˣ)`, and its derivative `σ(1 − σ)`.
///
/// Computed without overflow: it tends to 0 and 1 in the tails.
public func sigmoid(_ x: Var) -> Var {
  let s = logistic(x.value)
  let slope = s * logistic(-x.value)
  return Var.unary(.sigmoid, x, s, slope: slope, curvature: slope * (1 - 2 * s))
}

/// The smooth ramp `ln(1 + eˣ)`, computed without overflow; its derivative is the logistic function.
public func softplus(_ x: Var) -> Var {
  let s = logistic(x.value)
  let ramp = (x.value > 0 ? x.value : 0) + log1p(exp(-x.value.magnitude))
  return Var.unary(.softplus, x, ramp, slope: s, curvature: s * logistic(-x.value))
}

/// The error function `2/√π ∫₀ˣ e⁻ᵗ² dt`; its derivative is `2/√π·e⁻ˣ²`.
public func erf(_ x: Var) -> Var {
  let slope = 1.12837916709551257389615890312 * exp(-x.value * x.value)
  return Var.unary(.erf, x, erf(x.value), slope: slope, curvature: -2 * x.value * slope)
}

/// The Gaussian error linear unit `x·Φ(x)` with Φ the standard normal distribution function.
public func gelu(_ x: Var) -> Var {
  let mass = 0.5 * erfc(-x.value * 0.5.squareRoot())
  let density = 0.398942280401432677939946059934 * exp(-0.5 * x.value * x.value)
  return Var.unary(
    .gelu, x, x.value * mass, slope: mass + x.value * density,
    curvature: density * (2 - x.value * x.value))
}

/// The logistic function by the form whose exponential cannot overflow.
@inline(__always)
func logistic(_ x: Double) -> Double {
  if x >= 0 { return 1 / (1 + exp(-x)) }
  let e = exp(x)
  return e / (1 + e)
}
