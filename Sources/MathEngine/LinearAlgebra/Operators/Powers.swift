// Powers and square roots as operators.

/// `xʸ`.
public func ** (x: Double, y: Double) -> Double { Libm.pow(x, y) }

/// `xⁿ` for an integer exponent.
@_disfavoredOverload
public func ** (x: Double, n: Int) -> Double { integerPower(x, n) }

/// `mⁿ` of integers as a `Double`, since it may be a fraction or beyond the range of `Int`.
///
/// It also decides `2 ** n`, where the literal 2 could as well be a `Double` as a ``Rational``.
@_disfavoredOverload
public func ** (m: Int, n: Int) -> Double { integerPower(Double(m), n) }

/// The power of every coordinate.
/// - Complexity: `O(n)`; allocates the result.
public func ** (x: Vector, y: Double) -> Vector { Vector(elementPowers(x.elements, y)) }

/// The power of every coordinate.
/// - Complexity: `O(n)`; allocates the result.
public func .** (x: Vector, y: Double) -> Vector { x ** y }

/// The power of every coordinate with an integer exponent.
/// - Complexity: `O(n)`; allocates the result.
@_disfavoredOverload
public func ** (x: Vector, n: Int) -> Vector { x ** Double(n) }

/// The power of every coordinate with an integer exponent.
/// - Complexity: `O(n)`; allocates the result.
@_disfavoredOverload
public func .** (x: Vector, n: Int) -> Vector { x ** Double(n) }

/// The power of every entry. The matrix power is ``power(_:_:)``.
/// - Complexity: `O(mn)`; allocates the result.
public func .** (a: Matrix, y: Double) -> Matrix { a.sameShape(elementPowers(a.storage, y)) }

/// The power of every entry with an integer exponent. The matrix power is ``power(_:_:)``.
/// - Complexity: `O(mn)`; allocates the result.
@_disfavoredOverload
public func .** (a: Matrix, n: Int) -> Matrix { a .** Double(n) }

/// The square root.
public prefix func √ (x: Double) -> Double { x.squareRoot() }

/// The square root of every coordinate.
/// - Complexity: `O(n)`; allocates the result.
public prefix func √ (x: Vector) -> Vector { sqrt(x) }

/// Squares are products: exact where `pow` may differ in the last digit, and vectorised.
private func elementPowers(_ x: [Double], _ y: Double) -> [Double] {
  switch y {
  case 2: Elementwise.map(x) { $0 * $0 }
  case 0.5: Elementwise.squareRoots(x)
  default: Elementwise.map(x) { Libm.pow($0, y) }
  }
}

private func integerPower(_ x: Double, _ n: Int) -> Double {
  n == 2 ? x * x : Libm.pow(x, Double(n))
}
