// Loader's deviance, on which accurate binomial, Poisson and gamma densities rest.

/// Loader's deviance `x ln(x/m) + m − x` of an observed `x` from an expected `m`.
///
/// It is 0 where x = m and positive elsewhere; densities contain its exponential, so it is worked out
/// without the cancellation of its three terms.
///
/// Requires `x ≥ 0` and `m ≥ 0`; at x = 0 it is m, at m = 0 < x it is +∞.
/// - Accuracy: under 1 ulp.
/// - Source: C. Loader (2000), in the form −x (ln(1 + t) − t) with t = (m − x)/x.
public func deviance(_ x: Double, from m: Double) -> Double {
  guard x >= 0, m >= 0 else { return .nan }
  return Double(deviance(Extended(x), from: Extended(m)))
}

func deviance(_ x: Extended, from m: Extended) -> Extended {
  deviance(x, from: m, excess: m - x)
}

/// The deviance when `m − x` is known more accurately than the rounded `m` gives it.
func deviance(_ x: Extended, from m: Extended, excess: Extended) -> Extended {
  if x == 0 { return m }
  let t = excess / x
  if abs(t) <= 0.5 { return -x * log1pMinus(t) }
  return m == .infinity ? .infinity : x * ExtendedMath.log(x / m) + excess
}
