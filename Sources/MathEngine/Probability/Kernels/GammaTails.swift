// The plan of the gamma distribution functions over whole vectors.
internal import CVectorKernels

/// What the incomplete gamma functions of one shape need in each part of their range.
///
/// - Source: the power series for P up to where Q is some hundredths, Legendre's continued fraction
///   for Q beyond (DLMF 8.7.1, 8.9.2), with Loader's prefix.
struct GammaTails: Sendable {
  private let shape: DoubleDouble
  private let rate: DoubleDouble
  private let bands: [TailBand]

  /// Nil for parameters that the passes do not serve.
  init?(shape: Double, scale: Double) {
    guard shape >= 0.1, shape <= 1e4, scale > 0x1p-200, scale < 0x1p200 else { return nil }
    self.shape = DoubleDouble(shape)
    rate = DoubleDouble(1.0) / DoubleDouble(scale)
    let border = Self.border(shape)
    let distance = border - shape
    var lower = [border / 8, border / 2, border]
    if shape - distance / 2 > 0.6 * border { lower.insert(shape - distance / 2, at: 2) }
    var bands = lower.map { Self.series(shape, upTo: $0) }
    let upper = [border, shape + 2.5 * distance, shape + 8 * distance, .infinity]
    for (start, end) in zip(upper, upper.dropFirst()) {
      guard let band = Self.fraction(shape, from: start, to: end) else { return nil }
      bands.append(band)
    }
    self.bands = bands
  }

  /// The z with Q of some hundredths, by Wilson and Hilferty: below it 1 − P loses at most six
  /// bits.
  private static func border(_ shape: Double) -> Double {
    let root = 1 - 1 / (9 * shape) + 2 / (3 * shape.squareRoot())
    return max(shape * root * root * root, 1.5)
  }

  /// `Σ cₙ (z/limit)ⁿ` with cₙ = limitⁿ/((a + 1)…(a + n)).
  private static func series(_ shape: Double, upTo limit: Double) -> TailBand {
    var terms = [DoubleDouble(1.0)]
    var sum = 1.0
    while let last = terms.last, last.high > sum * 0x1p-70 {
      let factor = DoubleDouble(limit) / (DoubleDouble(shape) + DoubleDouble(Double(terms.count)))
      terms.append(last * factor)
      sum += last.high * factor.high
    }
    // Doubles are enough for what is together below 2⁻¹⁵ of the sum.
    var exact = terms.count
    var tail = 0.0
    while exact > 1, tail + terms[exact - 1].high < sum * 0x1p-15 {
      exact -= 1
      tail += terms[exact].high
    }
    return TailBand(
      limit: limit, isUpper: false, exact: terms[..<exact].flatMap { [$0.high, $0.low] },
      rest: terms[exact...].map(\.high), exactCount: exact, restCount: terms.count - exact)
  }

  /// Legendre's fraction with `bₙ = z + 2n + 1 − a` and `aₙ = n (a − n)`.
  private static func fraction(_ shape: Double, from z: Double, to limit: Double) -> TailBand? {
    let steps = FractionSteps(
      a: { Double($0) * (shape - Double($0)) }, b: { z + Double(2 * $0 + 1) - shape })
    guard let steps else { return nil }
    var band = TailBand(limit: limit, isUpper: true)
    for n in 0..<steps.total {
      let scale = 1 / steps.scales[n]
      let k = DoubleDouble(Double(2 * n + 1)) - DoubleDouble(shape)
      let next = DoubleDouble(Double(n + 1))
      let a = next * (DoubleDouble(shape) - next) * DoubleDouble(scale / steps.scales[n + 1])
      if n < steps.exact {
        band.exact += [k.high, k.low, scale, a.high, a.low]
      } else {
        band.rest += [k.high * scale, scale, a.high]
      }
    }
    band.exactCount = steps.exact
    band.restCount = steps.total - steps.exact
    return band
  }

  /// Calls `body` with the plan as the passes in C take it.
  func withPlan(_ body: (gamma_tails) -> Int) -> Int? {
    let prefix = stirlingGammaScale(Extended(shape.high))
    return bands.withCBands { bands, bandCount in
      body(
        gamma_tails(
          first: (rate / shape).parts, rate: rate.parts, shape: shape.parts,
          scale: DoubleDouble(extended: prefix).parts, bands: bands, band_count: bandCount))
    }
  }

  /// The pass for one tail.
  func pass(upper: Bool) -> Elementwise.PartialPass {
    { target, source, count in
      withPlan {
        VectorPasses.best.distributions.gamma_tails($0, upper ? 1 : 0, source, target, count)
      }
    }
  }

  /// The pass for quantiles.
  var quantilePass: Elementwise.PartialPass {
    { target, source, count in
      withPlan { tails in
        let a = shape.high
        let plan = gamma_quantile(
          tails: tails, log_gamma: logGamma(a + 1), log_border: log(a + 1) - 2,
          wilson_mean: 1 - 1 / (9 * a), wilson_deviation: 1 / (3 * a.squareRoot()))
        return VectorPasses.best.distributions.gamma_quantiles(plan, source, target, count)
      }
    }
  }
}
