// Elimination by division, for matrices with pivots so small that their reciprocals overflow, by which
// OpenBLAS multiplies.

enum PlainElimination {
  /// Overwrites `a` by its packed L and U with row exchanges, as LAPACK's `dgetrf` is specified: the
  /// result is 0 or the 1-based index of the first zero pivot.
  static func factor(_ a: inout ColumnMajor, pivots: inout [Int32]) -> Int {
    var firstZero = 0
    for k in pivots.indices {
      let pivot = (k..<a.rowCount).max { a[$0, k].magnitude < a[$1, k].magnitude } ?? k
      pivots[k] = Int32(pivot + 1)
      exchange(&a, k, pivot)
      if a[k, k] == 0 {
        if firstZero == 0 { firstZero = k + 1 }
        continue
      }
      for i in k + 1..<Swift.max(a.rowCount, k + 1) { a[i, k] /= a[k, k] }
      for j in k + 1..<Swift.max(a.columnCount, k + 1) where a[k, j] != 0 {
        for i in k + 1..<Swift.max(a.rowCount, k + 1) { a[i, j] -= a[i, k] * a[k, j] }
      }
    }
    return firstZero
  }

  /// Overwrites `b` by the solution of `LUx = Pb`.
  static func solve(_ a: ColumnMajor, pivots: [Int32], _ b: inout ColumnMajor) {
    let n = a.rowCount
    for (k, pivot) in pivots.enumerated() { exchange(&b, k, Int(pivot) - 1) }
    for column in 0..<b.columnCount {
      for k in 0..<n {
        for i in k + 1..<Swift.max(n, k + 1) { b[i, column] -= a[i, k] * b[k, column] }
      }
      for k in (0..<n).reversed() {
        b[k, column] /= a[k, k]
        for i in 0..<k { b[i, column] -= a[i, k] * b[k, column] }
      }
    }
  }

  private static func exchange(_ a: inout ColumnMajor, _ row: Int, _ other: Int) {
    for j in 0..<a.columnCount where row != other {
      (a[row, j], a[other, j]) = (a[other, j], a[row, j])
    }
  }
}
