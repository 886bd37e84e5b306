// The regularised incomplete gamma functions P and Q.

/// The lower regularised incomplete gamma function `P(a, x) = 1/Γ(a) ∫₀ˣ tᵃ⁻¹ e⁻ᵗ dt`.
///
/// Requires `a > 0` and `x ≥ 0`; NaN otherwise. P(a, 0) = 0 and P(a, ∞) = 1.
/// - Accuracy: about 1 ulp, down to the smallest numbers.
/// - Complexity: O(√a) at worst for x near a; constant above a = 10⁶.
/// - Source: see ``regularizedGammaQ(_:_:)``.
public func regularizedGammaP(_ a: Double, _ x: Double) -> Double {
  guard a > 0, x >= 0 else { return .nan }
  return Double(IncompleteGamma(shape: Extended(a)).evaluate(at: Extended(x)).lower)
}

/// The upper regularised incomplete gamma function `Q(a, x) = 1/Γ(a) ∫ₓ^∞ tᵃ⁻¹ e⁻ᵗ dt = 1 − P(a, x)`.
///
/// Requires `a > 0` and `x ≥ 0`; NaN otherwise. Q(a, 0) = 1 and Q(a, ∞) = 0.
/// - Accuracy: about 1 ulp, down to the smallest numbers.
/// - Complexity: O(√a) at worst for x near a; constant above a = 10⁶.
/// - Source: the power series below x = a + 1, Legendre's continued fraction above (DLMF 8.7.1 and
///   8.9.2), both with Loader's prefix; for small a and x a series for Q itself; for large a Temme's
///   uniform expansion (SIAM J. Math. Anal. 10, 1979).
public func regularizedGammaQ(_ a: Double, _ x: Double) -> Double {
  guard a > 0, x >= 0 else { return .nan }
  return Double(IncompleteGamma(shape: Extended(a)).evaluate(at: Extended(x)).upper)
}

/// The incomplete gamma functions of one shape, with what depends on the shape alone worked out once.
struct IncompleteGamma: Sendable {
  /// Shapes below this take Γ itself for the prefix, those above Stirling's formula.
  private static let stirlingFrom: Extended = 16
  private static let temmeFrom: Extended = 1e6

  let shape: Extended
  /// 1/Γ(a + 1) below `stirlingFrom`, else e^(−S(a))/√(2πa).
  private let prefixScale: Extended
  private let logGammaOnePlusShape: Extended

  init(shape: Extended) {
    self.shape = shape
    logGammaOnePlusShape = shape < 1 ? logGammaOnePlus(shape) : 0
    prefixScale =
      shape < Self.stirlingFrom
      ? 1 / ExtendedMath.gamma(shape + 1)
      : stirlingGammaScale(shape)
  }

  /// P and Q, each accurate relative to itself.
  func evaluate(at x: Extended) -> (lower: Extended, upper: Extended) {
    if x <= 0 { return (0, 1) }
    if x == .infinity { return shape == .infinity ? (.nan, .nan) : (1, 0) }
    if shape >= Self.temmeFrom { return temme(x) }
    if shape < 1, x < 1.1 { return smallShape(x) }
    if x < shape + 1 {
      let lower = prefix(x) * series(x)
      return (lower, 1 - lower)
    }
    let upper = shape * prefix(x) * fraction(x)
    return (1 - upper, upper)
  }

  /// ln P and ln Q, finite also where P or Q underflows.
  func logarithms(at x: Extended) -> (lower: Extended, upper: Extended) {
    let value = evaluate(at: x)
    var lower = value.lower < 0.5 ? ExtendedMath.log(value.lower) : ExtendedMath.log1p(-value.upper)
    var upper = value.upper < 0.5 ? ExtendedMath.log(value.upper) : ExtendedMath.log1p(-value.lower)
    if value.lower == 0, x > 0 { lower = logPrefix(x) + ExtendedMath.log(series(x)) }
    if value.upper == 0, x.isFinite {
      upper = logPrefix(x) + ExtendedMath.log(shape * fraction(x))
    }
    return (lower, upper)
  }

  /// `ln(xᵃ e⁻ˣ / Γ(a + 1))`.
  func logPrefix(_ x: Extended) -> Extended {
    if shape < Self.stirlingFrom {
      return shape * ExtendedMath.log(x) - x - ExtendedMath.logGamma(shape + 1)
    }
    return -deviance(shape, from: x) - stirlingError(shape) - ExtendedMath.log(2 * .pi * shape) / 2
  }

  /// The density of the gamma distribution in `ln x`, `xᵃ e⁻ˣ / Γ(a)`.
  func logarithmicDensity(_ x: Extended) -> Extended { shape * prefix(x) }

  /// `xᵃ e⁻ˣ / Γ(a + 1)`.
  func prefix(_ x: Extended) -> Extended {
    if shape < Self.stirlingFrom {
      return ExtendedMath.exp(shape * ExtendedMath.log(x) - x) * prefixScale
    }
    return ExtendedMath.exp(-deviance(shape, from: x)) * prefixScale
  }

