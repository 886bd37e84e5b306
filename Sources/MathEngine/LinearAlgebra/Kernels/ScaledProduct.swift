// A product whose factors may leave the range of a double on the way.

/// A product with its exponent kept apart: `mantissa·2^exponent`.
struct ScaledProduct {
  private var mantissa = 1.0
  private var exponent = 0

  /// Multiplies by a number, which may be 0, infinite or NaN.
  mutating func multiply(by factor: Double) {
    guard factor != 0, factor.isFinite, mantissa != 0, mantissa.isFinite else {
      return mantissa *= factor
    }
    // The significand also of a subnormal factor, whose product would have fewer digits.
    mantissa *= Double(signOf: factor, magnitudeOf: factor.significand)
    exponent += Int(factor.exponent) + Int(mantissa.exponent)
    mantissa = Double(signOf: mantissa, magnitudeOf: mantissa.significand)
  }

  var squared: ScaledProduct {
    ScaledProduct(mantissa: mantissa * mantissa, exponent: 2 * exponent)
  }

  /// The product, infinite or 0 only when it is out of range itself.
  var value: Double {
    // The sum, as a product of 0 has no sign that means anything.
    if mantissa == 0 || !mantissa.isFinite { return mantissa + 0 }
    return Double(sign: .plus, exponent: exponent, significand: mantissa)
  }
}
