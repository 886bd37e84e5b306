// Between fractions and doubles: exactly on the way in, correctly rounded on the way out.

extension Rational {
  /// Makes the fraction that a double is, exactly: its significand times a power of 2.
  ///
  /// `Rational(0.1)` is 3602879701896397/36028797018963968; for 1/10 write `Rational("0.1")` or
  /// ``init(decimal:)``. Zeros of both signs become 0. Stops for NaN and infinities, which are no
  /// fractions; ``init(exactly:)`` returns nil for them.
  public init(_ x: Double) {
    guard let exact = Rational(exactly: x) else {
      trap(
        "Rational(\(x))", "the number is not finite",
        hint: "look for an earlier overflow, 0/0 or log(0), or use Rational(exactly:)")
    }
    self = exact
  }

  /// Makes the fraction that a double is; nil for NaN and infinities.
  public init?(exactly x: Double) {
    guard x.isFinite else { return nil }
    if x == 0 {
      self = .zero
      return
    }
    // The significand lies in [1, 2) and has at most 52 binary places, so this product is an integer.
    let bits = UInt64(x.significand * 0x1p52)
    let zeros = bits.trailingZeroBitCount
    let odd = Natural(bits >> UInt64(zeros))
    let exponent = Int(x.exponent) - 52 + zeros
    self.init(
      reduced: BigInteger(exponent > 0 ? odd << exponent : odd, isNegative: x < 0),
      BigInteger(exponent < 0 ? Natural.one << -exponent : .one))
  }

  /// Makes the shortest decimal that reads as a double, which is what the double prints as:
  /// `Rational(decimal: 0.1)` is 1/10. Stops for NaN and infinities.
  public init(decimal x: Double) {
    guard let written = Rational(x.description) else {
      trap("Rational(decimal: \(x))", "the number is not finite")
    }
    self = written
  }
}

extension Double {
  /// Makes the double nearest to a fraction; of two equally near ones that with an even last bit.
  ///
  /// Rounded once, also below the normal range. Beyond the largest double it is an infinity, below half
  /// of the smallest a zero, both with the fraction's sign.
  public init(_ q: Rational) {
    let size = Double.nearest(q.numerator.size, over: q.denominator.size)
    self = q.numerator.isNegative ? -size : size
  }

  /// Makes the double nearest to an integer, with ties to even; an infinity beyond the largest double.
  public init(_ n: BigInteger) {
    let size = Double.nearest(n.size, over: .one)
    self = n.isNegative ? -size : size
  }

  private static func nearest(_ numerator: Natural, over denominator: Natural) -> Double {
    if numerator.isZero { return 0 }
    // Scaled so that the quotient has 55 or 56 bits: the 53 of a double, one that rounds, and one that
    // says whether anything follows.
    let shift = 55 - (numerator.bitWidth - denominator.bitWidth)
    let (quotient, remainder) = (shift > 0 ? numerator << shift : numerator)
      .divided(by: shift < 0 ? denominator << -shift : denominator)
    let bits = (quotient.word ?? 0) | (remainder.isZero ? 0 : 1)
    let dropped = max(64 - bits.leadingZeroBitCount - 53, shift - 1074)
    if dropped > 63 { return 0 }
    let kept = bits >> UInt64(dropped)
    let (rest, half) = (bits & (1 << UInt64(dropped) - 1), UInt64(1) << UInt64(dropped - 1))
    let isUp = rest > half || rest == half && kept & 1 == 1
    return Double(
      sign: .plus, exponent: dropped - shift, significand: Double(kept + (isUp ? 1 : 0)))
  }
}

extension Int {
  /// Makes the same number; nil when the fraction is no integer or needs more than 64 bits.
  public init?(exactly q: Rational) {
    guard q.isInteger else { return nil }
    self.init(exactly: q.numerator)
  }
}
