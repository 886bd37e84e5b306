// The lasso: least squares with a price on the magnitudes of the weights.

/// The lasso: the weights that minimise `1/(2n)·‖y − Xw − b‖² + α‖w‖₁`, scikit-learn's objective.
///
/// ```swift
/// let fit = try Lasso(alpha: 0.1).fit(X, y)
/// fit.support        // the columns that are used
/// ```
///
/// A price λ stated for `‖y − Xw‖² + λ‖w‖₁` is `α = λ/(2n)`. See ``ElasticNet`` for the method.
public struct Lasso: Sendable {
  /// The price α ≥ 0 of the sum of magnitudes.
  public var alpha: Double
  /// Whether a constant is fitted.
  public var intercept: Bool
  /// The largest change that counts as none, relative to `‖y‖`.
  public var tolerance: Double
  /// How many sweeps over all weights are allowed.
  public var sweeps: Int

  /// Makes the model; `alpha` is checked when it is fitted.
  public init(
    alpha: Double, intercept: Bool = true, tolerance: Double = 1e-14, sweeps: Int = 100_000
  ) {
    (self.alpha, self.intercept) = (alpha, intercept)
    (self.tolerance, self.sweeps) = (tolerance, sweeps)
  }

  /// Fits the weights to examples in the rows of `X`.
  /// - Complexity: at most `4nk` flops per sweep for n examples of k columns, and half of that for
  ///   weights that stay 0; copies the centred data column by column.
  /// - Throws: ``RegressionError/notConverged(dualityGap:)``.
  public func fit(_ X: Matrix, _ y: Vector) throws(RegressionError) -> SparseFit {
    try ElasticNet(
      alpha: alpha, l1Ratio: 1, intercept: intercept, tolerance: tolerance, sweeps: sweeps
    ).fit(X, y)
  }

  /// The weights for many values of α, each started from the one before.
  ///
  /// - Complexity: one fit per value; the data are centred once.
  /// - Throws: ``RegressionError/notConverged(dualityGap:)`` at the first penalty that does not
  ///   converge.
  public static func path(
    _ X: Matrix, _ y: Vector, alphas: Vector, intercept: Bool = true, tolerance: Double = 1e-14,
    sweeps: Int = 100_000
  ) throws(RegressionError) -> RegularizationPath {
    try ElasticNet.path(
      X, y, alphas: alphas, l1Ratio: 1, intercept: intercept, tolerance: tolerance, sweeps: sweeps)
  }

  /// The smallest α for which all weights are 0: `max|Xᵀ(y − ȳ)|/n`, rounded up where the fit's own
  /// arithmetic asks for it.
  /// - Complexity: `2nk` flops for n examples of k columns; copies the centred data column by column.
  public static func largestAlpha(_ X: Matrix, _ y: Vector, intercept: Bool = true) -> Double {
    let data = CenteredData("Lasso.largestAlpha", X, y, intercept: intercept)
    let descent = CoordinateDescent(data.X, data.y, l1: 0, l2: 0, start: .zeros(X.columnCount))
    let pull = descent.largestPull
    var alpha = pull / y.n
    while alpha * y.n < pull { alpha = alpha.nextUp }
    return alpha
  }
}
