// LU factorisation and the systems it solves: dgetrf, dgetrs, dgecon.

internal import COpenBLAS

extension LAPACK {
  /// Overwrites `a` by its packed L and U; `pivots` are 1-based row exchanges. The result is 0 or the
  /// 1-based index of the first zero pivot.
  static func getrf(_ a: inout ColumnMajor, pivots: inout [Int32]) -> Int {
    var (m, n, lda, info) = (Int32(a.rowCount), Int32(a.columnCount), a.stride, Int32(0))
    BackendThreads.run {
      dgetrf_(&m, &n, &a.elements, &lda, &pivots, &info)
    }
    return status(info, "dgetrf")
  }

  /// Overwrites `b` by `A⁻¹b`, or by `A⁻ᵀb`.
  static func getrs(
    _ a: ColumnMajor, pivots: [Int32], _ b: inout ColumnMajor, transposed: Bool = false
  ) {
    var (n, nrhs, lda, ldb) = (Int32(a.rowCount), Int32(b.columnCount), a.stride, b.stride)
    var info = Int32(0)
    BackendThreads.run {
      dgetrs_(
        transposed ? "T" : "N", &n, &nrhs, a.elements, &lda, pivots, &b.elements, &ldb, &info, 1)
    }
    _ = status(info, "dgetrs")
  }

  /// The estimated reciprocal condition number in the 1-norm, given the norm of the original matrix.
  static func gecon(_ a: ColumnMajor, norm: Double) -> Double {
    var (n, lda, anorm, rcond) = (Int32(a.rowCount), a.stride, norm, 0.0)
    var work = [Double](repeating: 0, count: 4 * Swift.max(a.rowCount, 1))
    var integers = [Int32](repeating: 0, count: Swift.max(a.rowCount, 1))
    var info = Int32(0)
    BackendThreads.run {
      dgecon_("1", &n, a.elements, &lda, &anorm, &rcond, &work, &integers, &info, 1)
    }
    _ = status(info, "dgecon")
    return rcond
  }
}
