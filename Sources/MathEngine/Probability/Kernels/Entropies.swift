// Differential entropies whose closed forms are differences of large terms.

/// The entropy of a gamma distribution of scale 1, `a + ln Γ(a) + (1 − a) ψ(a)`.
///
/// From 16 on Stirling's formula and its derivative stand for Γ and ψ, with every term that cancels
/// left out: `½ ln 2πa + ½ − 1/(2a) + S(a) + (a − 1) D(a)` with S and D their errors.
func gammaEntropy(_ a: Extended) -> Extended {
  if a < 16 { return a + ExtendedMath.logGamma(a) + (1 - a) * positiveDigamma(a) }
  let error = stirlingError(a) + (a - 1) * digammaError(a)
  return ExtendedMath.halfLog2Pi + (ExtendedMath.log(a) + 1) / 2 + (error - 0.5 / a)
}

/// The entropy of a beta distribution, `ln B(a, b) − (a − 1) ψ(a) − (b − 1) ψ(b) + (a + b − 2) ψ(a + b)`.
///
/// From a sum of 16 on by the entropies of gamma distributions, in which nothing large is left:
/// `H(a) + H(b) − H(a + b) − ψ(a + b)`.
func betaEntropy(_ a: Extended, _ b: Extended) -> Extended {
  let total = a + b
  if total >= 16 {
    // The larger one first: its entropy and that of the sum are nearly equal.
    let change = gammaEntropy(max(a, b)) - gammaEntropy(total)
    return change + gammaEntropy(min(a, b)) - positiveDigamma(total)
  }
  let logBeta =
    ExtendedMath.logGamma(a) + ExtendedMath.logGamma(b) - ExtendedMath.logGamma(total)
  return logBeta - (a - 1) * positiveDigamma(a) - (b - 1) * positiveDigamma(b)
    + (total - 2) * positiveDigamma(total)
}

/// The entropy of Student's t distribution of scale 1,
/// `½(ν + 1)(ψ(½(ν + 1)) − ψ(½ν)) + ½ ln ν + ln B(½ν, ½)`.
///
/// From ν = 32 on by Stirling's formula and its derivative at a = ½ν, with every term that cancels left
/// out.
func studentEntropy(degreesOfFreedom nu: Extended) -> Extended {
  let (a, b) = (nu / 2, nu / 2 + 0.5)
  if a < 16 {
    return b * (positiveDigamma(b) - positiveDigamma(a)) + ExtendedMath.log(nu) / 2
      + extendedLogBeta(a, 0.5)
  }
  let logRatio = ExtendedMath.log1p(0.5 / a)
  let change = logRatio + 0.25 / (a * b) - (digammaError(b) - digammaError(a))
  return b * change + ExtendedMath.halfLog2Pi + 0.5 - a * logRatio
    - (stirlingError(b) - stirlingError(a))
}
