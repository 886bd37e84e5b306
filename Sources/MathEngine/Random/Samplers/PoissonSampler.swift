// Poisson variates.

/// Draws from a Poisson distribution: by multiplying uniforms when the mean is below 10, else by
/// transformed rejection (PTRS; W. Hörmann, Insurance: Mathematics and Economics 12, 1993).
struct PoissonSampler {
  private let mean: Double
  private let expMinusMean: Double
  private let logMean: Double
  private let a: Double
  private let b: Double
  private let logInverseAlpha: Double
  private let acceptBelow: Double

  init(mean: Double) {
    self.mean = mean
    expMinusMean = exp(-mean)
    logMean = log(mean)
    b = 0.931 + 2.53 * mean.squareRoot()
    a = -0.059 + 0.02483 * b
    logInverseAlpha = log(1.1239 + 1.1328 / (b - 3.4))
    acceptBelow = 0.9277 - 3.6224 / (b - 2)
  }

  @inline(__always)
  func draw(using source: inout some RandomSource) -> Int {
    if mean == 0 { return 0 }
    return mean < 10 ? drawByProduct(using: &source) : drawByRejection(using: &source)
  }

  @inline(__always)
  private func drawByProduct(using source: inout some RandomSource) -> Int {
    var count = 0
    var product = source.nextUniform()
    while product > expMinusMean {
      count += 1
      product *= source.nextUniform()
    }
    return count
  }

  @inline(__always)
  private func drawByRejection(using source: inout some RandomSource) -> Int {
    while true {
      let u = source.nextUniform() - 0.5
      let v = source.nextUniform()
      let us = 0.5 - abs(u)
      let value = ((2 * a / us + b) * u + mean + 0.43).rounded(.down)
      if us >= 0.07, v <= acceptBelow { return Int(value) }
      // The comparison is written so that a NaN value (us = 0) is drawn again.
      guard value >= 0, value < 0x1p63, !(us < 0.013 && v > us) else { continue }
      let count = Int(value)
      let left = log(v) + logInverseAlpha - log(a / (us * us) + b)
      if left <= -mean + Double(count) * logMean - Self.logFactorial(count) { return count }
    }
  }

  /// ln k! by Stirling's series shifted above 7: the frozen streams depend on its last digits.
  private static func logFactorial(_ count: Int) -> Double {
    let x = Double(count) + 1
    if x == 1 || x == 2 { return 0 }
    let steps = x <= 7 ? Int(7 - x) : 0
    var shifted = x + Double(steps)
    let inverseSquare = 1 / (shifted * shifted)
    var series = coefficients[9]
    for index in stride(from: 8, through: 0, by: -1) {
      series = series * inverseSquare + coefficients[index]
    }
    var result =
      series / shifted + 0.5 * log(2 * Double.pi) + (shifted - 0.5) * log(shifted) - shifted
    for _ in 0..<steps {
      result -= log(shifted - 1)
      shifted -= 1
    }
    return result
  }

  private static let coefficients: [Double] = [
    8.333333333333333e-02, -2.777777777777778e-03, 7.936507936507937e-04,
    -5.952380952380952e-04, 8.417508417508418e-04, -1.917526917526918e-03,
    6.410256410256410e-03, -2.955065359477124e-02, 1.796443723688307e-01,
    -1.39243221690590e+00,
  ]
}
