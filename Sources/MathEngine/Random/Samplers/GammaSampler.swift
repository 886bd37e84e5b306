// Gamma variates from normal, exponential and uniform ones.

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
