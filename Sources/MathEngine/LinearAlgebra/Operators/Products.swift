// Products: matrix by matrix, matrix by vector, dot and outer, and powers of a square matrix.

extension Matrix {
  /// The matrix product `(AB)ᵢⱼ = Σₖ AᵢₖBₖⱼ`. Stops when `A` has other than as many columns as `B` rows.
  ///
  /// Backward stable: each entry is off by at most about `k·ε·(|A||B|)ᵢⱼ`.
  ///
  /// - Complexity: `2mnk` flops by `dgemm`; allocates the result only.
  public static func * (a: Matrix, b: Matrix) -> Matrix { product(a, b) }

  /// The product of a matrix and a column vector, `(Ax)ᵢ = Σⱼ Aᵢⱼxⱼ`. Stops when x has other than
  /// one coordinate per column of A.
  ///
  /// - Complexity: `2mn` flops in a pass over the matrix; allocates the result only.
  public static func * (a: Matrix, x: Vector) -> Vector {
    if a.columnCount != x.count {
      trap(
        "A * x", "A is \(a.shapeText) and x has \(x.count) coordinates",
        hint: "A * x needs one coordinate per column of A; x * A uses the rows of A")
    }
    return Vector(BLAS.product(Operand(a), x.elements))
  }

  /// The product of a row vector and a matrix, `xᵀA`, as a vector. Stops when x has other than one
  /// coordinate per row of A.
  ///
  /// - Complexity: `2mn` flops by `dgemv`; allocates the result only.
  public static func * (x: Vector, a: Matrix) -> Vector {
    if a.rowCount != x.count {
      trap(
        "x * A", "x has \(x.count) coordinates and A is \(a.shapeText)",
        hint: "x * A needs one coordinate per row of A; A * x uses the columns of A")
    }
    return Vector(BLAS.product(Operand(a, transposed: true), x.elements))
  }
}

/// The matrix product with either side read as its transpose, without making the transposed copy.
///
/// `product(X, W, transposeRight: true)` is `X * W.T`. Stops when the inner counts differ.
///
/// - Complexity: `2mnk` flops; allocates the result only.
public func product(
  _ a: Matrix, _ b: Matrix, transposeLeft: Bool = false, transposeRight: Bool = false
) -> Matrix {
  let left = Operand(a, transposed: transposeLeft)
  let right = Operand(b, transposed: transposeRight)
  if left.effectiveColumns != right.effectiveRows {
    trap(
      "A * B",
      "shapes \(left.effectiveRows)×\(left.effectiveColumns) and "
        + "\(right.effectiveRows)×\(right.effectiveColumns) do not fit",
      hint: "the columns of the left matrix must equal the rows of the right one; try .T")
  }
  return BLAS.product(left, right)
}

/// The dot product `Σ xᵢyᵢ`; 0 for empty vectors. Stops when the counts differ.
///
/// The error is at most about `n·ε·Σ|xᵢyᵢ|`.
///
/// - Complexity: `2n` flops by `ddot`.
public func dot(_ x: Vector, _ y: Vector) -> Double {
  requireSameCount("dot(x, y)", x, y)
  return BLAS.dot(x.elements, y.elements)
}

/// The outer product, the matrix with entries `xᵢyⱼ`.
/// - Complexity: `mn` flops; allocates the result.
public func outer(_ x: Vector, _ y: Vector) -> Matrix {
  BLAS.product(Operand(Matrix(column: x)), Operand(Matrix(row: y)))
}

/// The matrix power `Aⁿ` by repeated squaring; `A⁰` is the identity.
///
/// - Complexity: at most `2·log₂ n` products.
public func power(_ a: Matrix, _ exponent: Int) -> Matrix {
  if !a.isSquare || exponent < 0 {
    trap(
      "power(A, \(exponent))", "A is \(a.shapeText)",
      hint: "a matrix power needs a square matrix and an exponent of at least 0")
  }
  var result = Matrix.identity(a.rowCount)
  var square = a
  var remaining = exponent
  while remaining > 0 {
    if remaining % 2 == 1 { result = result * square }
    remaining /= 2
    if remaining > 0 { square = square * square }
  }
  return result
}
