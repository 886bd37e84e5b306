// Elementwise functions, softmax and losses of matrices under differentiation.

/// The power of every entry.
/// - Complexity: `O(mn)`, and as much again in the backward pass; allocates the result.
public func .** (x: MatrixVar, exponent: Double) -> MatrixVar {
  let input = x.value
  return MatrixVar.record(input .** exponent, [x]) {
    [$0 .* (exponent * (exponent == 2 ? input : input .** (exponent - 1)))]
  }
}

/// The exponential of every entry.
/// - Complexity: `O(mn)`, and as much again in the backward pass; allocates the result.
public func exp(_ x: MatrixVar) -> MatrixVar {
  let output = exp(x.value)
  return MatrixVar.record(output, [x]) { [$0 .* output] }
}

/// The natural logarithm of every entry.
/// - Complexity: `O(mn)`, and as much again in the backward pass; allocates the result.
public func log(_ x: MatrixVar) -> MatrixVar {
  let input = x.value
  return MatrixVar.record(log(input), [x]) { [$0 ./ input] }
}

/// The hyperbolic tangent of every entry.
/// - Complexity: `O(mn)`, and as much again in the backward pass; allocates the result.
public func tanh(_ x: MatrixVar) -> MatrixVar { Activation.tanh(x) }
/// The logistic function of every entry.
/// - Complexity: `O(mn)`, and as much again in the backward pass; allocates the result.
public func sigmoid(_ x: MatrixVar) -> MatrixVar { Activation.sigmoid(x) }
/// The ramp of every entry, with derivative 0 at 0.
/// - Complexity: `O(mn)`, and as much again in the backward pass; allocates the result.
public func relu(_ x: MatrixVar) -> MatrixVar { Activation.relu(x) }

/// The softmax of every row; with a mask over the entries that it allows.
///
/// With `p` a row of the result and `g` its adjoint, the row's is `p ⊙ (g − p·g)`. Rows that are
/// hidden whole are 0 and pass nothing back.
///
/// - Complexity: `O(mn)`, and as much again in the backward pass; allocates the result.
public func softmax(_ x: MatrixVar, mask: Mask? = nil) -> MatrixVar {
  let p = mask.map { softmax(x.value, mask: $0) } ?? softmax(x.value)
  return MatrixVar.record(p, [x]) { g in
    let weighted = p .* g
    return [weighted - p .* weighted.sum(.rows).asColumn]
  }
}

/// The mean of the squared differences of all entries.
/// - Complexity: `O(mn)`, and as much again in the backward pass; allocates the result.
public func meanSquaredError(_ prediction: MatrixVar, _ target: Matrix) -> MatrixVar {
  Loss.meanSquared(prediction, target)
}

/// The mean over rows of `−Σ target·ln softmax(logits)`.
/// - Complexity: `O(mn)`, and as much again in the backward pass; allocates the result.
public func softmaxCrossEntropy(_ logits: MatrixVar, _ target: Matrix) -> MatrixVar {
  Loss.softmaxCrossEntropy(logits, target)
}

/// The mean over all entries of `−(t·ln σ(z) + (1 − t)·ln(1 − σ(z)))`.
/// - Complexity: `O(mn)`, and as much again in the backward pass; allocates the result.
public func binaryCrossEntropy(_ logits: MatrixVar, _ target: Matrix) -> MatrixVar {
  Loss.binaryCrossEntropy(logits, target)
}
