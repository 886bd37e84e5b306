// Data of a linear model with the means taken out.

/// Data with the means taken out, so that a constant need not be fitted.
struct CenteredData {
  let X: Matrix
  let y: Vector
  let columnMeans: Vector
  let mean: Double

  /// Centres the data when there is to be an intercept. Stops when the counts do not fit.
  ///
  /// A column that is constant to within rounding becomes exactly 0.
  init(_ operation: String, _ X: Matrix, _ y: Vector, intercept: Bool) {
    if X.rowCount != y.count {
      trap(
        operation, "X is \(X.shapeText) and y has \(y.count) entries",
        hint: "X needs one row, and y one entry, per example")
    }
    let hasMeans = intercept && !y.isEmpty
    columnMeans = hasMeans ? X.columnMeans : .zeros(X.columnCount)
    mean = hasMeans ? y.mean : 0
    self.X = hasMeans ? X.centered(at: columnMeans).withoutTraces(of: columnMeans) : X
    self.y = intercept ? y .- mean : y
  }

  /// The constant that belongs to weights.
  func intercept(_ coefficients: Vector) -> Double { mean - dot(columnMeans, coefficients) }
}

extension Matrix {
  /// The centred matrix with 0 for every column in which nothing is left but the rounding of entries
  /// as large as its mean.
  fileprivate func withoutTraces(of means: Vector) -> Matrix {
    var result = self
    for j in 0..<columnCount {
      let trace = 4 * Double.ulpOfOne * abs(means[j])
      if !(abs(self[0, j]) <= trace) || self[0, j] == 0 && means[j] == 0 { continue }
      if self[column: j].norm(.max) <= trace { result[column: j] = .zeros(rowCount) }
    }
    return result
  }
}
