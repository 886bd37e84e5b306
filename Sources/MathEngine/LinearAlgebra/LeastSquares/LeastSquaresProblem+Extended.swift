// Least squares in double-double arithmetic.

extension LeastSquaresProblem {
  func solvedInExtendedPrecision() throws(LinearAlgebraError) -> LeastSquares {
    let columns = matrix.columns.map { $0.elements.map { DoubleDouble($0) } }
    let solved = try LeastSquaresProblem.solvedInExtendedPrecision(columns, rightSide)
    if let solved { return solved }
    return try solvedBySVD(cutoff: nil)
  }

  /// The solution by columns and a right side divided by powers of two of their sizes, as their squares
  /// would leave the range.
  private static func solvedInExtendedPrecision(
    _ columns: [[DoubleDouble]], _ rightSide: Vector, sizes: [Int], side: Int
  ) throws(LinearAlgebraError) -> LeastSquares? {
    let scaled = zip(columns, sizes).map { column, size in
      column.map { $0.timesPowerOfTwo(-size) }
    }
    let fit = try solvedInExtendedPrecision(scaled, rightSide.timesPowerOfTwo(-side))
    guard let fit else { return nil }
    let matrix = Matrix(columns: columns.map { column in Vector(column.map(\.value)) })
    let solution = fit.solution.timesPowersOfTwo(sizes.map { side - $0 })
    if fit.solution.norm(.max).isFinite && !solution.norm(.max).isFinite { return nil }
    return LeastSquares(
      solution: solution, residual: fit.residual.timesPowerOfTwo(side), rank: fit.rank,
      conditionNumber: try matrix.conditionNumber(),
      scaledConditionNumber: fit.scaledConditionNumber)
  }

  /// The solution for columns that may carry more digits than doubles, or `nil` when they are
  /// dependent or more than the rows, or when a coefficient is beyond the range of a double.
  static func solvedInExtendedPrecision(
    _ columns: [[DoubleDouble]], _ rightSide: Vector
  ) throws(LinearAlgebraError) -> LeastSquares? {
    guard rightSide.count >= columns.count else { return nil }
    let side = rightSide.exponent
    let sizes = columns.map { column in Vector(column.map(\.high)).exponent }
    // Up to here squares and their rounding errors stay in range.
    if (sizes + [side]).contains(where: { abs($0) > 300 }) {
      return try solvedInExtendedPrecision(columns, rightSide, sizes: sizes, side: side)
    }
    var factors = ExtendedHouseholder(rowCount: rightSide.count, columns: columns)
    guard let x = factors.solve(rightSide.elements) else { return nil }
    let residual = Vector(rightSide.count) { i in
      var rest = DoubleDouble(rightSide[i])
      for (j, column) in columns.enumerated() { rest = rest - column[i] * x[j] }
      return rest.value
    }
    let triangle = LeastSquaresProblem(matrix: factors.r, rightSide: rightSide)
    let conditionNumber = try triangle.matrix.conditionNumber()
    return LeastSquares(
      solution: Vector(x.map(\.value)), residual: residual, rank: columns.count,
      conditionNumber: conditionNumber,
      scaledConditionNumber: try triangle.scaledConditionNumber(unscaled: conditionNumber))
  }
}
