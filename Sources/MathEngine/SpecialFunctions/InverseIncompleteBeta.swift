// The inverse of the regularised incomplete beta function in x.

/// The x with `Iₓ(a, b) = p`.
///
/// Requires positive `a` and `b`, and 0 ≤ p ≤ 1; NaN otherwise.
/// - Accuracy: about 1 ulp where the answer is well determined by p.
/// - Complexity: three to six evaluations of I.
/// - Source: Halley's iteration in the logit of x on the logarithm of I or of its complement,
///   whichever is smaller. Both are concave in the logit, so Newton steps converge from anywhere.
public func inverseRegularizedBeta(_ a: Double, _ b: Double, _ p: Double) -> Double {
  guard a > 0, b > 0, p >= 0, p <= 1 else { return .nan }
  return Double(IncompleteBeta(a, b).inverse(lower: Extended(p), upper: 1 - Extended(p)).x)
}

/// The x with `1 − Iₓ(a, b) = q`.
///
/// Requires positive `a` and `b`, and 0 ≤ q ≤ 1; NaN otherwise.
/// - Accuracy: about 1 ulp where the answer is well determined by q.
/// - Complexity: three to six evaluations of I.
/// - Source: see ``inverseRegularizedBeta(_:_:_:)``.
public func inverseRegularizedBetaComplement(_ a: Double, _ b: Double, _ q: Double) -> Double {
  guard a > 0, b > 0, q >= 0, q <= 1 else { return .nan }
  return Double(IncompleteBeta(a, b).inverse(lower: 1 - Extended(q), upper: Extended(q)).x)
}

extension IncompleteBeta {
  /// The x and 1 − x, each accurate relative to itself, at which the functions have the given values.
  func inverse(lower: Extended, upper: Extended) -> (x: Extended, y: Extended) {
    if lower == 0 { return (0, 1) }
    if upper == 0 { return (1, 0) }
    var logit = start(lower: lower, upper: upper)
    var bracket: (low: Extended, high: Extended) = (-.infinity, .infinity)
    for _ in 0..<200 {
      let (x, y) = Self.fromLogit(logit)
      let value = evaluate(x, y)
      let error =
        lower <= upper
        ? ExtendedMath.log(value.lower / lower) : ExtendedMath.log(upper / value.upper)
      if error < 0 { bracket.low = logit } else { bracket.high = logit }
      let density = logitDensity(x, y)
      let drift = a * y - b * x
      let step =
        lower <= upper
        ? halleyStep(error, density / value.lower, drift)
        : halleyStep(-error, -density / value.upper, drift)
      logit = Self.confined(logit + step, from: logit, to: bracket)
      if abs(step) <= 1e-7 { break }
    }
    return Self.fromLogit(logit)
  }

  private static func fromLogit(_ logit: Extended) -> (x: Extended, y: Extended) {
    let ratio = ExtendedMath.exp(-abs(logit))
    let larger = 1 / (1 + ratio)
    return logit < 0 ? (ratio * larger, larger) : (larger, ratio * larger)
  }

  /// The new logit, or a point halfway to it or between the bounds when it has left them or is NaN.
  private static func confined(
    _ new: Extended, from old: Extended, to bracket: (low: Extended, high: Extended)
  ) -> Extended {
    if new >= bracket.low, new <= bracket.high { return new }
    if bracket.low.isFinite, bracket.high.isFinite { return (bracket.low + bracket.high) / 2 }
    return bracket.low.isFinite ? old + max(1, abs(old)) : old - max(1, abs(old))
  }

  /// A first logit: from the leading power at whichever end p lies near, else from a normal whose
  /// mean and variance are those of the logit.
  private func start(lower: Extended, upper: Extended) -> Extended {
    let logBeta = extendedLogBeta(a, b)
    let logX = (ExtendedMath.log(lower) + ExtendedMath.log(a) + logBeta) / a
    if logX < -2 - max(0, ExtendedMath.log(b)) { return max(logX, -11_000) }
    let logY = (ExtendedMath.log(upper) + ExtendedMath.log(b) + logBeta) / b
    if logY < -2 - max(0, ExtendedMath.log(a)) { return min(-logY, 11_000) }
    let z = standardNormalQuantile(lower: lower, upper: upper)
    let deviation = (1 / max(a - 0.5, 0.5) + 1 / max(b - 0.5, 0.5)).squareRoot()
    return ExtendedMath.log(max(a - 0.3, 0.1) / max(b - 0.3, 0.1)) + z * deviation
  }
}
