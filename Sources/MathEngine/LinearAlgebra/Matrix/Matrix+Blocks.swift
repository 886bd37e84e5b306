// Blocks of a matrix by ranges, and matrices put together from blocks.

extension Matrix {
  /// The block of the rows and columns of two ranges: `A[0..<2, 1...]`.
  /// - Complexity: proportional to the entries of the block; reading copies them, writing is in
  ///   place.
  public subscript<R: RangeExpression, C: RangeExpression>(rows: R, columns: C) -> Matrix
  where R.Bound == Int, C.Bound == Int {
    get { block(rowRange(rows), columnRange(columns)) }
    set { setBlock(rowRange(rows), columnRange(columns), newValue) }
  }

  /// The block of some rows with all columns: `A[0..<2, ...]`.
  /// - Complexity: proportional to the entries of the block; reading copies them, writing is in
  ///   place.
  public subscript<R: RangeExpression>(rows: R, columns: UnboundedRange) -> Matrix
  where R.Bound == Int {
    get { block(rowRange(rows), 0..<columnCount) }
    set { setBlock(rowRange(rows), 0..<columnCount, newValue) }
  }

  /// The block of all rows with some columns: `A[..., 0..<2]`.
  /// - Complexity: proportional to the entries of the block; reading copies them, writing is in
  ///   place.
  public subscript<C: RangeExpression>(rows: UnboundedRange, columns: C) -> Matrix
  where C.Bound == Int {
    get { block(0..<rowCount, columnRange(columns)) }
    set { setBlock(0..<rowCount, columnRange(columns), newValue) }
  }

  /// The matrix of the rows at the given indices, in that order; an index may occur more than once.
  /// - Complexity: proportional to the entries selected; allocates the result.
  public func selecting(rows indices: [Int]) -> Matrix {
    Matrix(
      rowCount: indices.count, columnCount: columnCount,
      storage: indices.flatMap { self[row: $0].elements })
  }

  /// The matrix of the columns at the given indices, in that order.
  /// - Complexity: proportional to the entries selected; allocates the result.
  public func selecting(columns indices: [Int]) -> Matrix {
    Matrix(rowCount, indices.count) { i, j in self[i, indices[j]] }
  }

  /// The same entries, row by row, in another shape with as many entries. Stops when the shape has
  /// another count of entries.
  ///
  /// - Complexity: `O(1)`; shares the storage.
  public func reshaped(_ rowCount: Int, _ columnCount: Int) -> Matrix {
    if rowCount < 0 || columnCount < 0 || rowCount * columnCount != count {
      trap(
        "A.reshaped(\(rowCount), \(columnCount))", "the matrix is \(shapeText), \(count) entries")
    }
    return Matrix(rowCount: rowCount, columnCount: columnCount, storage: storage)
  }

  private func block(_ rows: Range<Int>, _ columns: Range<Int>) -> Matrix {
    var entries: [Double] = []
    entries.reserveCapacity(rows.count * columns.count)
    for i in rows {
      let start = i * columnCount
      entries.append(contentsOf: storage[start + columns.lowerBound..<start + columns.upperBound])
    }
    return Matrix(rowCount: rows.count, columnCount: columns.count, storage: entries)
  }

  private mutating func setBlock(_ rows: Range<Int>, _ columns: Range<Int>, _ block: Matrix) {
    if block.rowCount != rows.count || block.columnCount != columns.count {
      trap(
        "A[rows, columns] = B",
        "the block is \(rows.count)×\(columns.count) and B is \(block.shapeText)")
    }
    for (k, i) in rows.enumerated() {
      for (l, j) in columns.enumerated() {
        storage[i * columnCount + j] = block.storage[k * block.columnCount + l]
      }
    }
  }

  private func rowRange<R: RangeExpression>(_ range: R) -> Range<Int> where R.Bound == Int {
    resolved(range, count: rowCount, part: "rows")
  }

  private func columnRange<R: RangeExpression>(_ range: R) -> Range<Int> where R.Bound == Int {
    resolved(range, count: columnCount, part: "columns")
  }

  private func resolved<R: RangeExpression>(
    _ range: R, count: Int, part: String
  ) -> Range<Int> where R.Bound == Int {
    let whole = range.relative(to: 0..<count)
    if whole.lowerBound < 0 || whole.upperBound > count {
      trapIndex("\(part) \(whole.lowerBound)..<\(whole.upperBound)")
    }
    return whole
  }
}

extension Vector {
  /// The coordinates, row by row, as a matrix with as many entries.
  /// - Complexity: `O(1)`; shares the storage.
  public func reshaped(_ rowCount: Int, _ columnCount: Int) -> Matrix {
    Matrix(rowCount, columnCount, elements)
  }
}

/// The matrices side by side; they need the same number of rows. Stops otherwise. No matrices give
/// the 0×0 one.
///
/// - Complexity: one pass; allocates the result.
public func hstack(_ blocks: Matrix...) -> Matrix { sideBySide(blocks) }

func sideBySide(_ blocks: [Matrix]) -> Matrix {
  let rowCount = blocks.first?.rowCount ?? 0
  if let odd = blocks.first(where: { $0.rowCount != rowCount }) {
    trap("hstack", "shapes \(blocks[0].shapeText) and \(odd.shapeText) differ in rows")
  }
  let columnCount = blocks.reduce(0) { $0 + $1.columnCount }
  var entries: [Double] = []
  entries.reserveCapacity(rowCount * columnCount)
  for i in 0..<rowCount {
    for block in blocks {
      entries += block.storage[i * block.columnCount..<(i + 1) * block.columnCount]
    }
  }
  return Matrix(rowCount: rowCount, columnCount: columnCount, storage: entries)
}

/// The matrices on top of each other; they need the same number of columns. Stops otherwise. No
/// matrices give the 0×0 one.
///
/// - Complexity: one pass; allocates the result.
public func vstack(_ blocks: Matrix...) -> Matrix {
  let columnCount = blocks.first?.columnCount ?? 0
  if let odd = blocks.first(where: { $0.columnCount != columnCount }) {
    trap("vstack", "shapes \(blocks[0].shapeText) and \(odd.shapeText) differ in columns")
  }
  return Matrix(
    rowCount: blocks.reduce(0) { $0 + $1.rowCount }, columnCount: columnCount,
    storage: blocks.flatMap(\.storage))
}
