// The ways to solve one least-squares problem.

struct LeastSquaresProblem {
  let matrix: Matrix
  let rightSide: Vector

  /// The answer for a matrix with no rows or no columns: zeros.
  var withoutEntries: LeastSquares {
    LeastSquares(
      solution: .zeros(matrix.columnCount), residual: rightSide, rank: 0, conditionNumber: 1,
      scaledConditionNumber: 1)
  }

  func solvedByQR() throws(LinearAlgebraError) -> LeastSquares {
    guard matrix.rowCount >= matrix.columnCount else { return try solvedBySVD(cutoff: nil) }
    let exponents = matrix.equilibratingExponents
    let factors = QR(exponents.map { matrix.timesPowersOfTwo($0) } ?? matrix)
    let r = factors.r
    let values = try r.singularValues()
    let cutoff = Double(matrix.columnCount) * .ulpOfOne * values[0]
    guard values[values.count - 1] > cutoff else { return try solvedBySVD(cutoff: nil) }
    let scaled = try factors.solve(rightSide)
    let solution = exponents.map { scaled.timesPowersOfTwo($0) } ?? scaled
    // A coefficient beyond the range of a double: the column counts as 0.
    let overflows = scaled.norm(.max).isFinite && !solution.norm(.max).isFinite
    if overflows { return try solvedBySVD(cutoff: nil) }
    let scaledConditionNumber = values[0] / values[values.count - 1]
    var conditionNumber = scaledConditionNumber
    if let exponents {
      conditionNumber = try LeastSquaresProblem.conditionNumber(r, undoing: exponents)
    }
    return LeastSquares(
      solution: solution, residual: rightSide - matrix * solution, rank: matrix.columnCount,
      conditionNumber: conditionNumber, scaledConditionNumber: scaledConditionNumber)
  }

  /// With many more rows than columns, the triangle of a QR factorisation stands for the matrix: it has
  /// the same singular values and the same lengths of columns.
  func solvedBySVD(cutoff: Double?) throws(LinearAlgebraError) -> LeastSquares {
    let exponent = matrix.flattened.exponent
    if abs(exponent) > 900 { return try solvedBySVD(cutoff: cutoff, timesPowerOfTwo: -exponent) }
    let (m, n) = matrix.shape
    let threshold = cutoff ?? Double(Swift.max(m, n)) * .ulpOfOne
    var reduced = self
    if m >= 2 * n {
      let factors = QR(matrix)
      reduced = LeastSquaresProblem(
        matrix: factors.r, rightSide: factors.applyQTransposed(rightSide)[0..<n])
    }
    let (solution, rank, values) = try reduced.shortestSolution(threshold)
    let smallest = values[values.count - 1]
    let conditionNumber = smallest > 0 ? values[0] / smallest : .infinity
    return LeastSquares(
      solution: solution, residual: rightSide - matrix * solution, rank: rank,
      conditionNumber: conditionNumber,
      scaledConditionNumber: try reduced.scaledConditionNumber(unscaled: conditionNumber))
  }

  /// The solution with the whole matrix times `2ᵏ`, where its own lengths would leave the range.
  private func solvedBySVD(
    cutoff: Double?, timesPowerOfTwo k: Int
  ) throws(LinearAlgebraError) -> LeastSquares {
    let exponents = [Int](repeating: k, count: matrix.columnCount)
    let scaled = try LeastSquaresProblem(
      matrix: matrix.timesPowersOfTwo(exponents), rightSide: rightSide
    ).solvedBySVD(cutoff: cutoff)
    return LeastSquares(
      solution: scaled.solution.timesPowerOfTwo(k), residual: scaled.residual, rank: scaled.rank,
      conditionNumber: scaled.conditionNumber,
      scaledConditionNumber: scaled.scaledConditionNumber)
  }

  /// The solution by singular values, those at or below `cutoff · σ₁` as 0; the rank and all values.
  private func shortestSolution(
    _ cutoff: Double
  ) throws(LinearAlgebraError) -> (solution: Vector, rank: Int, values: [Double]) {
    let (m, n) = matrix.shape
    var work = ColumnMajor(matrix)
    let padding = [Double](repeating: 0, count: Swift.max(n - m, 0))
    var side = ColumnMajor(column: Vector(rightSide.elements + padding))
    let result = LAPACK.gelsd(&work, &side, cutoff: cutoff)
    guard result.status == 0 else {
      throw .notConverged(routine: "dgelsd", unconverged: result.status)
    }
    return (Vector(Array(side.elements.prefix(n))), result.rank, result.values)
  }

  func solvedByNormalEquations() throws(LinearAlgebraError) -> LeastSquares {
    let gram = product(matrix, matrix, transposeLeft: true)
    let solution = try Cholesky(gram).solve(rightSide * matrix)
    let conditionNumber = try matrix.conditionNumber()
    return LeastSquares(
      solution: solution, residual: rightSide - matrix * solution, rank: matrix.columnCount,
      conditionNumber: conditionNumber,
      scaledConditionNumber: try scaledConditionNumber(unscaled: conditionNumber))
  }

  /// The condition number of a matrix before its columns were multiplied by powers of two. The longest
  /// column is kept in range, as the number does not change with the size of the whole matrix.
  private static func conditionNumber(
    _ scaled: Matrix, undoing exponents: [Int]
  ) throws(LinearAlgebraError) -> Double {
    let excess = Swift.max(0, -(exponents.min() ?? 0) - 1000)
    return try scaled.timesPowersOfTwo(exponents.map { -$0 - excess }).conditionNumber()
  }

  func scaledConditionNumber(unscaled: Double) throws(LinearAlgebraError) -> Double {
    guard let exponents = matrix.equilibratingExponents else { return unscaled }
    return try matrix.timesPowersOfTwo(exponents).conditionNumber()
  }
}
