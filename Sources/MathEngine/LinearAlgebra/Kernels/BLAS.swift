// Products by BLAS on row-major storage. Transposes are flags, so no operand is copied.

internal import COpenBLAS

/// An operand of a product: row-major entries, read as they are or transposed.
struct Operand {
  let elements: [Double]
  let rowCount: Int
  let columnCount: Int
  var isTransposed = false

  init(_ matrix: Matrix, transposed: Bool = false) {
    elements = matrix.storage
    rowCount = matrix.rowCount
    columnCount = matrix.columnCount
    isTransposed = transposed
  }

  var flag: CBLAS_TRANSPOSE { isTransposed ? CblasTrans : CblasNoTrans }
  var effectiveRows: Int { isTransposed ? columnCount : rowCount }
  var effectiveColumns: Int { isTransposed ? rowCount : columnCount }
  var stride: Int32 { Int32(Swift.max(columnCount, 1)) }
}

enum BLAS {
  /// The matrix product; the inner counts must agree.
  static func product(_ a: Operand, _ b: Operand) -> Matrix {
    let (m, n, k) = (a.effectiveRows, b.effectiveColumns, a.effectiveColumns)
    if m == 0 || n == 0 || k == 0 { return .zeros(m, n) }
    let entries = [Double](unsafeUninitializedCapacity: m * n) { target, initialized in
      cblas_dgemm(
        CblasRowMajor, a.flag, b.flag, Int32(m), Int32(n), Int32(k), 1, a.elements, a.stride,
        b.elements, b.stride, 0, target.baseAddress, Int32(n))
      initialized = m * n
    }
    return Matrix(rowCount: m, columnCount: n, storage: entries)
  }

  /// The product of a matrix and a vector.
  static func product(_ a: Operand, _ x: [Double]) -> [Double] {
    let m = a.effectiveRows
    if m == 0 || x.isEmpty { return [Double](repeating: 0, count: m) }
    return [Double](unsafeUninitializedCapacity: m) { target, initialized in
      target.initialize(repeating: 0)
      cblas_dgemv(
        CblasRowMajor, a.flag, Int32(a.rowCount), Int32(a.columnCount), 1, a.elements, a.stride,
        x, 1, 0, target.baseAddress, 1)
      initialized = m
    }
  }

  /// `Σ xᵢyᵢ`.
  static func dot(_ x: [Double], _ y: [Double]) -> Double {
    cblas_ddot(Int32(x.count), x, 1, y, 1)
  }

  /// The Euclidean norm, scaled against overflow and underflow.
  static func norm(_ x: [Double]) -> Double { cblas_dnrm2(Int32(x.count), x, 1) }

  /// `y += α·x`, in place.
  static func axpy(_ alpha: Double, _ x: [Double], _ y: inout [Double]) {
    cblas_daxpy(Int32(x.count), alpha, x, 1, &y, 1)
  }

  /// The transposed copy of a row-major matrix.
  static func transpose(_ x: [Double], rows: Int, columns: Int) -> [Double] {
    if rows <= 1 || columns <= 1 { return x }
    return [Double](unsafeUninitializedCapacity: x.count) { target, initialized in
      cblas_domatcopy(
        CblasRowMajor, CblasTrans, Int32(rows), Int32(columns), 1, x, Int32(columns),
        target.baseAddress, Int32(rows))
      initialized = x.count
    }
  }
}
