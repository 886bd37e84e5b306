// What all fitted linear models share: predicting, residuals, and the share of variance explained.

/// A fitted model `ŷ = Xw + b`.
public protocol LinearModel: Sendable {
  /// The weights `w`, one per column of `X`.
  var coefficients: Vector { get }
  /// The constant `b`; 0 when the model was fitted without one.
  var intercept: Double { get }
}

extension LinearModel {
  /// The predictions `Xw + b`.
  /// - Complexity: `2nk` flops for n examples of k columns.
  public func predict(_ X: Matrix) -> Vector { X * coefficients .+ intercept }

  /// The prediction for one example.
  /// - Complexity: `2k` flops for k columns; allocates nothing.
  public func predict(_ x: Vector) -> Double { dot(x, coefficients) + intercept }

  /// `y − ŷ`.
  /// - Complexity: `2nk` flops for n examples of k columns.
  public func residuals(_ X: Matrix, _ y: Vector) -> Vector { y - predict(X) }

  /// The coefficient of determination `R² = 1 − Σ(y − ŷ)²/Σ(y − ȳ)²` on given data.
  ///
  /// At most 1; negative when the model is worse than the mean. When all `y` are equal it is 1 for
  /// exact predictions and −∞ otherwise.
  ///
  /// - Complexity: `2nk` flops for n examples of k columns.
  public func rSquared(_ X: Matrix, _ y: Vector) -> Double {
    let rest = residuals(X, y)
    let spread = y .- y.mean
    let (unexplained, total) = (dot(rest, rest), dot(spread, spread))
    if total == 0 { return unexplained == 0 ? 1 : -.infinity }
    return 1 - unexplained / total
  }
}
