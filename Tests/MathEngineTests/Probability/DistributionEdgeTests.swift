// Distributions where something is undefined: moments without variance, arguments that are not numbers or
// lie outside the support.

import MathEngine
import TestSupport
import Testing

@Suite struct DistributionEdgeTests {
  @Test(arguments: discreteCatalog.indices)
  func momentsWithoutVarianceAreUndefined(_ index: Int) {
    let d = discreteCatalog[index]
    #expect(d.skewness.isNaN == (d.variance == 0), "\(d)")
    #expect(d.excessKurtosis.isNaN == (d.variance == 0), "\(d)")
  }

  @Test func aCertainOutcomeHasNoShape() {
    let certain = Categorical(probabilities: [0, 0, 1, 0])
    #expect(certain.mean == 2 && certain.variance == 0 && certain.entropy == 0)
    #expect(certain.skewness.isNaN && certain.excessKurtosis.isNaN)
  }

  /// scipy.stats 1.17: `bernoulli(1e-12).stats('sk')`, which are finite however small the variance is.
  @Test func momentsNearCertaintyAreFinite() {
    let rare = Bernoulli(probability: 1e-12)
    expectClose(rare.skewness, 999999.9999985, relative: 1e-14)
    expectClose(rare.excessKurtosis, 999999999995.0, relative: 1e-14)
    #expect(Bernoulli(probability: 1e-300).skewness.isFinite)
    #expect(Geometric(probability: 1.0.nextDown).excessKurtosis > 9e15)
  }

  @Test(arguments: continuousCatalog.indices)
  func whatIsNotANumberHasNoProbability(_ index: Int) {
    let d = continuousCatalog[index]
    for value in [
      d.density(at: .nan), d.logDensity(at: .nan), d.cdf(at: .nan), d.survival(at: .nan),
      d.logCDF(at: .nan), d.logSurvival(at: .nan),
    ] {
      #expect(value.isNaN, "\(d)")
    }
  }

  @Test(arguments: continuousCatalog.indices)
  func beyondTheSupport(_ index: Int) {
    let d = continuousCatalog[index]
    let (low, high) = (d.support.lowerBound, d.support.upperBound)
    for x in [low.nextDown, low - 1, -.infinity] where x < low || x == -.infinity {
      #expect(d.density(at: x) == 0 && d.logDensity(at: x) == -.infinity, "\(d) at \(x)")
      #expect(d.cdf(at: x) == 0 && d.survival(at: x) == 1, "\(d) at \(x)")
      #expect(d.logCDF(at: x) == -.infinity && d.logSurvival(at: x) == 0, "\(d) at \(x)")
    }
    for x in [high.nextUp, high + 1, .infinity] where x > high || x == .infinity {
      #expect(d.density(at: x) == 0 && d.logDensity(at: x) == -.infinity, "\(d) at \(x)")
      #expect(d.cdf(at: x) == 1 && d.survival(at: x) == 0, "\(d) at \(x)")
      #expect(d.logCDF(at: x) == 0 && d.logSurvival(at: x) == -.infinity, "\(d) at \(x)")
    }
  }

  /// mpmath 1.3 with 40 digits: `sqrt((x - m).T * S**-1 * (x - m))`.
  @Test func mahalanobisDistances() throws {
    let normal = try MultivariateNormal(
      mean: [1, -2, 0.5], covariance: [[4, 1, 0.5], [1, 3, -1], [0.5, -1, 2]])
    expectClose(normal.mahalanobisDistance(to: [0, 0, 0]), 1.5140368860459419, relative: 1e-15)
    expectClose(normal.mahalanobisDistance(to: [3, -1, 2.5]), 1.9175304631017148, relative: 1e-15)
    expectClose(
      normal.mahalanobisDistance(to: [1e6, -2e6, 3e6]), 2162618.8611181192, relative: 1e-15)
    #expect(normal.mahalanobisDistance(to: normal.mean) == 0)
    #expect(normal.mahalanobisDistance(to: [.nan, 0, 0]).isNaN)
  }
}
