// Gradients, Jacobians and Hessians by differences, for functions that are not written over `Var`.

/// The gradient of a function of several variables by difference quotients, one per coordinate.
///
/// Accuracy as for ``numericalDerivative(of:at:scheme:step:)``. Stops when the step is not above 0; one
/// that vanishes beside a coordinate gives 0 there.
/// - Complexity: two evaluations of `f` per coordinate; one and one more for one-sided schemes.
public func numericalGradient(
  of f: (Vector) -> Double, at x: Vector, scheme: DifferenceScheme = .central, step: Double? = nil
) -> Vector {
  requireStep(step)
  var point = x
  let center = scheme == .central ? 0 : f(x)
  return Vector(x.count) { i in
    let (plus, minus, width) = neighbours(x[i], scheme, step)
    var values = (center, center)
    if scheme != .backward {
      point[i] = plus
      values.0 = f(point)
    }
    if scheme != .forward {
      point[i] = minus
      values.1 = f(point)
    }
    point[i] = x[i]
    return (values.0 - values.1) / width
  }
}

/// The Jacobian matrix `Jᵢⱼ = ∂fᵢ/∂xⱼ` by difference quotients, one column per coordinate. Stops
/// when the step is not above 0; one that vanishes beside a coordinate gives a column of zeros.
/// - Complexity: two evaluations of `f` per coordinate.
public func numericalJacobian(
  of f: (Vector) -> Vector, at x: Vector, scheme: DifferenceScheme = .central, step: Double? = nil
) -> Matrix {
  requireStep(step)
  let columns = x.indices.map { j in
    let (plus, minus, width) = neighbours(x[j], scheme, step)
    var (right, left) = (x, x)
    right[j] = plus
    left[j] = minus
    return (f(right) - f(left)) / width
  }
  let rowCount = columns.first?.count ?? f(x).count
  return Matrix(rowCount, x.count) { i, j in columns[j][i] }
}

/// The Hessian matrix `Hᵢⱼ = ∂²f/∂xᵢ∂xⱼ` by second differences; exactly symmetric.
///
/// Off the diagonal `(f₊₊ − f₊₋ − f₋₊ + f₋₋)/(4hᵢhⱼ)`, on it `(f₊ − 2f + f₋)/h²`. Accuracy with the
/// default step `ε^(1/4)·max(|x|, 1)`: about `√ε` ≈ 1.5e-8 for a function that varies over distances of
/// that `max(|x|, 1)`; one that varies faster needs a step of its own. Stops when the step is not above 0;
/// one that vanishes beside a coordinate gives zeros.
/// - Complexity: about `2n²` evaluations of `f` for `n` coordinates.
public func numericalHessian(
  of f: (Vector) -> Double, at x: Vector, step: Double? = nil
) -> Matrix {
  requireStep(step)
  let steps = x.map { distinguishable(step ?? secondStep($0), at: $0) }
  let center = f(x)
  var H = Matrix.zeros(x.count, x.count)
  for i in x.indices {
    for j in 0...i {
      let h = steps[i] * steps[j]
      if i == j {
        let (up, down) = (shifted(x, i, steps[i]), shifted(x, i, -steps[i]))
        H[i, i] = (f(up) - 2 * center + f(down)) / h
        continue
      }
      let (up, down) = (shifted(x, i, steps[i]), shifted(x, i, -steps[i]))
      let same = f(shifted(up, j, steps[j])) + f(shifted(down, j, -steps[j]))
      let mixed = f(shifted(up, j, -steps[j])) + f(shifted(down, j, steps[j]))
      H[i, j] = (same - mixed) / (4 * h)
      H[j, i] = H[i, j]
    }
  }
  return H
}

/// The two points between which a scheme differences, and their distance, which is exact, or the one asked
/// for where it vanishes beside `x`.
private func neighbours(
  _ x: Double, _ scheme: DifferenceScheme, _ step: Double?
) -> (plus: Double, minus: Double, width: Double) {
  let h = distinguishable(step ?? scheme.step(at: x), at: x)
  let (plus, minus) = (scheme == .backward ? x : x + h, scheme == .forward ? x : x - h)
  return (plus, minus, plus == minus ? h : plus - minus)
}

private func secondStep(_ x: Double) -> Double { 1.220703125e-4 * Swift.max(x.magnitude, 1) }

private func shifted(_ x: Vector, _ i: Int, _ h: Double) -> Vector {
  var y = x
  y[i] += h
  return y
}
