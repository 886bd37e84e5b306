// Rank, range and distance facts of a matrix that rest on its singular values.

extension Matrix {
  /// The decomposition `A = UΣVᵀ`, full or thin.
  ///
  /// - Complexity: about `4mn² + 8n³` flops for m ≥ n thin; one working copy.
  /// - Throws: `.notFinite` for NaN or infinite entries, `.notConverged`.
  public func svd(_ kind: SVDKind = .full) throws(LinearAlgebraError) -> SVD {
    try SVD(self, kind)
  }

  /// The singular values `σ₁ ≥ σ₂ ≥ … ≥ 0`, without the vectors.
  ///
  /// - Throws: `.notFinite` for NaN or infinite entries, `.notConverged`.
  /// - Complexity: about `4mn² − 4n³/3` flops for m ≥ n; one working copy.
  public func singularValues() throws(LinearAlgebraError) -> Vector {
    if isEmpty { return [] }
    try requireFinite()
    var work = ColumnMajor(self)
    let result = LAPACK.gesdd(&work, .none)
    guard result.status == 0 else {
      throw .notConverged(routine: "dgesdd", unconverged: result.status)
    }
    return Vector(result.values)
  }

  /// The number of singular values above a tolerance, by default `max(m, n)·ε·σ₁` as in NumPy.
  ///
  /// - Throws: `.notFinite` for NaN or infinite entries, `.notConverged`.
  /// - Complexity: about `4mn² − 4n³/3` flops for m ≥ n; one working copy.
  public func rank(tolerance: Double? = nil) throws(LinearAlgebraError) -> Int {
    let values = try singularValues()
    let scale = Double(Swift.max(rowCount, columnCount)) * .ulpOfOne
    let cutoff = tolerance ?? scale * (values.first ?? 0)
    return values.filter { $0 > cutoff }.count
  }

  /// The pseudo-inverse `A⁺`: the inverse where there is one, else what gives the least-squares
  /// solution of smallest norm. Singular values at or below the cut-off count as 0; it defaults to
  /// `max(m, n)·ε·σ₁`.
  ///
  /// - Throws: `.notFinite` for NaN or infinite entries, `.notConverged`.
  /// - Complexity: one thin singular value decomposition and a product.
  public func pseudoInverse(tolerance: Double? = nil) throws(LinearAlgebraError) -> Matrix {
    try svd(.thin).pseudoInverse(tolerance: tolerance)
  }

  /// The nearest matrix of at most the given rank; see ``SVD/lowRankApproximation(rank:)``.
  ///
  /// - Complexity: one singular value decomposition.
  /// - Throws: `.notFinite` for NaN or infinite entries, `.notConverged`.
  public func lowRankApproximation(rank: Int) throws(LinearAlgebraError) -> Matrix {
    try svd(.thin).lowRankApproximation(rank: rank)
  }

  /// An orthonormal basis of all x with `Ax = 0`, as columns; none when only 0 is. Singular values
  /// at or below the tolerance count as 0; it defaults to `max(m, n)·ε·σ₁`.
  ///
  /// - Complexity: one singular value decomposition.
  /// - Throws: `.notFinite` for NaN or infinite entries, `.notConverged`.
  public func nullSpace(tolerance: Double? = nil) throws(LinearAlgebraError) -> Matrix {
    let decomposition = try svd(.full)
    return decomposition.v[..., decomposition.rank(tolerance: tolerance)...]
  }

  /// An orthonormal basis of all `Ax`, as columns. Singular values at or below the tolerance count
  /// as 0; it defaults to `max(m, n)·ε·σ₁`.
  ///
  /// - Complexity: one singular value decomposition.
  /// - Throws: `.notFinite` for NaN or infinite entries, `.notConverged`.
  public func columnSpace(tolerance: Double? = nil) throws(LinearAlgebraError) -> Matrix {
    let decomposition = try svd(.thin)
    return decomposition.u[..., 0..<decomposition.rank(tolerance: tolerance)]
  }

  /// The condition number `σ₁ / σₙ`: infinite when the smallest singular value is 0, and 1 for a
  /// matrix without entries.
  ///
  /// About `log₁₀` of it decimal digits can be lost when a system with this matrix is solved.
  ///
  /// - Throws: `.notFinite` for NaN or infinite entries, `.notConverged`.
  /// - Complexity: about `4mn² − 4n³/3` flops for m ≥ n; one working copy.
  public func conditionNumber() throws(LinearAlgebraError) -> Double {
    let values = try singularValues()
    guard let largest = values.first, let smallest = values.last else { return 1 }
    return smallest > 0 ? largest / smallest : .infinity
  }
}
