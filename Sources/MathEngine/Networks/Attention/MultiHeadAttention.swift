// Attention with several heads.

/// Attention with several heads that look at different parts of the input.
///
/// The input's rows are projected to queries, keys and values, `Q = XW_Qᵀ` and so on; the columns are
/// cut into as many equal parts as there are heads; each part attends for itself; the outputs side by
/// side are projected once more.
public struct MultiHeadAttention: Sendable, Equatable {
  /// The projection to queries, one row per output coordinate as in ``DenseLayer``.
  public var queryWeights: Matrix
  /// The projection to keys.
  public var keyWeights: Matrix
  /// The projection to values.
  public var valueWeights: Matrix
  /// The projection of the heads' outputs side by side.
  public var outputWeights: Matrix
  /// The number of heads; divides the number of projected coordinates.
  public let heads: Int

  /// Makes a layer from its projections. Stops when their shapes do not fit the number of heads.
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
  ///
  /// - Complexity: four products with the weights and two per head, `O(n²d + nd²)` for `n` tokens
  ///   of length `d`.
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
