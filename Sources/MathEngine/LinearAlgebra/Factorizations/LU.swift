// The LU factorisation with row exchanges, and determinant, solution and inverse by it.

/// The factorisation `PA = LU` by Gaussian elimination with partial pivoting.
///
/// L is lower triangular with ones on its diagonal, U upper triangular, and P reorders rows so that
/// every multiplier in L is at most 1 in size. Any shape is accepted, and a singular matrix still has
/// the factorisation; only solving fails. Backward stable in practice: `‖PA − LU‖ ≈ n·ε·‖A‖`.
///
/// NaN and infinity are carried through to the factors.
///
/// Source: LAPACK `dgetrf`; Golub and Van Loan, Matrix Computations, §3.4.
public struct LU: Equatable, Sendable {
  private let packed: ColumnMajor
  private let pivots: [Int32]
  /// The matrix itself, whose norm is needed for its condition alone; no copy.
  private let matrix: Matrix
  private let firstZeroPivot: Int?

  /// Factors a matrix.
  ///
  /// - Complexity: `2n³/3` flops for a square matrix; one working copy.
  public init(_ matrix: Matrix) {
    var work = ColumnMajor(matrix)
    var exchanges = [Int32](repeating: 0, count: Swift.min(work.rowCount, work.columnCount))
    var status = matrix.isEmpty ? 0 : LAPACK.getrf(&work, pivots: &exchanges)
    if !Extremes.largestMagnitude(work.elements).isFinite,
      Extremes.largestMagnitude(matrix.storage).isFinite
    {
      work = ColumnMajor(matrix)
      status = PlainElimination.factor(&work, pivots: &exchanges)
    }
    packed = work
    pivots = exchanges
    self.matrix = matrix
    firstZeroPivot = status > 0 ? status - 1 : nil
  }

  private var rowCount: Int { packed.rowCount }
  private var columnCount: Int { packed.columnCount }
  private var isSquare: Bool { rowCount == columnCount }

  /// L: ones on the diagonal and the multipliers below it, with as many columns as the smaller count.
  public var lower: Matrix {
    Matrix(rowCount, pivots.count) { i, j in i == j ? 1 : (i > j ? packed[i, j] : 0) }
  }

  /// U: the eliminated matrix on and above the diagonal, with as many rows as the smaller count.
  public var upper: Matrix {
    Matrix(pivots.count, columnCount) { i, j in i <= j ? packed[i, j] : 0 }
  }

  /// The order of rows: row `i` of `PA` is row `permutation[i]` of `A`.
  public var permutation: [Int] {
    var order = Array(0..<rowCount)
    for (i, pivot) in pivots.enumerated() { order.swapAt(i, Int(pivot) - 1) }
    return order
  }

  /// P, so that `permutationMatrix * A == lower * upper` up to rounding.
  public var permutationMatrix: Matrix {
    Matrix.identity(rowCount).selecting(rows: permutation)
  }

  /// Whether elimination met an exact zero pivot. Rounding often turns the zero of a singular matrix
  /// into a tiny number: judge by ``reciprocalCondition`` as well.
  public var isSingular: Bool { firstZeroPivot != nil }

  /// The matrix that the factors multiply to.
  ///
  /// - Complexity: `2n³` flops for a square matrix.
  public func reconstruct() -> Matrix {
    var rows = Matrix.zeros(rowCount, columnCount)
    let product = lower * upper
    for (i, source) in permutation.enumerated() { rows[row: source] = product[row: i] }
    return rows
  }

  /// The determinant: the product of U's diagonal, with a change of sign for each exchange.
  ///
  /// 1 for a 0×0 matrix. Stops when the matrix was not square. The product is formed with a separate
  /// exponent, so it overflows or underflows only when the determinant itself does.
  public var determinant: Double {
    requireSquareFactors("determinant")
    var product = ScaledProduct()
    for i in 0..<rowCount {
      if Int(pivots[i]) != i + 1 { product.multiply(by: -1) }
      product.multiply(by: packed[i, i])
    }
    return product.value
  }

  /// The sign of the determinant (−1, 0 or 1) and the natural logarithm of its size, for
  /// determinants beyond the range of a double. The logarithm is −∞ when the sign is 0. Stops when
  /// the matrix was not square.
  public var signAndLogDeterminant: (sign: Double, logarithm: Double) {
    requireSquareFactors("signAndLogDeterminant")
    let diagonal = (0..<rowCount).map { packed[$0, $0] }
    if diagonal.contains(0) { return (0, -.infinity) }
    let exchanges = pivots.enumerated().filter { Int($1) != $0 + 1 }.count
    let negatives = diagonal.filter { $0 < 0 }.count
    let logarithm = Reductions.sum(diagonal) { Libm.log(abs($0)) }
    return ((exchanges + negatives) % 2 == 0 ? 1 : -1, logarithm)
  }

