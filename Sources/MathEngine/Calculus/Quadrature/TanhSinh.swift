// Double-exponential quadrature, for integrands that are singular at an end of the range.

/// The integral `∫ f(x) dx` over a finite range by tanh–sinh quadrature.
///
/// ```swift
/// try tanhSinh({ 1 / √$0 }, from: 0, to: 1).value     // 2
/// ```
///
/// The substitution `x = tanh(π/2·sinh t)` makes the integrand and all its derivatives vanish at both
/// ends, so that the trapezoidal rule in `t` converges exponentially, also for algebraic and
/// logarithmic singularities at the ends. The step is halved until two results agree.
///
/// The distance to the nearer end is computed without cancellation, and `f` is called only strictly
/// inside the range. At an end other than 0 a number cannot be nearer than its spacing, which
/// limits the accuracy at a singularity there to about `√ε`: move the singularity to 0. Stops when
/// an end is NaN or infinite.
/// - Throws: ``IntegrationError/notConverged(best:tolerance:)`` after nine halvings, or
///   ``IntegrationError/notFinite(at:)`` when `f` is not finite inside the range.
/// - Complexity: about 100 to 6000 evaluations.
/// - Note: method of H. Takahasi and M. Mori, 1974.
public func tanhSinh(
  _ f: (Double) -> Double, from a: Double, to b: Double, relativeTolerance: Double = 1e-12,
  absoluteTolerance: Double = 1e-14
) throws(IntegrationError) -> Integral {
  if !(a.isFinite && b.isFinite) {
    trap(
      "tanhSinh(f, from: \(a), to: \(b))", "the range is not finite",
      hint: "integrate takes infinite ranges")
  }
  var step = 0.5
  var evaluations = 0
  var total = try trapezoid(f, a, b, step: step, odd: false, &evaluations)
  var best = Integral(value: total * step, error: .infinity, evaluations: evaluations)
  var tolerance = absoluteTolerance
  for _ in 1...9 {
    step /= 2
    total += try trapezoid(f, a, b, step: step, odd: true, &evaluations)
    let value = total * step
    best = Integral(
      value: value, error: (value - best.value).magnitude, evaluations: evaluations)
    tolerance = Swift.max(absoluteTolerance, relativeTolerance * value.magnitude)
    if best.error <= tolerance { return best }
  }
  throw .notConverged(best: best, tolerance: tolerance)
}

/// The sum of `f(x(t))·x′(t)` over `t = k·step`, all `k` or the odd ones only.
private func trapezoid(
  _ f: (Double) -> Double, _ a: Double, _ b: Double, step: Double, odd: Bool,
  _ evaluations: inout Int
) throws(IntegrationError) -> Double {
  let half = 0.5 * b - 0.5 * a
  var terms: [Double] = []
  let last = Int(6.2 / step)
  for k in stride(from: odd ? 1 : 0, through: last, by: odd ? 2 : 1) {
    let t = Double(k) * step
    let u = 0.5 * .pi * sinh(t)
    let weight = half * 0.5 * .pi * cosh(t) / (cosh(u) * cosh(u))
    let distance = half * 2 / (1 + exp(2 * u))
    if weight == 0 { break }
    for x in k == 0 ? [a + half] : [a + distance, b - distance]
    where a < x && x < b || b < x && x < a {
      let y = f(x)
      evaluations += 1
      if !y.isFinite { throw .notFinite(at: x) }
      terms.append(weight * y)
    }
  }
  return Vector(terms).sum
}
