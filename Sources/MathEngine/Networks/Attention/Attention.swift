// Scaled dot-product attention and its form with several heads.

/// The result of attention: the mixed values and the weights that mixed them.
public struct AttentionResult: Sendable, Equatable {
  /// One row per query: the values averaged by the weights.
  public let output: Matrix
  /// One row per query and one column per key; each row sums to 1, or to 0 where all is hidden.
  public let weights: Matrix
}

/// Scaled dot-product attention: `softmax(QKᵀ/√dₖ)·V`.
///
/// With independent coordinates of variance 1 a dot product of `dₖ` coordinates has variance `dₖ`; the
/// division by `√dₖ` brings it back to 1, so that the softmax stays away from its flat ends.
/// Permuting the keys together with the values changes nothing. See ``softmax(_:mask:)`` for rows that
/// are hidden whole: their output is 0.
/// - Parameters:
///   - Q: the queries, one per row.
///   - K: the keys, one per row, as long as the queries.
///   - V: the values, one per key.
///   - mask: which keys each query may use; all unless given.
/// - Complexity: two products, `O(nmd)` for `n` queries, `m` keys and length `d`.
/// - Note: A. Vaswani and others, Attention Is All You Need, 2017, section 3.2.1.
public func attention(_ Q: Matrix, _ K: Matrix, _ V: Matrix, mask: Mask? = nil) -> AttentionResult {
  requireAttentionShapes(Q, K, V)
  let scores = product(Q, K, transposeRight: true) / Double(K.columnCount).squareRoot()
  let weights = mask.map { softmax(scores, mask: $0) } ?? softmax(scores)
  return AttentionResult(output: weights * V, weights: weights)
}

/// Scaled dot-product attention under differentiation; see ``attention(_:_:_:mask:)``.
public func attention(
  _ Q: MatrixVar, _ K: MatrixVar, _ V: MatrixVar, mask: Mask? = nil
) -> MatrixVar {
  requireAttentionShapes(Q.value, K.value, V.value)
  let scale = 1 / Double(K.value.columnCount).squareRoot()
  return softmax(scale * product(Q, K, transposeRight: true), mask: mask) * V
}

private func requireAttentionShapes(_ Q: Matrix, _ K: Matrix, _ V: Matrix) {
  if Q.columnCount != K.columnCount || K.rowCount != V.rowCount {
    trap(
      "attention(Q, K, V)", "Q is \(Q.shapeText), K \(K.shapeText) and V \(V.shapeText)",
      hint: "Q and K need equally many columns, K and V equally many rows")
  }
}

/// Attention with several heads that look at different parts of the input.
///
/// The input's rows are projected to queries, keys and values, `Q = XW_Qᵀ` and so on; the columns are
/// cut into as many equal parts as there are heads; each part attends for itself; the outputs side by
/// side are projected once more.
public struct MultiHeadAttention: Sendable, Equatable {
  /// The projections, one row per output coordinate as in ``DenseLayer``.
  public var queryWeights: Matrix
  public var keyWeights: Matrix
  public var valueWeights: Matrix
  public var outputWeights: Matrix
  /// The number of heads; divides the number of projected coordinates.
  public let heads: Int

  public init(
    heads: Int, queryWeights: Matrix, keyWeights: Matrix, valueWeights: Matrix,
    outputWeights: Matrix
  ) {
    let shapes = [queryWeights, keyWeights, valueWeights, outputWeights].map(\.shapeText)
    let widths = [queryWeights.rowCount, keyWeights.rowCount, valueWeights.rowCount]
    let isDivided = heads > 0 && widths.allSatisfy { $0.isMultiple(of: heads) }
    if !isDivided || widths[0] != widths[1] || outputWeights.columnCount != widths[2] {
      trap(
        "MultiHeadAttention(heads: \(heads))", "the weights are \(shapes.joined(separator: ", "))",
        hint: "query, key and value weights need a multiple of `heads` rows, the output's columns "
          + "as many as the values' rows")
    }
    self.heads = heads
    (self.queryWeights, self.keyWeights) = (queryWeights, keyWeights)
    (self.valueWeights, self.outputWeights) = (valueWeights, outputWeights)
  }

  /// The output for a sequence, one token per row, and the weights of every head.
  public func callAsFunction(
    _ X: Matrix, mask: Mask? = nil
  ) -> (output: Matrix, weights: [Matrix]) {
    let (Q, K, V) = (
      product(X, queryWeights, transposeRight: true), product(X, keyWeights, transposeRight: true),
      product(X, valueWeights, transposeRight: true)
    )
    let (k, v) = (Q.columnCount / heads, V.columnCount / heads)
    var joined = Matrix.zeros(X.rowCount, 0)
    var weights: [Matrix] = []
    for h in 0..<heads {
      let (key, value) = (h * k..<(h + 1) * k, h * v..<(h + 1) * v)
      let head = attention(Q[..., key], K[..., key], V[..., value], mask: mask)
      joined = hstack(joined, head.output)
      weights.append(head.weights)
    }
    return (product(joined, outputWeights, transposeRight: true), weights)
  }
}
