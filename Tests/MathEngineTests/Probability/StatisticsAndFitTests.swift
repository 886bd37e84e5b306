// Sample statistics, maximum-likelihood fits, the multivariate normal and finite spaces.
import MathEngine
import TestSupport
import Testing

struct StarredProbability: Decodable {
  let normalMass, binomialAtFive, sampleMean, sampleCovariance, data, other: [Double]
  let covariance, correlation, quantileOrders, quantiles, gammaFit: [Double]
  let multivariateLogDensity, multivariateEntropy: [Double]
}

@Suite struct StatisticsAndFitTests {
  let starred: StarredProbability

  init() throws { starred = try ReferenceTable.decode("probability/starred.json") }

  private func expectClose(_ values: [Double], _ expected: [Double], relative: Double = 1e-12) {
    #expect(values.count == expected.count)
    for (value, reference) in zip(values, expected) {
      #expect(abs(value - reference) <= relative * abs(reference), "\(value) for \(reference)")
    }
  }

  @Test func computationsOfTheBook() throws {
    expectClose([1, 2, 3].map { Normal.standard.probability(in: -$0...$0) }, starred.normalMass)
    expectClose([Binomial(trials: 10, probability: 0.5).mass(at: 5)], starred.binomialAtFive)
    var rng = RandomState(seed: 42)
    let x = try rng.multivariateNormal(1000, mean: [0, 0], covariance: [[1, 0.7], [0.7, 1]])
    expectClose(x.columnMeans.elements, starred.sampleMean)
    expectClose(x.covariance().elements, starred.sampleCovariance)
  }

