// Principal components: both methods, their sign rule and their laws.

import MathEngine
import TestSupport
import Testing

@Suite struct PCATests {
  private func data(_ seed: UInt64) -> Matrix {
    let mixing: Matrix = [[3, 0, 0, 0], [1, 1, 0, 0], [0.5, -0.2, 0.3, 0], [0, 0.1, 0, 0.05]]
    return randomMatrix(60, 4, seed: seed) * mixing.T + Vector([10, -5, 0, 2]).asRow
  }

  @Test(arguments: 0..<20)
  func methodsAgree(_ seed: UInt64) throws {
    let x = data(seed)
    for divisor in [VarianceDivisor.population, .sample] {
      let bySVD = try PCA(x, divisor: divisor)
      let byCovariance = try PCA(x, divisor: divisor, method: .covariance)
      expectClose(bySVD.explainedVariance, byCovariance.explainedVariance, relative: 1e-10)
      expectClose(bySVD.components.elements, byCovariance.components.elements, absolute: 1e-9)
      expectClose(bySVD.explainedVarianceRatio.sum, 1, relative: 1e-13)
      for row in bySVD.components.rows { #expect(row[abs(row).indexOfMaximum] > 0) }
    }
  }

  @Test(arguments: 0..<20)
  func scoresAreUncorrelatedWithTheStatedVariances(_ seed: UInt64) throws {
    let x = data(seed)
    let pca = try PCA(x, divisor: .sample)
    let covariance = pca.transform(x).covariance(.sample)
    expectClose(
      covariance.elements, Matrix.diagonal(pca.explainedVariance).elements, absolute: 1e-12)
    expectClose(pca.inverseTransform(pca.transform(x)).elements, x.elements, absolute: 1e-12)
  }

  @Test func fewerComponentsKeepTheLargest() throws {
    let x = data(1)
    let all = try PCA(x, divisor: .population)
    let two = try PCA(x, count: 2, divisor: .population)
    #expect(two.components == all.components[0..<2, ...])
    #expect(two.explainedVarianceRatio == all.explainedVarianceRatio[0..<2])
  }

  @Test func constantDataExplainNothing() throws {
    let pca = try PCA(.ones(5, 2), divisor: .population)
    #expect(pca.explainedVariance == [0, 0])
    #expect(pca.explainedVarianceRatio.elements.allSatisfy { $0.isNaN })
  }
}
