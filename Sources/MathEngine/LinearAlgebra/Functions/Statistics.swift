// Sums, means, variances and extremes of vectors and matrices.

extension Vector {
  /// The sum of all coordinates, added pairwise; 0 when empty.
  ///
  /// The order of additions is NumPy's, and the error at most about `log₂ n · ε · Σ|xᵢ|`.
  public var sum: Double { Reductions.sum(elements) }

  /// The mean `Σxᵢ / n`; NaN when empty.
  public var mean: Double { sum / n }

  /// The variance, mean squared deviation from the mean, by the corrected two-pass formula.
  ///
  /// `(Σ(xᵢ − m)² − (Σ(xᵢ − m))²/n) / d` with `d` = n or n − 1. The second term is 0 in exact
  /// arithmetic; it removes the error of the rounded mean (Chan, Golub and LeVeque 1983).
  /// NaN when the divisor is 0.
  ///
  /// - Complexity: `O(n)`, two passes.
  public func variance(_ divisor: VarianceDivisor = .population) -> Double {
    let m = mean
    let squares = Reductions.sum(elements) { ($0 - m) * ($0 - m) }
    let drift = Reductions.sum(elements) { $0 - m }
    let denominator = divisor.denominator(count)
    return denominator > 0 ? (squares - drift * drift / n) / denominator : .nan
  }

  /// The standard deviation, the square root of the variance.
  public func standardDeviation(_ divisor: VarianceDivisor = .population) -> Double {
    variance(divisor).squareRoot()
  }

  /// The product of all coordinates; 1 when empty.
  public var product: Double { elements.reduce(1, *) }

  /// The running sums `x₀, x₀ + x₁, …`, added from left to right.
  public var cumulativeSum: Vector {
    var total = 0.0
    return map {
      total += $0
      return total
    }
  }

  /// The largest coordinate; NaN if any is NaN. Stops when empty.
  public func max() -> Double {
    if isEmpty { trap("x.max()", "there are no coordinates") }
    return Extremes.maximum(elements)
  }

  /// The smallest coordinate; NaN if any is NaN. Stops when empty.
  public func min() -> Double {
    if isEmpty { trap("x.min()", "there are no coordinates") }
    return Extremes.minimum(elements)
  }

  /// The index of the largest coordinate, the first of them if it occurs more than once. Stops when
  /// empty.
  public var indexOfMaximum: Int { indexOfExtreme("x.indexOfMaximum", Extremes.indexOfMaximum) }

  /// The index of the smallest coordinate, the first of them if it occurs more than once. Stops when
  /// empty.
  public var indexOfMinimum: Int { indexOfExtreme("x.indexOfMinimum", Extremes.indexOfMinimum) }

  private func indexOfExtreme(_ operation: String, _ search: ([Double]) -> Int) -> Int {
    if isEmpty { trap(operation, "there are no coordinates") }
    return search(elements)
  }
}

extension Matrix {
  /// The sum of all entries, added pairwise in row order; 0 when empty.
  public var sum: Double { Reductions.sum(storage) }

  /// The mean of all entries; NaN when empty.
  public var mean: Double { sum / Double(count) }

  /// The largest entry; NaN if any is NaN. Stops when empty.
  public func max() -> Double {
    if isEmpty { trap("A.max()", "there are no entries") }
    return Extremes.maximum(storage)
  }

  /// The smallest entry; NaN if any is NaN. Stops when empty.
  public func min() -> Double {
    if isEmpty { trap("A.min()", "there are no entries") }
    return Extremes.minimum(storage)
  }

  /// The sums of the rows or of the columns.
  /// - Complexity: `O(mn)`; allocates the result.
  public func sum(_ axis: Axis) -> Vector {
    switch axis {
    case .rows: Vector(Reductions.rowSums(storage, rows: rowCount, columns: columnCount))
    case .columns: Vector(Reductions.columnSums(storage, rows: rowCount, columns: columnCount))
    }
  }

  /// The means of the rows or of the columns; NaN where there is nothing to average.
  /// - Complexity: `O(mn)`; allocates the result.
  public func mean(_ axis: Axis) -> Vector {
    sum(axis) / Double(axis == .rows ? columnCount : rowCount)
  }

  /// The variances of the rows or of the columns.
  /// - Complexity: `O(mn)`; copies the rows or the columns.
  public func variance(_ axis: Axis, _ divisor: VarianceDivisor = .population) -> Vector {
    Vector((axis == .rows ? rows : columns).map { $0.variance(divisor) })
  }

  /// The mean of every row.
  public var rowMeans: Vector { mean(.rows) }

  /// The mean of every column.
  public var columnMeans: Vector { mean(.columns) }

  /// The sum of the diagonal entries. Stops when the matrix is not square.
  public var trace: Double {
    if !isSquare { trap("A.trace", "A is \(shapeText)", hint: "only square matrices have a trace") }
    return diagonal.sum
  }
}