  @Test func statistics() {
    let (x, y) = (Vector(starred.data), Vector(starred.other))
    expectClose([covariance(x, y), covariance(x, y, .population)], starred.covariance)
    expectClose([correlation(x, y)], starred.correlation)
    expectClose(x.quantiles(Vector(starred.quantileOrders)).elements, starred.quantiles)
    #expect(x.median == x.quantile(0.5))
    #expect(abs(correlation(x, 3 * x) - 1) <= 2e-16)
    #expect(abs(correlation(x, -2 * x) + 1) <= 2e-16)
    #expect(correlation([1, 1], [1, 2]).isNaN)
    #expect(covariance([1], [2]).isNaN)
    #expect(Vector([]).quantile(0.5).isNaN)
    #expect(Vector([1, .nan]).median.isNaN)
    let far: Vector = [1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]
    #expect(covariance(far, far) == 30)
    let matrix = Matrix(columns: [x, y])
    #expect(abs(matrix.correlation()[0, 1] - starred.correlation[0]) <= 1e-14)
    #expect(matrix.correlation().diagonal == [1, 1])
    #expect(Matrix(columns: [x, 1e-9 * x]).correlation() == .ones(2, 2))
    let constant = Matrix(columns: [x, .ones(x.count)]).correlation()
    #expect(
      constant[0, 0] == 1 && [constant[0, 1], constant[1, 0], constant[1, 1]].allSatisfy(\.isNaN))
  }

  @Test(arguments: [0x1p-1063, 1e-170, 1e-160, 1e155, 1e160, 2e307])
  func correlationDoesNotKnowUnits(_ unit: Double) {
    // NumPy's corrcoef([1, 2, 4], [1, 2, 3]).
    let expected = 0.9819805060619656
    let (x, y): (Vector, Vector) = ([1, 2, 4], [1, 2, 3])
    let tolerance = unit < 1e-300 ? 1e-3 : 1e-14
    #expect(isClose(correlation(unit * x, y), expected, relative: tolerance))
    #expect(isClose(correlation(x, unit * y), expected, relative: tolerance))
    #expect(isClose(correlation(unit * x, unit * y), expected, relative: tolerance))
    let matrix = Matrix(columns: [unit * x, y, unit * y, .ones(3)]).correlation()
    for (i, j) in [(0, 1), (1, 0), (0, 2), (2, 0)] {
      #expect(isClose(matrix[i, j], expected, relative: tolerance))
    }
    #expect(matrix[0, 0] == 1 && matrix[3, 3].isNaN && matrix[0, 3].isNaN)
    let (v, w): (Vector, Vector) = ([3, 4], [4, 3])
    #expect(isClose(cosineSimilarity(unit * v, unit * w), 0.96, relative: tolerance))
    #expect(isClose(cosineSimilarity(unit * v, w), 0.96, relative: tolerance))
    #expect(cosineSimilarity([0, 0], unit * w).isNaN)
  }

  @Test func multivariateNormal() throws {
    let covariance: Matrix = [[2, 0.3, -0.5], [0.3, 1, 0.1], [-0.5, 0.1, 0.75]]
    let d = try MultivariateNormal(mean: [1, -2, 0.5], covariance: covariance)
    expectClose([d.logDensity(at: [0.2, -1, 1.5])], starred.multivariateLogDensity)
    expectClose([d.entropy], starred.multivariateEntropy)
    let marginal = try d.marginal(of: [1])
    let one = Normal(mean: -2, deviation: 1)
    #expect(abs(marginal.logDensity(at: [0.4]) - one.logDensity(at: 0.4)) <= 1e-14)
    // Joint density = density of the known coordinates times that of the others given them.
    let given = try d.marginal(of: [2, 0]).logDensity(at: [1.5, 0.2])
    let other = try d.conditioned(on: [2, 0], equalTo: [1.5, 0.2]).logDensity(at: [-1])
    #expect(abs(given + other - d.logDensity(at: [0.2, -1, 1.5])) <= 1e-13)
    var rng = RandomState(seed: 3)
    let fitted = try MultivariateNormal.fit(to: d.samples(20_000, using: &rng))
    #expect((fitted.covariance - covariance).elements.allSatisfy { abs($0) < 0.06 })
    #expect((fitted.mean - d.mean).elements.allSatisfy { abs($0) < 0.05 })
    #expect(throws: LinearAlgebraError.self) {
      try MultivariateNormal(mean: [0, 0], covariance: [[1, 2], [2, 1]])
    }
    #expect(throws: LinearAlgebraError.self) {
      try MultivariateNormal(mean: [0, 0], covariance: [[1, 0.5], [0.4, 1]])
    }
  }

  struct Draws: Decodable {
    let generator: String
    let mean2, covariance2, draws2, draws3, last3: [Double]
  }

  /// NumPy's draws, up to the rounding of a matrix product of at most three terms.
  @Test func multivariateDrawsEqualNumPy() throws {
    let references: [Draws] = try ReferenceTable.decode("random/multivariate.json")
    #expect(references.count == 2)
    for reference in references {
      var legacy = RandomState(seed: 42)
      var modern = Generator(seed: 42)
      func draw(_ count: Int, _ mean: Vector, _ covariance: Matrix) throws -> Matrix {
        try reference.generator == "legacy"
          ? legacy.multivariateNormal(count, mean: mean, covariance: covariance)
          : modern.multivariateNormal(count, mean: mean, covariance: covariance)
      }
      let x = try draw(1000, [0, 0], [[1, 0.7], [0.7, 1]])
      let y = try draw(500, [1, -2, 0.5], [[2, 0.3, -0.5], [0.3, 1, 0.1], [-0.5, 0.1, 0.75]])
      for (value, expected) in zip(x.elements, reference.draws2) {
        #expect(abs(value - expected) <= 2e-15)
      }
      for (value, expected) in zip(y.elements, reference.draws3) {
        #expect(abs(value - expected) <= 4e-15)
      }
      for (value, expected) in zip(y[row: 499], reference.last3) {
        #expect(abs(value - expected) <= 4e-15)
      }
    }
  }

  @Test func fitsMaximiseTheLikelihood() throws {
    let data = Vector(starred.data)
    let gamma = try Gamma.fit(to: data)
    expectClose([gamma.shape, gamma.scale], starred.gammaFit, relative: 1e-6)
    let normal = try Normal.fit(to: data)
    #expect(normal.mean == data.mean)
    #expect(normal.deviation == data.standardDeviation(.population))
    var rng = Generator(seed: 11)
    let shares = Beta(alpha: 2, beta: 5).samples(500, using: &rng)
    let beta = try Beta.fit(to: shares)
    for factor in [0.99, 1.01] {
      #expect(
        Gamma(shape: gamma.shape * factor, scale: gamma.scale).logLikelihood(of: data)
          < gamma.logLikelihood(of: data))
      #expect(
        Gamma(shape: gamma.shape, scale: gamma.scale * factor).logLikelihood(of: data)
          < gamma.logLikelihood(of: data))
      #expect(
        Beta(alpha: beta.alpha * factor, beta: beta.beta).logLikelihood(of: shares)
          < beta.logLikelihood(of: shares))
      #expect(
        Beta(alpha: beta.alpha, beta: beta.beta * factor).logLikelihood(of: shares)
          < beta.logLikelihood(of: shares))
    }
    // At the maximum both equations of the beta distribution hold.
    let common = digamma(beta.alpha + beta.beta)
    #expect(abs(digamma(beta.alpha) - common - log(shares).mean) <= 1e-13)
    #expect(abs(digamma(beta.beta) - common - shares.map { log1p(-$0) }.mean) <= 1e-13)
  }

  @Test func closedFormFits() throws {
    let flips = [1, 0, 1, 1, 0, 1, 1, 1, 0, 1]
    #expect(try Bernoulli.fit(to: flips).probability == 0.7)
    #expect(try Binomial.fit(to: [3, 5], trials: 10).probability == 0.4)
    #expect(try Poisson.fit(to: [1, 2, 6]).mean == 3)
    #expect(try Geometric.fit(to: [1, 3]).probability == 0.5)
    #expect(try Exponential.fit(to: [1, 2, 6]).scale == 3)
    #expect(try Uniform.fit(to: [4, -1, 2]) == Uniform(from: -1, to: 4))
    #expect(
      try Categorical.fit(to: [0, 2, 2, 0], outcomes: 3).probabilities == [0.5, 0, 0.5])
  }

  @Test func impossibleFitsSayWhy() {
    #expect(throws: FitError.noSpread(value: 2)) { try Normal.fit(to: [2, 2, 2]) }
    #expect(throws: FitError.tooFewObservations(needed: 2, count: 1)) { try Normal.fit(to: [2]) }
    let one = FitError.tooFewObservations(needed: 1, count: 0)
    #expect(throws: one) { try Poisson.fit(to: []) }
    #expect("\(one)" == "the fit needs at least 1 observation and got 0")
    let two = FitError.tooFewObservations(needed: 2, count: 1)
    #expect("\(two)" == "the fit needs at least 2 observations and got 1")
    #expect(throws: FitError.outsideSupport(index: 1, value: -3)) { try Gamma.fit(to: [2, -3]) }
    #expect(throws: FitError.outsideSupport(index: 0, value: 1)) { try Beta.fit(to: [1, 0.5]) }
    #expect(throws: FitError.outsideSupport(index: 1, value: 2)) { try Bernoulli.fit(to: [1, 2]) }
    #expect(throws: FitError.self) { try Exponential.fit(to: [1, .nan]) }
    #expect(throws: FitError.noSpread(value: 3)) { try Gamma.fit(to: [3, 3]) }
  }

  @Test func finiteSpaceObeysTheAxioms() {
    let dice = FiniteProbabilitySpace(
      equallyLikely: (1...6).flatMap { a in (1...6).map { b in [a, b] } })
    #expect(dice.probability { _ in true } == 1)
    #expect(dice.probability { _ in false } == 0)
    let even = dice.probability { ($0[0] + $0[1]) % 2 == 0 }
    let odd = dice.probability { ($0[0] + $0[1]) % 2 == 1 }
    #expect(abs(even + odd - 1) <= 1e-15)
    #expect(abs(dice.probability { $0[0] + $0[1] == 7 } - 1 / 6.0) <= 1e-15)
    #expect(
      abs(dice.probability(where: { $0[0] == 6 }, given: { $0[0] + $0[1] == 7 }) - 1 / 6.0)
        <= 1e-15)
    #expect(abs(dice.expectation { Double($0[0] + $0[1]) } - 7) <= 1e-14)
    #expect(abs(dice.variance { Double($0[0]) } - 35 / 12.0) <= 1e-14)
    #expect(abs(dice.covariance({ Double($0[0]) }, { Double($0[1]) })) <= 1e-15)
    let doubles = dice.conditioned { $0[0] == $0[1] }
    #expect(doubles.outcomes.count == 6)
    #expect(abs(doubles.probability(of: [[1, 1], [2, 2]]) - 1 / 3.0) <= 1e-15)
    #expect(dice.probability(of: [7, 1]) == 0)
    var rng = Generator(seed: 1)
    #expect((0..<100).allSatisfy { _ in doubles.sample(using: &rng)[0] <= 6 })
  }
}
