// Eigenvalues: dsyevd for symmetric matrices (lower triangle), dgeev for general ones.

internal import COpenBLAS

extension LAPACK {
  /// The eigenvalues in increasing order; `a` is overwritten by the eigenvectors if they are wanted.
  /// The status counts the values that did not converge.
  static func syevd(
    _ a: inout ColumnMajor, vectors: Bool
  ) -> (values: [Double], status: Int) {
    let job = vectors ? "V" : "N"
    var (n, lda, info) = (Int32(a.rowCount), a.stride, Int32(0))
    var values = [Double](repeating: 0, count: Swift.max(a.rowCount, 1))
    var (integerLength, integerAnswer) = (Int32(-1), Int32(0))
    var length = workspaceLength { work, length in
      var length = length
      dsyevd_(
        job, "L", &n, &a.elements, &lda, &values, &work, &length, &integerAnswer, &integerLength,
        &info, 1, 1)
    }
    var work = workspace(length)
    integerLength = Swift.max(integerAnswer, 1)
    var integers = [Int32](repeating: 0, count: Int(integerLength))
    BackendThreads.run(onOneIf: a.rowCount < threadedOrder) {
      dsyevd_(
        job, "L", &n, &a.elements, &lda, &values, &work, &length, &integers, &integerLength, &info,
        1, 1)
    }
    return (Array(values.prefix(a.rowCount)), status(info, "dsyevd"))
  }

  /// Below this order a symmetric problem takes longer on two threads than on one.
  private static let threadedOrder = 180

  /// What dgeev returns: eigenvalues as real and imaginary parts, and packed right eigenvectors.
  struct GeneralEigen {
    var real: [Double]
    var imaginary: [Double]
    /// Column j for a real value; columns j and j + 1 are the real and imaginary parts for a pair.
    var vectors: ColumnMajor
    var status: Int
  }

  /// The eigenvalues of a general matrix, which is overwritten.
  static func geev(_ a: inout ColumnMajor, vectors: Bool) -> GeneralEigen {
    let size = a.rowCount
    let job = vectors ? "V" : "N"
    var (n, lda, one, info) = (Int32(size), a.stride, Int32(1), Int32(0))
    var real = [Double](repeating: 0, count: Swift.max(size, 1))
    var imaginary = real
    var unused = 0.0
    var right = vectors ? ColumnMajor(zeros: size, size) : ColumnMajor(zeros: 1, 1)
    var ldvr = right.stride
    var length = workspaceLength { work, length in
      var length = length
      dgeev_(
        "N", job, &n, &a.elements, &lda, &real, &imaginary, &unused, &one, &right.elements, &ldvr,
        &work, &length, &info, 1, 1)
    }
    var work = workspace(length)
    BackendThreads.run {
      dgeev_(
        "N", job, &n, &a.elements, &lda, &real, &imaginary, &unused, &one, &right.elements, &ldvr,
        &work, &length, &info, 1, 1)
    }
    return GeneralEigen(
      real: Array(real.prefix(size)), imaginary: Array(imaginary.prefix(size)), vectors: right,
      status: status(info, "dgeev"))
  }
}
