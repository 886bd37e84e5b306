// Vectors repeated over the rows or the columns of a matrix, spelled out by `.asRow` and `.asColumn`.

/// A vector read as one row that is repeated for every row of a matrix.
public struct RepeatedRow: Sendable {
  let vector: Vector
}

/// A vector read as one column that is repeated for every column of a matrix.
public struct RepeatedColumn: Sendable {
  let vector: Vector
}

extension Vector {
  /// This vector as a row, repeated to fit: `X - X.columnMeans.asRow`.
  public var asRow: RepeatedRow { RepeatedRow(vector: self) }

  /// This vector as a column, repeated to fit: `X - X.rowMeans.asColumn`.
  public var asColumn: RepeatedColumn { RepeatedColumn(vector: self) }
}

extension Matrix {
  /// Adds a row to every row.
  /// - Complexity: `O(mn)`; allocates the result.
  public static func + (a: Matrix, r: RepeatedRow) -> Matrix {
    a.combine("A + r", r, Elementwise.addRows) { $0 + $1 }
  }
  /// Subtracts a row from every row.
  /// - Complexity: `O(mn)`; allocates the result.
  public static func - (a: Matrix, r: RepeatedRow) -> Matrix {
    a.combine("A - r", r, Elementwise.subtractRows) { $0 - $1 }
  }
  /// Multiplies every row elementwise by a row.
  /// - Complexity: `O(mn)`; allocates the result.
  public static func .* (a: Matrix, r: RepeatedRow) -> Matrix {
    a.combine("A .* r", r, Elementwise.multiplyRows) { $0 * $1 }
  }
  /// Divides every row elementwise by a row.
  /// - Complexity: `O(mn)`; allocates the result.
  public static func ./ (a: Matrix, r: RepeatedRow) -> Matrix {
    a.combine("A ./ r", r, Elementwise.divideRows) { $0 / $1 }
  }
  /// Adds a column to every column.
  /// - Complexity: `O(mn)`; allocates the result.
  public static func + (a: Matrix, c: RepeatedColumn) -> Matrix {
    a.combine("A + c", c) { $0 + $1 }
  }
  /// Subtracts a column from every column.
  /// - Complexity: `O(mn)`; allocates the result.
  public static func - (a: Matrix, c: RepeatedColumn) -> Matrix {
    a.combine("A - c", c) { $0 - $1 }
  }
  /// Multiplies every column elementwise by a column.
  /// - Complexity: `O(mn)`; allocates the result.
  public static func .* (a: Matrix, c: RepeatedColumn) -> Matrix {
    a.combine("A .* c", c) { $0 * $1 }
  }
  /// Divides every column elementwise by a column.
  /// - Complexity: `O(mn)`; allocates the result.
  public static func ./ (a: Matrix, c: RepeatedColumn) -> Matrix {
    a.combine("A ./ c", c) { $0 / $1 }
  }

  @inline(__always)
  private func combine(
    _ operation: String, _ row: RepeatedRow, _ pass: ([Double], [Double]) -> [Double],
    _ f: (Double, Double) -> Double
  ) -> Matrix {
    if row.vector.count != columnCount {
      trap(
        operation, "the row has \(row.vector.count) entries and the matrix is \(shapeText)",
        hint: "a repeated row needs one entry per column")
    }
    // A pass is called for each row, which pays for long ones.
    let entries = row.vector.elements
    return sameShape(
      columnCount < 64 ? Elementwise.combine(storage, row: entries, f) : pass(storage, entries))
  }

  @inline(__always)
  private func combine(
    _ operation: String, _ column: RepeatedColumn, _ f: (Double, Double) -> Double
  ) -> Matrix {
    if column.vector.count != rowCount {
      trap(
        operation, "the column has \(column.vector.count) entries and the matrix is \(shapeText)",
        hint: "a repeated column needs one entry per row")
    }
    return sameShape(Elementwise.combine(storage, column: column.vector.elements, f))
  }
}
