// Laws that every distribution obeys.
import MathEngine
import TestSupport
import Testing

@Suite struct DistributionLawTests {
  private static let orders = [1e-300, 1e-16, 1e-3, 0.1, 0.3, 0.5, 0.6, 0.9, 0.999, 1 - 0x1p-53]

  @Test(arguments: continuousCatalog.indices)
  func quantilesInvertTheTails(_ index: Int) {
    let d = continuousCatalog[index]
    // On the whole line an x near 0 is the difference of the location and a large distance from it.
    let center = d.support.lowerBound.isFinite ? d.support.lowerBound : d.quantile(at: 0.5)
    func step(_ x: Double) -> Double { max(x.ulp, (x - center).ulp) }
    for p in Self.orders {
      let x = d.quantile(at: p)
      let y = d.survivalQuantile(at: p)
      // The rounded x and the exact quantile lie between the same two neighbours.
      let (a, b) = (step(x), step(y))
      #expect(d.cdf(at: x - a) <= p + 4 * p.ulp, "\(d) \(p)")
      #expect(d.cdf(at: x + a) >= p - 4 * p.ulp, "\(d) \(p)")
      #expect(d.survival(at: y + b) <= p + 4 * p.ulp, "\(d) \(p)")
      #expect(d.survival(at: y - b) >= p - 4 * p.ulp, "\(d) \(p)")
    }
    #expect(d.quantile(at: 0) == d.support.lowerBound)
    #expect(d.quantile(at: 1) == d.support.upperBound)
    #expect(d.survivalQuantile(at: 0) == d.support.upperBound)
  }

  @Test(arguments: continuousCatalog.indices)
  func tailsAreMonotoneComplementsAndAgreeWithLogarithms(_ index: Int) {
    let d = continuousCatalog[index]
    var previous = 0.0
    for p in stride(from: 0.0005, to: 1, by: 0.003) {
      let x = d.quantile(at: p)
      let (lower, upper) = (d.cdf(at: x), d.survival(at: x))
      #expect(lower >= previous)
      previous = lower
      #expect(abs(lower + upper - 1) <= 4e-16)
      #expect(abs(d.logCDF(at: x) - log(lower)) <= 1e-15 * max(1, abs(log(lower))))
      #expect(abs(d.logSurvival(at: x) - log(upper)) <= 1e-15 * max(1, abs(log(upper))))
      let density = d.density(at: x)
      #expect(abs(exp(d.logDensity(at: x)) - density) <= 2e-14 * density)
    }
  }

  /// Simpson's rule between quantiles must give back their probabilities.
  @Test(arguments: continuousCatalog.indices)
  func densitiesIntegrateToTheCDF(_ index: Int) {
    let d = continuousCatalog[index]
    let edges = (1...39).map { d.quantile(at: Double($0) / 40) }
    for (a, b) in zip(edges, edges.dropFirst()) {
      let count = 200
      let h = (b - a) / Double(count)
      let sum = (0...count).map { i -> Double in
        let weight = i == 0 || i == count ? 1.0 : (i % 2 == 0 ? 2 : 4)
        return weight * d.density(at: a + h * Double(i))
      }.reduce(0, +)
      let integral = sum * h / 3
      #expect(abs(integral - 0.025) <= 1e-8, "\(d) from \(a) to \(b)")
      #expect(abs(d.probability(in: a...b) - 0.025) <= 1e-12)
    }
  }

  @Test(arguments: discreteCatalog.indices)
  func massesAddUpToTheTails(_ index: Int) {
    let d = discreteCatalog[index]
    let last = min(d.support.upperBound, d.survivalQuantile(at: 1e-18))
    var total = 0.0
    for k in d.support.lowerBound...last {
      let mass = d.mass(at: k)
      total += mass
      #expect(mass >= 0)
      #expect(abs(total - d.cdf(at: k)) <= 1e-13)
      #expect(abs(d.cdf(at: k) + d.survival(at: k) - 1) <= 4e-16)
      #expect(abs(exp(d.logMass(at: k)) - mass) <= 1e-13 * mass)
      if mass > 1e-10 {
        #expect(d.quantile(at: d.cdf(at: k)) == k)
        #expect(d.survivalQuantile(at: d.survival(at: k)) == k)
      }
    }
    #expect(abs(total - 1) <= 1e-13)
    #expect(d.mass(at: d.support.lowerBound - 1) == 0)
    #expect(d.cdf(at: d.support.lowerBound - 1) == 0)
    #expect(d.survival(at: d.support.lowerBound - 1) == 1)
  }

  /// The Kolmogorov–Smirnov distance of a seeded sample stays below its 0.1 % critical value, for
  /// NumPy's generators and for one that only makes random bits.
  @Test(arguments: continuousCatalog.indices)
  func samplesFollowTheCDF(_ index: Int) {
    let d = continuousCatalog[index]
    var legacy = RandomState(seed: 5)
    var modern = Generator(seed: 6)
    var plain = PlainSource(bits: SeededGenerator(seed: 7))
    for sample in [
      d.samples(4000, using: &legacy), d.samples(4000, using: &modern),
      d.samples(4000, using: &plain),
    ] {
      let sorted = sample.sorted().elements
      let n = Double(sorted.count)
      let distance = sorted.enumerated().map { i, x in
        max(abs(d.cdf(at: x) - Double(i) / n), abs(d.cdf(at: x) - Double(i + 1) / n))
      }.max()
      #expect((distance ?? .nan) * n.squareRoot() < 1.95, "\(d)")
    }
  }

  @Test(arguments: discreteCatalog.indices)
  func samplesHaveTheMeanAndVariance(_ index: Int) {
    let d = discreteCatalog[index]
    var legacy = RandomState(seed: 5)
    var modern = Generator(seed: 6)
    var plain = PlainSource(bits: SeededGenerator(seed: 7))
    for sample in [
      d.samples(20_000, using: &legacy), d.samples(20_000, using: &modern),
      d.samples(20_000, using: &plain),
    ] {
      let x = Vector(sample)
      #expect(abs(x.mean - d.mean) <= 4.5 * d.standardDeviation / 20_000.0.squareRoot())
      #expect(sample.allSatisfy { d.support.contains($0) })
      if d.variance > 0 {
        let error = d.variance * ((d.excessKurtosis + 2) / 20_000).squareRoot()
        #expect(abs(x.variance() - d.variance) <= 4.5 * error, "\(d)")
      } else {
        #expect(x.variance() == 0)
      }
    }
  }
}

/// A source that has nothing but random bits, for the default samplers.
struct PlainSource: RandomSource {
  var bits: SeededGenerator
  mutating func next() -> UInt64 { bits.next() }
}
