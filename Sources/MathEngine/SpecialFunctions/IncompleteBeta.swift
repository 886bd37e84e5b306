// The regularised incomplete beta function.

/// The regularised incomplete beta function `Iₓ(a, b) = 1/B(a, b) ∫₀ˣ tᵃ⁻¹ (1 − t)ᵇ⁻¹ dt`.
///
/// Requires positive `a` and `b`, and 0 ≤ x ≤ 1; NaN otherwise.
/// - Accuracy: about 1 ulp, down to the smallest numbers.
/// - Complexity: O(√max(a, b)) at worst, for x near a/(a + b).
/// - Source: Didonato and Morris' continued fraction (ACM TOMS 18, 1992) on the side of the mean where
///   it converges fast, with Loader's prefix; a power series where a parameter is below 1.
public func regularizedBeta(_ a: Double, _ b: Double, _ x: Double) -> Double {
  guard a > 0, b > 0, x >= 0, x <= 1 else { return .nan }
  return Double(IncompleteBeta(a, b).evaluate(at: x).lower)
}

/// The complement `1 − Iₓ(a, b)`, without cancellation.
///
/// Requires positive `a` and `b`, and 0 ≤ x ≤ 1; NaN otherwise.
/// - Accuracy: about 1 ulp, down to the smallest numbers.
/// - Complexity: O(√max(a, b)) at worst, for x near a/(a + b).
/// - Source: see ``regularizedBeta(_:_:_:)``.
public func regularizedBetaComplement(_ a: Double, _ b: Double, _ x: Double) -> Double {
  guard a > 0, b > 0, x >= 0, x <= 1 else { return .nan }
  return Double(IncompleteBeta(a, b).evaluate(at: x).upper)
}

/// The incomplete beta functions of one pair of parameters, with what depends on them worked out once.
struct IncompleteBeta: Sendable {
  let a: Extended
  let b: Extended
  private let sum: Extended
  /// 1/B(a, b) for moderate parameters, else √(ab/2π(a + b)) e^(S(a + b) − S(a) − S(b)).
  private let scale: Extended
  private let usesPowers: Bool
  /// ln(a B(a, b)) where a < 1, and ln(b B(a, b)) where b < 1.
  private let logLeftScale: Extended
  private let logRightScale: Extended

  init(_ a: Double, _ b: Double) { self.init(Extended(a), Extended(b)) }

  init(_ a: Extended, _ b: Extended) {
    self.a = a
    self.b = b
    sum = a + b
    usesPowers = sum < 200
    logLeftScale = a < 1 ? logGammaOnePlus(a) - logGammaRise(b, by: a) : 0
    logRightScale = b < 1 ? logGammaOnePlus(b) - logGammaRise(a, by: b) : 0
    scale =
      usesPowers
      ? ExtendedMath.gamma(sum) / ExtendedMath.gamma(a) / ExtendedMath.gamma(b)
      : stirlingBetaScale(a, b)
  }

  func evaluate(at x: Double) -> (lower: Extended, upper: Extended) {
    evaluate(Extended(x), 1 - Extended(x))
  }

  /// Iₓ and its complement, each accurate relative to itself. The second argument is 1 − x.
  func evaluate(_ x: Extended, _ y: Extended) -> (lower: Extended, upper: Extended) {
    if x <= 0 { return (0, 1) }
    if y <= 0 { return (1, 0) }
    // x(a + b + 2) ≤ a + 1, in a form in which b is not lost beside a large a.
    if excess(x, y) <= 1 - 2 * x {
      if a < 1 { return smallParameter(a, b, x, logLeftScale) }
      let lower = logitDensity(x, y) * fraction(a, b, x, y)
      return (lower, 1 - lower)
    }
    if b < 1 {
      let mirrored = smallParameter(b, a, y, logRightScale)
      return (mirrored.upper, mirrored.lower)
    }
    let upper = logitDensity(x, y) * fraction(b, a, y, x)
    return (1 - upper, upper)
  }

  /// `(a + b) x − a`, from the smaller of x and y so that rounding does not grow.
  private func excess(_ x: Extended, _ y: Extended) -> Extended {
    x < y ? sum * x - a : b - sum * y
  }

