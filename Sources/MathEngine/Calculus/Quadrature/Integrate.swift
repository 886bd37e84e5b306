// Adaptive integration of a function of one variable over a finite or infinite range.

/// The integral `∫ f(x) dx` from `a` to `b`, by adaptive Gauss–Kronrod quadrature.
///
/// ```swift
/// try integrate({ exp(-$0 * $0) }, from: -.infinity, to: .infinity).value     // √π
/// ```
///
/// The interval with the largest error estimate is halved until the sum of the estimates is at most
/// `max(absoluteTolerance, relativeTolerance·|I|)`, or twice the rounding error of the sum.
/// An infinite end is brought to 0 by `x = a + (1 − t)/t`, two of them by `x = ±(1 − t)/(t(2 − t))`,
/// since doubles are finest near 0: integrands may fall as slowly as `x^−1.1`. The ends themselves are
/// never evaluated, except where a finite range holds fewer than some thousand doubles.
/// `a > b` changes the sign; `a = b` gives 0.
///
/// A function with a narrow peak that no node meets is integrated as if the peak were not there: no
/// rule that samples can know. Split the range at known peaks and kinks.
/// - Parameters:
///   - f: the integrand, finite wherever it is evaluated.
///   - a: the lower end, possibly −∞.
///   - b: the upper end, possibly +∞.
///   - relativeTolerance: the error allowed in proportion to the integral.
///   - absoluteTolerance: the error allowed whatever the integral.
///   - intervals: how many intervals may be used before giving up.
/// - Throws: ``IntegrationError/notConverged(best:tolerance:)`` with the best estimate, or
///   ``IntegrationError/notFinite(at:)``.
/// - Complexity: 21 evaluations per interval.
/// - Note: strategy of R. Piessens and others, QUADPACK, 1983.
public func integrate(
  _ f: (Double) -> Double, from a: Double, to b: Double, relativeTolerance: Double = 1e-10,
  absoluteTolerance: Double = 1e-14, intervals: Int = 500
) throws(IntegrationError) -> Integral {
  if a.isNaN || b.isNaN { trap("integrate(f, from: \(a), to: \(b))", "an end of the range is NaN") }
  if a == b { return Integral(value: 0, error: 0, evaluations: 0) }
  if a > b {
    let forward = try integrate(
      f, from: b, to: a, relativeTolerance: relativeTolerance,
      absoluteTolerance: absoluteTolerance, intervals: intervals)
    return Integral(
      value: -forward.value, error: forward.error, evaluations: forward.evaluations)
  }
  let range = IntegrationRange(a, b)
  return try adaptively(
    { (t: Double) throws(IntegrationError) in
      let x = range.point(t)
      let y = f(x)
      let term = y == 0 ? 0 : y * range.stretch(t)
      if !term.isFinite { throw .notFinite(at: x) }
      return term
    }, over: range, relativeTolerance, absoluteTolerance, intervals)
}

/// Halves the worst interval until the tolerance is met.
private func adaptively(
  _ f: (Double) throws(IntegrationError) -> Double, over range: IntegrationRange,
  _ relativeTolerance: Double, _ absoluteTolerance: Double, _ intervals: Int
) throws(IntegrationError) -> Integral {
  var panels: [KronrodPanel] = []
  for (lower, upper) in zip(range.ends, range.ends.dropFirst()) {
    panels.append(try GaussKronrod.panel(f, lower, upper))
  }
  var evaluations = panels.count * GaussKronrod.evaluations
  while true {
    let total = Integral(
      value: sum(panels.map(\.value)), error: sum(panels.map(\.error)),
      evaluations: evaluations)
    // No panel's error is below its noise: a sum of theirs just at the noise would hardly be met.
    let tolerance = Swift.max(
      absoluteTolerance, relativeTolerance * total.value.magnitude, 2 * sum(panels.map(\.noise)))
    if total.error <= tolerance { return total }
    let worst = panels.indices.max { panels[$0].error < panels[$1].error } ?? 0
    let panel = panels[worst]
    let middle = 0.5 * panel.lower + 0.5 * panel.upper
    let isTooNarrow = panel.upper - panel.lower <= range.finest(panel.lower, panel.upper)
    if panels.count >= intervals || isTooNarrow {
      throw .notConverged(best: total, tolerance: tolerance)
    }
    panels[worst] = try GaussKronrod.panel(f, panel.lower, middle)
    panels.append(try GaussKronrod.panel(f, middle, panel.upper))
    evaluations += 2 * GaussKronrod.evaluations
  }
}

private func sum(_ numbers: [Double]) -> Double { Vector(numbers).sum }
