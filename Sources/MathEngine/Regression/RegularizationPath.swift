// The weights of a regularised model as its strength changes.

/// The weights of a regularised model for a sequence of strengths.
public struct RegularizationPath: Sendable {
  /// The strengths, λ or α, in the order given.
  public let strengths: Vector
  /// The weights for each strength.
  public let coefficients: [Vector]
  /// The constant for each strength.
  public let intercepts: Vector

  /// One weight along the path, as for a plot.
  /// - Complexity: `O(s)` for s strengths; allocates the result.
  public func coefficient(_ j: Int) -> Vector { Vector(coefficients.map { $0[j] }) }
  /// How many weights are not zero, for each strength.
  public var supportSizes: [Int] { coefficients.map { w in w.elements.count { $0 != 0 } } }
}
