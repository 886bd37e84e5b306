// What NumPy, MATLAB and Matplotlib call what the engine has under other names.

/// Names that authors bring along, with what to write here.
enum ForeignName {
  /// Expressions of matrices `A` and `B`, vectors `x` and `y`, as they stand in the hints. Tests compile
  /// each of them.
  static let forms: [String: [String]] = [
    "allclose": ["x ≈ y"],
    "arange": ["stride(from: 0.0, to: 1, by: 0.1)"],
    "argmax": ["x.indexOfMaximum"],
    "argmin": ["x.indexOfMinimum"],
    "array": ["Vector([1, 2])", "Matrix([[1, 2], [3, 4]])"],
    "concatenate": ["x.appending(y)", "vstack(A, B)", "hstack(A, B)"],
    "cdf": ["Normal(mean: 0, deviation: 1).cdf(at: 1.96)"],
    "cumsum": ["x.cumulativeSum"],
    "default_rng": ["Generator(seed: 1)"],
    "det": ["A.determinant()"],
    "diag": ["Matrix.diagonal(x)", "A.diagonal"],
    "dot": ["A * x", "x.dot(y)"],
    "eig": ["try A.eigen()", "try A.symmetricEigen()"],
    "eigh": ["try A.symmetricEigen()"],
    "eigvals": ["try A.eigenvalues()"],
    "eye": ["Matrix.identity(3)"],
    "flatten": ["A.flattened"],
    "hist": ["Figure().histogram(of: x, bins: 10)"],
    "inv": ["try A.inverse()"],
    "linspace": ["Vector(from: 0, through: 1, count: 11)"],
    "lstsq": ["try A.leastSquares(x)"],
    "matmul": ["A * B", "A * x"],
    "mean": ["x.mean"],
    "np": ["sin(x)"],
    "ones": ["Vector.ones(3)", "Matrix.ones(2, 2)"],
    "pdf": ["Normal(mean: 0, deviation: 1).density(at: 1.96)"],
    "pi": ["Double.pi"],
    "pinv": ["try A.pseudoInverse()"],
    "pmf": ["Poisson(mean: 2).mass(at: 3)"],
    "plot": ["Figure().line(x: x, y: y)"],
    "ppf": ["Normal(mean: 0, deviation: 1).quantile(at: 0.975)"],
    "prod": ["x.product"],
    "ravel": ["A.flattened"],
    "reshape": ["A.reshaped(1, 4)"],
    "scatter": ["Figure().points(x: x, y: y)"],
    "solve": ["try A.solve(x)"],
    "std": ["x.standardDeviation()"],
    "transpose": ["A.T"],
    "zeros": ["Vector.zeros(3)", "Matrix.zeros(2, 2)"],
  ]

  /// Names of members that no other types have.
  private static let ofDistributions = ["cdf", "pdf", "pmf", "ppf"]

  /// The types whose members the other names could be.
  private static let types = ["Matrix", "Vector", "Figure", "Double", "[Double]"]

  /// What to write, where a message of the compiler's says that there is no such name.
  static func hint(_ message: String) -> String? {
    let name: Substring
    if let match = message.wholeMatch(of: /cannot find '(\w+)' in scope/) {
      name = match.1
    } else if let match = message.wholeMatch(
      of: /(?:value of )?type '(.+)' has no member '(\w+)'/),
      types.contains(String(match.1).replacing(".Type", with: ""))
        || ofDistributions.contains(String(match.2))
    {
      name = match.2
    } else {
      return nil
    }
    guard let forms = forms[String(name)] else { return nil }
    if name == "np" { return "the engine's names have no prefix: `\(forms[0])`" }
    return "here it is " + forms.map { "`\($0)`" }.joined(separator: " or ")
  }
}
