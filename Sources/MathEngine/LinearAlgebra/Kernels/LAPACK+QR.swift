// Householder QR factorisation and what is built on it: dgeqrf, dorgqr, dormqr, dtrtrs.

internal import COpenBLAS

/// Which triangle of a matrix a triangular routine reads.
enum Triangle {
  case lower
  case upper

  var flag: String { self == .lower ? "L" : "U" }
}

extension LAPACK {
  /// Overwrites `a` by R above the diagonal and the Householder vectors below; returns their scales.
  static func geqrf(_ a: inout ColumnMajor) -> [Double] {
    var (m, n, lda, info) = (Int32(a.rowCount), Int32(a.columnCount), a.stride, Int32(0))
    var scales = [Double](repeating: 0, count: Swift.max(1, Swift.min(a.rowCount, a.columnCount)))
    var length = workspaceLength { work, length in
      var length = length
      dgeqrf_(&m, &n, &a.elements, &lda, &scales, &work, &length, &info)
    }
    var work = workspace(length)
    BackendThreads.run {
      dgeqrf_(&m, &n, &a.elements, &lda, &scales, &work, &length, &info)
    }
    _ = status(info, "dgeqrf")
    return scales
  }

  /// Overwrites the Householder vectors in the columns of `q` by the first columns of Q itself.
  static func orgqr(_ q: inout ColumnMajor, scales: [Double], reflectors: Int) {
    var (m, n, k) = (Int32(q.rowCount), Int32(q.columnCount), Int32(reflectors))
    var (ldq, info) = (q.stride, Int32(0))
    var length = workspaceLength { work, length in
      var length = length
      dorgqr_(&m, &n, &k, &q.elements, &ldq, scales, &work, &length, &info)
    }
    var work = workspace(length)
    BackendThreads.run {
      dorgqr_(&m, &n, &k, &q.elements, &ldq, scales, &work, &length, &info)
    }
    _ = status(info, "dorgqr")
  }

  /// Overwrites `c` by `Qᵀc`, with Q as Householder vectors in `a`.
  static func ormqr(_ a: ColumnMajor, scales: [Double], _ c: inout ColumnMajor) {
    var (m, n) = (Int32(c.rowCount), Int32(c.columnCount))
    var k = Int32(Swift.min(a.rowCount, a.columnCount))
    var (lda, ldc, info) = (a.stride, c.stride, Int32(0))
    var length = workspaceLength { work, length in
      var length = length
      dormqr_(
        "L", "T", &m, &n, &k, a.elements, &lda, scales, &c.elements, &ldc, &work, &length, &info,
        1, 1)
    }
    var work = workspace(length)
    BackendThreads.run {
      dormqr_(
        "L", "T", &m, &n, &k, a.elements, &lda, scales, &c.elements, &ldc, &work, &length, &info, 1,
        1
      )
    }
    _ = status(info, "dormqr")
  }

  /// Overwrites the first `a.columnCount` rows of `b` by `T⁻¹b`, where T is a triangle of `a`. The
  /// result is 0 or the 1-based index of a zero on the diagonal.
  static func trtrs(
    _ a: ColumnMajor, _ triangle: Triangle, _ b: inout ColumnMajor, transposed: Bool = false
  ) -> Int {
    var (n, nrhs, lda, ldb) = (Int32(a.columnCount), Int32(b.columnCount), a.stride, b.stride)
    var info = Int32(0)
    BackendThreads.run {
      dtrtrs_(
        triangle.flag, transposed ? "T" : "N", "N", &n, &nrhs, a.elements, &lda, &b.elements, &ldb,
        &info, 1, 1, 1)
    }
    return status(info, "dtrtrs")
  }
}
