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

  /// The lower triangle in row-major order, with zeros above the diagonal, in blocks that fit into the
  /// cache.
  var lowerTriangle: Matrix {
    let block = 32
    let entries = [Double](unsafeUninitializedCapacity: elements.count) { target, initialized in
      target.initialize(repeating: 0)
      for top in Swift.stride(from: 0, to: rowCount, by: block) {
        for left in Swift.stride(from: 0, to: columnCount, by: block) where left <= top {
          for i in top..<Swift.min(top + block, rowCount) {
            for j in left..<Swift.min(left + block, columnCount, i + 1) {
              target[i * columnCount + j] = elements[j * rowCount + i]
            }
          }
        }
      }
      initialized = elements.count
    }
    return Matrix(rowCount: rowCount, columnCount: columnCount, storage: entries)
  }

  /// The largest difference between this square matrix and its transpose, or NaN.
  func asymmetry(to transposed: Matrix) -> Double {
    Extremes.largestDifference(elements, transposed.storage)
  }

  /// The leading dimension: LAPACK wants at least 1.
  var stride: Int32 { Int32(Swift.max(rowCount, 1)) }
}
