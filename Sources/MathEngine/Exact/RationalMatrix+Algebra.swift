// Exact sums, products, determinants, solutions and least squares of matrices of fractions.

extension RationalMatrix {
  /// The sum. Stops when the shapes differ.
  /// - Complexity: `mn` operations on fractions.
  public static func + (a: RationalMatrix, b: RationalMatrix) -> RationalMatrix {
    a.combined("A + B", b, +)
  }

  /// The difference. Stops when the shapes differ.
  /// - Complexity: `mn` operations on fractions.
  public static func - (a: RationalMatrix, b: RationalMatrix) -> RationalMatrix {
    a.combined("A - B", b, -)
  }

  /// The multiple `(c·A)ᵢⱼ = c·Aᵢⱼ`.
  /// - Complexity: `mn` operations on fractions.
  public static func * (c: Rational, a: RationalMatrix) -> RationalMatrix {
    RationalMatrix(a.rowCount, a.columnCount) { i, j in c * a[i, j] }
  }

  /// The matrix product. Stops when `A` has other than as many columns as `B` rows.
  ///
  /// - Complexity: `mnk` products of integers over common denominators, and one reduction per entry.
  public static func * (a: RationalMatrix, b: RationalMatrix) -> RationalMatrix {
    if a.columnCount != b.rowCount {
      trap(
        "A * B", "shapes \(a.shapeText) and \(b.shapeText) do not fit",
        hint: "A needs as many columns as B has rows")
    }
    let (left, right) = (a.overCommonDenominator(), b.T.overCommonDenominator())
    let denominator = left.denominator * right.denominator
    return RationalMatrix(a.rowCount, b.columnCount) { i, j in
      Rational(IntegerRows.dot(left.rows[i], right.rows[j]), denominator)
    }
  }

  /// The product of a matrix and a column. Stops when there are other than as many numbers as columns.
  /// - Complexity: `2mn` operations on fractions.
  public static func * (a: RationalMatrix, x: [Rational]) -> [Rational] {
    (a * RationalMatrix(rowCount: x.count, columnCount: 1, elements: x)).elements
  }

  private func combined(
    _ operation: String, _ other: RationalMatrix, _ f: (Rational, Rational) -> Rational
  ) -> RationalMatrix {
    if shape != other.shape {
      trap(operation, "shapes \(shapeText) and \(other.shapeText) differ")
    }
    return RationalMatrix(
      rowCount: rowCount, columnCount: columnCount,
      elements: zip(elements, other.elements).map { f($0, $1) })
  }
}

extension RationalMatrix {
  /// The determinant; 1 for a 0×0 matrix. Stops when the matrix is not square.
  ///
  /// - Complexity: `n³/3` steps on integers of up to n times the digits of the entries.
  public func determinant() -> Rational {
    if !isSquare {
      trap("A.determinant()", "A is \(shapeText)", hint: "only square matrices have a determinant")
    }
    let integers = IntegerRows(self)
    let elimination = IntegerElimination(integers.rows, columnCount: columnCount)
    if elimination.rank < columnCount { return .zero }
    let scale = integers.scales.reduce(BigInteger.one) { $0 * $1 }
    let pivot = elimination.lastPivot
    return Rational(elimination.isOdd ? -pivot : pivot, scale)
  }

  /// The number of independent rows, exactly.
  ///
  /// - Complexity: about `mn·rank` steps on integers.
  public var rank: Int { IntegerElimination(IntegerRows(self).rows, columnCount: columnCount).rank }

  /// The solution x of `Ax = b`. Stops when b has other than as many numbers as A rows.
  ///
  /// - Complexity: `n³/3` steps on integers.
  /// - Throws: `.notSquare`, or `.singular` when no unique solution exists.
  public func solve(_ b: [Rational]) throws(LinearAlgebraError) -> [Rational] {
    try solve(RationalMatrix(rowCount: b.count, columnCount: 1, elements: b)).elements
  }

  /// The solution X of `AX = B`. Stops when B has other than as many rows as A.
  ///
  /// - Complexity: `n³/3` steps on integers and `n²` per column of B.
  /// - Throws: `.notSquare`, or `.singular` when no unique solution exists.
  public func solve(_ b: RationalMatrix) throws(LinearAlgebraError) -> RationalMatrix {
    try requireSquare("solve")
    if b.rowCount != rowCount {
      trap(
        "A.solve(b)", "A is \(shapeText) and b has \(b.rowCount) rows",
        hint: "b needs one number per row of A")
    }
    return try solution(IntegerRows(beside(b)).rows, rightSides: b.columnCount)
  }

