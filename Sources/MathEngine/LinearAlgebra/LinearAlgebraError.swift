// What can go wrong in linear algebra because of the numbers, with the facts a reader needs.

/// A failure that depends on the entries of a matrix, or a shape that an algorithm does not accept.
public enum LinearAlgebraError: Error, Equatable, Sendable {
  /// The operation needs as many rows as columns.
  case notSquare(operation: String, rows: Int, columns: Int)
  /// Elimination met an exact zero: the matrix has no inverse. `pivot` counts from 0.
  case singular(pivot: Int)
  /// The columns depend on each other, so more than one vector of coefficients fits equally well.
  case rankDeficient(rank: Int, columns: Int)
  /// The leading block with this many rows and columns is not positive definite.
  case notPositiveDefinite(leadingMinor: Int)
  /// The entries `(row, column)` and `(column, row)` differ by more than rounding.
  case notSymmetric(row: Int, column: Int, difference: Double)
  /// The first entry that is NaN or infinite.
  case notFinite(row: Int, column: Int)
  /// An iteration stopped before all values had converged.
  case notConverged(routine: String, unconverged: Int)
}

extension LinearAlgebraError: CustomStringConvertible {
  /// The operation, the facts and what usually helps.
  public var description: String {
    switch self {
    case .notSquare(let operation, let rows, let columns):
      "\(operation) needs a square matrix, and this one is \(rows)×\(columns); "
        + "for more rows than columns use leastSquares, for any shape pseudoInverse"
    case .singular(let pivot):
      "the matrix is singular: pivot \(pivot) of its elimination is 0; "
        + "use leastSquares or pseudoInverse, or look for a column that depends on the others"
    case .rankDeficient(let rank, let columns):
      "the columns are dependent: only \(rank) of \(columns) are independent; "
        + "leave out a column that the others determine"
    case .notPositiveDefinite(let minor):
      "the matrix is not positive definite: its leading \(minor)×\(minor) block is not; "
        + "adding a small multiple of the identity often helps"
    case .notSymmetric(let row, let column, let difference):
      "the matrix is not symmetric: entries (\(row), \(column)) and (\(column), \(row)) differ by "
        + "\(difference); use eigen() or svd(), or symmetrise it by (A + A.T) / 2"
    case .notFinite(let row, let column):
      "entry (\(row), \(column)) is not a finite number; look for an earlier overflow, 0/0 or log(0)"
    case .notConverged(let routine, let unconverged):
      "\(routine) left \(unconverged) values unconverged; scaling the matrix often helps"
    }
  }
}

extension Matrix {
  /// Throws unless the matrix has as many rows as columns.
  func requireSquare(_ operation: String) throws(LinearAlgebraError) {
    guard isSquare else {
      throw .notSquare(operation: operation, rows: rowCount, columns: columnCount)
    }
  }

  /// Throws at the first entry that is NaN or infinite.
  func requireFinite() throws(LinearAlgebraError) {
    if Extremes.largestMagnitude(storage).isFinite { return }
    if let offset = storage.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(row: offset / columnCount, column: offset % columnCount)
    }
  }

  /// The column-major copy of a square matrix that equals its transpose up to `√ε` times its largest
  /// entry; throws for any other, and for entries that are NaN or infinite.
  func symmetricWorkingCopy() throws(LinearAlgebraError) -> ColumnMajor {
    let work = ColumnMajor(self)
    let difference = work.asymmetry(to: self)
    if difference == 0 { return work }
    if !difference.isFinite { try requireFinite() }
    let tolerance = Double.ulpOfOne.squareRoot() * norm(.max)
    for i in 0..<rowCount where difference > tolerance {
      for j in 0..<i where abs(self[i, j] - self[j, i]) > tolerance {
        throw .notSymmetric(row: i, column: j, difference: abs(self[i, j] - self[j, i]))
      }
    }
    return work
  }
}
