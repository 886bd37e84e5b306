// Symmetric tridiagonal matrices, to which eigenvalue problems are reduced.

/// A symmetric tridiagonal matrix.
struct Tridiagonal {
  var diagonal: [Double]
  /// One entry less than the diagonal, and at least one.
  var offDiagonal: [Double]

  var order: Int { diagonal.count }

  /// The largest magnitude of an entry.
  var largestEntry: Double {
    Swift.max(Extremes.largestMagnitude(diagonal), Extremes.largestMagnitude(offDiagonal))
  }

  /// Whether an entry beside the diagonal is so small that the matrix falls into two.
  ///
  /// Source: LAPACK `dstedc`.
  var isSplit: Bool {
    (0..<(order - 1)).contains { k in
      let size = diagonal[k].magnitude.squareRoot() * diagonal[k + 1].magnitude.squareRoot()
      return offDiagonal[k].magnitude <= Double.ulpOfOne / 2 * size
    }
  }

  mutating func scale(by factor: Double) {
    for k in diagonal.indices { diagonal[k] *= factor }
    for k in offDiagonal.indices { offDiagonal[k] *= factor }
  }
}
