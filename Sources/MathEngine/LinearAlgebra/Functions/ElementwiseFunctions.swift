// Elementary functions applied to every entry of a vector or matrix.
//
// Each result equals the scalar function's bit for bit, whatever the size.

/// `eˣ` of every coordinate.
public func exp(_ x: Vector) -> Vector { Vector(Elementwise.map(x.elements) { Libm.exp($0) }) }
/// `eˣ` of every entry.
public func exp(_ a: Matrix) -> Matrix { a.sameShape(Elementwise.map(a.storage) { Libm.exp($0) }) }

/// `2ˣ` of every coordinate.
public func exp2(_ x: Vector) -> Vector { Vector(Elementwise.map(x.elements) { Libm.exp2($0) }) }
/// `2ˣ` of every entry.
public func exp2(_ a: Matrix) -> Matrix { a.sameShape(Elementwise.map(a.storage) { Libm.exp2($0) }) }

/// `eˣ − 1` of every coordinate.
public func expm1(_ x: Vector) -> Vector { Vector(Elementwise.map(x.elements) { Libm.expm1($0) }) }
/// `eˣ − 1` of every entry.
public func expm1(_ a: Matrix) -> Matrix { a.sameShape(Elementwise.map(a.storage) { Libm.expm1($0) }) }

/// The natural logarithm of every coordinate.
public func log(_ x: Vector) -> Vector { Vector(Elementwise.map(x.elements) { Libm.log($0) }) }
/// The natural logarithm of every entry.
public func log(_ a: Matrix) -> Matrix { a.sameShape(Elementwise.map(a.storage) { Libm.log($0) }) }

/// The base-2 logarithm of every coordinate.
public func log2(_ x: Vector) -> Vector { Vector(Elementwise.map(x.elements) { Libm.log2($0) }) }
/// The base-2 logarithm of every entry.
public func log2(_ a: Matrix) -> Matrix { a.sameShape(Elementwise.map(a.storage) { Libm.log2($0) }) }

/// The base-10 logarithm of every coordinate.
public func log10(_ x: Vector) -> Vector { Vector(Elementwise.map(x.elements) { Libm.log10($0) }) }
/// The base-10 logarithm of every entry.
public func log10(_ a: Matrix) -> Matrix { a.sameShape(Elementwise.map(a.storage) { Libm.log10($0) }) }

/// `ln(1 + x)` of every coordinate.
public func log1p(_ x: Vector) -> Vector { Vector(Elementwise.map(x.elements) { Libm.log1p($0) }) }
/// `ln(1 + x)` of every entry.
public func log1p(_ a: Matrix) -> Matrix { a.sameShape(Elementwise.map(a.storage) { Libm.log1p($0) }) }

/// The sine of every coordinate.
public func sin(_ x: Vector) -> Vector { Vector(Elementwise.map(x.elements) { Libm.sin($0) }) }
/// The sine of every entry.
public func sin(_ a: Matrix) -> Matrix { a.sameShape(Elementwise.map(a.storage) { Libm.sin($0) }) }

/// The cosine of every coordinate.
public func cos(_ x: Vector) -> Vector { Vector(Elementwise.map(x.elements) { Libm.cos($0) }) }
/// The cosine of every entry.
public func cos(_ a: Matrix) -> Matrix { a.sameShape(Elementwise.map(a.storage) { Libm.cos($0) }) }

/// The tangent of every coordinate.
public func tan(_ x: Vector) -> Vector { Vector(Elementwise.map(x.elements) { Libm.tan($0) }) }
/// The tangent of every entry.
public func tan(_ a: Matrix) -> Matrix { a.sameShape(Elementwise.map(a.storage) { Libm.tan($0) }) }

/// The arcsine of every coordinate.
public func asin(_ x: Vector) -> Vector { Vector(Elementwise.map(x.elements) { Libm.asin($0) }) }
/// The arcsine of every entry.
public func asin(_ a: Matrix) -> Matrix { a.sameShape(Elementwise.map(a.storage) { Libm.asin($0) }) }

/// The arccosine of every coordinate.
public func acos(_ x: Vector) -> Vector { Vector(Elementwise.map(x.elements) { Libm.acos($0) }) }
/// The arccosine of every entry.
public func acos(_ a: Matrix) -> Matrix { a.sameShape(Elementwise.map(a.storage) { Libm.acos($0) }) }

/// The arctangent of every coordinate.
public func atan(_ x: Vector) -> Vector { Vector(Elementwise.map(x.elements) { Libm.atan($0) }) }
/// The arctangent of every entry.
public func atan(_ a: Matrix) -> Matrix { a.sameShape(Elementwise.map(a.storage) { Libm.atan($0) }) }

/// The hyperbolic sine of every coordinate.
public func sinh(_ x: Vector) -> Vector { Vector(Elementwise.map(x.elements) { Libm.sinh($0) }) }
/// The hyperbolic sine of every entry.
public func sinh(_ a: Matrix) -> Matrix { a.sameShape(Elementwise.map(a.storage) { Libm.sinh($0) }) }

/// The hyperbolic cosine of every coordinate.
public func cosh(_ x: Vector) -> Vector { Vector(Elementwise.map(x.elements) { Libm.cosh($0) }) }
/// The hyperbolic cosine of every entry.
public func cosh(_ a: Matrix) -> Matrix { a.sameShape(Elementwise.map(a.storage) { Libm.cosh($0) }) }

/// The hyperbolic tangent of every coordinate.
public func tanh(_ x: Vector) -> Vector { Vector(Elementwise.map(x.elements) { Libm.tanh($0) }) }
/// The hyperbolic tangent of every entry.
public func tanh(_ a: Matrix) -> Matrix { a.sameShape(Elementwise.map(a.storage) { Libm.tanh($0) }) }

/// The cube root of every coordinate.
public func cbrt(_ x: Vector) -> Vector { Vector(Elementwise.map(x.elements) { Libm.cbrt($0) }) }
/// The cube root of every entry.
public func cbrt(_ a: Matrix) -> Matrix { a.sameShape(Elementwise.map(a.storage) { Libm.cbrt($0) }) }

/// The square root of every coordinate.
public func sqrt(_ x: Vector) -> Vector { Vector(Elementwise.map(x.elements) { $0.squareRoot() }) }
/// The square root of every entry.
public func sqrt(_ a: Matrix) -> Matrix { a.sameShape(Elementwise.map(a.storage) { $0.squareRoot() }) }

/// The absolute value of every coordinate.
public func abs(_ x: Vector) -> Vector { Vector(Elementwise.map(x.elements) { Swift.abs($0) }) }
/// The absolute value of every entry.
public func abs(_ a: Matrix) -> Matrix { a.sameShape(Elementwise.map(a.storage) { Swift.abs($0) }) }

/// The largest integer at or below x of every coordinate.
public func floor(_ x: Vector) -> Vector { Vector(Elementwise.map(x.elements) { $0.rounded(.down) }) }
/// The largest integer at or below x of every entry.
public func floor(_ a: Matrix) -> Matrix { a.sameShape(Elementwise.map(a.storage) { $0.rounded(.down) }) }

/// The smallest integer at or above x of every coordinate.
public func ceil(_ x: Vector) -> Vector { Vector(Elementwise.map(x.elements) { $0.rounded(.up) }) }
/// The smallest integer at or above x of every entry.
public func ceil(_ a: Matrix) -> Matrix { a.sameShape(Elementwise.map(a.storage) { $0.rounded(.up) }) }
