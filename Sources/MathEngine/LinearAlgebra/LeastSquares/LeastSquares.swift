// Linear least squares with what one needs to know about the answer.

/// How a least-squares problem is solved.
public enum LeastSquaresMethod: Equatable, Sendable {
  /// Columns scaled to about the same length, then Householder QR. Full column rank is checked; a
  /// deficient matrix goes to `.svd`.
  case qr
  /// The solution of smallest norm by singular values, as NumPy's `lstsq` (LAPACK `dgelsd`). Singular
  /// values at or below `cutoff · σ₁` count as 0; `nil` stands for `max(m, n)·ε`.
  case svd(cutoff: Double? = nil)
  /// Cholesky of `AᵀA`: fast, but it squares the condition number. For comparison.
  case normalEquations
}

/// The arithmetic a least-squares problem is solved in.
public enum LeastSquaresPrecision: Equatable, Sendable {
  /// Double precision, by LAPACK.
  case double
  /// About 32 digits on the way, rounded to double at the end; slower by a factor of some hundreds.
  case extended
}

/// The x that minimises `‖b − Ax‖₂`, and how well the data determine it.
public struct LeastSquares: Equatable, Sendable {
  /// The minimiser x; of all minimisers the shortest when the rank is deficient.
  public let solution: Vector
  /// `b − Ax`.
  public let residual: Vector
  /// The number of independent columns that was found.
  public let rank: Int
  /// `σ₁ / σₙ` of A: how much relative errors of the data can grow in the solution; at most about
  /// `1 / ε` can be seen.
  public let conditionNumber: Double
  /// The condition number after scaling each column to about length 1, which is what the accuracy of
  /// the QR method depends on.
  public let scaledConditionNumber: Double

  /// `‖b − Ax‖²`.
  ///
  /// - Complexity: `2m` flops.
  public var residualSumOfSquares: Double { dot(residual, residual) }

  /// Whether every coefficient is determined.
  public var hasFullRank: Bool { rank == solution.count }

  init(
    solution: Vector, residual: Vector, rank: Int, conditionNumber: Double,
    scaledConditionNumber: Double
  ) {
    self.solution = solution
    self.residual = residual
    self.rank = rank
    self.conditionNumber = conditionNumber
    self.scaledConditionNumber = scaledConditionNumber
  }
}

extension Matrix {
  /// The x that minimises `‖b − Ax‖₂`.
  ///
  /// The default, QR on scaled columns, is backward stable column by column: relative errors are about
  /// `ε·κ` with κ the *scaled* condition number, plus `ε·κ²` times the relative residual. The extended
  /// precision solves the problem as stated by the doubles in A and b to nearly full double accuracy.
  /// An infinite or NaN right side gives NaN coefficients. A column so small that its coefficient would
  /// be beyond the range of a double counts as dependent, as in NumPy's `lstsq`.
  ///
  /// - Complexity: `2mn²` flops for m ≥ n; one working copy.
  /// - Throws: `.notFinite` for NaN or infinite entries of A, `.notConverged`, and for
  ///   `.normalEquations` `.notPositiveDefinite`.
  /// - Note: stops when b has other than one number per row of A.
  public func leastSquares(
    _ b: Vector, method: LeastSquaresMethod = .qr, precision: LeastSquaresPrecision = .double
  ) throws(LinearAlgebraError) -> LeastSquares {
    if b.count != rowCount {
      trap(
        "A.leastSquares(b)", "A is \(shapeText) and b has \(b.count) coordinates",
        hint: "b needs one number per row of A")
    }
    try requireFinite()
    let problem = LeastSquaresProblem(matrix: self, rightSide: b)
    if isEmpty { return problem.withoutEntries }
    switch (method, precision) {
    case (.qr, .double): return try problem.solvedByQR()
    case (.svd(let cutoff), _): return try problem.solvedBySVD(cutoff: cutoff)
    case (.normalEquations, _): return try problem.solvedByNormalEquations()
    case (.qr, .extended): return try problem.solvedInExtendedPrecision()
    }
  }
}
