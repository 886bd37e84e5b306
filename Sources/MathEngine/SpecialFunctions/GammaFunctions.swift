// The gamma and beta functions and their logarithms.

/// The gamma function `Γ(x) = ∫₀^∞ tˣ⁻¹ e⁻ᵗ dt`, with Γ(n + 1) = n!.
///
/// NaN at negative integers and −∞, ±∞ at ±0; overflows above 171.62.
/// - Accuracy: about 1 ulp. The name spares the letter γ for variables, and the C library's `gamma`,
///   which is the logarithm.
public func gammaFunction(_ x: Double) -> Double { Double(ExtendedMath.gamma(Extended(x))) }

/// The logarithm `ln |Γ(x)|` of the gamma function.
///
/// +∞ at 0 and at negative integers.
/// - Accuracy: about 1 ulp for positive x; near its zeros at negative x the error is absolute.
public func logGamma(_ x: Double) -> Double { Double(ExtendedMath.logGamma(Extended(x))) }

/// The beta function `B(a, b) = Γ(a) Γ(b) / Γ(a + b)` for positive a and b; NaN otherwise.
///
/// - Accuracy: a few ulp where neither a nor b exceeds 1e4.
public func betaFunction(_ a: Double, _ b: Double) -> Double {
  guard a > 0, b > 0 else { return .nan }
  return Double(ExtendedMath.exp(extendedLogBeta(Extended(a), Extended(b))))
}

/// The logarithm of the beta function, ln B(a, b), for positive a and b; NaN otherwise.
///
/// - Accuracy: about 1 ulp; near its zeros the error is absolute.
public func logBeta(_ a: Double, _ b: Double) -> Double {
  guard a > 0, b > 0 else { return .nan }
  return Double(extendedLogBeta(Extended(a), Extended(b)))
}

func extendedLogBeta(_ a: Extended, _ b: Extended) -> Extended {
  let small = min(a, b)
  let large = max(a, b)
  return ExtendedMath.logGamma(small) - logGammaRise(large, by: small)
}

/// `ln Γ(x + rise) − ln Γ(x)` for positive x, accurate relative to itself however small `rise` is.
///
/// The argument is first moved to 16 or above, where the difference is that of two Stirling formulas
/// with every term that cancels written as one: `x·λ(t) − ½ ln(1 + t) + rise·ln(x + rise) + ΔS` with
/// t = rise/x, λ(t) = ln(1 + t) − t and ΔS the change of the Stirling error.
func logGammaRise(_ x: Extended, by rise: Extended) -> Extended {
  var shifted = x
  var below: Extended = 0
  while shifted < 16 {
    below += ExtendedMath.log1p(rise / shifted)
    shifted += 1
  }
  let t = rise / shifted
  let logRatio = ExtendedMath.log1p(t)
  var change: Extended = 0
  var power = 1 / shifted
  let square = power * power
  for (index, term) in stirlingTerms.enumerated() {
    change += term * power * ExtendedMath.expm1(-Extended(2 * index + 1) * logRatio)
    power *= square
    if power < 0x1p-80 { break }
  }
  let main = shifted * log1pMinus(t) - logRatio / 2 + rise * ExtendedMath.log(shifted + rise)
  return main + change - below
}

/// `ln Γ(1 + a)` for 0 ≤ a < 1, accurate relative to itself near 0.
func logGammaOnePlus(_ a: Extended) -> Extended {
  // Above this 1 + a is exact for every double a.
  guard a < 0.01 else { return ExtendedMath.logGamma(1 + a) }
  return a * (a * ExtendedMath.polynomial(a, zetaTerms) - ExtendedMath.eulerGamma)
}

/// (−1)ᵏ ζ(k)/k for k = 2, 3, ….
private let zetaTerms: [Extended] = [
  0.822467033424113218236208, -0.400685634386531428466579, 0.270580808427784547879001,
  -0.207385551028673985266273, 0.169557176997408189952420, -0.144049896768846118119971,
  0.125509669524743042422336, -0.111334265869564690490873, 0.100099457512781808533715,
]
