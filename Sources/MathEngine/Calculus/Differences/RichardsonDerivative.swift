// Richardson extrapolation of difference quotients, with an error estimate that is checked against
// smaller steps.

/// A derivative with what is known about its error.
public struct DerivativeEstimate: Sendable, Equatable {
  /// The estimated derivative.
  public let value: Double
  /// An estimate of the absolute error: the distance to the neighbouring extrapolations, and never
  /// below the rounding error of the quotients or the noise that the smallest steps show.
  public let error: Double
  /// The smallest step used for the value.
  public let step: Double
  /// The number of evaluations of the function.
  public let evaluations: Int
}

/// The derivative by Richardson extrapolation of central differences, with an error estimate.
///
/// Central quotients with steps `h, h/2, h/4, …` have the error `c₁h² + c₂h⁴ + …`; combining
/// neighbours cancels one power after the other:
/// `Tₖ,ⱼ = Tₖ,ⱼ₋₁ + (Tₖ,ⱼ₋₁ − Tₖ₋₁,ⱼ₋₁)/(4ʲ − 1)`. The entry whose neighbours agree best is returned,
/// unless smaller steps contradict it: steps that span many periods of a function agree by accident.
/// For smooth functions some 13 digits. The noise of a function that is itself computed by iteration, or
/// rounded to few digits, is measured by the last steps, and larger steps are taken for it; values that
/// agree by accident in all of these leave an `error` that is too small, some 3 % of the time, and 8 % of
/// it where the values are rounded to 3 digits.
/// - Parameters:
///   - f: the function.
///   - x: the point.
///   - step: the largest step, which is halved nine times; stops when it vanishes beside `x`. By default
///     a tenth of `max(|x|, 1)`, halved down to 2e-4 or the spacing of numbers near `x`. The function is
///     evaluated on `[x − step, x + step]` only, so choose it such that `f` is smooth there.
/// - Complexity: 21 evaluations of `f`, and without a step two more for each doubling of `|x|` above 1.
/// - Note: the measure of agreement is that of C. Ridders, Accurate computation of F′(x), 1982.
public func richardsonDerivative(
  of f: (Double) -> Double, at x: Double, step: Double? = nil
) -> DerivativeEstimate {
  requireStep(step)
  let steps = extrapolationSteps(at: x, largest: step)
  let middle = f(x)
  let values = steps.map { (right: f(x + $0), left: f(x - $0)) }
  let quotients = zip(values, steps).map { ($0.right - $0.left) / (2 * $1) }
  let noise = Swift.max(
    measuredNoise(quotients, steps), 3 * DifferenceNoise.deviation(nearest(middle, values)))
  var previous: [Double] = []
  var claims: [Claim] = []
  for (k, h) in steps.enumerated() {
    let row = extrapolated(quotients[k], previous)
    let rounding = Swift.max(middle.magnitude, values[k].right.magnitude, values[k].left.magnitude)
      .ulp
    claims.append(bestClaim(row, previous, Swift.max(rounding, noise) / h, step: h))
    previous = row
  }
  let best = confirmed(claims)
  return DerivativeEstimate(
    value: best.value, error: best.error, step: best.step, evaluations: 2 * steps.count + 1)
}

/// What one row of the tableau says.
private typealias Claim = (value: Double, error: Double, step: Double)

/// The steps, each half of the one before, and rounded so that `x + h` and `x` differ by exactly `h`.
private func extrapolationSteps(at x: Double, largest: Double?) -> [Double] {
  var h = (x + (largest ?? 0.1 * Swift.max(x.magnitude, 1))) - x
  // Near the end of the range of doubles there is no room for such a step.
  guard h.isFinite else { return [h] }
  if h == 0 {
    trap(
      "richardsonDerivative(of: f, at: \(x), step: \(largest ?? 0))", "the step vanishes beside x",
      hint: "neighbouring numbers near x are \(x.ulp) apart")
  }
  var steps = [h]
  while largest == nil ? h > 0x1p-9 * 0.1 && h >= 2 * x.ulp : steps.count < 10 {
    h = distinguishable(h / 2, at: x)
    steps.append(h)
  }
  return steps
}

/// The values next to the middle one in the order of their places; empty for fewer than four steps.
private func nearest(_ middle: Double, _ values: [(right: Double, left: Double)]) -> [Double] {
  if values.count < 4 { return [] }
  let last = values.suffix(4)
  return last.map(\.left) + [middle] + last.reversed().map(\.right)
}

/// The noise of the function, by the quotients of the last steps.
///
/// Halving the step divides the differences of smooth quotients by 4; where they fall by less than half
/// that, they are the noise of two values over the step. Twice the largest, as some agree by accident. This
/// sees coarse noise, of which the differences of few values may be all alike.
private func measuredNoise(_ quotients: [Double], _ steps: [Double]) -> Double {
  let differences = zip(quotients, quotients.dropFirst()).map { ($1 - $0).magnitude }
  var noise = 0.0
  for k in differences.indices.dropFirst().suffix(4) where differences[k] > differences[k - 1] / 2 {
    noise = Swift.max(noise, 2 * differences[k] * steps[k + 1])
  }
  return noise
}

/// The entry of a row whose neighbours agree best; its error is infinite where none agree.
private func bestClaim(
  _ row: [Double], _ above: [Double], _ noise: Double, step: Double
) -> Claim {
  var best = Claim(value: .nan, error: .infinity, step: step)
  for j in row.indices.dropFirst() {
    let error = Swift.max(
      (row[j] - row[j - 1]).magnitude, (row[j] - above[j - 1]).magnitude, noise)
    if error <= best.error { best = (row[j], error, step) }
  }
  return best
}

/// The claim with the smallest error that all claims of smaller steps confirm.
///
/// A claim is believed when it lies within a hundred times the error of the best one so far: estimates
/// are rough, and what is wrong by accident is wrong by far more.
private func confirmed(_ claims: [Claim]) -> Claim {
  var best = Claim(value: .nan, error: .infinity, step: claims[claims.count - 1].step)
  for claim in claims.reversed() where claim.error <= best.error {
    let distance = (claim.value - best.value).magnitude
    if best.error.isFinite, distance > 100 * best.error { break }
    best = claim
  }
  return best
}

/// The next row of the Richardson tableau from a quotient and the row above.
private func extrapolated(_ quotient: Double, _ above: [Double]) -> [Double] {
  var row = [quotient]
  var power = 1.0
  for entry in above {
    power *= 4
    let last = row[row.count - 1]
    row.append(last + (last - entry) / (power - 1))
  }
  return row
}
