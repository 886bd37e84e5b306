// Householder QR least squares in double-double arithmetic, for problems whose condition eats up the
// digits of a double.

struct ExtendedHouseholder {
  private let rowCount: Int
  private let columnCount: Int
  /// Column by column; R above the diagonal once factored.
  private var columns: [[DoubleDouble]]
  private var diagonal: [DoubleDouble] = []

  /// Factors a matrix given by its columns.
  init(rowCount: Int, columns: [[DoubleDouble]]) {
    self.rowCount = rowCount
    columnCount = columns.count
    self.columns = columns
  }

  /// The least-squares solution for a right side, or `nil` when a diagonal entry of R is negligible.
  ///
  /// - Complexity: `2mn²` double-double operations, each some twenty flops.
  mutating func solve(_ rightSide: [Double]) -> [DoubleDouble]? {
    var b = rightSide.map { DoubleDouble($0) }
    diagonal = []
    for k in 0..<columnCount { eliminate(k, &b) }
    guard rank == columnCount else { return nil }
    return backSubstituted(b)
  }

  /// The number of diagonal entries of R that are not negligible beside the length of their column.
  var rank: Int {
    let lengths = columns.indices.map { j in
      (columns[j][..<Swift.min(j, rowCount)].map(\.value) + [diagonal[j].value])
        .map { Swift.abs($0) }.max() ?? 0
    }
    let negligible = 0x1p-96 * Double(Swift.max(rowCount, 1))
    return diagonal.indices.filter { abs(diagonal[$0].value) > negligible * lengths[$0] }.count
  }

  /// R rounded to doubles.
  var r: Matrix {
    Matrix(columnCount, columnCount) { i, j in
      i < j ? columns[j][i].value : (i == j ? diagonal[i].value : 0)
    }
  }

  /// Reflects column `k` onto the axis and applies the reflection to what follows. The reflector stays
  /// below the diagonal of its column.
  private mutating func eliminate(_ k: Int, _ b: inout [DoubleDouble]) {
    let length = ExtendedHouseholder.dot(columns[k], columns[k], from: k).squareRoot()
    guard length.high > 0 else {
      diagonal.append(.zero)
      return
    }
    let head = columns[k][k]
    let target = head.high > 0 ? -length : length
    columns[k][k] = head - target
    diagonal.append(target)
    // v·v = 2·target·(target − head), without another pass over the column.
    let scale = DoubleDouble(1) / (target * (target - head))
    for j in k + 1..<Swift.max(columnCount, k + 1) {
      ExtendedHouseholder.reflect(&columns[j], by: columns[k], scale: scale, from: k)
    }
    ExtendedHouseholder.reflect(&b, by: columns[k], scale: scale, from: k)
  }

  private func backSubstituted(_ b: [DoubleDouble]) -> [DoubleDouble] {
    var x = [DoubleDouble](repeating: .zero, count: columnCount)
    for i in stride(from: columnCount - 1, through: 0, by: -1) {
      var rest = b[i]
      for j in i + 1..<Swift.max(columnCount, i + 1) { rest = rest - columns[j][i] * x[j] }
      x[i] = rest / diagonal[i]
    }
    return x
  }

  private static func reflect(
    _ x: inout [DoubleDouble], by v: [DoubleDouble], scale: DoubleDouble, from start: Int
  ) {
    let factor = dot(x, v, from: start) * scale
    for i in start..<x.count { x[i] = x[i] - factor * v[i] }
  }

  private static func dot(
    _ x: [DoubleDouble], _ y: [DoubleDouble], from start: Int
  ) -> DoubleDouble {
    var total = DoubleDouble.zero
    for i in start..<x.count { total = total + x[i] * y[i] }
    return total
  }
}
