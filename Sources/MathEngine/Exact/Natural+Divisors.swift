// Greatest common divisors of natural numbers, by Lehmer's method: most of Euclid's divisions are done
// on the leading 62 bits alone and applied to the long numbers in one go.

extension Natural {
  /// The greatest common divisor; the other number when one is 0.
  static func greatestCommonDivisor(_ a: Natural, _ b: Natural) -> Natural {
    var (large, small) = a < b ? (b, a) : (a, b)
    while small.limbs.count > 1 {
      if let steps = EuclideanSteps(large, small) {
        (large, small) = (steps.first(large, small), steps.second(large, small))
      } else {
        (large, small) = (small, large.divided(by: small).remainder)
      }
    }
    guard let divisor = small.word, divisor != 0 else { return large }
    return Natural(euclid(divisor, large.divided(by: divisor).remainder))
  }

  /// The least common multiple; 0 when one is 0.
  static func leastCommonMultiple(_ a: Natural, _ b: Natural) -> Natural {
    if a == b || b.isOne { return a }
    if a.isZero || b.isZero { return .zero }
    return a * b.divided(by: greatestCommonDivisor(a, b)).quotient
  }

  private static func euclid(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}

/// Several of Euclid's steps as one linear map `(u, v) ↦ (Au + Bv, Cu + Dv)` (Knuth, The Art of
/// Computer Programming 2, 4.5.2, algorithm L).
private struct EuclideanSteps {
  private var (a, b, c, d): (Int64, Int64, Int64, Int64) = (1, 0, 0, 1)

  /// Follows the leading bits as long as they determine the quotients; nil when they do not determine
  /// even the first.
  init?(_ large: Natural, _ small: Natural) {
    let shift = large.bitWidth - 62
    var (u, v) = (EuclideanSteps.leading(large, shift), EuclideanSteps.leading(small, shift))
    // The true quotient lies between these two, since the numbers lie between u, u + 1 and v, v + 1.
    while v + c != 0, v + d != 0, (u + a) / (v + c) == (u + b) / (v + d) {
      let quotient = (u + a) / (v + c)
      (a, c) = (c, a - quotient * c)
      (b, d) = (d, b - quotient * d)
      (u, v) = (v, u - quotient * v)
    }
    if b == 0 { return nil }
  }

  func first(_ u: Natural, _ v: Natural) -> Natural { EuclideanSteps.combine(a, u, b, v) }
  func second(_ u: Natural, _ v: Natural) -> Natural { EuclideanSteps.combine(c, u, d, v) }

  private static func leading(_ number: Natural, _ shift: Int) -> Int64 {
    Int64((number >> shift).word ?? 0)
  }

  /// `pu + qv`, whose coefficients have different signs and whose value is at least 0.
  private static func combine(_ p: Int64, _ u: Natural, _ q: Int64, _ v: Natural) -> Natural {
    let (left, right) = (u.multiplied(by: p.magnitude), v.multiplied(by: q.magnitude))
    return p < 0 || q > 0 ? right - left : left - right
  }
}
