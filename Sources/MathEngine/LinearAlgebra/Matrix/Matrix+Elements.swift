// Shape, entries, rows, columns and blocks of a matrix.

extension Matrix {
  /// The counts of rows and columns.
  @inlinable
  public var shape: (rows: Int, columns: Int) { (rowCount, columnCount) }

  /// The number of entries.
  @inlinable
  public var count: Int { storage.count }

  /// Whether there are no entries.
  @inlinable
  public var isEmpty: Bool { storage.isEmpty }

  /// Whether there are as many rows as columns.
  @inlinable
  public var isSquare: Bool { rowCount == columnCount }

  /// The entries, row by row.
  @inlinable
  public var elements: [Double] {
    _read { yield storage }
    set {
      if newValue.count != storage.count { trapElements(newValue.count) }
      storage = newValue
    }
  }

  /// The entries, row by row, as one vector.
  public var flattened: Vector { Vector(storage) }

  var shapeText: String { "\(rowCount)×\(columnCount)" }

  /// The entry in a row and a column, both counted from 0. Stops when either is outside the shape.
  @inlinable
  public subscript(row: Int, column: Int) -> Double {
    @inline(__always) _read {
      checkIndex(row, column)
      yield storage[row * columnCount + column]
    }
    @inline(__always) _modify {
      checkIndex(row, column)
      yield &storage[row * columnCount + column]
    }
  }

  /// One row as a vector.
  /// - Complexity: `O(n)` for n columns; reading copies the row, writing is in place.
  public subscript(row row: Int) -> Vector {
    get {
      if row < 0 || row >= rowCount { trapIndex("row: \(row)") }
      return Vector(Array(storage[row * columnCount..<(row + 1) * columnCount]))
    }
    set {
      if row < 0 || row >= rowCount { trapIndex("row: \(row)") }
      if newValue.count != columnCount { trapPart("row", newValue.count, columnCount) }
      storage.replaceSubrange(
        row * columnCount..<(row + 1) * columnCount, with: newValue.elements)
    }
  }

  /// One column as a vector.
  /// - Complexity: `O(m)` for m rows, with a stride of n; reading copies the column, writing is in
  ///   place.
  public subscript(column column: Int) -> Vector {
    get {
      if column < 0 || column >= columnCount { trapIndex("column: \(column)") }
      return Vector((0..<rowCount).map { storage[$0 * columnCount + column] })
    }
    set {
      if column < 0 || column >= columnCount { trapIndex("column: \(column)") }
      if newValue.count != rowCount { trapPart("column", newValue.count, rowCount) }
      for i in 0..<rowCount { storage[i * columnCount + column] = newValue.elements[i] }
    }
  }

  /// The rows from top to bottom.
  public var rows: [Vector] { (0..<rowCount).map { self[row: $0] } }

  /// The columns from left to right.
  public var columns: [Vector] { T.rows }

  /// The entries `(i, i)`, as many as the smaller count.
  public var diagonal: Vector {
    Vector((0..<Swift.min(rowCount, columnCount)).map { storage[$0 * columnCount + $0] })
  }

  /// The matrix of `transform` applied to every entry.
  /// - Complexity: `mn` calls; allocates the result.
  public func map(_ transform: (Double) throws -> Double) rethrows -> Matrix {
    Matrix(rowCount: rowCount, columnCount: columnCount, storage: try storage.map(transform))
  }

  @usableFromInline
  @inline(__always)
  func checkIndex(_ row: Int, _ column: Int) {
    if row < 0 || row >= rowCount || column < 0 || column >= columnCount {
      trapIndex("\(row), \(column)")
    }
  }

  @usableFromInline
  @inline(never)
  func trapIndex(_ index: String) -> Never {
    trap("A[\(index)]", "the matrix is \(shapeText)", hint: "rows and columns are counted from 0")
  }

  @usableFromInline
  @inline(never)
  func trapElements(_ count: Int) -> Never {
    trap("A.elements = x", "a \(shapeText) matrix cannot hold \(count) entries")
  }

  private func trapPart(_ part: String, _ given: Int, _ needed: Int) -> Never {
    trap(
      "A[\(part): i] = x", "the matrix is \(shapeText), so x needs \(needed) entries, not \(given)")
  }
}
