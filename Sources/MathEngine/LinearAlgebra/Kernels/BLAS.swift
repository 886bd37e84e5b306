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

  /// Whether both operands read the same storage in the same shape.
  func sharesEntries(with other: Operand) -> Bool {
    rowCount == other.rowCount && columnCount == other.columnCount
      && elements.withUnsafeBufferPointer { mine in
        other.elements.withUnsafeBufferPointer { mine.baseAddress == $0.baseAddress }
      }
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
    if a.isTransposed != b.isTransposed, a.sharesEntries(with: b) {
      return gram(a, size: m, inner: k)
    }
    let entries = [Double](unsafeUninitializedCapacity: m * n) { target, initialized in
      BackendThreads.run {
        cblas_dgemm(
          CblasRowMajor, a.flag, b.flag, Int32(m), Int32(n), Int32(k), 1, a.elements, a.stride,
          b.elements, b.stride, 0, target.baseAddress, Int32(n))
      }
      initialized = m * n
    }
    return Matrix(rowCount: m, columnCount: n, storage: entries)
  }

  /// `AAᵀ` or `AᵀA`: half the work of a general product, and exactly symmetric.
  private static func gram(_ a: Operand, size: Int, inner: Int) -> Matrix {
    let entries = [Double](unsafeUninitializedCapacity: size * size) { target, initialized in
      BackendThreads.run(onOneIf: size * size * inner < threadedGram) {
        cblas_dsyrk(
          CblasRowMajor, CblasUpper, a.flag, Int32(size), Int32(inner), 1, a.elements, a.stride, 0,
          target.baseAddress, Int32(size))
      }
      mirrorUpper(target, size)
      initialized = size * size
    }
    return Matrix(rowCount: size, columnCount: size, storage: entries)
  }

  /// Copies the upper triangle to the lower one in blocks that fit into the cache.
  private static func mirrorUpper(_ entries: UnsafeMutableBufferPointer<Double>, _ size: Int) {
    let block = 32
    for top in stride(from: 0, to: size, by: block) {
      for left in stride(from: 0, through: top, by: block) {
        for i in top..<Swift.min(top + block, size) {
          for j in left..<Swift.min(left + block, i) {
            entries[i * size + j] = entries[j * size + i]
          }
        }
      }
    }
  }

  /// The product of a matrix and a vector. It waits for memory, and our pass keeps up with memory better
  /// than OpenBLAS does; but OpenBLAS has its threads at hand.
  static func product(_ a: Operand, _ x: [Double]) -> [Double] {
    let m = a.effectiveRows
    if m == 0 || x.isEmpty { return [Double](repeating: 0, count: m) }
    if !a.isTransposed, BackendThreads.count == 1 || m * x.count < threadedProduct {
      return Elementwise.product(a.elements, rows: m, x)
    }
    return [Double](unsafeUninitializedCapacity: m) { target, initialized in
      target.initialize(repeating: 0)
      BackendThreads.run {
        cblas_dgemv(
          CblasRowMajor, a.flag, Int32(a.rowCount), Int32(a.columnCount), 1, a.elements, a.stride,
          x, 1, 0, target.baseAddress, 1)
      }
      initialized = m
    }
  }

  /// From so many products of entries on, threads take less time than one.
  private static let threadedGram = 1_000_000

  /// From so many entries on, threads take less time than one.
  private static let threadedProduct = 100_000

  /// `Σ xᵢyᵢ`.
  static func dot(_ x: [Double], _ y: [Double]) -> Double {
    if x.count <= BackendThreads.splitLength { return cblas_ddot(Int32(x.count), x, 1, y, 1) }
    return BackendThreads.run { cblas_ddot(Int32(x.count), x, 1, y, 1) }
  }

  /// The Euclidean norm, scaled against overflow and underflow.
  static func norm(_ x: [Double]) -> Double { cblas_dnrm2(Int32(x.count), x, 1) }

  /// `y += α·x`, in place.
  static func axpy(_ alpha: Double, _ x: [Double], _ y: inout [Double]) {
    if x.count <= BackendThreads.splitLength {
      return cblas_daxpy(Int32(x.count), alpha, x, 1, &y, 1)
    }
    BackendThreads.run { cblas_daxpy(Int32(x.count), alpha, x, 1, &y, 1) }
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
