// Softmax over the entries that a mask allows.

/// Which entries of a matrix of scores take part, row by row.
///
/// ```swift
/// Mask.causal(3)     // row i allows the columns 0...i
/// ```
public struct Mask: Sendable, Equatable {
  /// The number of rows.
  public let rowCount: Int
  /// The number of columns.
  public let columnCount: Int
  private let allowed: [Bool]

  /// Makes a mask; `allows(i, j)` says whether row `i` may use column `j`.
  public init(_ rowCount: Int, _ columnCount: Int, allows: (_ row: Int, _ column: Int) -> Bool) {
    requireCount("Mask(rows, columns, allows:)", Swift.min(rowCount, columnCount))
    (self.rowCount, self.columnCount) = (rowCount, columnCount)
    allowed = (0..<rowCount).flatMap { i in (0..<columnCount).map { allows(i, $0) } }
  }

  /// The mask of a sequence that may not look ahead: row `i` allows the columns `0...i`.
  public static func causal(_ count: Int) -> Mask { Mask(count, count) { $1 <= $0 } }

  /// The mask that hides the columns from `length` on, as for padded sequences.
  public static func padding(_ rowCount: Int, _ columnCount: Int, length: Int) -> Mask {
    Mask(rowCount, columnCount) { $1 < length }
  }

  /// Whether row `i` may use column `j`.
  public subscript(row: Int, column: Int) -> Bool {
    if !(0..<rowCount).contains(row) || !(0..<columnCount).contains(column) {
      trap("mask[\(row), \(column)]", "the mask is \(rowCount)×\(columnCount)")
    }
    return allowed[row * columnCount + column]
  }

  /// Whether a row allows no column at all.
  public func hidesRow(_ row: Int) -> Bool {
    !(0..<columnCount).contains { self[row, $0] }
  }

  /// The entries that both masks allow.
  public func intersection(_ other: Mask) -> Mask {
    if rowCount != other.rowCount || columnCount != other.columnCount {
      trap(
        "mask.intersection(other)",
        "\(rowCount)×\(columnCount) and \(other.rowCount)×\(other.columnCount) differ")
    }
    return Mask(rowCount, columnCount) { self[$0, $1] && other[$0, $1] }
  }
}

extension Matrix {
  /// The matrix with every hidden entry replaced, by −∞ unless another number is given.
  ///
  /// A large negative number instead of −∞ differs where a row is hidden whole: its softmax is then
  /// that of the scores as if nothing were hidden, while −∞ leaves nothing to weigh.
  public func masked(by mask: Mask, with filler: Double = -.infinity) -> Matrix {
    if rowCount != mask.rowCount || columnCount != mask.columnCount {
      trap(
        "A.masked(by: mask)",
        "the matrix is \(shapeText) and the mask \(mask.rowCount)×\(mask.columnCount)")
    }
    return Matrix(rowCount, columnCount) { mask[$0, $1] ? self[$0, $1] : filler }
  }
}

/// The softmax of every row over the entries that a mask allows.
///
/// Hidden entries get weight exactly 0 and influence nothing, whatever they hold, NaN included. A row
/// that is hidden whole is all 0: it gives no weight to anything, and does not sum to 1.
public func softmax(_ A: Matrix, mask: Mask) -> Matrix {
  var weights = softmax(A.masked(by: mask))
  for i in 0..<A.rowCount where mask.hidesRow(i) { weights[row: i] = .zeros(A.columnCount) }
  return weights
}
