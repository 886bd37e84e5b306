// The factors of Stirling's formula before the gamma and beta densities and their integrals.

/// `aᵃ e^(−a)/Γ(a + 1)` for a > 0: the error of Stirling's formula and the square root before it.
func stirlingGammaScale(_ a: Extended) -> Extended {
  ExtendedMath.exp(-stirlingError(a)) / (2 * .pi * a).squareRoot()
}

/// `√(ab/2π(a + b)) e^(S(a + b) − S(a) − S(b))` for a, b > 0, with S the error of Stirling's formula:
/// 1/B(a, b) but for the powers of a, b and their sum.
func stirlingBetaScale(_ a: Extended, _ b: Extended) -> Extended {
  let sum = a + b
  let error = stirlingError(sum) - stirlingError(a) - stirlingError(b)
  return (a / sum * b / (2 * .pi)).squareRoot() * ExtendedMath.exp(error)
}
