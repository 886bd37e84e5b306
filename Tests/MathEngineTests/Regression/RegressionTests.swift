// Linear models against NumPy and scikit-learn on the same data, and the conditions of optimality.

import Foundation
import MathEngine
import TestSupport
import Testing

struct RegressionTests {
  struct Fit: Decodable, Sendable {
    let coefficients: [Double]
    let intercept: Double
    let alpha: Double?
  }
  struct Reference: Decodable, Sendable {
    let X: [[Double]]
    let y, ols, standardErrors, ridgeNormalEquation: [Double]
    let interceptStandardError, errorVariance, rSquared: Double
    let olsWithIntercept, ridge, lasso, lassoWithoutIntercept, elasticNet: Fit
    let path: [Fit]
  }

  let expected: Reference
  let X: Matrix
  let y: Vector

  init() throws {
    expected = try reference("regression/regression.json")
    (X, y) = (matrix(expected.X), Vector(expected.y))
  }

  private func agrees(_ fit: some LinearModel, _ other: Fit, relative: Double = 1e-12) -> Bool {
    isClose(fit.coefficients, Vector(other.coefficients), relative: relative)
      && isClose(fit.intercept, other.intercept, relative: relative, absolute: 1e-14)
  }

  @Test(arguments: [LeastSquaresMethod.qr, .svd(), .normalEquations])
  func leastSquares(_ method: LeastSquaresMethod) throws {
    let plain = try LinearRegression(intercept: false, method: method).fit(X, y)
    #expect(isClose(plain.coefficients, Vector(expected.ols)) && plain.intercept == 0)
    let full = try LinearRegression(method: method).fit(X, y)
    #expect(agrees(full, expected.olsWithIntercept))
    #expect(isClose(full.standardErrors, Vector(expected.standardErrors)))
    #expect(isClose(full.interceptStandardError, expected.interceptStandardError))
    #expect(isClose(full.errorVariance, expected.errorVariance))
    #expect(isClose(full.rSquared, expected.rSquared))
    #expect(isClose(full.rSquared(X, y), expected.rSquared))
    #expect(full.degreesOfFreedom == 89 && full.rank == 10)
    #expect(isClose(full.adjustedRSquared, 1 - (1 - expected.rSquared) * 99 / 89))
    #expect(isClose(full.residuals, full.residuals(X, y), absolute: 1e-13))
    #expect((full.residuals * X).norm(.max) < 1e-12 && full.residuals.sum.magnitude < 1e-12)
  }

  @Test(arguments: [Ridge.Method.qr, .normalEquations])
  func ridge(_ method: Ridge.Method) throws {
    #expect(agrees(try Ridge(lambda: 1, method: method).fit(X, y), expected.ridge))
    let plain = try Ridge(lambda: 1, intercept: false, method: method).fit(X, y)
    #expect(isClose(plain.coefficients, Vector(expected.ridgeNormalEquation)))
  }

