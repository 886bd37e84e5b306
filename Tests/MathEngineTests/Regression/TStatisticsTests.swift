// The ratios of weights to their standard errors.

import MathEngine
import TestSupport
import Testing

@Suite struct TStatisticsTests {
  private let x: Matrix = [[1, 2], [2, 1], [3, 5], [4, 3], [5, 8], [6, 4]]
  private let y: Vector = [2, 1, 4, 3, 7, 5]

  /// mpmath 1.3 with 40 digits, by the normal equations: the weights over the roots of the diagonal of
  /// `σ̂²(AᵀA)⁻¹`, with and without a column of ones in A.
  @Test func agreeWithMpmath() throws {
    let full = try LinearRegression().fit(x, y)
    expectClose(
      full.tStatistics.elements, [2.8832336727666559, 6.8593199513779818], relative: 1e-13)
    let plain = try LinearRegression(intercept: false).fit(x, y)
    expectClose(
      plain.tStatistics.elements, [3.6043218428387458, 7.8492660710815936], relative: 1e-13)
  }

  @Test func areUndefinedWhereNothingIsLeftOver() throws {
    // As many weights as observations leave no degree of freedom.
    let exact = try LinearRegression(intercept: false).fit([[1, 2], [2, 1]], [1, 3])
    #expect(exact.tStatistics.allSatisfy { $0.isNaN })
  }
}
