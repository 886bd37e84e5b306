// Which entries of a matrix of scores take part.

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

  /// Makes a mask; `allows(i, j)` says whether row `i` may use column `j`. Stops for a negative
  /// count.
  public init(_ rowCount: Int, _ columnCount: Int, allows: (_ row: Int, _ column: Int) -> Bool) {
    requireCount("Mask(rows, columns, allows:)", Swift.min(rowCount, columnCount))
    (self.rowCount, self.columnCount) = (rowCount, columnCount)
    allowed = (0..<rowCount).flatMap { i in (0..<columnCount).map { allows(i, $0) } }
  }

  /// The mask of a sequence that may not look ahead: row `i` allows the columns `0...i`.
  /// - Complexity: `O(n²)`; allocates a byte for each entry.
  public static func causal(_ count: Int) -> Mask { Mask(count, count) { $1 <= $0 } }

  /// The mask that hides the columns from `length` on, as for padded sequences.
  /// - Complexity: `O(mn)`; allocates a byte for each entry.
  public static func padding(_ rowCount: Int, _ columnCount: Int, length: Int) -> Mask {
    Mask(rowCount, columnCount) { $1 < length }
  }

  /// Whether row `i` may use column `j`. Stops when either is outside the shape.
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

  /// The entries that both masks allow. Stops when the shapes differ.
  /// - Complexity: `O(mn)`; allocates a byte for each entry.
  public func intersection(_ other: Mask) -> Mask {
    if rowCount != other.rowCount || columnCount != other.columnCount {
      trap(
        "mask.intersection(other)",
        "\(rowCount)×\(columnCount) and \(other.rowCount)×\(other.columnCount) differ")
    }
    return Mask(rowCount, columnCount) { self[$0, $1] && other[$0, $1] }
  }
}
