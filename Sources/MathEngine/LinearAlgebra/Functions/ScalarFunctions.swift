// Elementary functions of one number, for chapters that import nothing else. Accuracy is the C
// library's: under 1 unit in the last place for most.
//
// Every function here is disfavoured, so that a file which also imports Foundation or Glibc compiles
// and uses theirs.

/// The eˣ.
@_disfavoredOverload
public func exp(_ x: Double) -> Double { Libm.exp(x) }

/// The 2ˣ.
@_disfavoredOverload
public func exp2(_ x: Double) -> Double { Libm.exp2(x) }

/// The eˣ − 1, accurate near 0.
@_disfavoredOverload
public func expm1(_ x: Double) -> Double { Libm.expm1(x) }

/// The natural logarithm; −∞ at 0, NaN below.
@_disfavoredOverload
public func log(_ x: Double) -> Double { Libm.log(x) }

/// The base-2 logarithm.
@_disfavoredOverload
public func log2(_ x: Double) -> Double { Libm.log2(x) }

/// The base-10 logarithm.
@_disfavoredOverload
public func log10(_ x: Double) -> Double { Libm.log10(x) }

/// The ln(1 + x), accurate near 0.
@_disfavoredOverload
public func log1p(_ x: Double) -> Double { Libm.log1p(x) }

/// The sine of an angle in radians.
@_disfavoredOverload
public func sin(_ x: Double) -> Double { Libm.sin(x) }

/// The cosine of an angle in radians.
@_disfavoredOverload
public func cos(_ x: Double) -> Double { Libm.cos(x) }

/// The tangent of an angle in radians.
@_disfavoredOverload
public func tan(_ x: Double) -> Double { Libm.tan(x) }

/// The angle in [−π/2, π/2] whose sine is x; NaN outside [−1, 1].
@_disfavoredOverload
public func asin(_ x: Double) -> Double { Libm.asin(x) }

/// The angle in [0, π] whose cosine is x; NaN outside [−1, 1].
@_disfavoredOverload
public func acos(_ x: Double) -> Double { Libm.acos(x) }

/// The angle in (−π/2, π/2) whose tangent is x.
@_disfavoredOverload
public func atan(_ x: Double) -> Double { Libm.atan(x) }

/// The hyperbolic sine.
@_disfavoredOverload
public func sinh(_ x: Double) -> Double { Libm.sinh(x) }

/// The hyperbolic cosine.
@_disfavoredOverload
public func cosh(_ x: Double) -> Double { Libm.cosh(x) }

/// The hyperbolic tangent.
@_disfavoredOverload
public func tanh(_ x: Double) -> Double { Libm.tanh(x) }

/// The cube root.
@_disfavoredOverload
public func cbrt(_ x: Double) -> Double { Libm.cbrt(x) }

/// The square root, correctly rounded; NaN below 0.
@_disfavoredOverload
public func sqrt(_ x: Double) -> Double { x.squareRoot() }

/// `xʸ`.
@_disfavoredOverload
public func pow(_ x: Double, _ y: Double) -> Double { Libm.pow(x, y) }

/// The angle in [−π, π] of the point (x, y).
@_disfavoredOverload
public func atan2(_ y: Double, _ x: Double) -> Double { Libm.atan2(y, x) }

/// `√(x² + y²)` without overflow or underflow on the way.
@_disfavoredOverload
public func hypot(_ x: Double, _ y: Double) -> Double { Libm.hypot(x, y) }

/// The largest integer at or below x.
@_disfavoredOverload
public func floor(_ x: Double) -> Double { x.rounded(.down) }

/// The smallest integer at or above x.
@_disfavoredOverload
public func ceil(_ x: Double) -> Double { x.rounded(.up) }
