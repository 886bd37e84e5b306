// Integer literals as fractions: `let half: Rational = 1 / 2`.

extension Rational: ExpressibleByIntegerLiteral {
  /// Makes a whole number. There are no literals with a decimal point, since those are rounded to
  /// doubles before anyone sees them: write `Rational("0.1")`.
  public init(integerLiteral number: Int) { self.init(reduced: BigInteger(number), .one) }
}
