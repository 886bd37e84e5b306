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
    let scales = columnScales
    let factors = QR(scales.map { matrix .* $0.asRow } ?? matrix)
    let r = factors.r
    let values = try r.singularValues()
    let cutoff = Double(matrix.columnCount) * .ulpOfOne * values[0]
    guard values[values.count - 1] > cutoff else { return try solvedBySVD(cutoff: nil) }
    let scaled = try factors.solve(rightSide)
    let solution = scales.map { scaled .* $0 } ?? scaled
    let scaledConditionNumber = values[0] / values[values.count - 1]
    var conditionNumber = scaledConditionNumber
    if let scales { conditionNumber = try (r ./ scales.asRow).conditionNumber() }
    return LeastSquares(
      solution: solution, residual: rightSide - matrix * solution, rank: matrix.columnCount,
      conditionNumber: conditionNumber, scaledConditionNumber: scaledConditionNumber)
  }

  /// With many more rows than columns, the triangle of a QR factorisation stands for the matrix: it has
  /// the same singular values and the same lengths of columns.
  func solvedBySVD(cutoff: Double?) throws(LinearAlgebraError) -> LeastSquares {
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

  func solvedInExtendedPrecision() throws(LinearAlgebraError) -> LeastSquares {
    let columns = matrix.columns.map { $0.elements.map { DoubleDouble($0) } }
    let solved = try LeastSquaresProblem.solvedInExtendedPrecision(columns, rightSide)
    if let solved { return solved }
    return try solvedBySVD(cutoff: nil)
  }

  /// The solution for columns that may carry more digits than doubles, or `nil` when they are
  /// dependent or more than the rows.
  static func solvedInExtendedPrecision(
    _ columns: [[DoubleDouble]], _ rightSide: Vector
  ) throws(LinearAlgebraError) -> LeastSquares? {
    guard rightSide.count >= columns.count else { return nil }
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

  private func scaledConditionNumber(unscaled: Double) throws(LinearAlgebraError) -> Double {
    guard let scales = columnScales else { return unscaled }
    return try (matrix .* scales.asRow).conditionNumber()
  }

  /// For each column the power of two that brings its length between 1 and 2: scaling by it is exact.
  /// `nil` where the lengths are within a factor of 4 already.
  private var columnScales: Vector? {
    let lengths = matrix.columns.map(\.norm)
    guard let longest = lengths.max(), let shortest = lengths.min(), !(longest <= 4 * shortest)
    else { return nil }
    return Vector(
      lengths.map { $0 > 0 ? Double(sign: .plus, exponent: -$0.exponent, significand: 1) : 1 })
  }
}
