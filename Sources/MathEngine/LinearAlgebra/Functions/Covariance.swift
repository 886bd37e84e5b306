// Covariance and correlation: of two samples, and of all pairs of columns of a matrix.

/// The covariance of two samples, `Σ (xᵢ − x̄)(yᵢ − ȳ) / d` with d = n − 1 or n. Stops when the counts
/// differ.
///
/// NaN when the divisor is 0. The covariances of all pairs of columns are ``Matrix/covariance(_:)``.
///
/// - Accuracy: two passes with a correction for the rounded means (Chan, Golub and LeVeque 1983).
/// - Complexity: `O(n)`; one temporary array of products.
public func covariance(
  _ x: Vector, _ y: Vector, _ divisor: VarianceDivisor = .sample
) -> Double {
  requireSameCount("covariance(x, y)", x, y)
  let denominator = divisor.denominator(x.count)
  return denominator > 0 ? sumOfProducts(x, y) / denominator : .nan
}

/// Pearson's correlation `cov(x, y)/(σₓ σ_y)`, from −1 to 1. Stops when the counts differ.
///
/// NaN when either sample has no spread. The correlations of all pairs of columns are
/// ``Matrix/correlation()``.
///
/// - Complexity: `O(n)`; temporary arrays of products.
public func correlation(_ x: Vector, _ y: Vector) -> Double {
  requireSameCount("correlation(x, y)", x, y)
  // A mean is rounded, so that a constant may seem to vary.
  if x.isConstant || y.isConstant { return .nan }
  let (squaresX, squaresY) = (sumOfProducts(x, x), sumOfProducts(y, y))
  if isSafe(squaresX), isSafe(squaresY) {
    return limitedToOne(
      sumOfProducts(x, y) / (squaresX.squareRoot() * squaresY.squareRoot()))
  }
  let (u, v) = (x.broughtToUnit, y.broughtToUnit)
  let spread = sumOfProducts(u, u).squareRoot() * sumOfProducts(v, v).squareRoot()
  return limitedToOne(sumOfProducts(u, v) / spread)
}

/// Whether a sum of squares is far enough from the ends of the range that no term has left it.
private func isSafe(_ squares: Double) -> Bool { squares > 1e-280 && squares < 1e300 }

extension Matrix {
  /// The covariance matrix of the columns, one row per observation: `XᵀX / d` of the centred data, with
  /// `d` = n − 1 for `.sample` and n for `.population`. NumPy's `cov(X.T)`.
  ///
  /// Exactly symmetric, and positive semi-definite to within rounding. NaN when the divisor is 0.
  ///
  /// - Complexity: `nk²` flops for n observations of k variables; allocates the centred copy.
  public func covariance(_ divisor: VarianceDivisor = .sample) -> Matrix {
    centered(at: columnMeans).gram(dividedBy: divisor.denominator(rowCount))
  }

  /// The correlation matrix of the columns, one row per observation: covariances over the products of
  /// deviations, from −1 to 1. NumPy's `corrcoef(X.T)`.
  ///
  /// Ones on the diagonal, and NaN in the row and the column of a variable without spread.
  ///
  /// - Complexity: `nk²` flops for n observations of k variables; allocates the centred copy.
  public func correlation() -> Matrix {
    var covariance = covariance(.population)
    if !covariance.diagonal.allSatisfy({ isSafe($0) }) {
      let unit = timesPowersOfTwo(columns.map { -$0.exponent })
      covariance = unit.covariance(.population)
    }
    let deviations = sqrt(covariance.diagonal)
    return Matrix(columnCount, columnCount) { i, j in
      if i == j { return deviations[i] > 0 ? 1 : .nan }
      return limitedToOne(covariance[i, j] / (deviations[i] * deviations[j]))
    }
  }

  /// `AᵀA / d`; NaN where `d` is not positive.
  func gram(dividedBy denominator: Double) -> Matrix {
    product(self, self, transposeLeft: true) / (denominator > 0 ? denominator : .nan)
  }
}

/// The nearest number in −1 … 1, which rounding may have left; NaN stays.
private func limitedToOne(_ ratio: Double) -> Double {
  ratio.isNaN ? .nan : min(1, max(-1, ratio))
}

/// `Σ (xᵢ − x̄)(yᵢ − ȳ)`, less what the rounding of the means has added.
private func sumOfProducts(_ x: Vector, _ y: Vector) -> Double {
  let (meanX, meanY) = (x.mean, y.mean)
  let products = Elementwise.zip(x.elements, y.elements) { ($0 - meanX) * ($1 - meanY) }
  let driftX = Reductions.sum(x.elements) { $0 - meanX }
  let driftY = Reductions.sum(y.elements) { $0 - meanY }
  return Reductions.sum(products) - driftX * driftY / x.n
}
