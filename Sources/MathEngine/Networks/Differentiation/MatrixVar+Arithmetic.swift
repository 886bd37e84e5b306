// Arithmetic of matrices under differentiation. For `C = AB` the backward step is `Ā = C̄Bᵀ`, `B̄ = AᵀC̄`.

extension MatrixVar {
  /// The matrix product.
  /// - Complexity: `2mnk` flops, and `2mnk` for each side that is not constant in the backward
  ///   pass.
  public static func * (a: MatrixVar, b: MatrixVar) -> MatrixVar { product(a, b) }

  /// The product with a constant matrix.
  /// - Complexity: `2mnk` flops, and `2mnk` for each side that is not constant in the backward
  ///   pass.
  public static func * (a: Matrix, b: MatrixVar) -> MatrixVar { MatrixVar(a) * b }
  /// The product with a constant matrix.
  /// - Complexity: `2mnk` flops, and `2mnk` for each side that is not constant in the backward
  ///   pass.
  public static func * (a: MatrixVar, b: Matrix) -> MatrixVar { a * MatrixVar(b) }

  /// The sum; the shapes must be equal.
  /// - Complexity: `O(mn)`, and as much again in the backward pass; allocates the result.
  public static func + (a: MatrixVar, b: MatrixVar) -> MatrixVar {
    record(a.value + b.value, [a, b]) { [$0, $0] }
  }

  /// The difference; the shapes must be equal.
  /// - Complexity: `O(mn)`, and as much again in the backward pass; allocates the result.
  public static func - (a: MatrixVar, b: MatrixVar) -> MatrixVar {
    record(a.value - b.value, [a, b]) { [$0, -$0] }
  }

  /// The sum with a constant matrix.
  /// - Complexity: `O(mn)`, and as much again in the backward pass; allocates the result.
  public static func + (a: MatrixVar, b: Matrix) -> MatrixVar { a + MatrixVar(b) }
  /// The difference with a constant matrix.
  /// - Complexity: `O(mn)`, and as much again in the backward pass; allocates the result.
  public static func - (a: MatrixVar, b: Matrix) -> MatrixVar { a - MatrixVar(b) }

  /// The multiple by a number.
  /// - Complexity: `O(mn)`, and as much again in the backward pass; allocates the result.
  public static func * (c: Double, a: MatrixVar) -> MatrixVar {
    record(c * a.value, [a]) { [c * $0] }
  }

  /// The multiple by a number.
  /// - Complexity: `2mnk` flops, and `2mnk` for each side that is not constant in the backward
  ///   pass.
  public static func * (a: MatrixVar, c: Double) -> MatrixVar { c * a }
  /// The quotient by a number.
  /// - Complexity: `O(mn)`, and as much again in the backward pass; allocates the result.
  public static func / (a: MatrixVar, c: Double) -> MatrixVar { (1 / c) * a }
  /// The opposite.
  /// - Complexity: `O(mn)`, and as much again in the backward pass; allocates the result.
  public static prefix func - (a: MatrixVar) -> MatrixVar { -1 * a }

  /// The elementwise product.
  /// - Complexity: `O(mn)`, and as much again in the backward pass; allocates the result.
  public static func .* (a: MatrixVar, b: MatrixVar) -> MatrixVar {
    let (x, y) = (a.value, b.value)
    return record(x .* y, [a, b]) { [$0 .* y, $0 .* x] }
  }

  /// The elementwise product.
  /// - Complexity: `O(mn)`, and as much again in the backward pass; allocates the result.
  public static func .* (a: MatrixVar, b: Matrix) -> MatrixVar { a .* MatrixVar(b) }

  /// Adds a 1×n matrix to every row, as a bias. Stops when it has another shape.
  /// - Complexity: `O(mn)`, and as much again in the backward pass; allocates the result.
  public func adding(row: MatrixVar) -> MatrixVar {
    if row.value.rowCount != 1 {
      trap("X.adding(row: b)", "b is \(row.value.shapeText)", hint: "a row has the shape 1×n")
    }
    return MatrixVar.record(value + row.value[row: 0].asRow, [self, row]) {
      [$0, Matrix(row: $0.sum(.columns))]
    }
  }
}

/// The matrix product with the right side read as its transpose where asked, as in `XWᵀ`.
/// - Complexity: `2mnk` flops, and `2mnk` for each side that is not constant in the backward pass.
public func product(
  _ a: MatrixVar, _ b: MatrixVar, transposeRight: Bool = false
) -> MatrixVar {
  let (A, B) = (a.value, b.value)
  // A constant side needs no adjoint; its place is filled with what is at hand.
  let (needsA, needsB) = (a.tape != nil, b.tape != nil)
  return MatrixVar.record(product(A, B, transposeRight: transposeRight), [a, b]) { slope in
    let byA = needsA ? product(slope, B, transposeRight: !transposeRight) : slope
    if !needsB { return [byA, slope] }
    let byB =
      transposeRight
      ? product(slope, A, transposeLeft: true) : product(A, slope, transposeLeft: true)
    return [byA, byB]
  }
}

/// The matrices side by side; they need the same number of rows. Stops otherwise.
/// - Complexity: `O(mn)`, and as much again in the backward pass; allocates the result.
public func hstack(_ blocks: [MatrixVar]) -> MatrixVar {
  let widths = blocks.map(\.value.columnCount)
  return MatrixVar.record(sideBySide(blocks.map(\.value)), blocks) { slope in
    var start = 0
    return widths.map { width in
      defer { start += width }
      return slope[..., start..<start + width]
    }
  }
}
