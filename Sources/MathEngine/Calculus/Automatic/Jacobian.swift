// Derivatives of a function from vectors to vectors, whole or along one direction.

/// The Jacobian matrix `Jᵢⱼ = ∂fᵢ/∂xⱼ`, exact to rounding.
///
/// Rows come from reverse mode over one recording of `f`, or columns from forward mode where there
/// are fewer variables than results.
/// - Complexity: one recording and as many backward passes as results, or as many evaluations as
///   variables, whichever is fewer.
public func jacobian(of f: ([Var]) -> [Var], at x: Vector) -> Matrix {
  TapePool.withTape(.slopes) { tape in
    let results = f(Var.inputs(x.elements, tangents: nil, on: tape))
    var slopes = [Double](repeating: 0, count: x.count)
    var J = Matrix.zeros(results.count, x.count)
    if x.count < results.count {
      for j in x.indices {
        J[column: j] = jacobianVectorProduct(of: f, at: x, along: .basis(j, count: x.count))
      }
      return J
    }
    for (i, y) in results.enumerated() where y.isRecorded(on: tape) {
      tape.pullBack(seeds: [(y.index, y.nodeFactor)], into: &slopes)
      J[row: i] = Vector(slopes)
    }
    return J
  }
}

/// The product `J·v` of the Jacobian with a direction, by forward mode, without forming `J`.
/// - Complexity: one evaluation of `f` over dual numbers.
public func jacobianVectorProduct(
  of f: ([Var]) -> [Var], at x: Vector, along direction: Vector
) -> Vector {
  Vector(f(Var.duals(x, along: direction)).map(\.tangent))
}

/// The product `Jᵀ·w` of the transposed Jacobian with weights of the results, by reverse mode,
/// without forming `J`. Stops when there are other than as many weights as results.
/// - Complexity: one recorded evaluation and one backward pass.
public func vectorJacobianProduct(
  of f: ([Var]) -> [Var], at x: Vector, weights: Vector
) -> Vector {
  TapePool.withTape(.slopes) { tape in
    let results = f(Var.inputs(x.elements, tangents: nil, on: tape))
    if results.count != weights.count {
      trap(
        "vectorJacobianProduct", "f has \(results.count) results and \(weights.count) weights",
        hint: "give one weight for each result of f")
    }
    var seeds: [(index: Int, weight: Double)] = []
    for (y, w) in zip(results, weights.elements) where y.isRecorded(on: tape) {
      seeds.append((y.index, skippingZero(w, y.nodeFactor)))
    }
    var slopes = [Double](repeating: 0, count: x.count)
    tape.pullBack(seeds: seeds, into: &slopes)
    return Vector(slopes)
  }
}