  @Test func ridgeWithoutAPriceAndWithAnInfiniteOne() throws {
    let X: Matrix = [[1, 1, 2], [2, 2, 1], [3, 3, 5], [4, 4, 0]]
    let y: Vector = [1, 2, 3, 5]
    let path = try Ridge.path(X, y, lambdas: [0, 1, .infinity])
    // scikit-learn 1.9, Ridge(alpha=0, solver="svd").
    #expect(
      isClose(
        path.coefficients[0], [0.6376811594202898, 0.6376811594202899, -0.12318840579710175],
        relative: 1e-13))
    #expect(path.coefficients[2] == [0, 0, 0] && path.intercepts[2] == y.mean)
    for method in [Ridge.Method.qr, .normalEquations] {
      #expect(try Ridge(lambda: .infinity, method: method).fit(X, y).coefficients == [0, 0, 0])
    }
    for seed in 0..<50 as Range<UInt64> {
      let a = randomMatrix(12, 2, seed: seed)
      let sums = a[column: 0] + a[column: 1]
      let dependent = Matrix(columns: [a[column: 0], a[column: 1], sums])
      let b = randomVector(12, seed: seed + 100)
      let fit = try Ridge(lambda: 0).fit(dependent, b)
      let first = try Ridge.path(dependent, b, lambdas: [0]).coefficients[0]
      #expect(first == fit.coefficients && first.norm < 10)
    }
  }

  @Test func ridgeRefusesNegativePrices() async {
    let result = await #expect(
      processExitsWith: .signal(SIGABRT), observing: [\.standardErrorContent]
    ) {
      _ = try Ridge.path([[1], [2]], [1, 2], lambdas: [1, -1])
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("Ridge(lambda: -1.0)") && text.contains("lambda is at least 0"))
  }

  @Test func ridgeShrinks() throws {
    let lambdas: Vector = [0, 1e-3, 1, 100, 1e4, 1e12]
    let path = try Ridge.path(X, y, lambdas: lambdas)
    for (lambda, w) in zip(lambdas, path.coefficients) {
      // A weight of 1e-10 is left of a right side of 10: QR keeps the digits of the larger.
      #expect(isClose(w, try Ridge(lambda: lambda).fit(X, y).coefficients, relative: 1e-10))
    }
    let norms = path.coefficients.map(\.norm)
    #expect(zip(norms, norms.dropFirst()).allSatisfy { $0 > $1 } && norms[5] < 1e-8)
    #expect(path.coefficient(2)[0] == path.coefficients[0][2] && path.intercepts.count == 6)
  }

  @Test func lassoOfTheChapter() throws {
    let fit = try Lasso(alpha: 0.1).fit(X, y)
    #expect(agrees(fit, expected.lasso))
    #expect(
      fit.support
        == expected.lasso.coefficients.indices.filter {
          expected.lasso.coefficients[$0] != 0
        })
    #expect(fit.zeroCount + fit.support.count == 10 && fit.dualityGap.magnitude < 1e-13)
    let plain = try Lasso(alpha: 0.1, intercept: false).fit(X, y)
    #expect(agrees(plain, expected.lassoWithoutIntercept) && plain.intercept == 0)
  }

  @Test func elasticNetAndPath() throws {
    #expect(agrees(try ElasticNet(alpha: 0.2, l1Ratio: 0.3).fit(X, y), expected.elasticNet))
    let alphas = Vector(expected.path.compactMap(\.alpha))
    let path = try Lasso.path(X, y, alphas: alphas)
    for (i, other) in expected.path.enumerated() {
      #expect(isClose(path.coefficients[i], Vector(other.coefficients)))
      #expect(isClose(path.intercepts[i], other.intercept, absolute: 1e-14))
    }
    #expect(path.supportSizes.first ?? 0 < path.supportSizes.last ?? 0)
  }

  @Test(arguments: [0.3, 1])
  func conditionsOfOptimality(_ ratio: Double) throws {
    let alpha = 0.15
    let fit = try ElasticNet(alpha: alpha, l1Ratio: ratio).fit(X, y)
    let centered = X - X.columnMeans.asRow
    let slope = (fit.residuals(X, y) * centered) / y.n - alpha * (1 - ratio) * fit.coefficients
    for (g, w) in zip(slope, fit.coefficients) {
      if w == 0 {
        #expect(g.magnitude <= alpha * ratio + 1e-14)
      } else {
        #expect(isClose(g, alpha * ratio * (w > 0 ? 1 : -1), relative: 1e-12))
      }
    }
  }

  @Test func theLargestAlphaIsSharp() throws {
    let alpha = Lasso.largestAlpha(X, y)
    #expect(try Lasso(alpha: alpha * 1.000001).fit(X, y).support.isEmpty)
    #expect(try Lasso(alpha: alpha * 0.9999).fit(X, y).support.count == 1)
    let free = try Lasso(alpha: 0).fit(X, y).coefficients
    #expect(isClose(free, Vector(expected.olsWithIntercept.coefficients), relative: 1e-11))
  }

  @Test func dependentColumns() throws {
    let twice = hstack(X, X[..., 0..<1])
    let fit = try LinearRegression().fit(twice, y)
    #expect(fit.rank == 10 && fit.standardErrors.elements.allSatisfy { $0.isNaN })
    #expect(isClose(fit.coefficients[0], fit.coefficients[10], relative: 1e-10))
    let ridge = try Ridge(lambda: 1).fit(twice, y)
    #expect(isClose(ridge.coefficients[0], ridge.coefficients[10], relative: 1e-12))
    #expect(ridge.rSquared(twice, y) > 0.9)
  }

  @Test(arguments: [true, false])
  func largestAlphaLeavesNothing(_ intercept: Bool) throws {
    for seed in 0..<500 as Range<UInt64> {
      let a = randomMatrix(50, 6, seed: seed)
      let b = randomVector(50, seed: seed + 1000)
      let alpha = Lasso.largestAlpha(a, b, intercept: intercept)
      #expect(try Lasso(alpha: alpha, intercept: intercept).fit(a, b).zeroCount == 6)
      let less = Lasso(alpha: alpha * (1 - 1e-12), intercept: intercept)
      #expect(try less.fit(a, b).zeroCount == 5)
    }
    #expect(Lasso.largestAlpha([[1], [1]], [2, 2]) == 0)
  }

  @Test func softThresholdMinimises() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<200 {
      let z = Double.random(in: -2...2, using: &generator)
      let t = Double.random(in: 0...1, using: &generator)
      let x = softThreshold(z, t)
      let cost = { (x: Double) in 0.5 * (x - z) * (x - z) + t * abs(x) }
      #expect([-1e-4, 1e-4].allSatisfy { cost(x) <= cost(x + $0) })
    }
    #expect(
      softThreshold(0.5, 1) == 0 && softThreshold(-3, 1) == -2 && softThreshold(.nan, 1).isNaN)
  }

  @Test func failuresAreTyped() {
    #expect(throws: RegressionError.self) {
      try ElasticNet(alpha: 0.001, l1Ratio: 1, sweeps: 2).fit(X, y)
    }
    #expect(throws: RegressionError.self) { try Lasso(alpha: 0.1).fit(X, y .+ .nan) }
    #expect(throws: LinearAlgebraError.self) { try Ridge(lambda: 1).fit([[.nan]], [1]) }
  }

  /// Exact values by rational arithmetic: with an intercept 3/(2 + λ), without 17/(14 + λ).
  @Test(arguments: [1e8, 1e16, 1e20, 1e40, 1e100])
  func ridgeOfHighPrice(lambda: Double) throws {
    let (X, y): (Matrix, Vector) = ([[1], [2], [3]], [1, 2, 4])
    let fit = try Ridge(lambda: lambda).fit(X, y)
    expectClose(fit.coefficients[0], 3 / (2 + lambda), relative: 1e-14)
    let plain = try Ridge(lambda: lambda, intercept: false).fit(X, y)
    expectClose(plain.coefficients[0], 17 / (14 + lambda), relative: 1e-14)
  }

  /// Without variables there is nothing to weigh, at any price.
  @Test(arguments: [0.5, 1e20])
  func ridgeWithoutVariables(lambda: Double) throws {
    let fit = try Ridge(lambda: lambda, intercept: false).fit(.zeros(3, 0), [1, 2, 4])
    #expect(fit.coefficients == [] && fit.intercept == 0)
  }
}
