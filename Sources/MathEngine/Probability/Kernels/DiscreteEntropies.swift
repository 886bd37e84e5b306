// Entropies of counts: sums while they are short, an asymptotic series where they would be long.

extension DiscreteDistribution {
  /// `−Σ p ln p` over all integers within forty deviations of the mean; the rest is below rounding.
  func entropyBySummation(around center: Double, deviation: Double) -> Double {
    let reach = 40 * deviation + 40
    let first = max(Double(support.lowerBound), center - reach)
    let last = min(Double(support.upperBound), center + reach)
    return Vector(
      (Int(first)...Int(last)).map { k in
        let logMass = logMass(at: k)
        return logMass == -.infinity ? 0 : 0 - exp(logMass) * logMass
      }
    ).sum
  }
}

/// The entropy in nats of a binomial distribution, or of a Poisson one with `product` 0; nil for a
/// variance v below 1e5.
///
/// With x = p(1 − p): `½ ln(2πe v) − (1 − 4x)/(12 v) − (1 − 4x + 2x²)/(24 v²)`. The next term, of the
/// order of `1/(19 v³)`, is below 1e-16.
func seriesEntropy(variance v: Double, product x: Double) -> Double? {
  if v < 1e5 { return nil }
  let correction = (1 - 4 * x) / 12 + (1 - 4 * x + 2 * x * x) / (24 * v)
  return 0.5 * log(2 * .pi * v) + 0.5 - correction / v
}
