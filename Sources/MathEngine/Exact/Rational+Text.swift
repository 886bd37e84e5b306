// How fractions are written and read.

extension Rational: LosslessStringConvertible {
  /// The fraction as `22/7`; integers without a denominator.
  public var description: String { isInteger ? "\(numerator)" : "\(numerator)/\(denominator)" }

  /// The fraction as TeX: `\frac{22}{7}`, with the sign before it; integers as they are.
  public var latex: String {
    isInteger
      ? "\(numerator)" : (signum < 0 ? "-" : "") + "\\frac{\(numerator.magnitude)}{\(denominator)}"
  }

  /// Makes the number that a text writes, exactly: an integer, a decimal, or two of them with a slash:
  /// `-3`, `0.125`, `2.5e-3`, `22/7`. Nil for other text, for a denominator of 0, and for powers of ten
  /// beyond ±100 000.
  @_disfavoredOverload
  public init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let dividend = Rational.decimal(parts[0]) else { return nil }
    guard parts.count > 1 else {
      self = dividend
      return
    }
    guard let divisor = Rational.decimal(parts[1]), !divisor.isZero else { return nil }
    self = dividend / divisor
  }

  /// The number with a fixed count of digits after the point, correctly rounded, ties to even. What is
  /// zero as written has no sign. Stops for a negative count.
  ///
  /// - Complexity: in proportion to the square of the count of digits.
  public func formatted(decimals: Int) -> String {
    if decimals < 0 {
      trap("q.formatted(decimals: \(decimals))", "a count of digits is at least 0")
    }
    let scaled = numerator.size * .powerOfTen(decimals)
    var (units, rest) = scaled.divided(by: denominator.size)
    rest = rest << 1
    if rest > denominator.size || rest == denominator.size && units.isOdd { units = units + .one }
    var digits = units.digits
    digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let point = digits.index(digits.endIndex, offsetBy: -decimals)
    let sign = numerator.isNegative && !units.isZero ? "-" : ""
    return sign + digits[..<point] + (decimals == 0 ? "" : "." + digits[point...])
  }

  private static let largestExponent = 100_000

  private static func decimal(_ text: Substring) -> Rational? {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) {
      $0 == "e" || $0 == "E"
    }
    let isNegative = text.hasPrefix("-")
    let number = parts[0].dropFirst(isNegative || text.hasPrefix("+") ? 1 : 0)
    let halves = number.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let places = halves.count > 1 ? halves[1].count : 0
    let exponent = parts.count > 1 ? Int(parts[1]) : 0
    guard let digits = Natural(digits: halves.joined()), let exponent,
      (-largestExponent...largestExponent).contains(exponent)
    else { return nil }
    let integer = BigInteger(digits, isNegative: isNegative)
    let power = exponent - places
    return power < 0
      ? Rational(integer, BigInteger(.powerOfTen(-power)))
      : Rational(integer * BigInteger(.powerOfTen(power)))
  }
}

extension Rational {
  /// Makes the number that a text in the program writes: `Rational("0.1")`, `Rational("22/7")`. Stops when
  /// it writes none; ``init(_:)-(String)`` takes text that may be wrong.
  ///
  /// There are no literals of text: `"5" + 3` must not be a number.
  public init(_ text: StaticString) {
    guard let number = Rational("\(text)") else {
      trap(
        "Rational(\"\(text)\")", "the text writes no number",
        hint: "write an integer, a decimal such as 0.125 or 2.5e-3, or a fraction such as 22/7")
    }
    self = number
  }
}
