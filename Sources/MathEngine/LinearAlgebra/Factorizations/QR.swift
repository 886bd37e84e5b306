// The QR factorisation by Householder reflections.

/// The factorisation `A = QR` with orthonormal columns in Q and an upper triangular R.
///
/// Signs are those of LAPACK `dgeqrf`, hence NumPy's: the diagonal of R may be negative. Any shape is
/// accepted; the thin factors have min(m, n) columns and rows. Backward stable: `‖A − QR‖ ≈ n·ε·‖A‖`
/// and `‖I − QᵀQ‖ ≈ n·ε`, whatever the condition of A. NaN and infinity are carried through.
///
/// Source: LAPACK `dgeqrf`; Golub and Van Loan, Matrix Computations, §5.2.
public struct QR: Equatable, Sendable {
  private let packed: ColumnMajor
  private let scales: [Double]

  /// Factors a matrix.
  ///
  /// - Complexity: `2mn² − 2n³/3` flops for m ≥ n; one working copy.
  public init(_ matrix: Matrix) {
    var work = ColumnMajor(matrix)
    scales = matrix.isEmpty ? [] : LAPACK.geqrf(&work)
    packed = work
  }

  private var rowCount: Int { packed.rowCount }
  private var columnCount: Int { packed.columnCount }
  private var smallCount: Int { Swift.min(rowCount, columnCount) }

  /// Q with min(m, n) columns.
  ///
  /// - Complexity: `2mn² − 2n³/3` flops for m ≥ n.
  public var q: Matrix { orthogonalFactor(columns: smallCount) }

  /// Q with m columns: an orthogonal matrix.
  public var fullQ: Matrix { orthogonalFactor(columns: rowCount) }

  /// R with min(m, n) rows.
  public var r: Matrix {
    Matrix(smallCount, columnCount) { i, j in i <= j ? packed[i, j] : 0 }
  }

  /// The matrix that the factors multiply to.
  /// - Complexity: about `4mn²` flops for m ≥ n; allocates Q, R and the result.
  public func reconstruct() -> Matrix { q * r }

  /// `Qᵀb` for the full Q, without forming Q.
  ///
  /// - Complexity: `4mn` flops.
  public func applyQTransposed(_ b: Vector) -> Vector {
    Vector(rotated(ColumnMajor(column: b)).elements)
  }

  /// The x that minimises `‖b − Ax‖₂`, for at least as many rows as columns.
  ///
  /// - Complexity: `4mn + n²` flops.
  /// - Throws: `.singular` when R has an exact zero on its diagonal. A nearly dependent column shows
  ///   only in a large condition number: ``Matrix/leastSquares(_:method:precision:)`` reports that.
  public func solve(_ b: Vector) throws(LinearAlgebraError) -> Vector {
    if rowCount < columnCount {
      trap(
        "qr.solve(b)", "the matrix is \(rowCount)×\(columnCount), with fewer rows than columns",
        hint: "use leastSquares, which picks the solution of smallest norm")
    }
    var rotatedSide = rotated(ColumnMajor(column: b))
    let status = columnCount == 0 ? 0 : LAPACK.trtrs(packed, .upper, &rotatedSide)
    guard status == 0 else { throw .singular(pivot: status - 1) }
    return Vector(Array(rotatedSide.elements.prefix(columnCount)))
  }

  private func rotated(_ rightSide: ColumnMajor) -> ColumnMajor {
    if rightSide.rowCount != rowCount {
      trap(
        "qr with b", "the matrix is \(rowCount)×\(columnCount) and b has \(rightSide.rowCount) rows"
      )
    }
    var result = rightSide
    if !packed.elements.isEmpty { LAPACK.ormqr(packed, scales: scales, &result) }
    return result
  }

  private func orthogonalFactor(columns: Int) -> Matrix {
    if packed.elements.isEmpty { return Matrix.identity(rowCount)[..., 0..<columns] }
    var work = ColumnMajor(zeros: rowCount, columns)
    let shared = Swift.min(columns, columnCount) * rowCount
    work.elements.replaceSubrange(0..<shared, with: packed.elements[0..<shared])
    LAPACK.orgqr(&work, scales: scales, reflectors: smallCount)
    return work.matrix
  }
}

extension Matrix {
  /// The factorisation `A = QR`.
  /// - Complexity: `2mn² − 2n³/3` flops for m ≥ n; one working copy.
  public func qr() -> QR { QR(self) }
}
