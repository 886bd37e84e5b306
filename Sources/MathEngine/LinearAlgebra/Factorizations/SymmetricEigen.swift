// Eigenvalues and eigenvectors of symmetric matrices.

/// The decomposition `A = QΛQᵀ` of a symmetric matrix.
///
/// The eigenvalues are real and increase; the columns of `vectors` are orthonormal eigenvectors in the
/// same order. Order and signs are those of LAPACK `dsyevd` on the lower triangle, hence those of
/// NumPy's `eigh`. Backward stable: `‖A − QΛQᵀ‖ ≈ n·ε·‖A‖`, and every eigenvalue is off by at most
/// about `n·ε·‖A‖`. Vectors of eigenvalues that lie close together are only determined up to a rotation
/// among themselves.
///
/// From order 80 on, two threads solve halves of the problem at the same time.
///
/// Source: LAPACK `dsyevd`; Golub and Van Loan, Matrix Computations, §8.
public struct SymmetricEigen: Equatable, Sendable {
  /// The eigenvalues in increasing order.
  public let values: Vector
  /// The eigenvectors as columns.
  public let vectors: Matrix

  /// Decomposes a symmetric matrix.
  ///
  /// - Complexity: about `9n³` flops; a working copy, the vectors, and up to twice as much to work in.
  /// - Throws: `.notSquare`, `.notFinite`, `.notSymmetric`, `.notConverged`.
  public init(_ matrix: Matrix) throws(LinearAlgebraError) {
    var work = try matrix.checkedWorkingCopy()
    guard !matrix.isEmpty else {
      (values, vectors) = ([], matrix)
      return
    }
    let result = LAPACK.syevd(&work, vectors: true)
    guard result.status == 0 else {
      throw .notConverged(routine: "dsyevd", unconverged: result.status)
    }
    values = Vector(result.values)
    vectors = work.matrix
  }

  /// The matrix that the factors multiply to.
  /// - Complexity: `2n³` flops.
  public func reconstruct() -> Matrix { applying { $0 } }

  /// The matrix function `Q f(Λ) Qᵀ`, such as the square root of a positive semi-definite matrix.
  /// - Complexity: `n` calls and `2n³` flops.
  public func applying(_ f: (Double) -> Double) -> Matrix {
    product(vectors .* values.map(f).asRow, vectors, transposeRight: true)
  }
}

extension Matrix {
  /// The decomposition `A = QΛQᵀ` of a symmetric matrix.
  ///
  /// - Complexity: about `9n³` flops; a working copy, the vectors, and up to twice as much to work in.
  /// - Throws: `.notSquare`, `.notFinite`, `.notSymmetric`, `.notConverged`.
  public func symmetricEigen() throws(LinearAlgebraError) -> SymmetricEigen {
    try SymmetricEigen(self)
  }

  /// The eigenvalues of a symmetric matrix in increasing order, without the vectors.
  ///
  /// - Complexity: `4n³/3` flops.
  /// - Throws: `.notSquare`, `.notFinite`, `.notSymmetric`, `.notConverged`.
  public func symmetricEigenvalues() throws(LinearAlgebraError) -> Vector {
    var work = try checkedWorkingCopy()
    if isEmpty { return [] }
    let result = LAPACK.syevd(&work, vectors: false)
    guard result.status == 0 else {
      throw .notConverged(routine: "dsyevd", unconverged: result.status)
    }
    return Vector(result.values)
  }

  fileprivate func checkedWorkingCopy() throws(LinearAlgebraError) -> ColumnMajor {
    try requireSquare("symmetricEigen")
    try requireFinite()
    return try symmetricWorkingCopy()
  }
}
