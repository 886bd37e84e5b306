// Vectors from a multivariate normal distribution.
extension RandomSource {
  /// `count` draws from a multivariate normal distribution, one per row: `mean + Z F` with standard
  /// normal Z (row by row) and `Fᵀ F` the covariance.
  ///
  /// F is taken from the singular value decomposition, as NumPy does it: `√Σ Vᵀ` for ``RandomState``,
  /// `√Σ Uᵀ` for the others. The covariance may be singular.
  ///
  /// - Accuracy: NumPy's draws up to the last place of the matrix product, whose rounding depends on
  ///   the processor.
  /// - Throws: `.notSymmetric`, `.notPositiveDefinite` when the covariance has a negative eigenvalue
  ///   beyond rounding, `.notFinite`, `.notConverged`.
  /// - Complexity: `O(d³)` for the factor, and `2nd²` flops.
  public mutating func multivariateNormal(
    _ count: Int, mean: Vector, covariance: Matrix
  ) throws(LinearAlgebraError) -> Matrix {
    requireCount("rng.multivariateNormal(count, mean:covariance:)", count)
    let factor = try CovarianceFactor(
      mean: mean, covariance: covariance, right: Self.followsLegacyStream)
    let z = normal(count, mean.count)
    return z * factor.matrix + mean.asRow
  }
}

/// A square root F of a covariance, `Fᵀ F = Σ`, from its singular value decomposition.
struct CovarianceFactor: Sendable, Equatable {
  let matrix: Matrix

  /// - Parameter right: whether to take the right singular vectors rather than the left ones.
  init(mean: Vector, covariance: Matrix, right: Bool) throws(LinearAlgebraError) {
    if covariance.rowCount != mean.count || covariance.columnCount != mean.count {
      trap(
        "multivariate normal",
        "the mean has \(mean.count) coordinates and the covariance is \(covariance.shapeText)")
    }
    try Self.requireSymmetric(covariance)
    let svd = try covariance.svd()
    let scale = sqrt(svd.singularValues)
    let vectors = right ? svd.v : svd.u
    matrix = (vectors.T .* scale.asColumn)
    let difference = product(matrix, matrix, transposeLeft: true) - covariance
    let largest = svd.singularValues.isEmpty ? 0 : svd.singularValues[0]
    // For a negative eigenvalue the product has it with the wrong sign.
    if let worst = difference.elements.map({ Swift.abs($0) }).max(), !(worst <= 1e-8 * largest) {
      throw .notPositiveDefinite(leadingMinor: mean.count)
    }
  }

  private static func requireSymmetric(_ covariance: Matrix) throws(LinearAlgebraError) {
    let largest = covariance.elements.map { Swift.abs($0) }.max() ?? 0
    for i in 0..<covariance.rowCount {
      for j in 0..<i {
        let difference = covariance[i, j] - covariance[j, i]
        if Swift.abs(difference) > 1e-8 * largest {
          throw .notSymmetric(row: i, column: j, difference: difference)
        }
      }
    }
  }
}
