// The elastic net by coordinate descent.

/// The elastic net: the weights that minimise
/// `1/(2n)·‖y − Xw − b‖² + α·ρ·‖w‖₁ + ½·α·(1 − ρ)·‖w‖²`, scikit-learn's objective.
///
/// Coordinate descent: each weight in turn is set to the minimiser with the others held,
/// `wⱼ ← S(xⱼᵀr/n + wⱼ‖xⱼ‖²/n, αρ)/(‖xⱼ‖²/n + α(1 − ρ))`. Sweeps go on until none changes a prediction
/// by more than `tolerance·‖y‖`; where that takes more than a thousand, active sets are tried for the
/// rest. With fewer independent columns than weights and `ρ = 1` the weights may not be unique, the
/// predictions are; active sets end with weights on independent columns only.
public struct ElasticNet: Sendable {
  /// The price α ≥ 0.
  public var alpha: Double
  /// The share ρ of the price on the sum of magnitudes, in [0, 1].
  public var l1Ratio: Double
  /// Whether a constant is fitted.
  public var intercept: Bool
  /// The largest change that counts as none, relative to `‖y‖`.
  public var tolerance: Double
  /// How many sweeps over all weights are allowed.
  public var sweeps: Int

  /// Makes the model. Stops when `alpha` is negative or `l1Ratio` outside [0, 1].
  public init(
    alpha: Double, l1Ratio: Double = 0.5, intercept: Bool = true, tolerance: Double = 1e-14,
    sweeps: Int = 100_000
  ) {
    if !(alpha >= 0 && l1Ratio >= 0 && l1Ratio <= 1) {
      trap(
        "ElasticNet(alpha: \(alpha), l1Ratio: \(l1Ratio))",
        "alpha is at least 0 and l1Ratio lies in [0, 1]")
    }
    (self.alpha, self.l1Ratio, self.intercept) = (alpha, l1Ratio, intercept)
    (self.tolerance, self.sweeps) = (tolerance, sweeps)
  }

  /// Fits the weights to examples in the rows of `X`.
  /// - Complexity: at most `4nk` flops per sweep for n examples of k columns, and half of that for
  ///   weights that stay 0; copies the centred data column by column.
  /// - Throws: ``RegressionError/notConverged(dualityGap:)`` after the sweeps allowed.
  public func fit(_ X: Matrix, _ y: Vector) throws(RegressionError) -> SparseFit {
    let data = CenteredData("ElasticNet.fit", X, y, intercept: intercept)
    return try fit(data, from: .zeros(X.columnCount))
  }

  /// The weights for many values of α, each started from the one before.
  ///
  /// - Complexity: one fit per value; the data are centred once.
  /// - Throws: ``RegressionError/notConverged(dualityGap:)`` at the first penalty that does not
  ///   converge.
  public static func path(
    _ X: Matrix, _ y: Vector, alphas: Vector, l1Ratio: Double, intercept: Bool = true,
    tolerance: Double = 1e-14, sweeps: Int = 100_000
  ) throws(RegressionError) -> RegularizationPath {
    let data = CenteredData("ElasticNet.path", X, y, intercept: intercept)
    var fits: [SparseFit] = []
    for alpha in alphas.elements {
      let net = ElasticNet(
        alpha: alpha, l1Ratio: l1Ratio, intercept: intercept, tolerance: tolerance, sweeps: sweeps)
      fits.append(try net.fit(data, from: fits.last?.coefficients ?? .zeros(X.columnCount)))
    }
    return RegularizationPath(
      strengths: alphas, coefficients: fits.map(\.coefficients),
      intercepts: Vector(fits.map(\.intercept)))
  }

  private func fit(_ data: CenteredData, from start: Vector) throws(RegressionError) -> SparseFit {
    var descent = CoordinateDescent(
      data.X, data.y, l1: alpha * l1Ratio * data.y.n, l2: alpha * (1 - l1Ratio) * data.y.n,
      start: start)
    let used = descent.run(tolerance: tolerance * data.y.norm, sweeps: sweeps)
    let gap = descent.dualityGap / Swift.max(data.y.n, 1)
    guard let used, tolerance > 1e-6 || descent.isNearMinimum else {
      throw .notConverged(dualityGap: gap)
    }
    let w = Vector(descent.weights)
    return SparseFit(
      coefficients: w, intercept: intercept ? data.intercept(w) : 0, dualityGap: gap, sweeps: used)
  }
}
