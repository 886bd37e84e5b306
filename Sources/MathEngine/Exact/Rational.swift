// Fractions of integers of any size: representation, initialisers and order.

/// An exact fraction in lowest terms.
///
/// ```swift
/// let third = Rational(1, 3)
/// third + Rational("0.1")      // 13/30
/// Rational(0.1)                // 3602879701896397/36028797018963968, what the double really is
/// Rational(decimal: 0.1)       // 1/10, what it prints as
/// Double(third)                // 0.3333333333333333, the nearest double
/// ```
///
/// Every operation is exact, so sums may be taken in any order and `==` means equality. The price is
/// size: numerators and denominators grow with each operation. Dividing by 0 stops with a message, as
/// for `Int`; there are no infinities and no NaN.
public struct Rational: Hashable, Sendable {
  /// The numerator, which carries the sign.
  public let numerator: BigInteger
  /// The denominator, at least 1, without a common divisor with the numerator.
  public let denominator: BigInteger

  /// Takes a fraction that is in lowest terms already.
  init(reduced numerator: BigInteger, _ denominator: BigInteger) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Makes a fraction and reduces it. Stops when the denominator is 0.
  ///
  /// - Complexity: in proportion to the square of the count of digits.
  public init(_ numerator: BigInteger, _ denominator: BigInteger) {
    if denominator.isZero {
      trap("Rational(\(numerator), 0)", "the denominator is 0")
    }
    let divisor = numerator.greatestCommonDivisor(denominator)
    let signed = denominator.isNegative ? -divisor : divisor
    self.init(
      reduced: numerator.exactQuotient(by: signed), denominator.exactQuotient(by: signed))
  }

  /// Makes a fraction and reduces it. Stops when the denominator is 0.
  public init(_ numerator: Int, _ denominator: Int) {
    self.init(BigInteger(numerator), BigInteger(denominator))
  }

  /// Makes a whole number.
  public init(_ number: Int) { self.init(reduced: BigInteger(number), .one) }

  /// Makes a whole number.
  public init(_ number: BigInteger) { self.init(reduced: number, .one) }

  /// 0.
  public static let zero = Rational(0)
  /// 1.
  public static let one = Rational(1)
}

extension Rational {
  /// −1, 0 or 1.
  public var signum: Int { numerator.signum }
  /// The absolute value.
  public var magnitude: Rational { Rational(reduced: numerator.magnitude, denominator) }
  /// Whether the denominator is 1.
  public var isInteger: Bool { denominator.isOne }
  var isZero: Bool { numerator.isZero }

  /// `1 / q`. Stops for 0.
  public var reciprocal: Rational {
    if isZero { trap("q.reciprocal", "q is 0") }
    return numerator.isNegative
      ? Rational(reduced: -denominator, -numerator) : Rational(reduced: denominator, numerator)
  }

  /// The largest integer that is not above the number.
  ///
  /// - Complexity: one division.
  public var floor: BigInteger {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder.isNegative ? quotient - .one : quotient
  }
}

extension Rational: Comparable {
  /// Whether the left number is smaller, exactly.
  public static func < (a: Rational, b: Rational) -> Bool {
    a.numerator * b.denominator < b.numerator * a.denominator
  }
}

/// The absolute value.
public func abs(_ q: Rational) -> Rational { q.magnitude }
