// Softmax over the entries that a mask allows.

extension Matrix {
  /// The matrix with every hidden entry replaced, by −∞ unless another number is given.
  ///
  /// A large negative number instead of −∞ differs where a row is hidden whole: its softmax is then
  /// that of the scores as if nothing were hidden, while −∞ leaves nothing to weigh. Stops when the
  /// shapes differ.
  ///
  /// - Complexity: `O(mn)`; allocates the result.
  public func masked(by mask: Mask, with filler: Double = -.infinity) -> Matrix {
    if rowCount != mask.rowCount || columnCount != mask.columnCount {
      trap(
        "A.masked(by: mask)",
        "the matrix is \(shapeText) and the mask \(mask.rowCount)×\(mask.columnCount)")
    }
    return Matrix(rowCount, columnCount) { mask[$0, $1] ? self[$0, $1] : filler }
  }
}

/// The softmax of every row over the entries that a mask allows.
///
/// Hidden entries get weight exactly 0 and influence nothing, whatever they hold, NaN included. A row
/// that is hidden whole is all 0: it gives no weight to anything, and does not sum to 1.
///
/// - Complexity: `mn` exponentials and divisions; allocates the masked copy and the result.
public func softmax(_ A: Matrix, mask: Mask) -> Matrix {
  var weights = softmax(A.masked(by: mask))
  for i in 0..<A.rowCount where mask.hidesRow(i) { weights[row: i] = .zeros(A.columnCount) }
  return weights
}