  private func requireSquareFactors(_ operation: String) {
    if !isSquare {
      trap(operation, "the matrix is \(rowCount)×\(columnCount)", hint: "it must be square")
    }
  }
}

extension LU {
  /// An estimate of `1 / (‖A‖₁‖A⁻¹‖₁)`: near 1 for well-conditioned matrices, near ε or below when
  /// solutions have no correct digits, 0 for singular ones. Stops when the matrix was not square.
  public var reciprocalCondition: Double {
    requireSquareFactors("reciprocalCondition")
    if rowCount == 0 { return 1 }
    return isSingular ? 0 : LAPACK.gecon(packed, norm: matrix.norm(.l1))
  }

  /// The solution x of `Ax = b`.
  ///
  /// The residual is about `n·ε·‖A‖‖x‖`; the relative error about `ε / reciprocalCondition`. Stops
  /// when the right side has other than one row per row of A.
  ///
  /// - Complexity: `2n²` flops.
  /// - Throws: `.notSquare`, or `.singular` at an exact zero pivot.
  public func solve(_ b: Vector) throws(LinearAlgebraError) -> Vector {
    Vector(try solution(ColumnMajor(column: b)).elements)
  }

  /// The solution X of `AX = B`, one column for each of B's. Stops when the right side has other
  /// than one row per row of A.
  ///
  /// - Complexity: `2n²` flops per column.
  /// - Throws: `.notSquare`, or `.singular` at an exact zero pivot.
  public func solve(_ b: Matrix) throws(LinearAlgebraError) -> Matrix {
    try solution(ColumnMajor(b)).matrix
  }

  /// The inverse `A⁻¹`, as the solution of `AX = I`.
  ///
  /// - Complexity: `2n³` flops after the factorisation.
  /// - Throws: `.notSquare`, or `.singular` at an exact zero pivot.
  public func inverse() throws(LinearAlgebraError) -> Matrix {
    try solution(ColumnMajor(.identity(rowCount))).matrix
  }

  private func solution(_ rightSide: ColumnMajor) throws(LinearAlgebraError) -> ColumnMajor {
    guard isSquare else {
      throw .notSquare(operation: "solve", rows: rowCount, columns: columnCount)
    }
    if rightSide.rowCount != rowCount {
      trap(
        "A.solve(b)",
        "A is \(rowCount)×\(columnCount) and b has \(rightSide.rowCount) rows",
        hint: "b needs one number per row of A")
    }
    if let pivot = firstZeroPivot { throw .singular(pivot: pivot) }
    var result = rightSide
    if result.elements.isEmpty { return result }
    // OpenBLAS multiplies by the reciprocals of the pivots, which of the smallest numbers are infinite.
    if (0..<rowCount).contains(where: { (1 / packed[$0, $0]).isInfinite }) {
      PlainElimination.solve(packed, pivots: pivots, &result)
    } else {
      LAPACK.getrs(packed, pivots: pivots, &result)
    }
    return result
  }
}

extension Matrix {
  /// The factorisation `PA = LU`.
  /// - Complexity: `2n³/3` flops for a square matrix; one working copy.
  public func lu() -> LU { LU(self) }

  /// The solution x of `Ax = b` by LU factorisation, as NumPy's `solve`. Stops when the right side
  /// has other than one row per row of A.
  ///
  /// - Complexity: `2n³/3` flops; keep `lu()` to solve with the same matrix again.
  /// - Throws: `.notSquare`, or `.singular` when elimination meets an exact zero.
  public func solve(_ b: Vector) throws(LinearAlgebraError) -> Vector {
    try requireSquare("solve")
    return try LU(self).solve(b)
  }

  /// The solution X of `AX = B` by LU factorisation. Stops when the right side has other than one
  /// row per row of A.
  ///
  /// - Complexity: `2n³/3` flops and `2n²` per column of B.
  /// - Throws: `.notSquare`, or `.singular` when elimination meets an exact zero.
  public func solve(_ b: Matrix) throws(LinearAlgebraError) -> Matrix {
    try requireSquare("solve")
    return try LU(self).solve(b)
  }

  /// The inverse `A⁻¹` with `AA⁻¹ = A⁻¹A = I`; for a system of equations prefer ``solve(_:)-(Vector)``.
  ///
  /// - Complexity: `8n³/3` flops.
  /// - Throws: `.notSquare`, or `.singular` when elimination meets an exact zero.
  public func inverse() throws(LinearAlgebraError) -> Matrix {
    try requireSquare("inverse")
    return try LU(self).inverse()
  }

  /// The determinant, by LU factorisation; 1 for a 0×0 matrix. Stops when the matrix is not square.
  ///
  /// - Complexity: `2n³/3` flops.
  public func determinant() -> Double {
    if !isSquare {
      trap("A.determinant()", "A is \(shapeText)", hint: "only square matrices have a determinant")
    }
    return LU(self).determinant
  }
}
