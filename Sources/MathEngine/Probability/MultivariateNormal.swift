// The multivariate normal distribution.

/// The normal distribution on vectors, with density
/// `(2π)^(−d/2) det(Σ)^(−1/2) e^(−½ (x − μ)ᵀ Σ⁻¹ (x − μ))`.
///
/// Σ is positive definite. Draws follow NumPy's `multivariate_normal` (singular value decomposition);
/// densities use the Cholesky factor.
public struct MultivariateNormal: Distribution, Equatable {
  /// μ.
  public let mean: Vector
  /// Σ.
  public let covariance: Matrix
  private let cholesky: Cholesky
  private let leftFactor: CovarianceFactor
  private let rightFactor: CovarianceFactor

  /// Makes a multivariate normal distribution.
  ///
  /// - Complexity: O(d³).
  /// - Throws: `.notSymmetric`, `.notPositiveDefinite`, `.notFinite`, `.notConverged`.
  public init(mean: Vector, covariance: Matrix) throws(LinearAlgebraError) {
    rightFactor = try CovarianceFactor(mean: mean, covariance: covariance, right: true)
    leftFactor = try CovarianceFactor(mean: mean, covariance: covariance, right: false)
    cholesky = try covariance.cholesky()
    self.mean = mean
    self.covariance = covariance
  }

  /// The number of coordinates, d.
  public var dimension: Int { mean.count }

  /// The entropy in nats, `½ ln det(2πe Σ)`.
  public var entropy: Double {
    0.5 * (Double(dimension) * (1 + log(2 * .pi)) + cholesky.logDeterminant)
  }

  /// The density at a vector.
  /// - Complexity: `O(d²)`.
  public func density(at x: Vector) -> Double { exp(logDensity(at: x)) }

  /// The logarithm of the density at a vector. Stops when it has another number of coordinates.
  ///
  /// - Complexity: O(d²).
  public func logDensity(at x: Vector) -> Double {
    requireSameCount("logDensity(at:)", x, mean)
    let whitened = cholesky.solveLower(x - mean)
    let constant = Double(dimension) * log(2 * .pi) + cholesky.logDeterminant
    return -0.5 * (dot(whitened, whitened) + constant)
  }

  /// The Mahalanobis distance `√((x − μ)ᵀ Σ⁻¹ (x − μ))`. Stops when x has another number of
  /// coordinates.
  ///
  /// - Complexity: O(d²).
  public func mahalanobisDistance(to x: Vector) -> Double {
    requireSameCount("mahalanobisDistance(to:)", x, mean)
    return cholesky.solveLower(x - mean).norm
  }

  /// One draw, a vector of ``dimension`` coordinates.
  ///
  /// - Complexity: d normal variates and `2d²` flops.
  public func sample<Source: RandomSource>(using source: inout Source) -> Vector {
    samples(1, using: &source)[row: 0]
  }

  /// `count` draws, one per row, as ``RandomSource/multivariateNormal(_:mean:covariance:)`` gives them.
  /// - Complexity: `nd` normal variates and `2nd²` flops; allocates the result.
  public func samples<Source: RandomSource>(_ count: Int, using source: inout Source) -> Matrix {
    let factor = Source.followsLegacyStream ? rightFactor : leftFactor
    return source.normal(count, dimension) * factor.matrix + mean.asRow
  }

  /// The distribution of some of the coordinates.
  ///
  /// - Complexity: `O(k³)` for k coordinates: their covariance is factored.
  /// - Throws: `.notPositiveDefinite` when an index occurs twice.
  public func marginal(of indices: [Int]) throws(LinearAlgebraError) -> MultivariateNormal {
    try MultivariateNormal(
      mean: Vector(indices.map { mean[$0] }),
      covariance: covariance.selecting(rows: indices).selecting(columns: indices))
  }

  /// The distribution of the other coordinates, in their order, when those at `indices` have the
  /// given values: mean `μ₁ + Σ₁₂ Σ₂₂⁻¹ (v − μ₂)`, covariance `Σ₁₁ − Σ₁₂ Σ₂₂⁻¹ Σ₂₁`. Stops when
  /// there are other than as many values as indices.
  ///
  /// - Complexity: O(d³).
  /// - Throws: `.notPositiveDefinite` when an index occurs twice or rounding leaves no definite
  ///   matrix.
  public func conditioned(
    on indices: [Int], equalTo values: Vector
  ) throws(LinearAlgebraError) -> MultivariateNormal {
    if values.count != indices.count {
      trap("conditioned(on:equalTo:)", "\(indices.count) indices but \(values.count) values")
    }
    let rest = (0..<dimension).filter { !indices.contains($0) }
    let known = try covariance.selecting(rows: indices).selecting(columns: indices).cholesky()
    let cross = covariance.selecting(rows: indices).selecting(columns: rest)
    let weights = known.solve(cross)
    let shift = values - Vector(indices.map { mean[$0] })
    let block = covariance.selecting(rows: rest).selecting(columns: rest)
    return try MultivariateNormal(
      mean: Vector(rest.map { mean[$0] }) + shift * weights,
      covariance: block - product(cross, weights, transposeLeft: true))
  }

  /// The maximum-likelihood fit to observations in rows: their mean and covariance with divisor n.
  ///
  /// - Complexity: `nd²` flops for n observations, and `O(d³)` to factor the covariance; allocates
  ///   the centred copy.
  /// - Throws: `.notPositiveDefinite` when the rows lie in a hyperplane, `.notFinite`.
  public static func fit(to data: Matrix) throws(LinearAlgebraError) -> MultivariateNormal {
    try MultivariateNormal(
      mean: data.columnMeans, covariance: data.covariance(.population))
  }
}
