// Columns that depend on each other once the data have a mean, and columns of very different scale.
//
// The numbers were made with mpmath, 50 digits: ordinary least squares on the independent columns by the
// normal equations, then the shortest of the weights that give the same predictions.

import MathEngine
import TestSupport
import Testing

struct DependentColumnsTests {
  let first = Vector(50) { 170 + 10 * sin(7 * Double($0)) }
  let second = Vector(50) { 70 + 8 * cos(5 * Double($0)) }
  var y: Vector { first - 2 * second + Vector(50) { 0.1 * sin(11 * Double($0)) } }

  private func expectRank(
    _ rank: Int, _ columns: [Vector], _ weights: Vector,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let X = Matrix(columns: columns)
    for method in [LeastSquaresMethod.qr, .svd()] {
      let fit = try LinearRegression(method: method).fit(X, y)
      #expect(fit.rank == rank, sourceLocation: sourceLocation)
      expectClose(
        fit.coefficients, weights, relative: 1e-9, absolute: 1e-12, sourceLocation: sourceLocation)
      #expect(
        fit.standardErrors.elements.allSatisfy { $0.isNaN }, sourceLocation: sourceLocation)
    }
    for ridge in [
      try Ridge(lambda: 0).fit(X, y).coefficients,
      try Ridge.path(X, y, lambdas: [0]).coefficients[0],
    ] {
      expectClose(ridge, weights, relative: 1e-9, absolute: 1e-12, sourceLocation: sourceLocation)
    }
  }

  @Test func sumsOfOtherColumns() throws {
    try expectRank(
      2, [first, second, 0.5 * first + 0.25 * second],
      [1.0002400027556656, -2.0008451698581712, -9.1291086709985868e-5])
    try expectRank(1, [first, 2.54 * first], [0.14859600883656388, 0.37743386244487225])
    try expectRank(1, [first, 1.8 * first .+ 32], [0.26115047628456118, 0.47007085731221012])
  }

  @Test func moreColumnsThanExamples() throws {
    let X = Matrix(4, 7) { (i, j) in 1000 + sin(Double(7 * i * (j + 1) + j)) }
    let fit = try LinearRegression().fit(X, [1, 2, 4, 3])
    #expect(fit.rank == 3 && fit.coefficients.norm < 10 && fit.residuals.norm < 1e-9)
  }

  /// The weights of smallest norm are `Xᵀz`, by the normal equations `XXᵀz = y` of the centred data. These
  /// are singular along (1, …, 1) alone, which `11ᵀ` mends.
  @Test(arguments: [(0, 1e-12), (7, 1e-12), (16, 1e-11), (30, 1e-5)])
  func manyMoreColumnsThanExamples(_ power: Int, _ tolerance: Double) throws {
    var source = Generator(seed: 5)
    let X = Matrix(rows: (0..<40).map { _ in source.normal(1000) }) .+ 3
    let scales = Vector(1000) {
      $0 % 2 == 0 ? 1 : Double(sign: .plus, exponent: -power, significand: 1)
    }
    let y = source.normal(40)
    let scaled = X .* scales.asRow
    let centered = scaled - scaled.columnMeans.asRow
    let z = try (centered * centered.T .+ 1).solve(y .- y.mean)
    for coefficients in [
      try LinearRegression().fit(scaled, y).coefficients,
      try Ridge(lambda: 0).fit(scaled, y).coefficients,
    ] {
      let shortest = centered.T * z
      #expect((coefficients - shortest).norm <= tolerance * shortest.norm)
    }
    let fit = try LinearRegression().fit(scaled, y)
    #expect(fit.rank == 39 && fit.residuals.norm <= tolerance * y.norm)
  }

  @Test func dependentRowsOfWideData() throws {
    // numpy.linalg.pinv of the centred rows times the centred y is (1, 2, 0, −1)/6.
    let X: Matrix = [[1, 2, 7, -1], [2, 4, 7, -2], [3, 6, 7, -3]]
    let fit = try LinearRegression().fit(X, [1, 2, 3])
    #expect(fit.rank == 1)
    expectClose(
      fit.coefficients, [1.0 / 6, 1.0 / 3, 0, -1.0 / 6], relative: 1e-14, absolute: 1e-15)
  }

  @Test(arguments: [0, 1])
  func everySeedHasTheSameRank(_ kind: Int) throws {
    for seed in 0..<200 {
      var source = Generator(seed: seed)
      let a = source.normal(50, mean: 170, deviation: 10)
      let b = kind == 0 ? source.normal(50, mean: 70, deviation: 8) : 3 * a .- 200
      let X = Matrix(columns: [a, b, 0.5 * a + 0.25 * b])
      let fit = try LinearRegression().fit(X, a + source.normal(50))
      #expect(fit.rank == 2 - kind && fit.coefficients.norm < 2, "seed \(seed)")
    }
  }

  @Test func largeMeansOfIndependentColumnsCount() throws {
    // Seconds since 1970, and a column that moves by a millionth of its size.
    let times = Vector(20) { 1.7e9 + 60 * Double($0) }
    let drift = Vector(20) { 5e4 + 0.05 * sin(3 * Double($0)) }
    let target = 2 * (times .- 1.7e9) - 30 * (drift .- 5e4)
    let fit = try LinearRegression().fit(Matrix(columns: [times, drift]), target)
    #expect(fit.rank == 2)
    expectClose(fit.coefficients, [2, -30], relative: 1e-7)
  }

  /// mpmath: the slope 1.994… for one column and its standard error.
  @Test(arguments: [0.1, 0.3, 1.0, 1e10 / 3])
  func aConstantColumnHasNoWeight(_ constant: Double) throws {
    let x = Vector(10) { sin(7 * Double($0)) }
    let y = Vector(10) { 2 * x[$0] + 1 + cos(3 * Double($0)) / 10 }
    let X = Matrix(columns: [Vector(repeating: constant, count: 10), x])
    let slope = 1.9940120207957848
    let fit = try LinearRegression().fit(X, y)
    #expect(fit.rank == 1 && fit.coefficients[0] == 0)
    expectClose(fit.coefficients[1], slope, relative: 1e-13)
    for other in [
      try Ridge(lambda: 0).fit(X, y).coefficients, try Lasso(alpha: 0).fit(X, y).coefficients,
    ] {
      #expect(other[0] == 0)
      expectClose(other[1], slope, relative: 1e-12)
    }
    let nothing = try LinearRegression().fit(X[..., 0..<1], y)
    #expect(nothing.rank == 0 && nothing.coefficients == [0])
    expectClose(nothing.intercept, y.mean, relative: 1e-15)
  }

  /// mpmath: weights and standard errors of the unscaled columns.
  @Test(arguments: [0, 8, 10, 12, 100])
  func standardErrorsOfColumnsOfDifferentScale(_ power: Int) throws {
    let X = Matrix(30, 3) { i, j in sin([7.0, 5, 3][j] * Double(i) + 1) }
    let y = X * [-1.5, -0.5, 0.5] + Vector(30) { sin(13 * Double($0) + 2) }
    let scales: Vector = [1, 10 ** Double(-power), 10 ** Double(power)]
    let fit = try LinearRegression().fit(X .* scales.asRow, y)
    #expect(fit.rank == 3)
    let weights: Vector = [-1.2506045800471241, -0.45294438880991326, 0.52420574704485481]
    expectClose(fit.coefficients .* scales, weights, relative: 1e-12)
    let errors: Vector = [0.19207199767423181, 0.19057905299351413, 0.20324292909312368]
    expectClose(fit.standardErrors .* scales, errors, relative: 1e-12)
    expectClose(fit.interceptStandardError, 0.13670054244417248, relative: 1e-12)
  }
}
