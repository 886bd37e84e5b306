// The plan of the beta distribution functions over whole vectors.
internal import CVectorKernels

/// What the incomplete beta functions of one pair of parameters need in each part of their range.
///
/// - Source: Didonato and Morris' continued fraction (ACM TOMS 18, 1992), for I on the left of
///   about the mean and for its complement on the right, with Loader's prefix.
struct BetaTails: Sendable {
  private let a: DoubleDouble
  private let b: DoubleDouble
  private let bands: [TailBand]

  /// Nil for parameters that the passes do not serve.
  init?(_ a: Double, _ b: Double) {
    guard min(a, b) >= 0.1, max(a, b) <= 1e4 else { return nil }
    self.a = DoubleDouble(a)
    self.b = DoubleDouble(b)
    let border = (a + 1) / (a + b + 2)
    var bands: [TailBand] = []
    for x in [border / 16, border / 3, border] {
      guard let band = Self.fraction(a, b, upTo: x, limit: x, isUpper: false) else { return nil }
      bands.append(band)
    }
    let mirrored = 1 - border
    for (y, next) in [(mirrored, mirrored / 3), (mirrored / 3, mirrored / 16), (mirrored / 16, 0)] {
      let limit = next == 0 ? .infinity : 1 - next
      guard let band = Self.fraction(b, a, upTo: y, limit: limit, isUpper: true) else { return nil }
      bands.append(band)
    }
    self.bands = bands
  }

  /// The fraction whose steps `e·d + h + g·x + α·x²/…`, d = a + 1 − (a + b) x, follow from Didonato
  /// and Morris' coefficients by collecting what depends on x.
  private static func fraction(
    _ a: Double, _ b: Double, upTo x: Double, limit: Double, isUpper: Bool
  ) -> TailBand? {
    let coefficients = { BetaCoefficients(a, b, $0) }
    let distance = (a + 1) - (a + b) * x
    let steps = FractionSteps(
      a: { coefficients($0).alpha.high * x * x },
      b: {
        let c = coefficients($0)
        return c.e.high * distance + c.h.high + c.g.high * x
      })
    guard let steps else { return nil }
    var band = TailBand(limit: limit, isUpper: isUpper)
    for n in 0..<steps.total {
      let scale = DoubleDouble(1 / steps.scales[n])
      let c = coefficients(n)
      let alpha = coefficients(n + 1).alpha * scale / DoubleDouble(steps.scales[n + 1])
      let row = [c.e * scale, c.h * scale, c.g * scale, alpha]
      if n < steps.exact {
        band.exact += row.flatMap { [$0.high, $0.low] }
      } else {
        band.rest += row.map(\.high)
      }
    }
    band.exactCount = steps.exact
    band.restCount = steps.total - steps.exact
    return band
  }

  /// Calls `body` with the plan as the passes in C take it.
  func withPlan(_ body: (beta_tails) -> Int) -> Int? {
    let scale = stirlingBetaScale(Extended(a.high), Extended(b.high))
    let sum = a + b
    return bands.withCBands { bands, bandCount in
      body(
        beta_tails(
          first: (sum / a).parts, power: a.parts, second: (sum / b).parts, other: b.parts,
          sum: sum.parts, scale: DoubleDouble(extended: scale).parts, bands: bands,
          band_count: bandCount))
    }
  }

  /// The pass for one tail.
  func pass(upper: Bool) -> Elementwise.PartialPass {
    { target, source, count in
      withPlan {
        VectorPasses.best.distributions.beta_tails($0, upper ? 1 : 0, source, target, count)
      }
    }
  }

  /// The pass for quantiles.
  var quantilePass: Elementwise.PartialPass {
    { target, source, count in
      withPlan { tails in
        let (a, b) = (a.high, b.high)
        let logB = logBeta(a, b)
        let plan = beta_quantile(
          tails: tails, log_left: log(a) + logB, log_right: log(b) + logB,
          left_border: -2 - max(0, log(b)), right_border: -2 - max(0, log(a)),
          mean: log(max(a - 0.3, 0.1) / max(b - 0.3, 0.1)),
          deviation: (1 / max(a - 0.5, 0.5) + 1 / max(b - 0.5, 0.5)).squareRoot())
        return VectorPasses.best.distributions.beta_quantiles(plan, source, target, count)
      }
    }
  }
}

/// The coefficients of one step of the fraction.
private struct BetaCoefficients {
  let e: DoubleDouble
  let h: DoubleDouble
  let g: DoubleDouble
  let alpha: DoubleDouble

  init(_ a: Double, _ b: Double, _ step: Int) {
    let (a, b) = (DoubleDouble(a), DoubleDouble(b))
    let n = DoubleDouble(Double(step))
    let one = DoubleDouble(1.0)
    let above = a + n + n + one
    let below = a + n + n - one
    e = (a + n) / above
    h = n + n * e + n * e
    let ratio = step == 0 ? n : n * (b - n) / below
    g = ratio - n * e
    alpha = step == 0 ? n : (a + n - one) * (a + b + n - one) / below * ratio
  }
}
