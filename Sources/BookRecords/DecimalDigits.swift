// The rule for digits: what is written has to be a rounding of the value at the written precision.
// It stands here because the tool judges prose by it, and the runtime `≈` against a literal.

/// A number written with digits.
package struct DecimalDigits: Sendable {
  package var value: ExactDecimal
  /// The power of ten of the last digit.
  package var unit: Int
  /// Written with a power of ten: its digits are significant digits.
  package var isScientific: Bool
  /// Whether a sign was written: `+0.0` and `-0.0` state more than `0.0`.
  package var isSigned: Bool

  package init(value: ExactDecimal, unit: Int, isScientific: Bool, isSigned: Bool) {
    self.value = value
    self.unit = unit
    self.isScientific = isScientific
    self.isSigned = isSigned
  }

  /// Whether these digits are what rounding the value to them gives, ties to even or away from zero.
  ///
  /// With unit u of the last digit: 2·|v − w| < u, or a tie. A tie that was rounded away from zero
  /// (|v| < |w|) is always allowed, one rounded towards zero only to an even last digit.
  /// Digits with a power of ten are significant ones: below 10ⁿ, a number has a finer unit.
  package func isRounding(of value: ExactDecimal) -> Bool {
    guard signAgrees(with: value) else { return false }
    if isScientific, self.value.isZero { return value.isZero }
    let isTowardsZero = value.magnitude > self.value.magnitude
    let unit = !isTowardsZero && hasFinerUnitBelow ? self.unit - 1 : self.unit
    let twice = (value - self.value).magnitude * ExactDecimal(2)
    let one = ExactDecimal(powerOfTen: unit)
    return twice < one || (twice == one && (!isTowardsZero || isLastDigitEven))
  }

  /// `-0.00` states a value that is not above 0, `+0.00` one that is not below.
  private func signAgrees(with value: ExactDecimal) -> Bool {
    guard isSigned, self.value.isZero, !value.isZero else { return true }
    return value.isNegative == self.value.isNegative
  }

  /// Whether a smaller number with as many significant digits has a last digit of a tenth the size.
  package var hasFinerUnitBelow: Bool {
    guard isScientific, let leading = value.leadingExponent else { return false }
    return value.magnitude == ExactDecimal(powerOfTen: leading)
  }

  private var isLastDigitEven: Bool {
    let scaled = value.scaled(byPowerOfTen: -unit)
    let (integer, _) = scaled.plainText(decimals: 0)
    return integer.utf8.last.map { $0 % 2 == 0 } ?? true
  }
}

// Zeros that say little
extension DecimalDigits {
  /// Values nearer to 0 than this are what computing a zero leaves.
  private static let nearZero = 1e-9

  /// Whether the digits are a zero without decimals, which is a rounding of all that is smaller than a
  /// half, and the value is not near 0.
  package func isLooseZero(for value: Double) -> Bool {
    self.value.isZero && unit == 0 && !isScientific && value.magnitude > Self.nearZero
  }
}
