// Eigenvalues and eigenvectors of general square matrices.

/// The eigenvalues and eigenvectors of a square matrix: `Av = λv`.
///
/// A real matrix may have complex eigenvalues; they come in conjugate pairs, the one with positive
/// imaginary part first. Vectors are the columns of `vectors`, each of length 1 with a real largest
/// coordinate. Order and scaling are those of LAPACK `dgeev`, hence NumPy's `eig`.
///
/// Backward stable: the values are those of a matrix within `n·ε·‖A‖`. How far they move depends on the
/// condition of `vectors`; a defective matrix, which has too few independent eigenvectors, shows as
/// nearly parallel columns, and its repeated values are only good to about `ε^(1/k)` for a k×k block.
///
/// Source: LAPACK `dgeev`; Golub and Van Loan, Matrix Computations, §7.
public struct Eigen: Equatable, Sendable {
  /// The eigenvalues in the order of LAPACK.
  public let values: ComplexVector
  /// The eigenvectors as columns, in the order of the values.
  public let vectors: ComplexMatrix

  /// Decomposes a square matrix.
  ///
  /// - Complexity: about `25n³` flops; one working copy.
  /// - Throws: `.notSquare`, `.notFinite`, `.notConverged`.
  public init(_ matrix: Matrix) throws(LinearAlgebraError) {
    guard !matrix.isEmpty || !matrix.isSquare else {
      (values, vectors) = ([], ComplexMatrix(matrix))
      return
    }
    let result = try matrix.generalEigen(vectors: true)
    values = ComplexVector(real: Vector(result.real), imaginary: Vector(result.imaginary))
    vectors = Eigen.unpacked(result)
  }

  /// Whether all eigenvalues are real.
  public var isReal: Bool { values.isReal }

  /// The eigenvalues as real numbers. Stops when one of them is not: look at `values` then.
  public var realValues: Vector {
    if !isReal { trap("eigen.realValues", "an eigenvalue has an imaginary part") }
    return values.real
  }

  /// The eigenvectors as real columns. Stops when an eigenvalue is not real: look at `vectors` then.
  public var realVectors: Matrix {
    if !isReal { trap("eigen.realVectors", "an eigenvalue has an imaginary part") }
    return vectors.real
  }

  /// Turns the packed columns of a conjugate pair, real part and imaginary part, into two columns.
  private static func unpacked(_ result: LAPACK.GeneralEigen) -> ComplexMatrix {
    var real = result.vectors.matrix
    var imaginary = Matrix.zeros(real.rowCount, real.columnCount)
    for j in 0..<real.columnCount where result.imaginary[j] > 0 {
      let part = real[column: j + 1]
      real[column: j + 1] = real[column: j]
      imaginary[column: j] = part
      imaginary[column: j + 1] = -part
    }
    return ComplexMatrix(real: real, imaginary: imaginary)
  }
}

extension Matrix {
  /// The eigenvalues and eigenvectors of a square matrix.
  ///
  /// - Complexity: about `25n³` flops; one working copy.
  /// - Throws: `.notSquare`, `.notFinite`, `.notConverged`.
  public func eigen() throws(LinearAlgebraError) -> Eigen { try Eigen(self) }

  /// The eigenvalues of a square matrix, without the vectors.
  ///
  /// - Complexity: about `10n³` flops.
  /// - Throws: `.notSquare`, `.notFinite`, `.notConverged`.
  public func eigenvalues() throws(LinearAlgebraError) -> ComplexVector {
    let result = try generalEigen(vectors: false)
    return ComplexVector(real: Vector(result.real), imaginary: Vector(result.imaginary))
  }

  fileprivate func generalEigen(
    vectors: Bool
  ) throws(LinearAlgebraError) -> LAPACK.GeneralEigen {
    try requireSquare("eigen")
    try requireFinite()
    var work = ColumnMajor(self)
    let result = LAPACK.geev(&work, vectors: vectors)
    guard result.status == 0 else {
      throw .notConverged(routine: "dgeev", unconverged: result.status)
    }
    return result
  }
}
