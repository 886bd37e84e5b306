// What a fitted ridge regression knows.

/// A fitted ridge regression.
public struct RidgeFit: LinearModel {
  /// The weights, one per column.
  public let coefficients: Vector
  /// The constant; 0 when none was fitted.
  public let intercept: Double
  /// The price that the fit was made with.
  public let lambda: Double
}
