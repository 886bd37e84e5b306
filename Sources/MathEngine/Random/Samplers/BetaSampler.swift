// Beta variates from uniform and gamma ones.

enum BetaSampler {
  /// Below this both shapes put all mass, to 1e-100, on the end points.
  private static let tinyShape = 3e-103

  /// A beta variate: Jöhnk's method when both shapes are at most 1, else a ratio of gammas.
  static func draw<Source: RandomSource>(
    alpha: Double, beta: Double, using source: inout Source
  ) -> Double {
    guard alpha <= 1, beta <= 1 else { return ratio(alpha: alpha, beta: beta, using: &source) }
    return Source.followsLegacyStream
      ? johnkLegacy(alpha: alpha, beta: beta, using: &source)
      : johnk(alpha: alpha, beta: beta, using: &source)
  }

  private static func johnk(
    alpha: Double, beta: Double, using source: inout some RandomSource
  ) -> Double {
    if alpha < tinyShape, beta < tinyShape {
      return (alpha + beta) * source.nextUniform() < alpha ? 1 : 0
    }
    while true {
      let u = source.nextUniform()
      let v = source.nextUniform()
      let x = pow(u, 1 / alpha)
      let y = pow(v, 1 / beta)
      guard x + y <= 1, u + v > 0 else { continue }
      if x > 0, y > 0 { return x / (x + y) }
      // One power has underflowed: form the same ratio from the logarithms.
      let difference = log(u) / alpha - log(v) / beta
      return difference > 0
        ? exp(-log1p(exp(-difference))) : exp(difference - log1p(exp(difference)))
    }
  }

  /// The same in the form frozen in NumPy's legacy generator.
  private static func johnkLegacy(
    alpha: Double, beta: Double, using source: inout some RandomSource
  ) -> Double {
    while true {
      let u = source.nextUniform()
      let v = source.nextUniform()
      let x = pow(u, 1 / alpha)
      let y = pow(v, 1 / beta)
      guard x + y <= 1 else { continue }
      if x + y > 0 { return x / (x + y) }
      let logX = log(u) / alpha
      let logY = log(v) / beta
      let larger = max(logX, logY)
      return exp(logX - larger - log(exp(logX - larger) + exp(logY - larger)))
    }
  }

  private static func ratio(
    alpha: Double, beta: Double, using source: inout some RandomSource
  ) -> Double {
    let first = GammaSampler.draw(shape: alpha, using: &source)
    let second = GammaSampler.draw(shape: beta, using: &source)
    return first / (first + second)
  }
}
