// From more weights than independent columns to as many, as a minimum of the lasso always allows.

extension CoordinateDescent {
  /// What is left of a column by the others, as a share of it, that counts as rounding.
  static let rankTolerance = 1e-12

  /// Sets weights to 0 until the columns of the others are independent. The predictions stay, the price
  /// does not rise. Returns whether a weight became 0.
  ///
  /// Along a direction z with `Xz = 0` the price changes at a constant rate until a weight reaches 0.
  /// Twice as many columns as there are rows are taken at a time.
  /// - Complexity: a singular value decomposition of `n × 2n` for every n weights that become 0.
  mutating func dropDependentColumns(_ active: [Int], _ signs: [Double]) -> Bool {
    let kept = Array(active.suffix(2 * rowCount))
    let X = Matrix(columns: kept.map(column))
    guard var free = try? X.nullSpace(tolerance: Self.rankTolerance * largestNorm(kept)) else {
      return false
    }
    var dropped = false
    while free.columnCount > 0 {
      guard let k = slide(kept, along: free[column: 0], Array(signs.suffix(kept.count))) else {
        return dropped
      }
      dropped = true
      free = free.columnsVanishing(at: k)
    }
    return dropped
  }

  private func largestNorm(_ indices: [Int]) -> Double {
    (indices.map { squares[$0] }.max() ?? 0).squareRoot()
  }

  /// Moves along a direction, or against it where that lowers the price, until a weight reaches 0.
  /// Returns its place.
  private mutating func slide(
    _ active: [Int], along direction: Vector, _ signs: [Double]
  ) -> Int? {
    let z = dot(direction, Vector(signs)) > 0 ? -direction : direction
    var (step, first) = (Double.infinity, -1)
    for (k, j) in active.enumerated() where z[k] * signs[k] < 0 {
      let crossing = -weights[j] / z[k]
      if crossing < step { (step, first) = (crossing, k) }
    }
    guard first >= 0 else { return nil }
    for (k, j) in active.enumerated() { weights[j] += step * z[k] }
    weights[active[first]] = 0
    return first
  }
}

extension Matrix {
  /// A basis of those combinations of orthonormal columns whose row `i` is 0: a reflection turns that row
  /// into its first entry, whose column is left out.
  fileprivate func columnsVanishing(at i: Int) -> Matrix {
    var normal = self[row: i]
    normal[0] += normal[0] < 0 ? -normal.norm : normal.norm
    let scale = 2 / dot(normal, normal)
    let reflected = self - (self * normal) ⊗ (scale * normal)
    return reflected[..., 1..<columnCount]
  }
}
