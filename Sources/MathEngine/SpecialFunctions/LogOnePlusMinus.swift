// ln(1 + x) − x and Loader's deviance, on which accurate binomial and gamma densities rest.

/// The difference `ln(1 + x) − x`, accurate also near 0 where the two terms cancel.
///
/// Requires `x ≥ −1`; −∞ at −1, NaN below, −∞ at +∞.
/// - Accuracy: under 1 ulp.
/// - Complexity: about 20 multiplications near 0, else one logarithm.
/// - Source: `r (2 r² S − x)` with `r = x/(2 + x)` and `S = Σ r²ᵏ/(2k + 3)`, from ln(1 + x) =
///   2 artanh r; C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
public func log1pMinus(_ x: Double) -> Double { Double(log1pMinus(Extended(x))) }

func log1pMinus(_ x: Extended) -> Extended {
  guard abs(x) <= 0.5 else {
    return x == .infinity ? -.infinity : ExtendedMath.log1p(x) - x
  }
  let r = x / (2 + x)
  let square = r * r
  return r * (2 * square * artanhTail(square) - x)
}

/// `Σ yᵏ/(2k + 3)` for 0 ≤ y ≤ 1/9, with as many terms as y needs.
private func artanhTail(_ y: Extended) -> Extended {
  let count = y < 0x1p-12 ? (y < 0x1p-30 ? 3 : 6) : (y < 0.02 ? 12 : 21)
  var sum: Extended = 0
  for index in stride(from: count, through: 0, by: -1) { sum = sum * y + oddReciprocals[index] }
  return sum
}

private let oddReciprocals: [Extended] = (0...21).map { 1 / Extended(2 * $0 + 3) }

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