  /// The logarithms of Iₓ and its complement, finite also where one underflows.
  func logarithms(_ x: Extended, _ y: Extended) -> (lower: Extended, upper: Extended) {
    let value = evaluate(x, y)
    var lower = value.lower < 0.5 ? ExtendedMath.log(value.lower) : ExtendedMath.log1p(-value.upper)
    var upper = value.upper < 0.5 ? ExtendedMath.log(value.upper) : ExtendedMath.log1p(-value.lower)
    if value.lower == 0, x > 0 {
      lower = logLogitDensity(x, y) + ExtendedMath.log(fraction(a, b, x, y))
    }
    if value.upper == 0, y > 0 {
      upper = logLogitDensity(x, y) + ExtendedMath.log(fraction(b, a, y, x))
    }
    return (lower, upper)
  }

  /// `ln(xᵃ yᵇ / B(a, b))`.
  func logLogitDensity(_ x: Extended, _ y: Extended) -> Extended {
    let logY = y < 0.5 ? ExtendedMath.log(y) : ExtendedMath.log1p(-x)
    let logX = x < 0.5 ? ExtendedMath.log(x) : ExtendedMath.log1p(-y)
    return a * logX + b * logY - extendedLogBeta(a, b)
  }

  /// The density of the beta distribution in the logit of x, `xᵃ yᵇ / B(a, b)`.
  func logitDensity(_ x: Extended, _ y: Extended) -> Extended {
    if usesPowers {
      return ExtendedMath.exp(a * ExtendedMath.log(x) + b * ExtendedMath.log(y)) * scale
    }
    let excess = excess(x, y)
    return scale
      * ExtendedMath.exp(
        -deviance(a, from: sum * x, excess: excess) - deviance(b, from: sum * y, excess: -excess))
  }

  /// Didonato and Morris' fraction by its three-term recurrence.
  private func fraction(
    _ a: Extended, _ b: Extended, _ x: Extended, _ y: Extended
  ) -> Extended {
    let excess = x < y ? sum * x - a : b - sum * y
    let lambda = 1 - excess
    var reciprocal = 1 / (a + 1)
    var (p0, p1): (Extended, Extended) = (0, 1)
    var (q0, q1): (Extended, Extended) = (1, a * reciprocal * lambda)
    var n: Extended = 0
    while true {
      n += 1
      let below = reciprocal
      reciprocal = 1 / (a + 2 * n + 1)
      let shared = n * (b - n) * x * below
      let numerator = (a + n - 1) * (sum + n - 1) * x * below * shared
      let denominator = n + shared + (a + n) * reciprocal * (lambda + n * (1 + y))
      let p2 = denominator * p1 + numerator * p0
      let q2 = denominator * q1 + numerator * q0
      let converged = abs(p2 * q1 - p1 * q2) <= abs(p2 * q1) * 0x1p-63
      if converged || n > 1e6 { return p2 / q2 }
      (p0, p1, q0, q1) = (p1, p2, q1, q2)
      if abs(q1) > 0x1p300 {
        let factor = 1 / q1
        (p0, p1, q0, q1) = (p0 * factor, p1 * factor, q0 * factor, 1)
      }
    }
  }

  /// Both functions for a < 1 left of about the mean, where the complement is small only because a is: from
  /// `I = e^g (1 + a Σ (1 − b)ₙ xⁿ/(n! (a + n)))` with g = a ln x − ln(a B(a, b)).
  private func smallParameter(
    _ a: Extended, _ b: Extended, _ x: Extended, _ logConstant: Extended
  ) -> (lower: Extended, upper: Extended) {
    var total: Extended = 0
    var power: Extended = 1
    var n: Extended = 0
    repeat {
      n += 1
      power *= (n - b) / n * x
      total += power / (a + n)
    } while abs(power) > abs(total) * 0x1p-66
    let logScale = a * ExtendedMath.log(x) - logConstant
    // e^g − 1 is needed only where e^g is near 1.
    if logScale < -0.7 {
      let lower = ExtendedMath.exp(logScale) * (1 + a * total)
      return (lower, 1 - lower)
    }
    let change = ExtendedMath.expm1(logScale)
    let correction = (1 + change) * a * total
    return (1 + change + correction, -change - correction)
  }
}
