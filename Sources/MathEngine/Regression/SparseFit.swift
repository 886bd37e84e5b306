// What a fitted lasso or elastic net knows.

/// A fitted lasso or elastic net.
public struct SparseFit: LinearModel {
  /// The weights, one per column; those left out are exactly 0.
  public let coefficients: Vector
  /// The constant; 0 when none was fitted.
  public let intercept: Double
  /// How far the objective can lie above its minimum: its value minus that of a feasible dual point.
  /// Rounding may make it slightly negative.
  public let dualityGap: Double
  /// How many sweeps over the weights were made.
  public let sweeps: Int

  /// The columns whose weight is not 0.
  public var support: [Int] { coefficients.indices.filter { coefficients[$0] != 0 } }
  /// How many weights are exactly 0.
  public var zeroCount: Int { coefficients.count - support.count }
}
