// Gaussian elimination over the integers without fractions: every division comes out even.

/// The echelon form of integer rows by Bareiss's method.
///
/// After `k` pivots, each remaining entry is a determinant of `k + 1` rows and columns of the input, so
/// dividing by the previous pivot leaves no remainder and numbers grow only as fast as
/// determinants do.
///
/// Source: E. H. Bareiss, Sylvester's identity and multistep integer-preserving Gaussian elimination,
/// Mathematics of Computation 22 (1968).
struct IntegerElimination {
  /// The eliminated rows, those with pivots first.
  private(set) var rows: [[BigInteger]]
  /// The column of each row's pivot.
  private(set) var pivotColumns: [Int] = []
  /// Whether rows were exchanged an odd number of times.
  private(set) var isOdd = false

  /// Eliminates below the pivots found in the first `columnCount` columns; further columns are right
  /// sides.
  init(_ rows: [[BigInteger]], columnCount: Int) {
    self.rows = rows
    var previous = BigInteger.one
    for column in 0..<columnCount where pivotColumns.count < rows.count {
      let rank = pivotColumns.count
      guard let found = (rank..<rows.count).first(where: { !self.rows[$0][column].isZero })
      else { continue }
      if found != rank {
        self.rows.swapAt(found, rank)
        isOdd.toggle()
      }
      eliminate(below: rank, column, dividingBy: previous)
      previous = self.rows[rank][column]
      pivotColumns.append(column)
    }
  }

  var rank: Int { pivotColumns.count }

  /// The last pivot, which is the determinant of a square matrix of full rank up to `isOdd`.
  var lastPivot: BigInteger {
    pivotColumns.last.map { rows[rank - 1][$0] } ?? .one
  }

  private mutating func eliminate(
    below pivotRow: Int, _ column: Int, dividingBy previous: BigInteger
  ) {
    let pivots = rows[pivotRow]
    let pivot = pivots[column]
    for i in pivotRow + 1..<rows.count {
      let factor = rows[i][column]
      for j in column..<pivots.count {
        let minor = pivot * rows[i][j] - factor * pivots[j]
        rows[i][j] = minor.exactQuotient(by: previous)
      }
    }
  }

  /// The numerators of the solution for right side number `index`, over ``lastPivot``. The matrix is
  /// square and has full rank.
  func numerators(rightSide index: Int) -> [BigInteger] {
    let size = rank
    var solution = [BigInteger](repeating: .zero, count: size)
    let denominator = lastPivot
    for i in (0..<size).reversed() {
      var rest = denominator * rows[i][size + index]
      for j in i + 1..<size { rest = rest - rows[i][j] * solution[j] }
      solution[i] = rest.exactQuotient(by: rows[i][i])
    }
    return solution
  }
}
