// The Cholesky factorisation of symmetric positive definite matrices.

/// The factorisation `A = LLᵀ` of a symmetric positive definite matrix.
///
/// L is lower triangular with a positive diagonal. The factorisation exists exactly when A is positive
/// definite, so that trying it is the test. Backward stable without pivoting: `‖A − LLᵀ‖ ≈ n·ε·‖A‖`.
/// A pivot that is NaN or infinite counts as not positive.
///
/// Source: LAPACK `dpotrf`; Golub and Van Loan, Matrix Computations, §4.2.
public struct Cholesky: Equatable, Sendable {
  private let packed: ColumnMajor
  /// The matrix itself, whose norm is needed for its condition alone; no copy.
  private let matrix: Matrix

  /// Factors a symmetric positive definite matrix.
  ///
  /// - Complexity: `n³/3` flops; one working copy.
  /// - Throws: `.notSquare`, `.notFinite`, `.notSymmetric`, `.notPositiveDefinite`.
  public init(_ matrix: Matrix) throws(LinearAlgebraError) {
    try matrix.requireSquare("cholesky")
    var work = try matrix.symmetricWorkingCopy()
    let status = matrix.isEmpty ? 0 : LAPACK.potrf(&work)
    guard status == 0 else { throw .notPositiveDefinite(leadingMinor: status) }
    // OpenBLAS reports only pivots below 0, which NaN is not.
    for i in 0..<work.rowCount where !(work[i, i] > 0 && work[i, i].isFinite) {
      throw .notPositiveDefinite(leadingMinor: i + 1)
    }
    packed = work
    self.matrix = matrix
  }

  private var size: Int { packed.rowCount }

  /// L, with zeros above the diagonal.
  public var lower: Matrix { packed.lowerTriangle }

  /// The matrix that the factors multiply to.
  /// - Complexity: `n³` flops; allocates L and the result.
  public func reconstruct() -> Matrix {
    let factor = lower
    return product(factor, factor, transposeRight: true)
  }

  /// `det A = Π Lᵢᵢ²`. The product is formed with a separate exponent, so it overflows or underflows only
  /// when the determinant itself does.
  public var determinant: Double {
    var root = ScaledProduct()
    for i in 0..<size { root.multiply(by: packed[i, i]) }
    return root.squared.value
  }

  /// `log det A = 2 Σ log Lᵢᵢ`, within range when the determinant itself is not.
  public var logDeterminant: Double { 2 * Vector(size) { Libm.log(packed[$0, $0]) }.sum }

  /// An estimate of `1 / (‖A‖₁‖A⁻¹‖₁)`.
  public var reciprocalCondition: Double {
    size == 0 ? 1 : LAPACK.pocon(packed, norm: matrix.norm(.l1))
  }

  /// The solution x of `Ax = b`.
  ///
  /// - Complexity: `2n²` flops.
  public func solve(_ b: Vector) -> Vector { Vector(solution(ColumnMajor(column: b)).elements) }

  /// The solution X of `AX = B`.
  ///
  /// - Complexity: `2n²` flops per column.
  public func solve(_ b: Matrix) -> Matrix { solution(ColumnMajor(b)).matrix }

  /// The inverse `A⁻¹`.
  ///
  /// - Complexity: `2n³` flops.
  public func inverse() -> Matrix { solve(.identity(size)) }

  /// The solution z of `Lz = b`, so that `‖z‖² = bᵀA⁻¹b`: the whitened vector of a normal density.
  /// Stops when b has another count than L rows.
  ///
  /// - Complexity: `n²` flops.
  public func solveLower(_ b: Vector) -> Vector {
    requireRows(b.count)
    var result = ColumnMajor(column: b)
    if size > 0 { _ = LAPACK.trtrs(packed, .lower, &result) }
    return Vector(result.elements)
  }

  private func solution(_ rightSide: ColumnMajor) -> ColumnMajor {
    requireRows(rightSide.rowCount)
    var result = rightSide
    if !result.elements.isEmpty { LAPACK.potrs(packed, &result) }
    return result
  }

  private func requireRows(_ count: Int) {
    if count != size {
      trap("cholesky.solve(b)", "the factor is \(size)×\(size) and b has \(count) rows")
    }
  }
}

extension Matrix {
  /// The factorisation `A = LLᵀ`.
  ///
  /// - Complexity: `n³/3` flops; one working copy.
  /// - Throws: `.notSquare`, `.notFinite`, `.notSymmetric`, `.notPositiveDefinite`.
  public func cholesky() throws(LinearAlgebraError) -> Cholesky { try Cholesky(self) }

  /// Whether the matrix is symmetric up to rounding and has a Cholesky factorisation; false when an
  /// entry is NaN or infinite.
  public var isPositiveDefinite: Bool {
    do {
      _ = try Cholesky(self)
      return true
    } catch {
      return false
    }
  }
}
