// Eigenvalues of symmetric matrices, of which the lower triangle is read.

internal import COpenBLAS

/// The orders from which on a part of a symmetric eigenproblem is faster on two threads than on one.
enum SymmetricOrders {
  static let threadedReduction = 260
  static let threadedVectors = 180
  static let threadedHalves = 80
}

extension LAPACK {
  /// The eigenvalues in increasing order; `a` is overwritten by the eigenvectors if they are wanted, and
  /// is of no use else. The status counts the values that did not converge.
  ///
  /// Source: LAPACK `dsyevd`, step by step, with a reduction and halves that use threads better.
  static func syevd(
    _ a: inout ColumnMajor, vectors: Bool
  ) -> (values: [Double], status: Int) {
    let scale = safeScale(of: a.elements)
    if scale != 1 { for k in a.elements.indices { a.elements[k] *= scale } }
    var (tridiagonal, scales) = sytrd(&a)
    let status: Int
    if vectors {
      var found = stedc(&tridiagonal)
      if found.status == 0 { ormtr(a, scales: scales, &found.vectors) }
      (a, status) = (found.vectors, found.status)
    } else {
      status = sterf(&tridiagonal)
    }
    let values = scale == 1 ? tridiagonal.diagonal : tridiagonal.diagonal.map { $0 / scale }
    return (values, status)
  }

  /// A power of two that keeps squares of the entries from overflowing and from vanishing; 1 where they
  /// do neither.
  private static func safeScale(of entries: [Double]) -> Double {
    let largest = Extremes.largestMagnitude(entries)
    guard largest > 0, abs(largest.exponent) > 485 else { return 1 }
    return Double(sign: .plus, exponent: Swift.min(-largest.exponent, 1023), significand: 1)
  }

  /// Overwrites the diagonal by the eigenvalues in increasing order.
  private static func sterf(_ matrix: inout Tridiagonal) -> Int {
    var (n, info) = (Int32(matrix.order), Int32(0))
    dsterf_(&n, &matrix.diagonal, &matrix.offDiagonal, &info)
    return status(info, "dsterf")
  }
}