  /// `Σ xⁿ / ((a + 1)…(a + n))`: P over the prefix.
  private func series(_ x: Extended) -> Extended {
    var sum: Extended = 1
    var term: Extended = 1
    var denominator = shape
    while term > sum * 0x1p-66 {
      denominator += 1
      term *= x / denominator
      sum += term
    }
    return sum
  }

  /// Legendre's fraction `1/(x + 1 − a − 1(1 − a)/(x + 3 − a − …))` by its three-term recurrence, which
  /// needs no division until the end.
  private func fraction(_ x: Extended) -> Extended {
    var denominator = x + 1 - shape
    var (p0, p1): (Extended, Extended) = (0, 1)
    var (q0, q1): (Extended, Extended) = (1, denominator)
    var n: Extended = 0
    while true {
      // Four steps between two looks at convergence, which costs as much as a step.
      for _ in 0..<4 {
        n += 1
        denominator += 2
        let numerator = n * (shape - n)
        (p0, p1) = (p1, denominator * p1 + numerator * p0)
        (q0, q1) = (q1, denominator * q1 + numerator * q0)
      }
      let converged = abs(p1 * q0 - p0 * q1) <= abs(p1 * q0) * 0x1p-63
      if converged || n > 1e6 { return p1 / q1 }
      // Scaled back well before its squares overflow.
      if abs(q1) > 0x1p300 {
        let scale = 1 / q1
        (p0, p1, q0, q1) = (p0 * scale, p1 * scale, q0 * scale, 1)
      }
    }
  }

  /// Both functions for a < 1 and x near 0, where Q is small only because a is: from
  /// `P = e^g (1 + a Σ (−x)ⁿ/(n! (a + n)))` with g = a ln x − ln Γ(a + 1).
  private func smallShape(_ x: Extended) -> (lower: Extended, upper: Extended) {
    var sum: Extended = 0
    var power: Extended = 1
    var n: Extended = 0
    repeat {
      n += 1
      power *= -x / n
      sum += power / (shape + n)
    } while abs(power) > abs(sum) * 0x1p-66
    let logScale = shape * ExtendedMath.log(x) - logGammaOnePlusShape
    // e^g − 1 is needed only where e^g is near 1.
    if logScale < -0.7 {
      let lower = ExtendedMath.exp(logScale) * (1 + shape * sum)
      return (lower, 1 - lower)
    }
    let change = ExtendedMath.expm1(logScale)
    let correction = (1 + change) * shape * sum
    return (1 + change + correction, -change - correction)
  }

  /// Temme's expansion `Q = ½ erfc(η √(a/2)) + e^(−aη²/2)/√(2πa) Σ Cₖ(η) a⁻ᵏ`, η²/2 = x/a − 1 − ln(x/a).
  ///
  /// From 10⁶ on, three Taylor polynomials are enough wherever neither P nor Q has underflowed.
  private func temme(_ x: Extended) -> (lower: Extended, upper: Extended) {
    if shape == .infinity { return (0, 1) }
    let exponent = deviance(shape, from: x)
    let eta = (2 * exponent / shape).squareRoot() * (x < shape ? -1 : 1)
    if exponent > 1000 { return x < shape ? (0, 1) : (1, 0) }
    let inverse = 1 / shape
    let c0 = ExtendedMath.polynomial(eta, Self.temme0)
    let c1 = ExtendedMath.polynomial(eta, Self.temme1)
    let c2 = ExtendedMath.polynomial(eta, Self.temme2)
    let correction =
      ExtendedMath.exp(-exponent) / (2 * .pi * shape).squareRoot()
      * (c0 + inverse * (c1 + inverse * c2))
    let argument = exponent.squareRoot() * (x < shape ? -1 : 1)
    return (
      ExtendedMath.erfc(-argument) / 2 - correction, ExtendedMath.erfc(argument) / 2 + correction
    )
  }

  private static let temme0: [Extended] = [
    -0.333333333333333333333333, 0.0833333333333333333333333, -0.0148148148148148148148148,
    1.15740740740740740740741e-3, 3.52733686067019400352734e-4, -1.78755144032921810699588e-4,
    3.91926317852243778169704e-5, -2.18544851067999216147364e-6, -1.85406221071515996070180e-6,
    8.29671134095308600501624e-7, -1.76659527368260793043601e-7, 6.70785354340149858036940e-9,
    1.02618097842403080425740e-8,
  ]
  private static let temme1: [Extended] = [
    -1.85185185185185185185185e-3, -3.47222222222222222222222e-3, 2.64550264550264550264550e-3,
    -9.90226337448559670781893e-4, 2.05761316872427983539095e-4, -4.01877572016460905349794e-7,
    -1.80985503344899778370286e-5, 7.64916091608111008463742e-6,
  ]
  private static let temme2: [Extended] = [
    4.13359788359788359788360e-3, -2.68132716049382716049383e-3, 7.71604938271604938271605e-4,
    2.00938786008230452674897e-6, -1.07366532263651605215391e-4, 5.29234488291201254164217e-5,
  ]
}