  /// The inverse `A⁻¹` with `AA⁻¹ = A⁻¹A = I`, exactly.
  ///
  /// - Complexity: `4n³/3` steps on integers.
  /// - Throws: `.notSquare`, or `.singular` when the determinant is 0.
  public func inverse() throws(LinearAlgebraError) -> RationalMatrix {
    try requireSquare("inverse")
    return try solve(.identity(rowCount))
  }

  /// The x that minimises `‖b − Ax‖₂`, by the normal equations `AᵀAx = Aᵀb`.
  ///
  /// Squaring the condition number, which rules the normal equations out in doubles, costs only digits
  /// here. Stops when b has other than as many numbers as A rows.
  ///
  /// - Complexity: `mn²` products and `n³/3` steps on integers.
  /// - Throws: `.rankDeficient` when the columns are dependent and the minimiser is not unique.
  public func leastSquares(_ b: [Rational]) throws(LinearAlgebraError) -> [Rational] {
    if b.count != rowCount {
      trap(
        "A.leastSquares(b)", "A is \(shapeText) and b has \(b.count) numbers",
        hint: "b needs one number per row of A")
    }
    let right = RationalMatrix(rowCount: rowCount, columnCount: 1, elements: b)
    // One denominator for all rows leaves the minimiser as it is; one for each row would weigh them.
    let columns = beside(right).T.overCommonDenominator().rows
    let gram = columns.dropLast().map { column in
      columns.map { IntegerRows.dot(column, $0) }
    }
    do {
      return try solution(gram, rightSides: 1).elements
    } catch {
      throw .rankDeficient(rank: rank, columns: columnCount)
    }
  }

  /// Solves n equations whose integer rows end with the right sides.
  private func solution(
    _ rows: [[BigInteger]], rightSides: Int
  ) throws(LinearAlgebraError) -> RationalMatrix {
    let elimination = IntegerElimination(rows, columnCount: columnCount)
    if elimination.rank < columnCount {
      let pivots = elimination.pivotColumns
      throw .singular(pivot: pivots.indices.first { pivots[$0] != $0 } ?? pivots.count)
    }
    let numerators = (0..<rightSides).map { elimination.numerators(rightSide: $0) }
    return RationalMatrix(columnCount, rightSides) { i, j in
      Rational(numerators[j][i], elimination.lastPivot)
    }
  }

  private func beside(_ right: RationalMatrix) -> RationalMatrix {
    RationalMatrix(rows: zip(rows, right.rows).map { $0 + $1 })
  }

  private func requireSquare(_ operation: String) throws(LinearAlgebraError) {
    guard isSquare else {
      throw .notSquare(operation: operation, rows: rowCount, columns: columnCount)
    }
  }

  /// All entries as integers over one denominator.
  fileprivate func overCommonDenominator() -> (rows: [[BigInteger]], denominator: BigInteger) {
    let denominator = IntegerRows.commonDenominator(elements)
    return (rows.map { IntegerRows.scaled($0, by: denominator) }, denominator)
  }
}

/// The rows of a matrix, each multiplied by its common denominator.
private struct IntegerRows {
  let rows: [[BigInteger]]
  let scales: [BigInteger]

  init(_ matrix: RationalMatrix) {
    scales = matrix.rows.map { IntegerRows.commonDenominator($0) }
    rows = zip(matrix.rows, scales).map { IntegerRows.scaled($0, by: $1) }
  }

  static func commonDenominator(_ numbers: [Rational]) -> BigInteger {
    BigInteger(
      numbers.reduce(Natural.one) { Natural.leastCommonMultiple($0, $1.denominator.size) })
  }

  static func scaled(_ numbers: [Rational], by scale: BigInteger) -> [BigInteger] {
    numbers.map { $0.numerator * scale.exactQuotient(by: $0.denominator) }
  }

  static func dot(_ x: [BigInteger], _ y: [BigInteger]) -> BigInteger {
    zip(x, y).reduce(BigInteger.zero) { $0 + $1.0 * $1.1 }
  }
}
