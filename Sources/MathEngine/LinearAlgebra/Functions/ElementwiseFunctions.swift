// Elementary functions applied to every entry of a vector or matrix.
//
// Each result equals the scalar function's bit for bit, whatever the size.

/// `eˣ` of every coordinate.
public func exp(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.map(x.intoElements()) { Libm.exp($0) })
}
/// `eˣ` of every entry.
public func exp(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.map(a.intoElements()) { Libm.exp($0) })
}

/// `2ˣ` of every coordinate.
public func exp2(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.map(x.intoElements()) { Libm.exp2($0) })
}
/// `2ˣ` of every entry.
public func exp2(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.map(a.intoElements()) { Libm.exp2($0) })
}

/// `eˣ − 1` of every coordinate.
public func expm1(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.map(x.intoElements()) { Libm.expm1($0) })
}
/// `eˣ − 1` of every entry.
public func expm1(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.map(a.intoElements()) { Libm.expm1($0) })
}

/// The natural logarithm of every coordinate.
public func log(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.map(x.intoElements()) { Libm.log($0) })
}
/// The natural logarithm of every entry.
public func log(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.map(a.intoElements()) { Libm.log($0) })
}

/// The base-2 logarithm of every coordinate.
public func log2(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.map(x.intoElements()) { Libm.log2($0) })
}
/// The base-2 logarithm of every entry.
public func log2(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.map(a.intoElements()) { Libm.log2($0) })
}

/// The base-10 logarithm of every coordinate.
public func log10(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.map(x.intoElements()) { Libm.log10($0) })
}
/// The base-10 logarithm of every entry.
public func log10(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.map(a.intoElements()) { Libm.log10($0) })
}

/// `ln(1 + x)` of every coordinate.
public func log1p(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.map(x.intoElements()) { Libm.log1p($0) })
}
/// `ln(1 + x)` of every entry.
public func log1p(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.map(a.intoElements()) { Libm.log1p($0) })
}

/// The sine of every coordinate.
public func sin(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.map(x.intoElements()) { Libm.sin($0) })
}
/// The sine of every entry.
public func sin(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.map(a.intoElements()) { Libm.sin($0) })
}

/// The cosine of every coordinate.
public func cos(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.map(x.intoElements()) { Libm.cos($0) })
}
/// The cosine of every entry.
public func cos(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.map(a.intoElements()) { Libm.cos($0) })
}

/// The tangent of every coordinate.
public func tan(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.map(x.intoElements()) { Libm.tan($0) })
}
/// The tangent of every entry.
public func tan(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.map(a.intoElements()) { Libm.tan($0) })
}

/// The arcsine of every coordinate.
public func asin(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.map(x.intoElements()) { Libm.asin($0) })
}
/// The arcsine of every entry.
public func asin(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.map(a.intoElements()) { Libm.asin($0) })
}

/// The arccosine of every coordinate.
public func acos(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.map(x.intoElements()) { Libm.acos($0) })
}
/// The arccosine of every entry.
public func acos(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.map(a.intoElements()) { Libm.acos($0) })
}

/// The arctangent of every coordinate.
public func atan(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.map(x.intoElements()) { Libm.atan($0) })
}
/// The arctangent of every entry.
public func atan(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.map(a.intoElements()) { Libm.atan($0) })
}

/// The hyperbolic sine of every coordinate.
public func sinh(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.map(x.intoElements()) { Libm.sinh($0) })
}
/// The hyperbolic sine of every entry.
public func sinh(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.map(a.intoElements()) { Libm.sinh($0) })
}

/// The hyperbolic cosine of every coordinate.
public func cosh(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.map(x.intoElements()) { Libm.cosh($0) })
}
/// The hyperbolic cosine of every entry.
public func cosh(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.map(a.intoElements()) { Libm.cosh($0) })
}

/// The hyperbolic tangent of every coordinate.
public func tanh(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.map(x.intoElements()) { Libm.tanh($0) })
}
/// The hyperbolic tangent of every entry.
public func tanh(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.map(a.intoElements()) { Libm.tanh($0) })
}

/// The cube root of every coordinate.
public func cbrt(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.map(x.intoElements()) { Libm.cbrt($0) })
}
/// The cube root of every entry.
public func cbrt(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.map(a.intoElements()) { Libm.cbrt($0) })
}

/// The square root of every coordinate.
public func sqrt(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.map(x.intoElements()) { $0.squareRoot() })
}
/// The square root of every entry.
public func sqrt(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.map(a.intoElements()) { $0.squareRoot() })
}

/// The absolute value of every coordinate.
public func abs(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.map(x.intoElements()) { Swift.abs($0) })
}
/// The absolute value of every entry.
public func abs(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.map(a.intoElements()) { Swift.abs($0) })
}

/// The largest integer at or below x of every coordinate.
public func floor(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.map(x.intoElements()) { $0.rounded(.down) })
}
/// The largest integer at or below x of every entry.
public func floor(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.map(a.intoElements()) { $0.rounded(.down) })
}

/// The smallest integer at or above x of every coordinate.
public func ceil(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.map(x.intoElements()) { $0.rounded(.up) })
}
/// The smallest integer at or above x of every entry.
public func ceil(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.map(a.intoElements()) { $0.rounded(.up) })
}
