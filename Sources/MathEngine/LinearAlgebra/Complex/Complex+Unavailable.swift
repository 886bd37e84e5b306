// Mixtures of complex numbers and `Int` variables, left out on purpose, each with the advice that the
// compiler prints.

extension Complex {
  /// There is no sum of a complex number and an integer.
  @available(*, unavailable, message: "write z + Double(n); a sum of Complex and Int is refused")
  public static func + (z: Complex, n: Int) -> Complex { trap("z + n", "is not defined") }

  /// There is no sum of an integer and a complex number.
  @available(*, unavailable, message: "write Double(n) + z; a sum of Int and Complex is refused")
  public static func + (n: Int, z: Complex) -> Complex { trap("n + z", "is not defined") }

  /// There is no difference of a complex number and an integer.
  @available(
    *, unavailable, message: "write z - Double(n); a difference of Complex and Int is refused"
  )
  public static func - (z: Complex, n: Int) -> Complex { trap("z - n", "is not defined") }

  /// There is no difference of an integer and a complex number.
  @available(
    *, unavailable, message: "write Double(n) - z; a difference of Int and Complex is refused"
  )
  public static func - (n: Int, z: Complex) -> Complex { trap("n - z", "is not defined") }

  /// There is no product of a complex number and an integer.
  @available(
    *, unavailable, message: "write z * Double(n); a product of Complex and Int is refused"
  )
  public static func * (z: Complex, n: Int) -> Complex { trap("z * n", "is not defined") }

  /// There is no product of an integer and a complex number.
  @available(
    *, unavailable, message: "write Double(n) * z; a product of Int and Complex is refused"
  )
  public static func * (n: Int, z: Complex) -> Complex { trap("n * z", "is not defined") }

  /// There is no quotient of a complex number and an integer.
  @available(
    *, unavailable, message: "write z / Double(n); a quotient of Complex and Int is refused"
  )
  public static func / (z: Complex, n: Int) -> Complex { trap("z / n", "is not defined") }

  /// There is no quotient of an integer and a complex number.
  @available(
    *, unavailable, message: "write Double(n) / z; a quotient of Int and Complex is refused"
  )
  public static func / (n: Int, z: Complex) -> Complex { trap("n / z", "is not defined") }
}
