// Second derivatives of a function of several variables, by forward over reverse mode.

/// The Hessian matrix `Hᵢⱼ = ∂²f/∂xᵢ∂xⱼ`, exact to rounding.
///
/// Column `j` is the product with the `j`-th unit vector. The two halves are computed by different
/// operations and may differ in the last digits; the result is their mean, exactly symmetric.
/// - Complexity: as many forward-over-reverse passes as variables.
public func hessian(of f: ([Var]) -> Var, at x: Vector) -> Matrix {
  let n = x.count
  var H = Matrix.zeros(n, n)
  for j in 0..<n {
    H[column: j] = hessianVectorProduct(of: f, at: x, along: .basis(j, count: n))
  }
  for i in 0..<n {
    for j in 0..<i {
      let mean = 0.5 * H[i, j] + 0.5 * H[j, i]
      H[i, j] = mean
      H[j, i] = mean
    }
  }
  return H
}

/// The product `H·v` of the Hessian with a direction, without forming `H`.
///
/// The backward pass is itself differentiated along `v`: `H·v = d/dt ∇f(x + t·v)` at `t = 0`. Stops
/// when the counts of the point and the direction differ.
/// - Complexity: a small multiple of one evaluation of `f`, whatever the number of variables.
/// - Note: method of B. Pearlmutter, Fast exact multiplication by the Hessian, 1994.
public func hessianVectorProduct(
  of f: ([Var]) -> Var, at x: Vector, along direction: Vector
) -> Vector {
  requireSameCount("hessianVectorProduct(of:at:along:)", x, direction)
  return TapePool.withTape(.bends) { tape in
    let y = f(Var.inputs(x.elements, tangents: direction.elements, on: tape))
    if !y.isRecorded(on: tape) { return Vector.zeros(x.count) }
    return Vector(tape.pullBackWithTangents(output: y.index, inputCount: x.count).bend)
  }
}
