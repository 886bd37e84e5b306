// Cholesky factorisation and the systems it solves: dpotrf, dpotrs, dpocon. Lower triangle.

internal import COpenBLAS

extension LAPACK {
  /// Overwrites the lower triangle of `a` by its Cholesky factor. The result is 0 or the order of the
  /// first leading block that is not positive definite.
  static func potrf(_ a: inout ColumnMajor) -> Int {
    var (n, lda, info) = (Int32(a.rowCount), a.stride, Int32(0))
    BackendThreads.run {
      dpotrf_("L", &n, &a.elements, &lda, &info, 1)
    }
    return status(info, "dpotrf")
  }

  /// Overwrites `b` by `A⁻¹b` for the factor in the lower triangle of `a`.
  static func potrs(_ a: ColumnMajor, _ b: inout ColumnMajor) {
    var (n, nrhs, lda, ldb) = (Int32(a.rowCount), Int32(b.columnCount), a.stride, b.stride)
    var info = Int32(0)
    BackendThreads.run {
      dpotrs_("L", &n, &nrhs, a.elements, &lda, &b.elements, &ldb, &info, 1)
    }
    _ = status(info, "dpotrs")
  }

  /// The estimated reciprocal condition number in the 1-norm, given the norm of the original matrix.
  static func pocon(_ a: ColumnMajor, norm: Double) -> Double {
    var (n, lda, anorm, rcond) = (Int32(a.rowCount), a.stride, norm, 0.0)
    var work = [Double](repeating: 0, count: 3 * Swift.max(a.rowCount, 1))
    var integers = [Int32](repeating: 0, count: Swift.max(a.rowCount, 1))
    var info = Int32(0)
    BackendThreads.run {
      dpocon_("L", &n, a.elements, &lda, &anorm, &rcond, &work, &integers, &info, 1)
    }
    _ = status(info, "dpocon")
    return rcond
  }
}
