// Elementwise functions, softmax and losses of matrices under differentiation.

extension MatrixVar {
  /// A function of every entry, with its derivative from the entry and the result.
  static func elementwise(
    _ x: MatrixVar, _ f: (Double) -> Double, slope: @escaping (_ x: Double, _ y: Double) -> Double
  ) -> MatrixVar {
    let input = x.value
    let output = input.sameShape(Elementwise.map(input.elements, f))
    return record(output, [x]) { adjoint in
      let slopes = Elementwise.zip(input.elements, output.elements, slope)
      return [adjoint .* input.sameShape(slopes)]
    }
  }
}

/// The power of every entry.
public func .** (x: MatrixVar, exponent: Double) -> MatrixVar {
  if exponent == 2 { return .elementwise(x, { $0 * $0 }, slope: { x, _ in 2 * x }) }
  return .elementwise(
    x, { Libm.pow($0, exponent) }, slope: { x, _ in exponent * Libm.pow(x, exponent - 1) })
}

/// The exponential of every entry.
public func exp(_ x: MatrixVar) -> MatrixVar {
  .elementwise(x, { Libm.exp($0) }, slope: { _, y in y })
}

/// The natural logarithm of every entry.
public func log(_ x: MatrixVar) -> MatrixVar {
  .elementwise(x, { Libm.log($0) }, slope: { x, _ in 1 / x })
}

/// The hyperbolic tangent of every entry.
public func tanh(_ x: MatrixVar) -> MatrixVar { Activation.tanh(x) }
/// The logistic function of every entry.
public func sigmoid(_ x: MatrixVar) -> MatrixVar { Activation.sigmoid(x) }
/// The ramp of every entry, with derivative 0 at 0.
public func relu(_ x: MatrixVar) -> MatrixVar { Activation.relu(x) }

/// The softmax of every row; with a mask over the entries that it allows.
///
/// With `p` a row of the result and `g` its adjoint, the row's is `p ⊙ (g − p·g)`. Rows that are
/// hidden whole are 0 and pass nothing back.
public func softmax(_ x: MatrixVar, mask: Mask? = nil) -> MatrixVar {
  let p = mask.map { softmax(x.value, mask: $0) } ?? softmax(x.value)
  return MatrixVar.record(p, [x]) { g in
    let weighted = p .* g
    return [weighted - p .* weighted.sum(.rows).asColumn]
  }
}

/// The mean of the squared differences of all entries.
public func meanSquaredError(_ prediction: MatrixVar, _ target: Matrix) -> MatrixVar {
  Loss.meanSquared(prediction, target)
}

/// The mean over rows of `−Σ target·ln softmax(logits)`.
public func softmaxCrossEntropy(_ logits: MatrixVar, _ target: Matrix) -> MatrixVar {
  Loss.softmaxCrossEntropy(logits, target)
}

/// The mean over all entries of `−(t·ln σ(z) + (1 − t)·ln(1 − σ(z)))`.
public func binaryCrossEntropy(_ logits: MatrixVar, _ target: Matrix) -> MatrixVar {
  Loss.binaryCrossEntropy(logits, target)
}
