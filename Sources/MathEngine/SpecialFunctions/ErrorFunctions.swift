// The error function, its complement and their inverses.
#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The error function `2/√π ∫₀ˣ e^(−t²) dt`; odd, from −1 to 1.
///
/// - Accuracy: 1 ulp (the C library's).
@_disfavoredOverload
public func erf(_ x: Double) -> Double { Glibc.erf(x) }

/// The complementary error function `1 − erf x`, without cancellation for large x.
///
/// - Accuracy: 2 ulp (the C library's); it underflows beyond x ≈ 26.5.
@_disfavoredOverload
public func erfc(_ x: Double) -> Double { Glibc.erfc(x) }

/// The inverse error function: the x with erf x = p.
///
/// ±∞ at ±1, NaN outside.
/// - Accuracy: about 1 ulp.
/// - Source: a series or Hastings' rational start, then two steps of Halley's cubic iteration.
public func inverseErf(_ p: Double) -> Double {
  let magnitude = abs(p)
  guard magnitude <= 1 else { return .nan }
  let root = inverseErfc(complement: 1 - Extended(magnitude), of: Extended(magnitude))
  return Double(p < 0 ? -root : root)
}

/// The inverse complementary error function: the x with erfc x = q.
///
/// +∞ at 0, −∞ at 2, NaN outside.
/// - Accuracy: about 1 ulp.
public func inverseErfc(_ q: Double) -> Double {
  guard q >= 0, q <= 2 else { return .nan }
  return Double(inverseErfc(Extended(q)))
}

func inverseErfc(_ q: Extended) -> Extended {
  q <= 1 ? inverseErfc(complement: q, of: 1 - q) : -inverseErfc(complement: 2 - q, of: q - 1)
}

/// The x ≥ 0 with erfc x = q and erf x = p, where p + q = 1 and both are known accurately.
private func inverseErfc(complement q: Extended, of p: Extended) -> Extended {
  if q == 0 { return .infinity }
  var x = p < 0.5 ? seriesStart(p) : tailStart(q)
  for _ in 0..<2 {
    let slope = 1.12837916709551257389615890312 * ExtendedMath.exp(-x * x)
    let error = p < 0.5 ? p - ExtendedMath.erf(x) : ExtendedMath.erfc(x) - q
    let step = error / slope
    x += step / (1 - x * step)
  }
  return x
}

/// The first terms of the inverse's Taylor series: relative error below 1e-3 for p < 1/2.
private func seriesStart(_ p: Extended) -> Extended {
  let half = p * 0.886226925452758013649083741671
  let square = half * half
  return half * (1 + square * (1 / 3 + square * (7 / 30 + square * 127 / 630)))
}

/// Hastings' rational approximation of the normal quantile (Abramowitz and Stegun 26.2.23): absolute
/// error below 4.5e-4.
private func tailStart(_ q: Extended) -> Extended {
  let t = (-2 * ExtendedMath.log(q / 2)).squareRoot()
  let above = 2.515517 + t * (0.802853 + t * 0.010328)
  let below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
  return (t - above / below) * 0.707106781186547524400844362105
}
