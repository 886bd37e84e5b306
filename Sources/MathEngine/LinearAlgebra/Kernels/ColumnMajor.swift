// A matrix in the storage order that LAPACK works on.

/// Entries stored column by column: the working copy of one LAPACK call.
struct ColumnMajor: Equatable, Hashable, Sendable {
  let rowCount: Int
  let columnCount: Int
  var elements: [Double]

  init(rowCount: Int, columnCount: Int, elements: [Double]) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.elements = elements
  }

  init(zeros rowCount: Int, _ columnCount: Int) {
    self.init(
      rowCount: rowCount, columnCount: columnCount,
      elements: [Double](repeating: 0, count: rowCount * columnCount))
  }

  /// The transposing copy of a row-major matrix.
  init(_ matrix: Matrix) {
    self.init(
      rowCount: matrix.rowCount, columnCount: matrix.columnCount,
      elements: BLAS.transpose(
        matrix.storage, rows: matrix.rowCount, columns: matrix.columnCount))
  }

  /// A vector as one column; no copy.
  init(column: Vector) {
    self.init(rowCount: column.count, columnCount: 1, elements: column.elements)
  }

  /// The transposing copy in row-major order.
  var matrix: Matrix {
    Matrix(
      rowCount: rowCount, columnCount: columnCount,
      storage: BLAS.transpose(elements, rows: columnCount, columns: rowCount))
  }

  /// The transpose in row-major order, which is this storage as it stands; no copy.
  var transposedMatrix: Matrix {
    Matrix(rowCount: columnCount, columnCount: rowCount, storage: elements)
  }

  subscript(row: Int, column: Int) -> Double {
    get { elements[column * rowCount + row] }
    set { elements[column * rowCount + row] = newValue }
  }

  /// The lower triangle in row-major order, with zeros above the diagonal.
  var lowerTriangle: Matrix {
    var work = self
    work.elements.withUnsafeMutableBufferPointer { entries in
      for j in 0..<columnCount {
        for i in 0..<Swift.min(j, rowCount) { entries[j * rowCount + i] = 0 }
      }
    }
    return work.matrix
  }

  /// The largest difference between this square matrix and its transpose, or NaN.
  func asymmetry(to transposed: Matrix) -> Double {
    Extremes.largestDifference(elements, transposed.storage)
  }

  /// The leading dimension: LAPACK wants at least 1.
  var stride: Int32 { Int32(Swift.max(rowCount, 1)) }
}
