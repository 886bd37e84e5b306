// Elementary functions applied to every entry of a vector or matrix.
//
// Results do not depend on the size, the number of threads or the processor. Those of `exp` and `log` are
// within one unit in the last place, four numbers at a time; all others equal the scalar function's.

/// `eˣ` of every coordinate, within 0.75 units in the last place.
/// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
public func exp(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.exponentials(x.intoElements()))
}
/// `eˣ` of every entry, within 0.75 units in the last place.
/// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
public func exp(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.exponentials(a.intoElements()))
}

/// `2ˣ` of every coordinate.
/// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
public func exp2(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.apply({ Libm.exp2($0) }, to: x.intoElements()))
}
/// `2ˣ` of every entry.
/// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
public func exp2(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.apply({ Libm.exp2($0) }, to: a.intoElements()))
}

/// `eˣ − 1` of every coordinate.
/// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
public func expm1(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.apply({ Libm.expm1($0) }, to: x.intoElements()))
}
/// `eˣ − 1` of every entry.
/// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
public func expm1(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.apply({ Libm.expm1($0) }, to: a.intoElements()))
}

/// The natural logarithm of every coordinate, within 0.9 units in the last place.
/// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
public func log(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.logarithms(x.intoElements()))
}
/// The natural logarithm of every entry, within 0.9 units in the last place.
/// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
public func log(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.logarithms(a.intoElements()))
}

/// The base-2 logarithm of every coordinate.
/// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
public func log2(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.apply({ Libm.log2($0) }, to: x.intoElements()))
}
/// The base-2 logarithm of every entry.
/// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
public func log2(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.apply({ Libm.log2($0) }, to: a.intoElements()))
}

/// The base-10 logarithm of every coordinate.
/// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
public func log10(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.apply({ Libm.log10($0) }, to: x.intoElements()))
}
/// The base-10 logarithm of every entry.
/// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
public func log10(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.apply({ Libm.log10($0) }, to: a.intoElements()))
}

/// `ln(1 + x)` of every coordinate.
/// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
public func log1p(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.apply({ Libm.log1p($0) }, to: x.intoElements()))
}
/// `ln(1 + x)` of every entry.
/// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
public func log1p(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.apply({ Libm.log1p($0) }, to: a.intoElements()))
}

/// The sine of every coordinate.
/// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
public func sin(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.apply({ Libm.sin($0) }, to: x.intoElements()))
}
/// The sine of every entry.
/// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
public func sin(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.apply({ Libm.sin($0) }, to: a.intoElements()))
}

/// The cosine of every coordinate.
/// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
public func cos(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.apply({ Libm.cos($0) }, to: x.intoElements()))
}
/// The cosine of every entry.
/// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
public func cos(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.apply({ Libm.cos($0) }, to: a.intoElements()))
}

/// The tangent of every coordinate.
/// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
public func tan(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.apply({ Libm.tan($0) }, to: x.intoElements()))
}
/// The tangent of every entry.
/// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
public func tan(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.apply({ Libm.tan($0) }, to: a.intoElements()))
}

/// The arcsine of every coordinate.
/// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
public func asin(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.apply({ Libm.asin($0) }, to: x.intoElements()))
}
/// The arcsine of every entry.
/// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
public func asin(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.apply({ Libm.asin($0) }, to: a.intoElements()))
}

/// The arccosine of every coordinate.
/// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
public func acos(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.apply({ Libm.acos($0) }, to: x.intoElements()))
}
/// The arccosine of every entry.
/// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
public func acos(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.apply({ Libm.acos($0) }, to: a.intoElements()))
}

/// The arctangent of every coordinate.
/// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
public func atan(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.apply({ Libm.atan($0) }, to: x.intoElements()))
}
/// The arctangent of every entry.
/// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
public func atan(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.apply({ Libm.atan($0) }, to: a.intoElements()))
}

/// The hyperbolic sine of every coordinate.
/// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
public func sinh(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.apply({ Libm.sinh($0) }, to: x.intoElements()))
}
/// The hyperbolic sine of every entry.
/// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
public func sinh(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.apply({ Libm.sinh($0) }, to: a.intoElements()))
}

/// The hyperbolic cosine of every coordinate.
/// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
public func cosh(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.apply({ Libm.cosh($0) }, to: x.intoElements()))
}
/// The hyperbolic cosine of every entry.
/// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
public func cosh(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.apply({ Libm.cosh($0) }, to: a.intoElements()))
}

/// The hyperbolic tangent of every coordinate, within 0.95 units in the last place. The function of one
/// number is the C library's and may differ from it in the last place.
/// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
public func tanh(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.hyperbolicTangents(x.intoElements()))
}
/// The hyperbolic tangent of every entry, within 0.95 units in the last place.
/// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
public func tanh(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.hyperbolicTangents(a.intoElements()))
}

/// The cube root of every coordinate.
/// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
public func cbrt(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.apply({ Libm.cbrt($0) }, to: x.intoElements()))
}
/// The cube root of every entry.
/// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
public func cbrt(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.apply({ Libm.cbrt($0) }, to: a.intoElements()))
}

/// The square root of every coordinate.
/// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
public func sqrt(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.squareRoots(x.intoElements()))
}
/// The square root of every entry.
/// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
public func sqrt(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.squareRoots(a.intoElements()))
}

/// The absolute value of every coordinate.
/// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
public func abs(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.map(x.intoElements()) { Swift.abs($0) })
}
/// The absolute value of every entry.
/// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
public func abs(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.map(a.intoElements()) { Swift.abs($0) })
}

/// The largest integer at or below x of every coordinate.
/// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
public func floor(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.map(x.intoElements()) { $0.rounded(.down) })
}
/// The largest integer at or below x of every entry.
/// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
public func floor(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.map(a.intoElements()) { $0.rounded(.down) })
}

/// The smallest integer at or above x of every coordinate.
/// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
public func ceil(_ x: consuming Vector) -> Vector {
  Vector(Elementwise.map(x.intoElements()) { $0.rounded(.up) })
}
/// The smallest integer at or above x of every entry.
/// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
public func ceil(_ a: consuming Matrix) -> Matrix {
  let shape = a.shape
  return Matrix(shape, Elementwise.map(a.intoElements()) { $0.rounded(.up) })
}
