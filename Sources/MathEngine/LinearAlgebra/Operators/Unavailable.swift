// Operators that are left out on purpose, each with the advice that the compiler prints.

extension Vector {
  /// There is no product of two vectors: the dot product and the elementwise one differ.
  @available(*, unavailable, message: "write dot(x, y) or x ⋅ y for the sum, x .* y elementwise")
  public static func * (x: Vector, y: Vector) -> Vector { trap("x * y", "is not defined") }

  /// There is no quotient of two vectors.
  @available(*, unavailable, message: "write x ./ y to divide elementwise")
  public static func / (x: Vector, y: Vector) -> Vector { trap("x / y", "is not defined") }

  /// There is no sum of a vector and a number.
  @available(*, unavailable, message: "write x .+ c to add a number to every coordinate")
  public static func + (x: Vector, c: Double) -> Vector { trap("x + c", "is not defined") }

  /// There is no sum of a number and a vector.
  @available(*, unavailable, message: "write c .+ x to add a number to every coordinate")
  public static func + (c: Double, x: Vector) -> Vector { trap("c + x", "is not defined") }

  /// There is no difference of a vector and a number.
  @available(*, unavailable, message: "write x .- c to subtract a number from every coordinate")
  public static func - (x: Vector, c: Double) -> Vector { trap("x - c", "is not defined") }

  /// There is no difference of a number and a vector.
  @available(*, unavailable, message: "write c .- x to subtract every coordinate from a number")
  public static func - (c: Double, x: Vector) -> Vector { trap("c - x", "is not defined") }

  /// There is no quotient of a number and a vector.
  @available(*, unavailable, message: "write c ./ x to divide a number by every coordinate")
  public static func / (c: Double, x: Vector) -> Vector { trap("c / x", "is not defined") }

  /// There is no product of an integer and a vector.
  @available(*, unavailable, message: "write Double(n) * x; a product of Int and Double is refused")
  public static func * (n: Int, x: Vector) -> Vector { trap("n * x", "is not defined") }

  /// There is no quotient of a vector and an integer.
  @available(*, unavailable, message: "write x / Double(n), or x.n for the count as a Double")
  public static func / (x: Vector, n: Int) -> Vector { trap("x / n", "is not defined") }

  /// There is no product of a vector and an integer.
  @available(*, unavailable, message: "write x * Double(n); a product of Double and Int is refused")
  public static func * (x: Vector, n: Int) -> Vector { trap("x * n", "is not defined") }

  /// There is no quotient of an integer and a vector.
  @available(
    *, unavailable,
    message: "write c ./ x to divide a number by every coordinate, Double(n) for an Int"
  )
  public static func / (n: Int, x: Vector) -> Vector { trap("n / x", "is not defined") }

  /// There is no sum of a vector and an integer.
  @available(
    *, unavailable,
    message: "write x .+ c to add a number to every coordinate, Double(n) for an Int"
  )
  public static func + (x: Vector, n: Int) -> Vector { trap("x + n", "is not defined") }

  /// There is no sum of an integer and a vector.
  @available(
    *, unavailable,
    message: "write c .+ x to add a number to every coordinate, Double(n) for an Int"
  )
  public static func + (n: Int, x: Vector) -> Vector { trap("n + x", "is not defined") }

  /// There is no difference of a vector and an integer.
  @available(
    *, unavailable,
    message: "write x .- c to subtract a number from every coordinate, Double(n) for an Int"
  )
  public static func - (x: Vector, n: Int) -> Vector { trap("x - n", "is not defined") }

  /// There is no difference of an integer and a vector.
  @available(
    *, unavailable,
    message: "write c .- x to subtract every coordinate from a number, Double(n) for an Int"
  )
  public static func - (n: Int, x: Vector) -> Vector { trap("n - x", "is not defined") }
}

extension Matrix {
  /// There is no sum of a matrix and a vector: it may stand for a row or a column.
  @available(*, unavailable, message: "write A + x.asRow or A + x.asColumn to repeat a vector")
  public static func + (a: Matrix, x: Vector) -> Matrix { trap("A + x", "is not defined") }

  /// There is no difference of a matrix and a vector: it may stand for a row or a column.
  @available(*, unavailable, message: "write A - x.asRow or A - x.asColumn to repeat a vector")
  public static func - (a: Matrix, x: Vector) -> Matrix { trap("A - x", "is not defined") }

  /// There is no sum of a matrix and a number.
  @available(*, unavailable, message: "write A .+ c to add a number to every entry")
  public static func + (a: Matrix, c: Double) -> Matrix { trap("A + c", "is not defined") }

  /// There is no difference of a matrix and a number.
  @available(*, unavailable, message: "write A .- c to subtract a number from every entry")
  public static func - (a: Matrix, c: Double) -> Matrix { trap("A - c", "is not defined") }

  /// There is no quotient of two matrices.
  @available(*, unavailable, message: "write A.solve(b) for A⁻¹b, or A ./ B to divide elementwise")
  public static func / (a: Matrix, b: Matrix) -> Matrix { trap("A / B", "is not defined") }

  /// There is no product of an integer and a matrix.
  @available(*, unavailable, message: "write Double(n) * A; a product of Int and Double is refused")
  public static func * (n: Int, a: Matrix) -> Matrix { trap("n * A", "is not defined") }

