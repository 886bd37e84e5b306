// Derivatives of a function of one variable by differences, for functions that are not written over
// `Var` and for showing what differences cost.

/// The derivative of a function of one variable by a difference quotient.
///
/// ```swift
/// numericalDerivative(of: sin, at: 1)                                     // cos 1, to about 10 digits
/// numericalDerivative(of: sin, at: 1, scheme: .forward, step: 0.1)
/// ```
///
/// Accuracy with the step chosen here, for a function whose derivatives are of its own size: about
/// `ε^(2/3)` ≈ 4e-11 for the central quotient, `√ε` ≈ 1.5e-8 for the one-sided ones. Stops when the
/// step is not above 0.
/// - Parameters:
///   - f: the function.
///   - x: the point.
///   - scheme: which difference quotient to take.
///   - step: the step `h > 0`; by default ``DifferenceScheme/step(at:)``.
/// - Complexity: two evaluations of `f`.
public func numericalDerivative(
  of f: (Double) -> Double, at x: Double, scheme: DifferenceScheme = .central, step: Double? = nil
) -> Double {
  requireStep(step)
  return scheme.quotient(f, at: x, step: step ?? scheme.step(at: x))
}

/// A derivative with what is known about its error.
public struct DerivativeEstimate: Sendable, Equatable {
  /// The estimated derivative.
  public let value: Double
  /// An estimate of the absolute error: the distance to the neighbouring extrapolations, and never
  /// below the rounding error of the quotients.
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
/// and refinement stops when rounding makes them disagree again. For smooth functions some 13 digits.
/// - Parameters:
///   - f: the function.
///   - x: the point.
///   - step: the largest step; by default a tenth of `max(|x|, 1)`. The function is evaluated on
///     `[x − step, x + step]` only, so choose it such that `f` is smooth there.
/// - Complexity: at most 20 evaluations of `f`.
/// - Note: the selection rule is that of C. Ridders, Accurate computation of F′(x), 1982.
public func richardsonDerivative(
  of f: (Double) -> Double, at x: Double, step: Double? = nil
) -> DerivativeEstimate {
  requireStep(step)
  var h = step ?? 0.1 * Swift.max(x.magnitude, 1)
  var scale = f(x).magnitude
  var previous: [Double] = []
  var best = DerivativeEstimate(value: .nan, error: .infinity, step: h, evaluations: 1)
  for k in 0..<10 {
    h = (x + h) - x
    let (right, left) = (f(x + h), f(x - h))
    scale = Swift.max(scale, right.magnitude, left.magnitude)
    let row = extrapolated((right - left) / (2 * h), previous)
    let noise = scale.ulp / h
    for j in row.indices.dropFirst() {
      let error = Swift.max(
        (row[j] - row[j - 1]).magnitude, (row[j] - previous[j - 1]).magnitude, noise)
      if error <= best.error {
        best = DerivativeEstimate(value: row[j], error: error, step: h, evaluations: 2 * k + 3)
      }
    }
    if let corner = row.last, let old = previous.last,
      (corner - old).magnitude >= 2 * best.error && k > 3
    {
      break
    }
    previous = row
    h /= 2
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

/// Stops when a step is given that is not positive.
func requireStep(_ step: Double?) {
  if let step, !(step > 0 && step.isFinite) {
    trap("a numerical derivative", "the step is \(step)", hint: "a step is positive and finite")
  }
}
