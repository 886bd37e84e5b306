// The matrix type: a value over row-major contiguous doubles, with its initialisers.

/// A real matrix of double-precision numbers, stored row by row.
///
/// A `Matrix` is a value: a copy is independent of its original, and storage is shared until one of
/// them is changed. Entry `(i, j)` lies at offset `i·columnCount + j`. Either count may be 0.
///
/// ```swift
/// let A: Matrix = [[3, 1], [2, 4]]
/// A * A.T
/// A[0, 1]     // 1.0
/// ```
@frozen
public struct Matrix: Equatable, Hashable, Sendable {
  /// The number of rows.
  public let rowCount: Int
  /// The number of columns.
  public let columnCount: Int
  /// The entries, row by row.
  @usableFromInline var storage: [Double]

  @inlinable
  init(rowCount: Int, columnCount: Int, storage: [Double]) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.storage = storage
  }
}

extension Matrix: ExpressibleByArrayLiteral {
  /// Makes a matrix from a literal of rows such as `[[1, 2], [3, 4]]`.
  /// - Complexity: `O(mn)`; allocates the result.
  public init(arrayLiteral rows: [Double]...) { self.init(rows: rows) }
}

extension Matrix {
  /// Makes a matrix of the given shape from its entries listed row by row. Stops when their count
  /// is not the product of the other two.
  ///
  /// - Complexity: `O(1)`; shares the storage.
  public init(_ rowCount: Int, _ columnCount: Int, _ elements: [Double]) {
    if rowCount < 0 || columnCount < 0 || elements.count != rowCount * columnCount {
      trap(
        "Matrix(\(rowCount), \(columnCount), elements)",
        "\(rowCount)×\(columnCount) entries are needed and \(elements.count) were given")
    }
    self.init(rowCount: rowCount, columnCount: columnCount, storage: elements)
  }

  /// Makes the matrix whose entry `(i, j)` is `entry(i, j)`, with both indices counted from 0.
  /// Stops for a negative count.
  public init(
    _ rowCount: Int, _ columnCount: Int, _ entry: (_ row: Int, _ column: Int) throws -> Double
  ) rethrows {
    requireCount("Matrix(rows, columns, entry)", Swift.min(rowCount, columnCount))
    var entries: [Double] = []
    entries.reserveCapacity(rowCount * columnCount)
    for i in 0..<rowCount {
      for j in 0..<columnCount { entries.append(try entry(i, j)) }
    }
    self.init(rowCount: rowCount, columnCount: columnCount, storage: entries)
  }

  /// Makes a matrix of the given rows, which must have the same count.
  /// - Complexity: `O(mn)`; allocates the result.
  public init(rows: [[Double]]) {
    let width = rows.first?.count ?? 0
    if let odd = rows.firstIndex(where: { $0.count != width }) {
      trap(
        "Matrix(rows:)", "row 0 has \(width) entries and row \(odd) has \(rows[odd].count)",
        hint: "every row needs the same number of entries")
    }
    self.init(rowCount: rows.count, columnCount: width, storage: Array(rows.joined()))
  }

  /// Makes a matrix of the given rows, which must have the same count.
  /// - Complexity: `O(mn)`; allocates the result.
  public init(_ rows: [[Double]]) { self.init(rows: rows) }

  /// Makes a matrix of the given rows, which must have the same count.
  /// - Complexity: `O(mn)`; allocates the result.
  public init(rows: [Vector]) { self.init(rows: rows.map(\.elements)) }

  /// Makes a matrix of the given columns, which must have the same count.
  /// - Complexity: `O(mn)`; allocates the transpose on the way.
  public init(columns: [Vector]) { self = Matrix(rows: columns).T }

  /// Makes the 1×n matrix with one row.
  /// - Complexity: `O(1)`; shares the storage.
  public init(row: Vector) {
    self.init(rowCount: 1, columnCount: row.count, storage: row.elements)
  }

  /// Makes the n×1 matrix with one column.
  /// - Complexity: `O(1)`; shares the storage.
  public init(column: Vector) {
    self.init(rowCount: column.count, columnCount: 1, storage: column.elements)
  }

  /// Makes a matrix that holds one number everywhere. Stops for a negative count.
  public init(repeating number: Double, _ rowCount: Int, _ columnCount: Int) {
    requireCount("Matrix(repeating:_:_:)", Swift.min(rowCount, columnCount))
    self.init(
      rowCount: rowCount, columnCount: columnCount,
      storage: [Double](repeating: number, count: rowCount * columnCount))
  }

  /// A matrix of zeros.
  /// - Complexity: `O(mn)`; allocates the result.
  public static func zeros(_ rowCount: Int, _ columnCount: Int) -> Matrix {
    Matrix(repeating: 0, rowCount, columnCount)
  }

  /// A matrix of ones.
  /// - Complexity: `O(mn)`; allocates the result.
  public static func ones(_ rowCount: Int, _ columnCount: Int) -> Matrix {
    Matrix(repeating: 1, rowCount, columnCount)
  }

  /// The n×n identity matrix.
  /// - Complexity: `O(n²)`; allocates the result.
  public static func identity(_ size: Int) -> Matrix { .diagonal(.ones(size)) }

  /// The square matrix with the given diagonal and zeros elsewhere.
  /// - Complexity: `O(n²)`; allocates the result.
  public static func diagonal(_ diagonal: Vector) -> Matrix {
    let size = diagonal.count
    var result = Matrix.zeros(size, size)
    for i in 0..<size { result.storage[i * size + i] = diagonal.elements[i] }
    return result
  }
}
