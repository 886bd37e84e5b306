// Eigenvalues of general matrices: dgeev.

internal import COpenBLAS

extension LAPACK {
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
