// Losses with their hand-derived gradients.

/// A mean loss of predictions against targets, one example per row.
public enum Loss: String, Sendable, CaseIterable {
  /// The mean of `(ŷ − y)²` over all entries.
  case meanSquared
  /// The mean over rows of `−Σⱼ tⱼ ln softmax(z)ⱼ`, with logits `z` and targets that sum to 1.
  case softmaxCrossEntropy
  /// The mean over all entries of `−(t ln σ(z) + (1 − t) ln(1 − σ(z)))`, with logits `z`.
  case binaryCrossEntropy

  /// The loss. Logits of any size are taken without overflow. NaN for no examples. Stops when the
  /// shapes differ.
  ///
  /// - Complexity: `O(nm)`.
  public func callAsFunction(_ output: Matrix, _ target: Matrix) -> Double {
    requireSameShape("loss(output, target)", output, target)
    switch self {
    case .meanSquared:
      let difference = output - target
      return (difference .* difference).mean
    case .softmaxCrossEntropy:
      let terms = Elementwise.zip(target.elements, logSoftmax(output).elements) {
        $0 == 0 ? 0 : -$0 * $1
      }
      return Reductions.sum(terms) / Double(output.rowCount)
    case .binaryCrossEntropy:
      let terms = Elementwise.zip(output.elements, target.elements) { z, t in
        (z > 0 ? z : 0) - z * t + Libm.log1p(Libm.exp(-z.magnitude))
      }
      return Reductions.sum(terms) / Double(output.count)
    }
  }

  /// The gradient by the output: `2(ŷ − y)/(nm)`, `(softmax(z)·Σt − t)/n` and `(σ(z) − t)/(nm)` for
  /// `n` rows and `m` columns. Stops when the shapes differ.
  ///
  /// - Complexity: `O(nm)`.
  public func gradient(_ output: Matrix, _ target: Matrix) -> Matrix {
    requireSameShape("loss.gradient(output, target)", output, target)
    switch self {
    case .meanSquared: return (2 / Double(output.count)) * (output - target)
    case .softmaxCrossEntropy:
      let p = softmax(output) .* target.sum(.rows).asColumn
      return (p - target) / Double(output.rowCount)
    case .binaryCrossEntropy: return (sigmoid(output) - target) / Double(output.count)
    }
  }

  /// The loss as a node of a differentiated function; its backward step is ``gradient(_:_:)``.
  /// - Complexity: `O(mn)`, and as much again in the backward pass.
  public func callAsFunction(_ output: MatrixVar, _ target: Matrix) -> MatrixVar {
    let value = output.value
    return MatrixVar.record([[self(value, target)]], [output]) { adjoint in
      [adjoint[0, 0] * gradient(value, target)]
    }
  }
}

/// A matrix with a row per label that is 1 in the label's column and 0 elsewhere. Stops for a label
/// outside `0..<classes`.
///
/// - Complexity: `O(nc)` for c classes.
public func oneHot(_ labels: [Int], classes: Int) -> Matrix {
  if let bad = labels.first(where: { $0 < 0 || $0 >= classes }) {
    trap("oneHot(labels, classes: \(classes))", "label \(bad) is not in 0..<\(classes)")
  }
  return Matrix(labels.count, classes) { labels[$0] == $1 ? 1 : 0 }
}
