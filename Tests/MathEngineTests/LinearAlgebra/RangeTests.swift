// Lengths, determinants and correlations at the ends of the range of a double.

import MathEngine
import TestSupport
import Testing

@Suite struct RangeTests {
  @Test(arguments: [1.5e308, 1e200, 1, 1e-300, 1e-310, 5e-324])
  func unitVectors(_ size: Double) {
    let half = 0.7071067811865476
    expectClose(Vector([size, size]).normalized(), [half, half], relative: 1e-15)
    expectClose(Vector([-size, 0]).normalized(), [-1, 0], relative: 1e-15)
  }

  /// The mean of such a constant is rounded.
  @Test func constantsDoNotCorrelate() {
    let constant = Vector(repeating: 1.9, count: 14)
    let line = Vector((1...14).map { Double($0) / 10 })
    #expect(correlation(constant, line).isNaN && correlation(line, constant).isNaN)
  }

  @Test func vectorsWithoutDirection() {
    for x in [[0, 0], [.infinity, 1], [.nan, 1]] as [Vector] {
      #expect(x.normalized().contains { $0.isNaN })
    }
    #expect(Vector([]).normalized() == [])
  }

  @Test func determinantsWhosePartialProductsLeaveTheRange() throws {
    for (diagonal, exact) in [
      ([1e308, 1e308, 1e308, 1e-308, 1e-308, 1e-308], 1), ([1e-200, 1e-200, 1e300, 1e100], 1),
      ([1e-310, 1e300, 1e10], 1), ([1e200, 1e200], .infinity), ([1e-200, 1e-200], 0),
      ([1e-160, 1e-160], 1e-320), ([4, 9], 36),
      ([1e-214, 1e-214, 1e-214, 1e214, 1e214, 1e214], 1),
    ] as [([Double], Double)] {
      let A = Matrix.diagonal(Vector(diagonal))
      expectClose(try A.cholesky().determinant, exact, relative: 1e-14, absolute: 1e-323)
      expectClose(A.determinant(), exact, relative: 1e-14, absolute: 1e-323)
    }
  }

  @Test(arguments: [0.1, 0.3, 1.0 / 3, 1e10 / 7, -2.7e-5, 1e-200, 1e200])
  func constantsHaveNoSpread(_ constant: Double) {
    for count in [2, 3, 7, 10, 100, 999, 5000] {
      let column = Vector(repeating: constant, count: count)
      let other = Vector(count) { Double($0 % 7) }
      let data = Matrix(columns: [column, other, column])
      let correlations = data.correlation()
      let places = [(0, 0), (0, 1), (1, 0), (0, 2), (2, 2), (2, 1)]
      #expect(places.allSatisfy { correlations[$0, $1].isNaN }, "\(constant), \(count)")
      #expect(correlations[1, 1] == 1)
      #expect(correlation(column, other).isNaN && correlation(column, column).isNaN)
      #expect(data.covariance()[0, 0] == 0 && data.covariance()[0, 1] == 0)
      if constant < 1e150 {
        #expect(column.variance() == 0 && column.standardDeviation(.sample) == 0)
      }
      #expect(covariance(column, other).magnitude <= 1e-30 * constant.magnitude)
    }
  }

  /// Numbers of one ulp of spread about 0.1: Pearson's coefficient of the bits 0, 1, 0, 1, 1 with 1 … 5,
  /// by mpmath.
  @Test func theSmallestSpreadCounts() {
    let bits: Vector = [0, 1, 0, 1, 1]
    let column = bits.map { 0.1 + $0 * (0.1).ulp }
    let data = Matrix(columns: [column, Vector(1...5)])
    expectClose(data.correlation()[0, 1], 0.57735026918962576, relative: 1e-14)
    expectClose(correlation(column, Vector(1...5)), 0.57735026918962576, relative: 1e-14)
  }

  @Test func principalComponentsOfAConstant() throws {
    let data = Matrix(columns: [.init(repeating: 0.1, count: 10), Vector(0..<10)])
    let pca = try PCA(data, divisor: .sample)
    #expect(pca.explainedVariance[1] == 0 && pca.totalVariance == pca.explainedVariance[0])
  }
}
