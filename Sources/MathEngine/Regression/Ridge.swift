// Ridge regression: least squares with a price on the squared length of the weights.

/// Ridge regression: the weights that minimise `‖y − Xw − b‖² + λ‖w‖²`.
///
/// ```swift
/// try Ridge(lambda: 1).fit(X, y)                        // as scikit-learn's Ridge(alpha=1)
/// try Ridge(lambda: 1, intercept: false).fit(X, y)      // (XᵀX + λI)⁻¹Xᵀy
/// ```
///
/// The intercept carries no price, so it is fitted by centring `X` and `y`; that is why the two differ.
/// For `λ > 0` the problem has exactly one solution, whatever the rank of `X`; as λ grows without bound
/// the weights go to 0, which is the fit for an infinite λ.
public struct Ridge: Sendable {
  /// How the problem is solved.
  public enum Method: Sendable {
    /// QR of `X` with `√λ·I` below it: the condition number is not squared.
    case qr
    /// Cholesky of `XᵀX + λI`: faster, with a relative error of about `ε·(σ₁² + λ)/(σₙ² + λ)`.
    case normalEquations
  }

  /// The price λ ≥ 0 of the squared length.
  public var lambda: Double
  /// Whether a constant is fitted.
  public var intercept: Bool
  /// How the problem is solved.
  public var method: Method

  /// Makes the model. Stops when `lambda` is negative or NaN.
  public init(lambda: Double, intercept: Bool = true, method: Method = .qr) {
    if !(lambda >= 0) { trap("Ridge(lambda: \(lambda))", "lambda is at least 0") }
    (self.lambda, self.intercept, self.method) = (lambda, intercept, method)
  }

  /// Fits the weights to examples in the rows of `X`.
  /// - Complexity: about `2nk² + 4k³/3` flops by QR, `nk² + k³/3` by the normal equations, for n
  ///   examples of k columns; allocates the centred copy.
  /// - Throws: ``LinearAlgebraError`` when an entry is not finite, or when `λ = 0` and the normal
  ///   equations are singular.
  public func fit(_ X: Matrix, _ y: Vector) throws(LinearAlgebraError) -> RidgeFit {
    let data = CenteredData("Ridge.fit", X, y, intercept: intercept)
    let w = try solution(data)
    return RidgeFit(coefficients: w, intercept: intercept ? data.intercept(w) : 0, lambda: lambda)
  }

  private func solution(_ data: CenteredData) throws(LinearAlgebraError) -> Vector {
    let p = data.X.columnCount
    try data.X.requireFinite()
    if lambda == .infinity { return .zeros(p) }
    switch method {
    case .qr:
      // Without a price the rank may be deficient, which takes the more careful solver.
      if lambda == 0 { return try data.leastSquares(.qr).solution }
      let root = Matrix.diagonal(Vector(repeating: lambda.squareRoot(), count: p))
      // Heavy rows come first: behind light ones they would cancel them (Cox and Higham 1998).
      if lambda.squareRoot() > Extremes.largestMagnitude(data.X.storage) {
        return try vstack(root, data.X).qr().solve(Vector.zeros(p).appending(data.y))
      }
      return try vstack(data.X, root).qr().solve(data.y.appending(.zeros(p)))
    case .normalEquations:
      let gram = product(data.X, data.X, transposeLeft: true)
      let ridge = gram + Matrix.diagonal(Vector(repeating: lambda, count: p))
      return try ridge.cholesky().solve(data.y * data.X)
    }
  }

  /// The weights for many values of λ, from one singular value decomposition:
  /// `w(λ) = V·diag(σᵢ/(σᵢ² + λ))·Uᵀy`. At `λ = 0` they are those of ``fit(_:_:)``, which judges what
  /// columns depend on each other. Stops when a λ is negative or NaN.
  ///
  /// - Complexity: one singular value decomposition, and two small products per value.
  /// - Throws: ``LinearAlgebraError`` when an entry is not finite.
  public static func path(
    _ X: Matrix, _ y: Vector, lambdas: Vector, intercept: Bool = true
  ) throws(LinearAlgebraError) -> RegularizationPath {
    let data = CenteredData("Ridge.path", X, y, intercept: intercept)
    let svd = try data.X.svd(.thin)
    let projected = data.y * svd.u
    let weights = try lambdas.elements.map { (lambda) throws(LinearAlgebraError) in
      let model = Ridge(lambda: lambda)
      if lambda == 0 || lambda == .infinity { return try model.solution(data) }
      return svd.v
        * Vector(projected.count) { i in
          let s = svd.singularValues[i]
          return projected[i] * (s / (s * s + lambda))
        }
    }
    return RegularizationPath(
      strengths: lambdas, coefficients: weights,
      intercepts: Vector(weights.map { intercept ? data.intercept($0) : 0 }))
  }
}
