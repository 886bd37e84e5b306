// Polynomials fitted by least squares.

extension Matrix {
  /// The Vandermonde matrix with the powers `xᵢ⁰, xᵢ¹, …, xᵢᵈ` in row `i`. Stops for a degree below
  /// 0.
  ///
  /// - Complexity: `nd` products.
  public static func vandermonde(_ x: Vector, degree: Int) -> Matrix {
    requireCount("Matrix.vandermonde(degree:)", degree)
    return Matrix(rows: x.map { value in powers(value, degree) })
  }

  private static func powers(_ value: Double, _ degree: Int) -> [Double] {
    var row = [1.0]
    for _ in 0..<degree { row.append(row[row.count - 1] * value) }
    return row
  }
}

/// The polynomial `c₀ + c₁x + … + c_d xᵈ` nearest to points in the sense of least squares; the
/// solution holds `c₀` first.
///
/// High powers on a short interval are nearly dependent: look at the condition number. The extended
/// precision also forms the powers in about 32 digits, which the coefficients of such problems
/// need. Stops when the counts differ or the degree is below 0.
///
/// - Throws: `.notFinite` for NaN or infinite x or powers, `.notConverged`.
/// - Complexity: `2nd²` flops; the extended precision takes some hundred times as long.
public func fitPolynomial(
  _ x: Vector, _ y: Vector, degree: Int, precision: LeastSquaresPrecision = .double
) throws(LinearAlgebraError) -> LeastSquares {
  requireSameCount("fitPolynomial(x, y)", x, y)
  let matrix = Matrix.vandermonde(x, degree: degree)
  if precision == .double { return try matrix.leastSquares(y) }
  try matrix.requireFinite()
  var columns = [[DoubleDouble](repeating: DoubleDouble(1), count: x.count)]
  for d in 0..<degree {
    columns.append(zip(columns[d], x).map { $0 * DoubleDouble($1) })
  }
  if let fit = try LeastSquaresProblem.solvedInExtendedPrecision(columns, y) { return fit }
  return try matrix.leastSquares(y, method: .svd())
}
