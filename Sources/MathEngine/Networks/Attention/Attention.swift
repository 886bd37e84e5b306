// Scaled dot-product attention, on numbers and under differentiation.

/// The result of attention: the mixed values and the weights that mixed them.
public struct AttentionResult: Sendable, Equatable {
  /// One row per query: the values averaged by the weights.
  public let output: Matrix
  /// One row per query and one column per key; each row sums to 1, or to 0 where all is hidden.
  public let weights: Matrix
}

/// Scaled dot-product attention: `softmax(QKᵀ/√dₖ)·V`.
///
/// With independent coordinates of variance 1 a dot product of `dₖ` coordinates has variance `dₖ`;
/// the division by `√dₖ` brings it back to 1, so that the softmax stays away from its flat ends.
/// Permuting the keys together with the values changes nothing. See ``softmax(_:mask:)->Matrix``
/// for rows that are hidden whole: their output is 0. Stops when the shapes do not fit.
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
/// - Complexity: `4nmd` flops for n queries, m keys and length d, and twice as many in the backward
///   pass.
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
