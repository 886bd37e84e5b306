// The distributions by the names and parameters of the reference files.
import MathEngine
import Testing

struct DistributionReference: Decodable, Sendable, CustomTestStringConvertible {
  let name: String
  let parameters: [Double]
  let x: Double
  let values: [Double]

  var testDescription: String { "\(name)\(parameters) at \(x)" }

  /// What the engine gives: density or mass, its logarithm, both tails and their logarithms.
  var computed: [Double]? {
    if let d = continuous {
      return [
        d.density(at: x), d.logDensity(at: x), d.cdf(at: x), d.survival(at: x), d.logCDF(at: x),
        d.logSurvival(at: x),
      ]
    }
    guard let d = discrete else { return nil }
    let k = Int(x)
    return [
      d.mass(at: k), d.logMass(at: k), d.cdf(at: k), d.survival(at: k), d.logCDF(at: k),
      d.logSurvival(at: k),
    ]
  }

  /// Mean, variance, skewness, excess kurtosis and entropy.
  var moments: [Double]? {
    let distribution: (any UnivariateDistribution)? = continuous ?? discrete
    return distribution.map {
      [$0.mean, $0.variance, $0.skewness, $0.excessKurtosis, $0.entropy]
    }
  }

  private var continuous: (any ContinuousDistribution)? {
    let p = parameters
    return switch name {
    case "normal": Normal(mean: p[0], deviation: p[1])
    case "uniform": Uniform(from: p[0], to: p[1])
    case "exponential": Exponential(scale: p[0])
    case "gamma": Gamma(shape: p[0], scale: p[1])
    case "chiSquared": ChiSquared(degreesOfFreedom: p[0])
    case "beta": Beta(alpha: p[0], beta: p[1])
    case "studentT": StudentT(degreesOfFreedom: p[0], location: p[1], scale: p[2])
    default: nil
    }
  }

  private var discrete: (any DiscreteDistribution)? {
    let p = parameters
    return switch name {
    case "bernoulli": Bernoulli(probability: p[0])
    case "binomial": Binomial(trials: Int(p[0]), probability: p[1])
    case "poisson": Poisson(mean: p[0])
    case "geometric": Geometric(probability: p[0])
    default: nil
    }
  }
}

/// One of every continuous family, and some with extreme parameters.
let continuousCatalog: [any ContinuousDistribution] = [
  Normal.standard, Normal(mean: 100.3, deviation: 2.7), Uniform(), Uniform(from: -2.5, to: 7),
  Exponential(), Exponential(rate: 0.2), Gamma(shape: 0.3, scale: 2), Gamma(shape: 4.5),
  Gamma(shape: 5000, scale: 0.1), ChiSquared(degreesOfFreedom: 3), Beta(alpha: 0.5, beta: 0.7),
  Beta(alpha: 2, beta: 3), Beta(alpha: 400, beta: 300), StudentT(degreesOfFreedom: 1),
  StudentT(degreesOfFreedom: 4.5, location: 1, scale: 2), StudentT(degreesOfFreedom: 300),
]

/// One of every discrete family, and some with extreme parameters.
let discreteCatalog: [any DiscreteDistribution] = [
  Bernoulli(probability: 0.3), Bernoulli(probability: 0), Bernoulli(probability: 1),
  Binomial(trials: 10, probability: 0.5), Binomial(trials: 400, probability: 0.03),
  Binomial(trials: 0, probability: 0.3), Binomial(trials: 7, probability: 1),
  Poisson(mean: 3.5), Poisson(mean: 0.01), Poisson(mean: 800), Poisson(mean: 0),
  Geometric(probability: 0.2), Geometric(probability: 1),
  Categorical(probabilities: [0.1, 0, 0.25, 0.4, 0.05, 0.2]),
]
