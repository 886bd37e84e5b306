// Gamma and beta variates from normal, exponential and uniform ones.

enum GammaSampler {
  /// A gamma variate of scale 1.
  ///
  /// For a shape above 1 the squeeze method of Marsaglia and Tsang (ACM TOMS 26, 2000); below 1 the
  /// rejection of Ahrens and Dieter (Computing 12, 1974); at 1 the exponential itself.
  @inline(__always)
  static func draw(shape: Double, using source: inout some RandomSource) -> Double {
    if shape == 1 { return source.nextStandardExponential() }
    if shape == 0 { return 0 }
    return shape < 1
      ? drawSmall(shape: shape, using: &source) : drawLarge(shape: shape, using: &source)
  }

  private static func drawSmall(shape: Double, using source: inout some RandomSource) -> Double {
    while true {
      let u = source.nextUniform()
      let v = source.nextStandardExponential()
      if u <= 1 - shape {
        let x = pow(u, 1 / shape)
        if x <= v { return x }
      } else {
        let y = -log((1 - u) / shape)
        let x = pow(1 - shape + shape * y, 1 / shape)
        if x <= v + y { return x }
      }
    }
  }

  @inline(__always)
  private static func drawLarge(shape: Double, using source: inout some RandomSource) -> Double {
    let b = shape - 1.0 / 3.0
    let c = 1 / (9 * b).squareRoot()
    while true {
      var x: Double
      var v: Double
      repeat {
        x = source.nextStandardNormal()
        v = 1 + c * x
      } while v <= 0
      v = v * v * v
      let u = source.nextUniform()
      if u < 1 - 0.0331 * (x * x) * (x * x) { return b * v }
      if log(u) < 0.5 * x * x + b * (1 - v + log(v)) { return b * v }
    }
  }
}

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
