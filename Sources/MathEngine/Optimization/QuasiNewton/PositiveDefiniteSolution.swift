// Newton's equation where the Hessian may be indefinite.

/// The solution of `(H + τI)·p = g` with the first `τ` of a growing sequence that makes the matrix
/// positive definite; `τ = 0` where `H` is.
func positiveDefiniteSolution(of H: Matrix, _ g: Vector) -> Vector {
  let scale = H.elements.map(\.magnitude).max() ?? 0
  let least = H.diagonal.elements.min() ?? 0
  var shift = least > 0 ? 0 : 1e-3 * scale - least
  for _ in 0..<60 {
    let shifted = shift == 0 ? H : H + Matrix.diagonal(Vector(repeating: shift, count: H.rowCount))
    if let factor = try? shifted.cholesky() { return factor.solve(g) }
    shift = Swift.max(2 * shift, 1e-3 * scale)
  }
  return g
}
