// The inverses of the regularised incomplete gamma functions in x.

/// The x with `P(a, x) = p`.
///
/// Requires `a > 0` and 0 ≤ p ≤ 1; NaN otherwise. 0 at p = 0, +∞ at p = 1.
/// - Accuracy: about 1 ulp where the answer is well determined by p.
/// - Complexity: three to five evaluations of P or Q.
/// - Source: Halley's iteration in ln x on ln P or ln Q, whichever is smaller. Both are concave in
///   ln x, so Newton steps converge from anywhere.
public func inverseRegularizedGammaP(_ a: Double, _ p: Double) -> Double {
  guard a > 0, p >= 0, p <= 1 else { return .nan }
  return Double(
    IncompleteGamma(shape: Extended(a)).inverse(lower: Extended(p), upper: 1 - Extended(p)))
}

/// The x with `Q(a, x) = q`.
///
/// Requires `a > 0` and 0 ≤ q ≤ 1; NaN otherwise. +∞ at q = 0, 0 at q = 1.
/// - Accuracy: about 1 ulp where the answer is well determined by q.
/// - Complexity: three to five evaluations of P or Q.
/// - Source: see ``inverseRegularizedGammaP(_:_:)``.
public func inverseRegularizedGammaQ(_ a: Double, _ q: Double) -> Double {
  guard a > 0, q >= 0, q <= 1 else { return .nan }
  return Double(
    IncompleteGamma(shape: Extended(a)).inverse(lower: 1 - Extended(q), upper: Extended(q)))
}

extension IncompleteGamma {
  /// The x at which both functions have the given values, which sum to 1.
  func inverse(lower: Extended, upper: Extended) -> Extended {
    if lower == 0 { return 0 }
    if upper == 0 { return .infinity }
    guard var logX = start(lower: lower, upper: upper) else { return 0 }
    for _ in 0..<100 {
      let x = ExtendedMath.exp(logX)
      let value = evaluate(at: x)
      let density = logarithmicDensity(x)
      let step =
        lower <= upper
        ? halleyStep(ExtendedMath.log(value.lower / lower), density / value.lower, shape - x)
        : halleyStep(ExtendedMath.log(value.upper / upper), -density / value.upper, shape - x)
      // Downward steps of a concave function never go too far; upward ones can.
      logX += min(step, 1)
      // The iteration is cubic: what is left after so small a step is below the precision.
      if !(abs(step) > 1e-7) { break }
    }
    return ExtendedMath.exp(logX)
  }

  /// A first ln x; nil when x is below every number.
  private func start(lower: Extended, upper: Extended) -> Extended? {
    // For small x, P = x^a/Γ(a + 1).
    let small = (ExtendedMath.log(lower) + ExtendedMath.logGamma(shape + 1)) / shape
    if small < -11_000 { return nil }
    if small < ExtendedMath.log(shape + 1) - 2 { return small }
    // Wilson and Hilferty: the cube root of x/a is nearly normal.
    let z = standardNormalQuantile(lower: lower, upper: upper)
    let root = 1 - 1 / (9 * shape) + z / (3 * shape.squareRoot())
    let guess = root > 0.1 ? ExtendedMath.log(shape * root * root * root) : min(small, 0)
    // For shapes below 1, Q < e^(−x)/Γ(a) from x = 1 on, which keeps the guess where Q is not 0.
    let bound = -ExtendedMath.log(upper) - ExtendedMath.logGamma(shape)
    return shape < 1 && bound > 1 ? min(guess, ExtendedMath.log(bound)) : guess
  }
}

/// A step of Halley's iteration for a concave function `g` with slope `slope`, where the slope is the
/// ratio of a density and its integral: g'' = slope·(drift − slope) with drift the density's own
/// logarithmic slope. Newton's step when the correction is not small.
func halleyStep(_ g: Extended, _ slope: Extended, _ drift: Extended) -> Extended {
  let newton = -g / slope
  let correction = 1 + newton * (drift - slope) / 2
  return correction > 0.5 && correction < 2 ? newton / correction : newton
}