  /// There is no sum of a vector and a matrix: it may stand for a row or a column.
  @available(*, unavailable, message: "write A + x.asRow or A + x.asColumn to repeat a vector")
  public static func + (x: Vector, a: Matrix) -> Matrix { trap("x + A", "is not defined") }

  /// There is no sum of a number and a matrix.
  @available(*, unavailable, message: "write c .+ A to add a number to every entry")
  public static func + (c: Double, a: Matrix) -> Matrix { trap("c + A", "is not defined") }

  /// There is no difference of a vector and a matrix: it may stand for a row or a column.
  @available(
    *, unavailable, message: "write -(A - x.asRow) or -(A - x.asColumn) to repeat a vector"
  )
  public static func - (x: Vector, a: Matrix) -> Matrix { trap("x - A", "is not defined") }

  /// There is no difference of a number and a matrix.
  @available(*, unavailable, message: "write c .- A to subtract every entry from a number")
  public static func - (c: Double, a: Matrix) -> Matrix { trap("c - A", "is not defined") }

  /// There is no quotient of a number and a matrix.
  @available(
    *, unavailable, message: "write c ./ A to divide a number by every entry, or c * A.inverse()"
  )
  public static func / (c: Double, a: Matrix) -> Matrix { trap("c / A", "is not defined") }

  /// There is no product of a matrix and an integer.
  @available(*, unavailable, message: "write A * Double(n); a product of Double and Int is refused")
  public static func * (a: Matrix, n: Int) -> Matrix { trap("A * n", "is not defined") }

  /// There is no quotient of a matrix and an integer.
  @available(
    *, unavailable, message: "write A / Double(n); a quotient of Double and Int is refused"
  )
  public static func / (a: Matrix, n: Int) -> Matrix { trap("A / n", "is not defined") }

  /// There is no quotient of an integer and a matrix.
  @available(
    *, unavailable, message: "write c ./ A to divide a number by every entry, Double(n) for an Int"
  )
  public static func / (n: Int, a: Matrix) -> Matrix { trap("n / A", "is not defined") }

  /// There is no sum of a matrix and an integer.
  @available(
    *, unavailable, message: "write A .+ c to add a number to every entry, Double(n) for an Int"
  )
  public static func + (a: Matrix, n: Int) -> Matrix { trap("A + n", "is not defined") }

  /// There is no sum of an integer and a matrix.
  @available(
    *, unavailable, message: "write c .+ A to add a number to every entry, Double(n) for an Int"
  )
  public static func + (n: Int, a: Matrix) -> Matrix { trap("n + A", "is not defined") }

  /// There is no difference of a matrix and an integer.
  @available(
    *, unavailable,
    message: "write A .- c to subtract a number from every entry, Double(n) for an Int"
  )
  public static func - (a: Matrix, n: Int) -> Matrix { trap("A - n", "is not defined") }

  /// There is no difference of an integer and a matrix.
  @available(
    *, unavailable,
    message: "write c .- A to subtract every entry from a number, Double(n) for an Int"
  )
  public static func - (n: Int, a: Matrix) -> Matrix { trap("n - A", "is not defined") }
}

/// There is no power of a matrix with a real exponent.
@available(*, unavailable, message: "write power(A, n) for A·A·…, or A .** y for every entry")
public func ** (a: Matrix, n: Double) -> Matrix { trap("A ** n", "is not defined") }

/// There is no power of a matrix as an operator.
@available(*, unavailable, message: "write power(A, n) for A·A·…, or A .** n for every entry")
public func ** (a: Matrix, n: Int) -> Matrix { trap("A ** n", "is not defined") }

/// There is no product of an integer and a number.
@available(*, unavailable, message: "write Double(n) * x; a product of Int and Double is refused")
public func * (n: Int, x: Double) -> Double { trap("n * x", "is not defined") }

/// There is no product of a number and an integer.
@available(*, unavailable, message: "write x * Double(n); a product of Double and Int is refused")
public func * (x: Double, n: Int) -> Double { trap("x * n", "is not defined") }

/// There is no sum of a number and an integer.
@available(*, unavailable, message: "write x + Double(n); a sum of Double and Int is refused")
public func + (x: Double, n: Int) -> Double { trap("x + n", "is not defined") }

/// There is no sum of an integer and a number.
@available(*, unavailable, message: "write Double(n) + x; a sum of Int and Double is refused")
public func + (n: Int, x: Double) -> Double { trap("n + x", "is not defined") }

/// There is no difference of a number and an integer.
@available(
  *, unavailable, message: "write x - Double(n); a difference of Double and Int is refused"
)
public func - (x: Double, n: Int) -> Double { trap("x - n", "is not defined") }

/// There is no difference of an integer and a number.
@available(
  *, unavailable, message: "write Double(n) - x; a difference of Int and Double is refused"
)
public func - (n: Int, x: Double) -> Double { trap("n - x", "is not defined") }

/// There is no quotient of a number and an integer.
@available(*, unavailable, message: "write x / Double(n); a quotient of Double and Int is refused")
public func / (x: Double, n: Int) -> Double { trap("x / n", "is not defined") }

/// There is no quotient of an integer and a number.
@available(*, unavailable, message: "write Double(n) / x; a quotient of Int and Double is refused")
public func / (n: Int, x: Double) -> Double { trap("n / x", "is not defined") }

/// There is no power with the sign of exclusive or.
@available(*, unavailable, message: "write x ** y for a power; ^ is exclusive or")
public func ^ (x: Double, y: Double) -> Double { trap("x ^ y", "is not defined") }
