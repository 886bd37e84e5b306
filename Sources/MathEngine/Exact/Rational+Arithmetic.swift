// The four operations and powers of fractions. Common divisors are taken out before numbers are
// multiplied, which keeps them small (Knuth, The Art of Computer Programming 2, 4.5.1).

extension Rational {
  /// The sum.
  ///
  /// - Complexity: in proportion to the square of the count of digits, for the common divisors.
  public static func + (a: Rational, b: Rational) -> Rational {
    let common = a.denominator.greatestCommonDivisor(b.denominator)
    if common.isOne {
      return Rational(
        reduced: a.numerator * b.denominator + b.numerator * a.denominator,
        a.denominator * b.denominator)
    }
    let rest = a.denominator.exactQuotient(by: common)
    let total =
      a.numerator * b.denominator.exactQuotient(by: common) + b.numerator * rest
    let divisor = total.greatestCommonDivisor(common)
    return Rational(
      reduced: total.exactQuotient(by: divisor), rest * b.denominator.exactQuotient(by: divisor))
  }

  /// The difference.
  public static func - (a: Rational, b: Rational) -> Rational { a + -b }

  /// The opposite.
  public static prefix func - (a: Rational) -> Rational {
    Rational(reduced: -a.numerator, a.denominator)
  }

  /// The product.
  ///
  /// - Complexity: in proportion to the square of the count of digits, for the common divisors.
  public static func * (a: Rational, b: Rational) -> Rational {
    let left = a.numerator.greatestCommonDivisor(b.denominator)
    let right = b.numerator.greatestCommonDivisor(a.denominator)
    return Rational(
      reduced: a.numerator.exactQuotient(by: left) * b.numerator.exactQuotient(by: right),
      a.denominator.exactQuotient(by: right) * b.denominator.exactQuotient(by: left))
  }

  /// The quotient. Stops when the divisor is 0.
  public static func / (a: Rational, b: Rational) -> Rational {
    if b.isZero { trap("a / b", "a is \(a) and b is 0") }
    return a * b.reciprocal
  }

  /// Adds in place.
  public static func += (a: inout Rational, b: Rational) { a = a + b }
  /// Subtracts in place.
  public static func -= (a: inout Rational, b: Rational) { a = a - b }
  /// Multiplies in place.
  public static func *= (a: inout Rational, b: Rational) { a = a * b }
  /// Divides in place. Stops when the divisor is 0.
  public static func /= (a: inout Rational, b: Rational) { a = a / b }

  /// `qⁿ`; 1 for n = 0, also for q = 0. Stops for a negative power of 0.
  public func power(_ exponent: Int) -> Rational {
    if exponent < 0 { return reciprocal.power(-exponent) }
    return Rational(reduced: numerator.power(exponent), denominator.power(exponent))
  }
}

/// `qⁿ`; 1 for n = 0. Stops for a negative power of 0.
///
/// Disfavoured so that `2 ** 3` stays a `Double`.
@_disfavoredOverload
public func ** (q: Rational, n: Int) -> Rational { q.power(n) }
