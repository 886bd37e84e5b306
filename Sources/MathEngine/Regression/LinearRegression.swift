// Ordinary least squares with the statistics of its fit.

/// Ordinary least squares: the weights that minimise `‖y − Xw − b‖²`.
///
/// ```swift
/// let fit = try LinearRegression().fit(X, y)
/// fit.coefficients
/// fit.standardErrors
/// ```
///
/// With an intercept the columns are centred first, which is the same problem and better conditioned.
public struct LinearRegression: Sendable {
  /// Whether a constant is fitted.
  public var intercept: Bool
  /// How the least-squares problem is solved; QR unless something else is asked for.
  public var method: LeastSquaresMethod

  public init(intercept: Bool = true, method: LeastSquaresMethod = .qr) {
    (self.intercept, self.method) = (intercept, method)
  }

  /// Fits the weights to examples in the rows of `X`.
  ///
  /// Where columns depend on each other the weights are not determined: those of smallest norm are
  /// returned, `rank` is smaller than the number of columns, and the standard errors are NaN.
  /// - Complexity: O(np²) for `n` examples and `p` columns.
  /// - Throws: what ``Matrix/leastSquares(_:method:precision:)`` throws.
  public func fit(_ X: Matrix, _ y: Vector) throws(LinearAlgebraError) -> LinearFit {
    let data = CenteredData("LinearRegression.fit", X, y, intercept: intercept)
    let solution = try data.X.leastSquares(data.y, method: method)
    return LinearFit(
      solution: solution, data: data, unscaledCovariance: try unscaledCovariance(data.X, solution),
      hasIntercept: intercept)
  }

  /// `(XᵀX)⁻¹ = VΣ⁻²Vᵀ`, or `nil` when the columns depend on each other.
  private func unscaledCovariance(
    _ X: Matrix, _ solution: LeastSquares
  ) throws(LinearAlgebraError) -> Matrix? {
    if solution.rank < X.columnCount || X.rowCount < X.columnCount { return nil }
    let svd = try X.svd(.thin)
    let scaled = svd.v ./ svd.singularValues.asRow
    return product(scaled, scaled, transposeRight: true)
  }
}

/// A least-squares fit and what the data say about its accuracy.
///
/// The statistics assume `y = Xw + b + e` with independent errors of one variance.
public struct LinearFit: LinearModel {
  public let coefficients: Vector
  public let intercept: Double
  /// `y − ŷ` for the data of the fit.
  public let residuals: Vector
  /// The number of independent columns found.
  public let rank: Int
  /// The condition number of `X`, centred when there is an intercept.
  public let conditionNumber: Double
  /// The coefficient of determination; without an intercept about 0 and not about the mean.
  public let rSquared: Double
  /// How many more examples than fitted numbers there are.
  public let degreesOfFreedom: Int
  /// The estimated variance of the errors, `Σ residual²/(n − p)`; NaN without degrees of freedom.
  public let errorVariance: Double
  /// The estimated covariance matrix of the weights, `s²(XᵀX)⁻¹`; NaN when they are not determined.
  public let covariance: Matrix
  /// The standard error of the intercept; 0 when none was fitted.
  public let interceptStandardError: Double

  init(
    solution: LeastSquares, data: CenteredData, unscaledCovariance: Matrix?, hasIntercept: Bool
  ) {
    coefficients = solution.solution
    intercept = hasIntercept ? data.intercept(solution.solution) : 0
    residuals = solution.residual
    rank = solution.rank
    conditionNumber = solution.conditionNumber
    let total = dot(data.y, data.y)
    rSquared = total == 0 ? .nan : 1 - solution.residualSumOfSquares / total
    degreesOfFreedom = data.y.count - solution.rank - (hasIntercept ? 1 : 0)
    errorVariance =
      degreesOfFreedom > 0 ? solution.residualSumOfSquares / Double(degreesOfFreedom) : .nan
    let p = solution.solution.count
    let unscaled = unscaledCovariance ?? Matrix(repeating: .nan, p, p)
    covariance = errorVariance * unscaled
    let leverage = 1 / data.y.n + dot(data.columnMeans, unscaled * data.columnMeans)
    interceptStandardError = hasIntercept ? (errorVariance * leverage).squareRoot() : 0
  }

  /// The standard errors of the weights.
  public var standardErrors: Vector { sqrt(covariance.diagonal) }
  /// The weights divided by their standard errors.
  public var tStatistics: Vector { coefficients ./ standardErrors }
  /// `R²` corrected for the number of weights: `1 − (1 − R²)(n − 1)/(n − p − 1)` with an intercept.
  public var adjustedRSquared: Double {
    let fitted = residuals.count - degreesOfFreedom - rank
    return 1 - (1 - rSquared) * Double(residuals.count - fitted) / Double(degreesOfFreedom)
  }
}
