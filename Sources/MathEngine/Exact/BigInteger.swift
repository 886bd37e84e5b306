// Integers of any size.

/// An integer without limits of size.
///
/// ```swift
/// let n = BigInteger(2).power(100)
/// n                      // 1267650600228229401496703205376
/// Int(exactly: n)        // nil
/// ```
///
/// Every operation is exact. Numbers of `k` digits take memory in proportion to `k`; sums take time in
/// proportion to it too, products and quotients to its square.
public struct BigInteger: Hashable, Sendable {
  let size: Natural
  /// False for 0.
  let isNegative: Bool

  init(_ size: Natural, isNegative: Bool = false) {
    self.size = size
    self.isNegative = isNegative && !size.isZero
  }

  /// Makes the same number.
  public init(_ number: Int) {
    self.init(Natural(UInt64(number.magnitude)), isNegative: number < 0)
  }

  /// Makes the number that decimal digits write, with a sign before them or none; nil for other text.
  public init?(_ text: String) {
    let isNegative = text.hasPrefix("-")
    guard let size = Natural(digits: text.dropFirst(isNegative || text.hasPrefix("+") ? 1 : 0))
    else { return nil }
    self.init(size, isNegative: isNegative)
  }

  /// 0.
  public static let zero = BigInteger(0)
  /// 1.
  public static let one = BigInteger(1)

  /// −1, 0 or 1.
  public var signum: Int { isNegative ? -1 : (size.isZero ? 0 : 1) }
  /// The absolute value.
  public var magnitude: BigInteger { BigInteger(size) }
  /// How many binary digits the absolute value has; 0 for 0.
  public var bitWidth: Int { size.bitWidth }
  /// Whether 2 does not divide the number.
  public var isOdd: Bool { size.isOdd }
  var isZero: Bool { size.isZero }
  var isOne: Bool { size.isOne && !isNegative }
}

extension BigInteger: Comparable {
  /// Whether the left number is smaller.
  public static func < (a: BigInteger, b: BigInteger) -> Bool {
    if a.isNegative != b.isNegative { return a.isNegative }
    return a.isNegative ? b.size < a.size : a.size < b.size
  }
}

extension BigInteger: CustomStringConvertible {
  /// The decimal digits.
  public var description: String { (isNegative ? "-" : "") + size.digits }
}

extension BigInteger {
  /// The sum.
  public static func + (a: BigInteger, b: BigInteger) -> BigInteger {
    if a.isNegative == b.isNegative {
      return BigInteger(a.size + b.size, isNegative: a.isNegative)
    }
    return a.size < b.size
      ? BigInteger(b.size - a.size, isNegative: b.isNegative)
      : BigInteger(a.size - b.size, isNegative: a.isNegative)
  }

  /// The difference.
  public static func - (a: BigInteger, b: BigInteger) -> BigInteger { a + -b }

  /// The opposite.
  public static prefix func - (a: BigInteger) -> BigInteger {
    BigInteger(a.size, isNegative: !a.isNegative)
  }

  /// The product.
  public static func * (a: BigInteger, b: BigInteger) -> BigInteger {
    BigInteger(a.size * b.size, isNegative: a.isNegative != b.isNegative)
  }

  /// The quotient rounded towards 0 and the remainder, which has the sign of the dividend, as for
  /// `Int`. Stops when the divisor is 0.
  ///
  /// - Complexity: in proportion to the product of the digits of the quotient and of the divisor;
  ///   Knuth, The Art of Computer Programming 2, 4.3.1, algorithm D.
  public func quotientAndRemainder(
    dividingBy divisor: BigInteger
  ) -> (quotient: BigInteger, remainder: BigInteger) {
    if divisor.isZero { trap("n.quotientAndRemainder(dividingBy: d)", "the divisor is 0") }
    let (quotient, remainder) = size.divided(by: divisor.size)
    return (
      BigInteger(quotient, isNegative: isNegative != divisor.isNegative),
      BigInteger(remainder, isNegative: isNegative)
    )
  }

  /// `nᵏ`; 1 for k = 0. Stops when k is negative: see ``Rational/power(_:)``.
  ///
  /// - Complexity: in proportion to the square of the count of digits of the result.
  public func power(_ exponent: Int) -> BigInteger {
    if exponent < 0 {
      trap(
        "n.power(\(exponent))", "the exponent is negative", hint: "Rational(n).power(k) takes it")
    }
    return BigInteger(size.power(exponent), isNegative: isNegative && exponent % 2 != 0)
  }

  /// The greatest common divisor, at least 0; the other's absolute value when one is 0.
  ///
  /// - Complexity: in proportion to the square of the count of digits; Lehmer's method.
  public func greatestCommonDivisor(_ other: BigInteger) -> BigInteger {
    BigInteger(Natural.greatestCommonDivisor(size, other.size))
  }

  /// The quotient by a number that divides this one.
  func exactQuotient(by divisor: BigInteger) -> BigInteger {
    BigInteger(
      size.divided(by: divisor.size).quotient, isNegative: isNegative != divisor.isNegative)
  }
}

extension Int {
  /// Makes the same number, or nil when it needs more than 64 bits.
  public init?(exactly number: BigInteger) {
    guard let size = number.size.word else { return nil }
    let limit = UInt64(Int.max) + (number.isNegative ? 1 : 0)
    guard size <= limit else { return nil }
    self = number.isNegative ? Int(truncatingIfNeeded: 0 &- size) : Int(size)
  }
}
