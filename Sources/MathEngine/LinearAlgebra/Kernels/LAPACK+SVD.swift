// Singular values by divide and conquer, and minimum-norm least squares: dgesdd, dgelsd.

internal import COpenBLAS

extension LAPACK {
  /// How much of U and Vᵀ dgesdd computes.
  enum SingularVectors: String {
    case none = "N"
    case thin = "S"
    case full = "A"

    /// The matrices that take U and Vᵀ; LAPACK wants one entry where it writes none.
    fileprivate func room(for a: ColumnMajor) -> (left: ColumnMajor, right: ColumnMajor) {
      if self == .none { return (ColumnMajor(zeros: 1, 1), ColumnMajor(zeros: 1, 1)) }
      let (rows, columns) = (a.rowCount, a.columnCount)
      let small = Swift.min(rows, columns)
      return (
        ColumnMajor(zeros: rows, self == .full ? rows : small),
        ColumnMajor(zeros: self == .full ? columns : small, columns)
      )
    }
  }

  struct SingularValueDecomposition {
    var values: [Double]
    var left: ColumnMajor
    var rightTransposed: ColumnMajor
    var status: Int
  }

  /// The singular value decomposition of `a`, which is overwritten. Both counts must be positive.
  static func gesdd(_ a: inout ColumnMajor, _ kind: SingularVectors) -> SingularValueDecomposition {
    let small = Swift.min(a.rowCount, a.columnCount)
    var (left, right) = kind.room(for: a)
    var (m, n, lda) = (Int32(a.rowCount), Int32(a.columnCount), a.stride)
    var (ldu, ldvt, info) = (left.stride, right.stride, Int32(0))
    var values = [Double](repeating: 0, count: small)
    var integers = [Int32](repeating: 0, count: 8 * small)
    var length = workspaceLength { work, length in
      var length = length
      dgesdd_(
        kind.rawValue, &m, &n, &a.elements, &lda, &values, &left.elements, &ldu, &right.elements,
        &ldvt, &work, &length, &integers, &info, 1)
    }
    var work = workspace(length)
    BackendThreads.run {
      dgesdd_(
        kind.rawValue, &m, &n, &a.elements, &lda, &values, &left.elements, &ldu, &right.elements,
        &ldvt, &work, &length, &integers, &info, 1)
    }
    return SingularValueDecomposition(
      values: values, left: left, rightTransposed: right, status: status(info, "dgesdd"))
  }

  /// The minimum-norm least-squares solution in the first rows of `b`, which needs
  /// `max(rows, columns)` rows. Singular values at or below `cutoff · σ₁` count as 0.
  static func gelsd(
    _ a: inout ColumnMajor, _ b: inout ColumnMajor, cutoff: Double
  ) -> (values: [Double], rank: Int, status: Int) {
    var (m, n, nrhs) = (Int32(a.rowCount), Int32(a.columnCount), Int32(b.columnCount))
    var (lda, ldb, rcond, rank, info) = (a.stride, b.stride, cutoff, Int32(0), Int32(0))
    var values = [Double](repeating: 0, count: Swift.min(a.rowCount, a.columnCount))
    var integerLength = Int32(0)
    var length = workspaceLength { work, length in
      var length = length
      dgelsd_(
        &m, &n, &nrhs, &a.elements, &lda, &b.elements, &ldb, &values, &rcond, &rank, &work,
        &length, &integerLength, &info)
    }
    var work = workspace(length)
    var integers = [Int32](repeating: 0, count: Int(Swift.max(integerLength, 1)))
    BackendThreads.run {
      dgelsd_(
        &m, &n, &nrhs, &a.elements, &lda, &b.elements, &ldb, &values, &rcond, &rank, &work, &length,
        &integers, &info)
    }
    return (values, Int(rank), status(info, "dgelsd"))
  }
}
