// A least-squares fit with the statistics of its accuracy.

/// A least-squares fit and what the data say about its accuracy.
///
/// The statistics assume `y = Xw + b + e` with independent errors of one variance.
public struct LinearFit: LinearModel {
  /// The weights, one per column.
  public let coefficients: Vector
  /// The constant; 0 when none was fitted.
  public let intercept: Double
  /// `y − ŷ` for the data of the fit.
  public let residuals: Vector
  /// The number of independent columns found.
  public let rank: Int
  /// The condition number of `X`, centred when there is an intercept.
  public let conditionNumber: Double
  /// The coefficient of determination; without an intercept about 0 and not about the mean. NaN when
  /// there is nothing to explain, as all `y` are equal; ``LinearModel/rSquared(_:_:)`` is then 1 or −∞.
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
