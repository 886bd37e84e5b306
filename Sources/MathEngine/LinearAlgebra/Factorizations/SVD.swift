// The singular value decomposition.

/// Which singular vectors a decomposition holds.
public enum SVDKind: Sendable {
  /// U has m columns and V has n: both are square.
  case full
  /// U and V have min(m, n) columns: all that the product needs.
  case thin
}

/// The singular value decomposition `A = UΣVᵀ`.
///
/// U and V have orthonormal columns, and the singular values on the diagonal of Σ are not negative and
/// do not increase. The signs and order of the vectors are those of LAPACK `dgesdd` on a column-major
/// copy, hence NumPy's. Backward stable: `‖A − UΣVᵀ‖ ≈ n·ε·‖A‖`, and every singular value is off by
/// at most about `n·ε·σ₁`, so small ones may have no correct digits.
///
/// A matrix without entries has no singular values and identity factors.
///
/// Source: LAPACK `dgesdd`; Golub and Van Loan, Matrix Computations, §8.6.
public struct SVD: Equatable, Sendable {
  /// U: its columns are the left singular vectors.
  public let u: Matrix
  /// `σ₁ ≥ σ₂ ≥ … ≥ 0`.
  public let singularValues: Vector
  /// V: its columns are the right singular vectors.
  public let v: Matrix
  private let rowCount: Int
  private let columnCount: Int

  /// Decomposes a matrix.
  ///
  /// - Complexity: about `4mn² + 8n³` flops for m ≥ n thin; one working copy.
  /// - Throws: `.notFinite` for NaN or infinite entries, `.notConverged`.
  public init(_ matrix: Matrix, _ kind: SVDKind = .full) throws(LinearAlgebraError) {
    (rowCount, columnCount) = matrix.shape
    guard !matrix.isEmpty else {
      singularValues = []
      u = kind == .full ? .identity(rowCount) : .zeros(rowCount, 0)
      v = kind == .full ? .identity(columnCount) : .zeros(columnCount, 0)
      return
    }
    try matrix.requireFinite()
    var work = ColumnMajor(matrix)
    let result = LAPACK.gesdd(&work, kind == .full ? .full : .thin)
    guard result.status == 0 else {
      throw .notConverged(routine: "dgesdd", unconverged: result.status)
    }
    u = result.left.matrix
    singularValues = Vector(result.values)
    v = result.rightTransposed.transposedMatrix
  }

  /// Vᵀ: its rows are the right singular vectors.
  public var vT: Matrix { v.T }

  /// Σ, with the singular values on its diagonal and the shape that makes `u * sigma * vT` fit.
  public var sigma: Matrix {
    var result = Matrix.zeros(u.columnCount, v.columnCount)
    for (i, value) in singularValues.enumerated() { result[i, i] = value }
    return result
  }

  /// The cut-off below which a singular value counts as rounding: `max(m, n)·ε·σ₁`, as in NumPy.
  public var defaultTolerance: Double {
    Double(Swift.max(rowCount, columnCount)) * .ulpOfOne * (singularValues.first ?? 0)
  }

  /// The number of singular values above a tolerance, by default ``defaultTolerance``.
  public func rank(tolerance: Double? = nil) -> Int {
    let cutoff = tolerance ?? defaultTolerance
    return singularValues.filter { $0 > cutoff }.count
  }

  /// `σ₁ / σₙ`: how much relative errors can grow when solving. Infinite when `σₙ` is 0, and 1 for a
  /// matrix without entries.
  public var conditionNumber: Double {
    guard let largest = singularValues.first, let smallest = singularValues.last else { return 1 }
    return smallest > 0 ? largest / smallest : .infinity
  }

  /// The matrix that the factors multiply to.
  /// - Complexity: `2mnr` flops for r singular values that are not left out.
  public func reconstruct() -> Matrix { lowRankApproximation(rank: singularValues.count) }

  /// The matrix of at most the given rank that is nearest to A, `Σᵢ σᵢuᵢvᵢᵀ` over the first values.
  ///
  /// Nearest both in the spectral norm, at distance `σₖ₊₁`, and in the Frobenius norm, at distance
  /// `√(σ²ₖ₊₁ + … )` (Eckart and Young 1936).
  ///
  /// - Complexity: `2mnr` flops for rank r.
  public func lowRankApproximation(rank: Int) -> Matrix {
    if rank < 0 { trap("lowRankApproximation(rank: \(rank))", "a rank is at least 0") }
    let kept = Swift.min(rank, singularValues.count)
    let scaled = u[..., 0..<kept] .* singularValues[0..<kept].asRow
    return product(scaled, v[..., 0..<kept], transposeRight: true)
  }

  /// The pseudo-inverse `VΣ⁺Uᵀ`: singular values at or below the tolerance count as 0.
  /// - Complexity: `2mnr` flops for r singular values that are not left out.
  public func pseudoInverse(tolerance: Double? = nil) -> Matrix {
    let kept = rank(tolerance: tolerance)
    let scaled = v[..., 0..<kept] ./ singularValues[0..<kept].asRow
    return product(scaled, u[..., 0..<kept], transposeRight: true)
  }
}
