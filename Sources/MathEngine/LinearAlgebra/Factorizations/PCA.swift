// Principal components.

/// How principal components are computed.
public enum PCAMethod: Equatable, Sendable {
  /// Singular values of the centred data: accurate also for small variances.
  case svd
  /// Eigenvalues of the covariance matrix: fast for many observations of few variables.
  case covariance
}

/// The directions in which data vary most.
///
/// Row `k` of `components` is a unit vector: the direction of largest variance among those orthogonal
/// to the rows before it. A direction is only determined up to its sign; here the entry of largest size
/// in each component is positive (the first of them, when several are equal).
///
/// Source: Jolliffe, Principal Component Analysis, §3.
public struct PCA: Equatable, Sendable {
  /// The mean of every variable.
  public let mean: Vector
  /// The principal directions as rows, in order of decreasing variance.
  public let components: Matrix
  /// The variance of the data along each direction.
  public let explainedVariance: Vector
  /// The sum of the variances of all variables.
  public let totalVariance: Double

  /// The share of the total variance along each direction; NaN for constant data.
  public var explainedVarianceRatio: Vector { explainedVariance / totalVariance }

  /// Finds the principal components of data with one row per observation.
  ///
  /// - Parameters:
  ///   - data: the observations, one row each.
  ///   - count: how many components to keep, by default min(observations, variables).
  ///   - divisor: what the squared deviations are divided by.
  ///   - method: whether the data or their covariance matrix is decomposed.
  /// - Complexity: about `4nk²` flops for n observations of k variables.
  /// - Throws: `.notFinite` for NaN or infinite entries, `.notConverged`.
  public init(
    _ data: Matrix, count: Int? = nil, divisor: VarianceDivisor, method: PCAMethod = .svd
  ) throws(LinearAlgebraError) {
    let denominator = divisor.denominator(data.rowCount)
    if !(denominator > 0) {
      trap("PCA(data)", "\(data.rowCount) observations are too few for the divisor")
    }
    mean = data.columnMeans
    let centred = data.centered(at: mean)
    totalVariance = dot(centred.flattened, centred.flattened) / denominator
    let kept = Swift.min(count ?? .max, Swift.min(data.rowCount, data.columnCount))
    requireCount("PCA(count:)", kept)
    let variances: Vector
    switch method {
    case .svd:
      let decomposition = try centred.svd(.thin)
      let values = decomposition.singularValues[0..<kept]
      variances = values .* values / denominator
      components = decomposition.vT.directed(rows: 0..<kept)
    case .covariance:
      let eigen = try centred.gram(dividedBy: denominator).symmetricEigen()
      let largestFirst = (0..<data.columnCount).suffix(kept).reversed()
      variances = Vector(largestFirst.map { eigen.values[$0] })
      components = eigen.vectors.T.directed(rows: largestFirst)
    }
    explainedVariance = variances.map { Swift.max($0, 0) }
  }

  /// The coordinates of observations along the components, one row each.
  /// - Complexity: `2nkp` flops for n observations of k variables and p components; allocates the
  ///   centred copy.
  public func transform(_ data: Matrix) -> Matrix {
    product(data - mean.asRow, components, transposeRight: true)
  }

  /// The observations that have the given coordinates along the components.
  /// - Complexity: `2nkp` flops for n observations of k variables and p components.
  public func inverseTransform(_ scores: Matrix) -> Matrix {
    scores * components + mean.asRow
  }
}

extension Matrix {
  /// The given rows, each times the sign that makes its largest entry positive.
  fileprivate func directed(rows: some Collection<Int>) -> Matrix {
    let entries = [Double](unsafeUninitializedCapacity: rows.count * columnCount) {
      target, initialized in
      for row in rows {
        let range = row * columnCount..<(row + 1) * columnCount
        let largest = range.max { abs(storage[$0]) < abs(storage[$1]) }
        let sign: Double = largest.map { storage[$0] < 0 } == true ? -1 : 1
        for index in range {
          target.initializeElement(at: initialized, to: sign * storage[index])
          initialized += 1
        }
      }
    }
    return Matrix(rowCount: rows.count, columnCount: columnCount, storage: entries)
  }
}
