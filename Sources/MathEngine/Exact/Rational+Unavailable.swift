// Mixtures of fractions with doubles and `Int` variables, left out on purpose, each with the advice
// that the compiler prints. Whether 0.1 is meant as written or as stored is for the author to say.

extension Rational {
  /// There is no sum of a fraction and a double.
  @available(
    *, unavailable,
    message: "write Rational(\"0.1\") for a decimal, Rational(x) for the exact value of a double"
  )
  public static func + (q: Rational, x: Double) -> Rational { trap("q + x", "is not defined") }

  /// There is no sum of a double and a fraction.
  @available(
    *, unavailable,
    message: "write Rational(\"0.1\") for a decimal, Rational(x) for the exact value of a double"
  )
  public static func + (x: Double, q: Rational) -> Rational { trap("x + q", "is not defined") }

  /// There is no difference of a fraction and a double.
  @available(
    *, unavailable,
    message: "write Rational(\"0.1\") for a decimal, Rational(x) for the exact value of a double"
  )
  public static func - (q: Rational, x: Double) -> Rational { trap("q - x", "is not defined") }

  /// There is no difference of a double and a fraction.
  @available(
    *, unavailable,
    message: "write Rational(\"0.1\") for a decimal, Rational(x) for the exact value of a double"
  )
  public static func - (x: Double, q: Rational) -> Rational { trap("x - q", "is not defined") }

  /// There is no product of a fraction and a double.
  @available(
    *, unavailable,
    message: "write Rational(\"0.1\") for a decimal, Rational(x) for the exact value of a double"
  )
  public static func * (q: Rational, x: Double) -> Rational { trap("q * x", "is not defined") }

  /// There is no product of a double and a fraction.
  @available(
    *, unavailable,
    message: "write Rational(\"0.1\") for a decimal, Rational(x) for the exact value of a double"
  )
  public static func * (x: Double, q: Rational) -> Rational { trap("x * q", "is not defined") }

  /// There is no quotient of a fraction and a double.
  @available(
    *, unavailable,
    message: "write Rational(\"0.1\") for a decimal, Rational(x) for the exact value of a double"
  )
  public static func / (q: Rational, x: Double) -> Rational { trap("q / x", "is not defined") }

  /// There is no quotient of a double and a fraction.
  @available(
    *, unavailable,
    message: "write Rational(\"0.1\") for a decimal, Rational(x) for the exact value of a double"
  )
  public static func / (x: Double, q: Rational) -> Rational { trap("x / q", "is not defined") }

  /// There is no sum of a fraction and an `Int` variable.
  @available(*, unavailable, message: "write Rational(n); a sum of Int and Rational is refused")
  public static func + (q: Rational, n: Int) -> Rational { trap("q + n", "is not defined") }

  /// There is no sum of an `Int` variable and a fraction.
  @available(*, unavailable, message: "write Rational(n); a sum of Int and Rational is refused")
  public static func + (n: Int, q: Rational) -> Rational { trap("n + q", "is not defined") }

  /// There is no difference of a fraction and an `Int` variable.
  @available(
    *, unavailable, message: "write Rational(n); a difference of Int and Rational is refused"
  )
  public static func - (q: Rational, n: Int) -> Rational { trap("q - n", "is not defined") }

  /// There is no difference of an `Int` variable and a fraction.
  @available(
    *, unavailable, message: "write Rational(n); a difference of Int and Rational is refused"
  )
  public static func - (n: Int, q: Rational) -> Rational { trap("n - q", "is not defined") }

  /// There is no product of a fraction and an `Int` variable.
  @available(*, unavailable, message: "write Rational(n); a product of Int and Rational is refused")
  public static func * (q: Rational, n: Int) -> Rational { trap("q * n", "is not defined") }

  /// There is no product of an `Int` variable and a fraction.
  @available(*, unavailable, message: "write Rational(n); a product of Int and Rational is refused")
  public static func * (n: Int, q: Rational) -> Rational { trap("n * q", "is not defined") }

  /// There is no quotient of a fraction and an `Int` variable.
  @available(
    *, unavailable, message: "write Rational(n); a quotient of Int and Rational is refused"
  )
  public static func / (q: Rational, n: Int) -> Rational { trap("q / n", "is not defined") }

  /// There is no quotient of an `Int` variable and a fraction.
  @available(
    *, unavailable, message: "write Rational(n); a quotient of Int and Rational is refused"
  )
  public static func / (n: Int, q: Rational) -> Rational { trap("n / q", "is not defined") }
}
