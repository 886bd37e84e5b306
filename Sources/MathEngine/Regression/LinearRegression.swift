// Ordinary least squares.

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

  /// Makes the model.
  public init(intercept: Bool = true, method: LeastSquaresMethod = .qr) {
    (self.intercept, self.method) = (intercept, method)
  }

  /// Fits the weights to examples in the rows of `X`.
  ///
  /// Where columns depend on each other the weights are not determined: those of smallest norm are
  /// returned, `rank` is smaller than the number of columns, and the standard errors are NaN.
  /// With an intercept, dependence is judged beside the lengths of the columns before centring, as rounding
  /// has left an error of about `ε` of those. An explicit cut-off, and the normal equations, judge alone.
  /// - Complexity: O(np min(n, p)) for `n` examples and `p` columns; with an intercept O(p³) for more
  ///   columns than examples whose lengths differ by more than 2¹⁶.
  /// - Throws: what ``Matrix/leastSquares(_:method:precision:)`` throws.
  public func fit(_ X: Matrix, _ y: Vector) throws(LinearAlgebraError) -> LinearFit {
    let data = CenteredData("LinearRegression.fit", X, y, intercept: intercept)
    let solution = try data.leastSquares(method)
    return LinearFit(
      solution: solution, data: data, unscaledCovariance: try unscaledCovariance(data.X, solution),
      hasIntercept: intercept)
  }

  /// `(XᵀX)⁻¹ = VΣ⁻²Vᵀ` by the columns scaled to about the same length, or `nil` when they depend on each
  /// other.
  private func unscaledCovariance(
    _ X: Matrix, _ solution: LeastSquares
  ) throws(LinearAlgebraError) -> Matrix? {
    if solution.rank < X.columnCount || X.rowCount < X.columnCount { return nil }
    let exponents = X.equilibratingExponents
    let svd = try (exponents.map { X.timesPowersOfTwo($0) } ?? X).svd(.thin)
    var factor = svd.v ./ svd.singularValues.asRow
    if let exponents { factor = factor.T.timesPowersOfTwo(exponents).T }
    return product(factor, factor, transposeRight: true)
  }
}
