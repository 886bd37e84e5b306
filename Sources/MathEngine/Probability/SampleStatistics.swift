// Covariance, correlation and quantiles of samples.

/// The covariance of two samples of the same count, `Σ (xᵢ − x̄)(yᵢ − ȳ) / d` with d = n − 1 or n.
///
/// NaN when the divisor is 0.
/// - Accuracy: two passes with a correction for the rounded means (Chan, Golub and LeVeque 1983).
/// - Complexity: O(n).
public func covariance(
  _ x: Vector, _ y: Vector, _ divisor: VarianceDivisor = .sample
) -> Double {
  requireSameCount("covariance(x, y)", x, y)
  let denominator = divisor.denominator(x.count)
  return denominator > 0 ? sumOfProducts(x, y) / denominator : .nan
}

/// Pearson's correlation `cov(x, y)/(σₓ σ_y)`, from −1 to 1.
///
/// NaN when either sample has no spread. Stops when the counts differ.
/// - Complexity: O(n).
public func correlation(_ x: Vector, _ y: Vector) -> Double {
  requireSameCount("correlation(x, y)", x, y)
  let spread = sumOfProducts(x, x).squareRoot() * sumOfProducts(y, y).squareRoot()
  let ratio = sumOfProducts(x, y) / spread
  return ratio.isNaN ? .nan : min(1, max(-1, ratio))
}

/// `Σ (xᵢ − x̄)(yᵢ − ȳ)`, less what the rounding of the means has added.
private func sumOfProducts(_ x: Vector, _ y: Vector) -> Double {
  let (meanX, meanY) = (x.mean, y.mean)
  let products = Elementwise.zip(x.elements, y.elements) { ($0 - meanX) * ($1 - meanY) }
  let driftX = Reductions.sum(x.elements) { $0 - meanX }
  let driftY = Reductions.sum(y.elements) { $0 - meanY }
  return Reductions.sum(products) - driftX * driftY / x.n
}

extension Matrix {
  /// The covariance matrix of observations in rows, `Zᵀ Z / d` with centred Z and d = n − 1 or n.
  ///
  /// Symmetric and positive semi-definite to within rounding. NumPy's `cov(X.T)`.
  /// - Complexity: O(n d²) for n rows and d columns.
  public func covarianceMatrix(_ divisor: VarianceDivisor = .sample) -> Matrix {
    let denominator = divisor.denominator(rowCount)
    if !(denominator > 0) {
      trap("X.covarianceMatrix", "\(rowCount) rows are too few", hint: "observations are rows")
    }
    let centred = self - columnMeans.asRow
    return product(centred, centred, transposeLeft: true) / denominator
  }

  /// The matrix of correlations of the columns, with ones on the diagonal.
  ///
  /// - Complexity: O(nk²) for n observations of k variables.
  public func correlationMatrix() -> Matrix {
    let covariance = covarianceMatrix(.sample)
    let deviations = sqrt(covariance.diagonal)
    return Matrix(columnCount, columnCount) { i, j in
      i == j ? 1 : Swift.min(1, Swift.max(-1, covariance[i, j] / (deviations[i] * deviations[j])))
    }
  }
}

extension Vector {
  /// The sample quantile of order p, interpolated linearly between the two nearest of the sorted
  /// numbers: position `p (n − 1)`, NumPy's default and R's type 7.
  ///
  /// NaN when empty or when a number is NaN. Stops for an order outside [0, 1].
  /// - Complexity: O(n log n).
  public func quantile(_ p: Double) -> Double { quantiles([p])[0] }

  /// The sample quantiles of the given orders; see ``quantile(_:)``. Stops for an order outside [0,
  /// 1].
  ///
  /// - Complexity: O(n log n) for all of them together.
  public func quantiles(_ orders: Vector) -> Vector {
    for p in orders { requireProbability("x.quantile(p)", p) }
    if isEmpty || elements.contains(where: \.isNaN) {
      return Vector(repeating: .nan, count: orders.count)
    }
    let sorted = elements.sorted()
    return orders.map { p in
      let position = p * Double(sorted.count - 1)
      let below = Int(position.rounded(.down))
      let fraction = position - Double(below)
      let (low, high) = (sorted[below], sorted[Swift.min(below + 1, sorted.count - 1)])
      // From the nearer end, so that the result never passes either (NumPy's rule).
      return fraction < 0.5
        ? low + fraction * (high - low) : high - (1 - fraction) * (high - low)
    }
  }

  /// The median, the quantile of order ½.
  public var median: Double { quantile(0.5) }
}
